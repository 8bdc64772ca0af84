package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R1: a value that is right, but of another year, part of a year or four quarters than those that
 * its words name: «FY24 全年净利润 29.23 亿美元» where that is what FY25 made.
 */
final class HeldOverOtherTime implements Check {

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)分别|依次|平均|均值|较上年|比上年|累计至|剔除|重述|口径|预算|目标|以来|历史|respectively|average|exclud|restat|recast|target|budget|since|record|than (?:in )?(?:all|the whole)");

  private static final BigDecimal HUNDRED_STEPS = BigDecimal.valueOf(100);
  private static final int YEARS = 3;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (NamedTimes.spansMore(sentence)
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && sentence.mentions(Mention.OfExclusion.class).isEmpty()
          && sentence.mentions(Mention.OfOutlook.class).isEmpty()
          && !sentence.mentions(Mention.OfPeriod.class).isEmpty()
          && !sentence.holds(OTHER)) {
        judge(sentence, dossier, findings);
      }
    }
    return findings;
  }

  private static void judge(ReadSentence sentence, Dossier dossier, List<Diagnostic> findings) {
    Optional<Scene> scene = dossier.scenes().of(sentence);
    Optional<TimedLines> lines = Optional.empty();
    for (Claim claim : sentence.claims()) {
      Optional<SaidSpan> said = isTelling(claim) ? SaidSpan.of(sentence, claim) : Optional.empty();
      if (scene.isPresent() && said.isPresent()) {
        TimedLines known = lines.orElseGet(() -> new TimedLines(scene.get(), dossier, false));
        lines = Optional.of(known);
        other(claim.figure(), said.get().time(), scene.get(), known)
            .map(t -> finding(sentence, claim.figure(), said.get(), t))
            .ifPresent(findings::add);
      }
    }
  }

  private static boolean isTelling(Claim claim) {
    StatedFigure figure = claim.figure();
    return figure.kind() == StatedFigure.Kind.MONEY
        && !figure.isRange()
        && figure.width().isEmpty()
        && figure.hedge() == StatedFigure.Hedge.NONE
        && !claim.change()
        && figure.value().abs().compareTo(figure.step().multiply(HUNDRED_STEPS)) >= 0;
  }

  private static boolean isKnown(Stretch time, Scene scene) {
    return scene.subjects().stream().anyMatch(s -> scene.value(s, time).isPresent());
  }

  /** Of a time of which nothing is known no other line can be meant than one that is named. */
  private static boolean isNamed(StatedFigure figure, Stretch time, Scene scene) {
    return scene.subjects().stream()
        .flatMap(s -> scene.value(s, time).stream())
        .anyMatch(v -> Tolerance.exact(figure, v));
  }

  /** The time that the figure is right for, where it is not the one that is said. */
  private static Optional<Stretch> other(
      StatedFigure figure, Stretch said, Scene scene, TimedLines lines) {
    boolean right =
        lines.isLevel(figure, said)
            || scene.stretches().stream()
                .anyMatch(t -> t.quarters() == 1 && isNamed(figure, t, scene))
            || lines.isMove(figure, said, said.yearAgo())
            || lines.isMove(figure, said, said.previous());
    return right
        ? Optional.empty()
        : others(said).stream()
            .filter(
                t -> isKnown(said, scene) ? lines.isLevel(figure, t) : isNamed(figure, t, scene))
            .findFirst();
  }

  private static List<Stretch> others(Stretch said) {
    List<Stretch> others = new ArrayList<>();
    for (int by = 1; by <= YEARS; by++) {
      others.add(new Stretch(said.last().plus(-4 * by), said.quarters()));
      others.add(new Stretch(said.last().plus(4 * by), said.quarters()));
    }
    int year = said.last().year();
    if (said.last().quarter() == said.quarters()) {
      for (int quarter = 2; quarter <= 4; quarter++) {
        others.add(new Stretch(new FiscalQuarter(year, quarter), quarter));
      }
    }
    if (said.quarters() == 4) {
      for (int by = 1; by < 4; by++) {
        others.add(new Stretch(said.last().plus(-by), 4));
        others.add(new Stretch(said.last().plus(by), 4));
      }
    }
    others.removeIf(said::equals);
    return others;
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, SaidSpan said, Stretch held) {
    return Findings.figure(
        "R1",
        sentence,
        figure,
        "this of " + held.label() + " instead of " + said.time().label(),
        "",
        "name the time that the figure is right for, or take the figure of the time that is named");
  }
}
