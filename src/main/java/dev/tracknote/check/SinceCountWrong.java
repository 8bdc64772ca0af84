package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R12: a number of quarters in a row that are not the quarters from the one that the sentence says
 * they began with.
 */
final class SinceCountWrong implements Check {

  private static final String NUMBER =
      "(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

  /** «自 FY24Q4 起已连续八个季度», «the ten quarters since FY23Q3»: it is one of them. */
  private static final List<Pattern> WITH =
      List.of(
          Pattern.compile(
              "(?i)自\\s?(?<q>FY\\d\\dQ[1-4])\\s?(?:起|开始)[^，。；]{0,4}[，,]?[^，。；]{0,16}?连续\\s?"
                  + NUMBER
                  + "\\s?个季度"),
          Pattern.compile(
              "(?i)连续\\s?"
                  + NUMBER
                  + "\\s?个季度[^。；]{0,16}?(?:起点|始于|开始于|起自)(?:是|为)?\\s?(?<q>FY\\d\\dQ[1-4])"),
          Pattern.compile(
              "(?i)(?<!\\beach of )\\bthe " + NUMBER + " quarters since (?<q>FY\\d\\dQ[1-4])"));

  /** «five quarters, since the dip of FY24Q4»: they began behind it. */
  private static final List<Pattern> AFTER =
      List.of(
          Pattern.compile("(?i)\\beach of the " + NUMBER + " quarters since (?<q>FY\\d\\dQ[1-4])"),
          Pattern.compile(
              "(?i)"
                  + NUMBER
                  + " quarters[^.;]{0,16}? since the (?:dip|fall|decline|loss|drop|low) (?:of|in) (?<q>FY\\d\\dQ[1-4])"));

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().prose()) {
      if (sentence.mentions(Mention.OfPeriod.class).size() == 1) {
        WITH.forEach(p -> judge(sentence, p, 1, dossier).ifPresent(findings::add));
        AFTER.forEach(p -> judge(sentence, p, 0, dossier).ifPresent(findings::add));
      }
    }
    return findings;
  }

  /**
   * @param own how many the quarter that is named counts
   */
  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Pattern pattern, int own, Dossier dossier) {
    Optional<Matcher> found = sentence.first(pattern);
    Optional<FiscalQuarter> first = found.flatMap(m -> FiscalQuarter.parse(m.group("q")));
    if (first.isEmpty() || first.get().compareTo(dossier.quarter()) > 0) {
      return Optional.empty();
    }
    int said = CountWords.read(found.get().group("n"));
    int count = own;
    while (!first.get().plus(count - own).equals(dossier.quarter())) {
      count++;
    }
    int from = found.get().start("q");
    int counted = count;
    return said == count
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R12",
                sentence.sentence().placeAt(from),
                "expected "
                    + counted
                    + " quarters from there to "
                    + dossier.quarter().label()
                    + ", found "
                    + said,
                "",
                "count the quarters again, or name the one with which they begin"));
  }
}
