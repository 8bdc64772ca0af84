package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R9: something is told of a half or of three quarters that are not over yet, or it is right for
 * another part of the year than the one that is named.
 */
final class SpanWrong implements Check {

  private static final Pattern SPAN =
      Pattern.compile(
          "(?i)(?<nine>前三个?财?季度?|前九个?月|\\bnine[- ]months?\\b|\\bfirst three quarters\\b)"
              + "|(?<first>上半财?年|前两个?财?季度?|\\bfirst half\\b|\\bhalf[- ]year\\b)"
              + "|(?<second>下半财?年|\\bsecond half\\b)");

  /** What is still to come may be spoken of in any words. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?i)将|需|覆盖|锁定|锁价|签约|排产|预|拟|目标|计划|展望|"
              + GuidanceWords.ZH
              + "|假设|有望|隐含|倒推|\\b(?:will|should|would|expect\\w*|plan\\w*|target\\w*|guid\\w*|outlook|aim\\w*|implies|implied|need\\w*|due|leaves?|remain\\w*|ahead|must|takes|to come|cover(?:s|ed|age)?|contracted|booked|hedged|locked in|sold out|launch\\w*|scheduled)\\b");

  private static final int BESIDE = 16;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(SPAN)) {
      List<MatchResult> spans = new ArrayList<>();
      sentence.each(SPAN, m -> spans.add(m.toMatchResult()));
      if (spans.size() == 1) {
        time(sentence, spans.getFirst())
            .flatMap(t -> judge(sentence, spans.getFirst(), t, dossier))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Stretch> time(ReadSentence sentence, MatchResult span) {
    List<FiscalPeriod> years =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.to() >= span.start() - BESIDE && p.from() <= span.end() + BESIDE)
            .map(Mention.OfPeriod::period)
            .filter(FiscalYear.class::isInstance)
            .toList();
    Matcher word = SPAN.matcher(span.group());
    if (years.size() != 1 || !word.matches()) {
      return Optional.empty();
    }
    int year = ((FiscalYear) years.getFirst()).year();
    return Optional.of(
        word.group("nine") != null
            ? new Stretch(new FiscalQuarter(year, 3), 3)
            : new Stretch(new FiscalQuarter(year, word.group("first") != null ? 2 : 4), 2));
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, MatchResult span, Stretch time, Dossier dossier) {
    boolean ahead =
        sentence.holds(AHEAD) || !sentence.mentions(Mention.OfCondition.class).isEmpty();
    if (time.last().compareTo(dossier.quarter()) > 0) {
      return sentence.holdsIn(0, span.start(), AHEAD)
              || (ahead && time.quarters() == 2)
              || (sentence.claims().isEmpty() && (ahead || time.quarters() == 2))
              || !sentence.mentions(Mention.OfCondition.class).isEmpty()
          ? Optional.empty()
          : Optional.of(
              finding(sentence, span, "a time that is over by " + dossier.quarter().label()));
    }
    return ahead ? Optional.empty() : other(sentence, span, time, dossier);
  }

  /** What is right for another part of the same year alone. */
  private static Optional<Diagnostic> other(
      ReadSentence sentence, MatchResult span, Stretch time, Dossier dossier) {
    for (Claim claim : sentence.claims()) {
      StatedFigure figure = claim.figure();
      Optional<Scene> scene = dossier.scenes().of(sentence);
      if (figure.kind() != StatedFigure.Kind.MONEY
          || figure.isRange()
          || figure.from() < span.start()
          || claim.change()
          || PointMisplaced.digits(figure) < 3
          || scene.isEmpty()) {
        continue;
      }
      TimedLines lines = new TimedLines(scene.get(), dossier, false);
      List<Stretch> parts = new ArrayList<>();
      for (int last = 1; last <= 4; last++) {
        FiscalQuarter end = new FiscalQuarter(time.last().year(), last);
        if (end.compareTo(dossier.quarter()) <= 0) {
          parts.add(new Stretch(end, last));
        }
      }
      boolean right =
          lines.isLevel(figure, time)
              || lines.isMove(figure, time, time.yearAgo())
              || lines.isLevel(figure, time.yearAgo())
              || lines.isLevel(figure, Stretch.of(dossier.quarter()))
              || scene.get().stretches().stream()
                  .filter(t -> scene.get().isNamed(t))
                  .anyMatch(t -> lines.isLevel(figure, t));
      Optional<Stretch> other =
          parts.stream()
              .filter(p -> p.quarters() > 1 && !p.equals(time) && lines.isLevel(figure, p))
              .findFirst();
      if (!right && other.isPresent()) {
        return other.map(o -> finding(sentence, span, o.label() + ", for which this is right"));
      }
    }
    return Optional.empty();
  }

  private static Diagnostic finding(ReadSentence sentence, MatchResult span, String expected) {
    return Findings.error(
        "R9",
        sentence.sentence().placeAt(span.start()),
        "expected " + expected + ", found " + span.group(),
        "",
        "name the part of the year that the figure is of");
  }
}
