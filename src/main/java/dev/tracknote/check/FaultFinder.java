package dev.tracknote.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges each figure once, so that one mistake is not told by two rules. */
final class FaultFinder {

  private static final Pattern HALF = Pattern.compile("(?i)一半|half");

  private final LevelJudge levels;
  private final ChangeJudge changes;
  private final MultipleJudge multiples;

  FaultFinder(Ground ground) {
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

  private Optional<Fault> judge(Bound bound) {
    if (HALF.matcher(bound.typed()).find()) {
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
