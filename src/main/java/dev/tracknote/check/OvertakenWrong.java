package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R12: one part is said to have overtaken another that is still the larger. */
final class OvertakenWrong implements Check {

  private static final Pattern PART_OF =
      Pattern.compile("(?i)^[^，。,;.]{0,6}的(?:一半|[一二三四五六七八九]成|三分之|四分之)");
  static final Pattern OVERTOOK =
      Pattern.compile(
          "(?i)\\s?(?:收入|营收|业务|规模|的)*(?:已经?|首次|再次|本季)?(?:反超|赶超|超越|超过)了?\\s?"
              + "| (?:has |have )?(?:now |again |already )?(?:overtook|overtaken|outsold|leapfrogged) (?:the )?");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)增速|增幅|增长|增量|贡献|利润|毛利|growth|grew|margin|profit|faster|"
              + GuidanceWords.ZH
              + "|将|有望|will|soon|倍|times");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(OVERTOOK)) {
      if (sentence.mentions(Mention.OfCondition.class).isEmpty() && !sentence.holds(OTHER)) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    List<Mention.OfSegment> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> !s.segment().isEmpty())
            .toList();
    for (int i = 0; i + 1 < parts.size(); i++) {
      Mention.OfSegment one = parts.get(i);
      Mention.OfSegment other = parts.get(i + 1);
      if (OVERTOOK.matcher(sentence.text().substring(one.to(), other.from())).matches()
          && !sentence.holdsFrom(other.to(), PART_OF)
          && !one.segment().equals(other.segment())) {
        Optional<BigDecimal> its = value(one, dossier);
        Optional<BigDecimal> others = value(other, dossier);
        boolean behind =
            its.isPresent() && others.filter(v -> its.get().compareTo(v) < 0).isPresent();
        return behind ? Optional.of(finding(sentence, one, other)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> value(Mention.OfSegment part, Dossier dossier) {
    return dossier
        .ground()
        .value(Subject.segment(Measure.REVENUE, part.segment()), Stretch.of(dossier.quarter()));
  }

  private static Diagnostic finding(
      ReadSentence sentence, Mention.OfSegment one, Mention.OfSegment other) {
    return Findings.error(
        "R12",
        sentence.sentence().placeAt(one.from()),
        "expected "
            + one.segment()
            + " to be the larger of the two, found "
            + other.segment()
            + " still ahead of it",
        "",
        "compare the revenue of the two parts");
  }
}
