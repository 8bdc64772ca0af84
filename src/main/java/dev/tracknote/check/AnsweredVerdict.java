package dev.tracknote.check;

import dev.tracknote.claim.Mention.Verdict;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R5: «Did revenue clear the guidance? Yes», where it did not. */
final class AnsweredVerdict implements Check {

  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)(?:(?<above>超出|超过|高于|好于|优于|突破|越过|跑赢|\\b(?:beat|clear|exceed|top|surpass|outrun|better|overshoot|above|ahead of|beyond)\\b)|(?<below>低于|逊于|不及|跌破|\\b(?:miss|fall short|undershoot|trail|lag|below|short of)\\b)|(?<within>(?:落在|处于|位于)(?=[^，。；？]{0,16}[之以]?内)|\\b(?:within|inside)\\b))[^。；]*[?？]\\s*$");

  private static final Pattern YES =
      Pattern.compile("(?i)^\\W*(?:yes\\b|it did\\b|it was\\b|indeed\\b|是的|对[，。：]|确实|答案是肯定)");
  private static final Pattern NO =
      Pattern.compile(
          "(?i)^\\W*(?:no\\b(?! doubt)|it did not\\b|it didn't\\b|not (?:quite|this time)\\b|没有[，。：]|并没有|并未|答案是否定|不是[，。：])");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    List<ReadSentence> all = dossier.everything();
    for (int i = 0; i + 1 < all.size(); i++) {
      ReadSentence asked = all.get(i);
      ReadSentence answer = all.get(i + 1);
      boolean yes = YES.matcher(answer.text()).find();
      if (asked.mayHold(ASKED) && (yes || NO.matcher(answer.text()).find())) {
        int from = Math.max(0, i - 1);
        judge(asked, answer, yes, all.subList(from, i), dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence asked,
      ReadSentence answer,
      boolean yes,
      List<ReadSentence> before,
      Dossier dossier) {
    Optional<Matcher> found = asked.first(ASKED);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Verdict side =
        found.get().group("above") != null
            ? Verdict.ABOVE
            : found.get().group("below") != null ? Verdict.BELOW : Verdict.WITHIN;
    int start = found.get().start();
    Phrase phrase = new Phrase(asked, start, start + 1, asked.masked());
    for (List<Subject> topic : Topics.of(phrase, before, dossier).all()) {
      for (Subject subject : topic) {
        Optional<Yardstick> yardstick = YardstickMeant.of(phrase, subject, before, dossier);
        Optional<BigDecimal> actual =
            dossier.ground().value(subject, Stretch.of(dossier.quarter()));
        if (yardstick.isPresent() && actual.isPresent()) {
          Verdict truth =
              YardstickMeant.truth(
                  phrase, new VerdictWords(side, false), yardstick.get(), actual.get());
          return (truth == side) == yes
              ? Optional.empty()
              : Optional.of(wrong(answer, subject, truth, yardstick.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Diagnostic wrong(
      ReadSentence answer, Subject subject, Verdict truth, Yardstick yardstick) {
    return Findings.error(
        "R5",
        answer.sentence().placeAt(0),
        "expected the answer that "
            + subject.id()
            + switch (truth) {
              case ABOVE -> " lies above ";
              case BELOW -> " lies below ";
              case WITHIN -> " is in line with ";
            }
            + yardstick.name()
            + ", found the other",
        "",
        "answer from the values");
  }
}
