package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R12: «You have to go back to FY24Q2 to find Dry Bulk above the $312.0m just reported»: the one
 * line that is named, whose value of now stands typed, was last beyond it in another quarter.
 */
final class LastBeyondNowWrong implements Check {

  private static final Pattern BACK =
      Pattern.compile(
          "(?i)追溯|回溯|倒推至|(?:翻|退|数|倒|推|找|回)回?[到至]|上一?[次回]|前一[次回]|最近一[次回]|最后一[次回]|\\b(?:go(?:es)?|going|look(?:ing)?|reach(?:ing)?|dat(?:es?|ing)|turn|scroll|travel)(?:"
              + " all the way)? back\\b|\\b(?:last|previous|latest|most recent)"
              + " (?:time|occasion|instance)\\b|\\b(?:last|latest|most recent) (?:quarter|period) (?:in which|with|that|when|where|to)\\b|\\bnot since\\b");

  private static final Pattern HIGHER =
      Pattern.compile(
          "(?i)[高大多优强][于过出]|超过|超出|更高|更多|更大|越过|盖过|\\b(?:higher|above|more than|larger|bigger|greater|better|exceed\\w*|top(?:s|ped|ping)?|beat|over|surpass\\w*|north"
              + " of)\\b");

  private static final Pattern LOWER =
      Pattern.compile(
          "(?i)[低少小弱][于过]|不及|更低|更少|更小|\\b(?:lower|below|less"
              + " than|smaller|under|worse|weaker|beneath|south of|short of|fewer)\\b");

  /** Growth and shares have a history of their own, and what is not beyond is something else. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)同比|环比|增速|增长|占比|占营收|比重|\\b(?:growth|grew|share of|year.on.year|y/y|yoy|sequential\\w*|guid\\w*|consensus)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      if (sentence.holds(BACK)
          && sentence.holds(HIGHER) != sentence.holds(LOWER)
          && !sentence.holds(OTHER)) {
        judge(sentence, sentence.holds(HIGHER) ? 1 : -1, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int way, Dossier dossier) {
    Optional<Mention> name = OneNamedLine.name(sentence);
    Optional<Mention.OfPeriod> said =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(
                p -> p.period() instanceof FiscalQuarter q && q.compareTo(dossier.quarter()) < 0)
            .findFirst();
    if (name.isEmpty() || said.isEmpty()) {
      return Optional.empty();
    }
    Set<Stretch> now = Set.of(Stretch.of(dossier.quarter()));
    Optional<FiscalQuarter> instead = Optional.empty();
    for (Subject line : OneNamedLine.lines(sentence, name.get(), dossier)) {
      FiguresOfLine of = new FiguresOfLine(line, dossier.ground());
      boolean typed =
          sentence.claims().stream()
              .map(Claim::figure)
              .anyMatch(f -> PointMisplaced.digits(f) >= 2 && of.isValue(f, now));
      Optional<FiscalQuarter> last =
          typed ? LastTimeWrong.last(line, way, dossier) : Optional.empty();
      // «back before FY25Q2, to FY25Q1»: the one that is meant is any of those named
      if (last.filter(q -> isNamed(q, sentence)).isPresent()) {
        return Optional.empty();
      }
      instead = instead.or(() -> last);
    }
    return instead.map(
        q ->
            Findings.error(
                "R12",
                sentence.sentence().placeAt(said.get().from()),
                "expected "
                    + q.label()
                    + " as the last such quarter, found "
                    + said.get().period().label(),
                "",
                "look at the history again, and name the last quarter that was beyond this one"));
  }

  private static boolean isNamed(FiscalQuarter quarter, ReadSentence sentence) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .anyMatch(p -> p.period().equals(quarter));
  }
}
