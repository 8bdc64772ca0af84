package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R1, R2 and R7: a figure that is right, but of another time than the one that its words name, or
 * against another than the one that it is said to be measured against.
 */
final class HeldAtOtherTime implements Check {

  private static final Pattern OR_MORE =
      Pattern.compile("(?i)^\\s?(?:or (?:more|less|better|so)|以[上下]|左右|上下)");

  /** «连续六个季度不低于 14%»: a mark that no time has, whatever it is measured against. */
  private static final Pattern IN_A_ROW =
      Pattern.compile("(?i)连续|每个?季|逐季|\\b(?:in a row|straight|consecutive|running|each|every)\\b");

  private static final int TEN = 10;
  private static final int HUNDRED = 100;
  private static final int BACK = 9;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      Map<Boolean, TimedLines> known = new LinkedHashMap<>();
      boolean timed = sentence.mentions().stream().anyMatch(SaidTime::isTimed);
      for (int i = 0; timed && i < sentence.claims().size(); i++) {
        judge(sentence, sentence.claims().get(i), known, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Claim claim, Map<Boolean, TimedLines> known, Dossier dossier) {
    StatedFigure figure = claim.figure();
    if (figure.isRange()
        || figure.width().isPresent()
        || figure.value().signum() == 0
        || isInTurn(sentence, figure)
        || (figure.hedge() != StatedFigure.Hedge.NONE && sentence.holds(IN_A_ROW))
        || sentence.holds(Acquittal.RESPECTIVELY)
        || sentence.holdsFrom(figure.to(), OR_MORE)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || !sentence.mentions(Mention.OfExclusion.class).isEmpty()) {
      return Optional.empty();
    }
    Optional<SaidTime> said = EndsOfSpan.of(sentence, claim).or(() -> SaidTime.of(sentence, claim));
    Optional<Scene> scene = said.flatMap(s -> dossier.scenes().of(sentence));
    boolean rough = digits(figure) < TEN;
    if (scene.isEmpty() || (rough && scene.get().isOfOutlook())) {
      return Optional.empty();
    }
    TimedLines lines = known.computeIfAbsent(rough, r -> new TimedLines(scene.get(), dossier, r));
    return said.get().base()
        ? against(sentence, claim, said.get(), scene.get(), lines, dossier)
        : at(sentence, claim, said.get(), scene.get(), lines, dossier);
  }

  /** In Chinese the word stands before the figures that it is said of. */
  private static boolean isInTurn(ReadSentence sentence, StatedFigure figure) {
    return sentence.holds(Acquittal.RESPECTIVELY)
        && (!Han.isIn(sentence.text())
            || sentence.holdsIn(0, figure.from(), Acquittal.RESPECTIVELY));
  }

  private static Optional<Diagnostic> against(
      ReadSentence sentence,
      Claim claim,
      SaidTime said,
      Scene scene,
      TimedLines lines,
      Dossier dossier) {
    StatedFigure figure = claim.figure();
    boolean percent = figure.kind() == StatedFigure.Kind.PERCENT;
    if (percent && (claim.share() || lines.isStatedRate(figure))) {
      return Optional.empty();
    }
    Stretch now = Stretch.of(dossier.quarter());
    Stretch next = Stretch.of(dossier.quarter().next());
    boolean vague = figure.hedge() != StatedFigure.Hedge.NONE && digits(figure) < TEN;
    if (vague || isSinceNamed(sentence, claim, said, lines, now)) {
      return Optional.empty();
    }
    for (Stretch end : ends(claim, said, scene, List.of(now, next))) {
      Optional<Stretch> base = said.from(end);
      if (base.filter(b -> lines.isMove(figure, end, b)).isPresent()) {
        return Optional.empty();
      }
    }
    List<Stretch> accusing = new ArrayList<>(List.of(now));
    if (TimedLines.isAhead(scene)) {
      accusing.add(next);
    }
    scene.stretches().stream().filter(s -> s.quarters() > 1).forEach(accusing::add);
    for (Stretch end : accusing) {
      for (Stretch base : said.others(List.of(end.yearAgo(), end.previous(), now), end)) {
        if (base.quarters() == end.quarters()
            && !base.equals(end)
            && lines.isMove(figure, end, base)) {
          return Optional.of(finding(rule(figure), sentence, said, figure, base));
        }
      }
    }
    return Optional.empty();
  }

  /** «营收同比增速较 FY26Q1 放缓 7.9pcts»: measured against the quarter that is named by its label. */
  private static boolean isSinceNamed(
      ReadSentence sentence, Claim claim, SaidTime said, TimedLines lines, Stretch now) {
    return said.mention() instanceof Mention.OfComparison
        && claim.figure().kind() == StatedFigure.Kind.POINTS
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.to() <= claim.figure().from())
            .map(p -> Stretch.of(p.period()))
            .anyMatch(t -> !t.equals(now) && lines.isMove(claim.figure(), now, t));
  }

  /** The times of what is measured against another: those that can be meant. */
  private static Set<Stretch> ends(Claim claim, SaidTime said, Scene scene, List<Stretch> likely) {
    Set<Stretch> ends = new LinkedHashSet<>(likely);
    claim.period().map(Stretch::of).ifPresent(ends::add);
    scene.stretches().stream()
        .filter(s -> s.quarters() > 1 || said.quarter().isEmpty())
        .forEach(ends::add);
    return ends;
  }

  private static Optional<Diagnostic> at(
      ReadSentence sentence,
      Claim claim,
      SaidTime said,
      Scene scene,
      TimedLines lines,
      Dossier dossier) {
    StatedFigure figure = claim.figure();
    int order = said.quarter().map(q -> q.compareTo(dossier.quarter())).orElse(-1);
    if (order > 0
        || (order == 0
            && (figure.hedge() != StatedFigure.Hedge.NONE || digits(figure) < HUNDRED))) {
      return Optional.empty();
    }
    Stretch now = Stretch.of(dossier.quarter());
    Set<Stretch> meant = new LinkedHashSet<>();
    said.from(now).ifPresent(meant::add);
    if (TimedLines.isAhead(scene) || scene.isOfOutlook()) {
      said.from(Stretch.of(dossier.quarter().next())).ifPresent(meant::add);
    }
    scene.stretches().stream()
        .filter(s -> s.quarters() > 1 || scene.isNamed(s))
        .forEach(s -> said.from(s).ifPresent(meant::add));
    if (figure.kind() == StatedFigure.Kind.POINTS
        || meant.stream().anyMatch(t -> lines.isLevel(figure, t))
        || meant.stream().anyMatch(t -> lines.isLevel(figure.withoutHedge(), t))
        || isMoveTo(figure, meant, lines)
        || meant.stream().anyMatch(t -> lines.isMove(figure, now, t))
        || RowInOrder.holds(sentence, figure, dossier)) {
      return Optional.empty();
    }
    return earlier(dossier.quarter(), digits(figure) >= HUNDRED ? BACK : 1).stream()
        .filter(t -> !meant.contains(t) && lines.isLevel(figure, t))
        .findFirst()
        .map(t -> finding("R1", sentence, said, figure, t));
  }

  /** «FY25Q1 多 1.2 亿» tells how much it was more then. */
  private static boolean isMoveTo(StatedFigure figure, Set<Stretch> ends, TimedLines lines) {
    return ends.stream()
        .anyMatch(
            t -> lines.isMove(figure, t, t.yearAgo()) || lines.isMove(figure, t, t.previous()));
  }

  private static List<Stretch> earlier(FiscalQuarter quarter, int back) {
    List<Stretch> times = new ArrayList<>(List.of(Stretch.of(quarter)));
    times.add(Stretch.of(quarter.previous()));
    times.add(Stretch.of(quarter.yearAgo()));
    for (int i = 2; i < back; i++) {
      times.add(Stretch.of(quarter.plus(-i)));
    }
    return times;
  }

  /** The digits that were typed, as one number: 10 for 1.0. */
  private static int digits(StatedFigure figure) {
    return figure
        .value()
        .abs()
        .divide(figure.step(), 0, RoundingMode.HALF_UP)
        .min(BigDecimal.valueOf(HUNDRED))
        .intValue();
  }

  private static String rule(StatedFigure figure) {
    return switch (figure.kind()) {
      case PERCENT, MULTIPLE -> "R2";
      case POINTS, MONEY, COUNT -> "R7";
    };
  }

  private static Diagnostic finding(
      String rule, ReadSentence sentence, SaidTime said, StatedFigure figure, Stretch held) {
    String named = sentence.text().substring(said.mention().from(), said.mention().to()).strip();
    return Findings.figure(
        rule,
        sentence,
        figure,
        (said.base() ? "this against " : "this of ") + held.label() + " instead of " + named,
        "",
        "name the time that the figure is right for, or take the figure of the time that is named");
  }
}
