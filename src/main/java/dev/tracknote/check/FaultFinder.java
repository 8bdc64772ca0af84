package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.CompanyFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges each figure once, so that one mistake is not told by two rules. */
final class FaultFinder {

  private static final Pattern HALF = Pattern.compile("(?i)一半|half");

  private final CompanyFacts facts;
  private final LevelJudge levels;
  private final ChangeJudge changes;
  private final MultipleJudge multiples;

  FaultFinder(Ground ground) {
    this.facts = ground.facts();
    Framing framing = new Framing(ground);
    Readings readings = new Readings(ground);
    this.levels = new LevelJudge(ground, framing, readings);
    this.changes = new ChangeJudge(ground, framing, readings);
    this.multiples = new MultipleJudge(framing, readings);
  }

  List<Fault> find(List<Bound> bounds) {
    List<Fault> faults = new ArrayList<>();
    bounds.forEach(b -> judge(b).ifPresent(faults::add));
    return faults;
  }

  /** Somebody stated this very amount of something, so it has a reading that makes it right. */
  private boolean isStated(Bound bound) {
    return facts.statements().stream().anyMatch(s -> Tolerance.quotes(bound.figure(), s.value()));
  }

  private Optional<Fault> judge(Bound bound) {
    if (HALF.matcher(bound.typed()).find()) {
      return Optional.empty();
    }
    if (bound.is(StatedFigure.Kind.MONEY) && isStated(bound)) {
      return Optional.empty();
    }
    boolean moved = bound.claim().change() || bound.claim().against().isPresent();
    return switch (bound.figure().kind()) {
      case MULTIPLE -> multiples.judge(bound);
      case POINTS -> changes.judge(bound);
      case PERCENT -> moved ? changes.judge(bound) : levels.judge(bound);
      case MONEY -> levels.judge(bound);
      case COUNT -> Optional.empty();
    };
  }
}
