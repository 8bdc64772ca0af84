package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R11: «$448 million was twice the $298 million of the previous quarter»: of two that are told. */
final class TimesOfTold implements Check {

  private static final Pattern TIMES =
      Pattern.compile(
          "(?i)\\b(?<hedge>nearly |almost |close to |not quite |just under |about |around |roughly |some |more than |over |well over |less than |under )?(?<times>twice|double|half) (?:the |that of |its |what |last year['’]s |as much as )");

  /** Only the words for the comparison stand between the two amounts. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)^(?:[^.;,\\d]{0,24}?(?:\\b(?:is|was|were|are|be|at|equals|equalled|represents|represented|came to)|,(?: or| which (?:is|was))?|[-–—]) )(?:now |still |only |therefore |thus )?(?:nearly |almost |close to |not quite |just under |about |around |roughly |some |more than |over |well over |less than |under )?(?:twice|double|half) (?:the |that of |its |last year['’]s |the prior year['’]s )[^.;,\\d]{0,28}$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(TIMES)) {
      if (!sentence.isRow() && sentence.claims().size() > 1) {
        sentence.first(TIMES).flatMap(m -> judge(sentence, m)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher said) {
    List<StatedFigure> figures =
        sentence.claims().stream()
            .map(c -> c.figure())
            .filter(f -> f.to() <= said.start() || f.from() >= said.end())
            .toList();
    for (int i = 0; i + 1 < figures.size(); i++) {
      StatedFigure now = figures.get(i);
      StatedFigure then = figures.get(i + 1);
      if (now.to() <= said.start()
          && then.from() >= said.end()
          && areAlike(now, then)
          && sentence.holdsIn(now.to(), then.from(), BETWEEN)) {
        Interval ratio = Interval.of(now).over(Interval.of(then));
        return admits(said, ratio) ? Optional.empty() : Optional.of(told(sentence, said, ratio));
      }
    }
    return Optional.empty();
  }

  private static boolean areAlike(StatedFigure now, StatedFigure then) {
    return now.kind() != StatedFigure.Kind.MULTIPLE
        && now.isOfOneUnitWith(then)
        && now.value().signum() > 0
        && Interval.of(then).isPositive();
  }

  // definition: twice is within a twentieth of it, nearly twice from an eighth below it on
  private static boolean admits(Matcher said, Interval ratio) {
    boolean half = said.group("times").equalsIgnoreCase("half");
    BigDecimal times = new BigDecimal(half ? "0.5" : "2");
    BigDecimal low = times.multiply(new BigDecimal("0.95"));
    BigDecimal high = times.multiply(new BigDecimal("1.06"));
    String hedge =
        said.group("hedge") == null ? "" : said.group("hedge").strip().toLowerCase(Locale.ROOT);
    switch (hedge) {
      case "" -> {}
      case "more than", "over", "well over" -> {
        low = times;
        high = times.multiply(BigDecimal.TEN);
      }
      case "less than", "under" -> {
        low = BigDecimal.ZERO;
        high = times;
      }
      case "about", "around", "roughly", "some" -> {
        low = times.multiply(new BigDecimal("0.9"));
        high = times.multiply(new BigDecimal("1.12"));
      }
      default -> {
        low = times.multiply(new BigDecimal("0.87"));
        high = times.multiply(new BigDecimal("1.01"));
      }
    }
    return ratio.high().compareTo(low) >= 0 && ratio.low().compareTo(high) <= 0;
  }

  private static Diagnostic told(ReadSentence sentence, Matcher said, Interval ratio) {
    return Findings.error(
        "R11",
        sentence.sentence().placeAt(said.start("times")),
        "expected " + Words.plain(ratio.middle(), 2) + " times, found " + said.group().strip(),
        "",
        "divide the two amounts");
  }
}
