package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.metrics.Subject;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/** What a line's stored history bears in composed sentences: records, and quarters in a row. */
record DrawnHistory(DrawnFacts facts, Subject subject) {

  /** Fewer quarters than these make no history. */
  private static final int SHORT = 7;

  private static final List<String> NTH =
      List.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

  /** {@code streak.yoy} or {@code streak.qoq}, as a count, or as an ordinal with {@code .nth}. */
  String told(String way) {
    return count(way, streak(way));
  }

  String another(String way) {
    return count(way, streak(way) + 2);
  }

  private String count(String way, int count) {
    if (count < 2 || count > 10) {
      throw new NothingToTell();
    }
    return way.endsWith(".nth") && facts.language() == Language.EN
        ? NTH.get(count - 2)
        : TypedFigures.count(count, facts.language());
  }

  private int streak(String way) {
    List<BigDecimal> history = facts.history(subject);
    int apart = way.contains(".yoy") ? 4 : 1;
    int signum = 0;
    int streak = 0;
    for (int i = history.size() - 1; i >= apart; i--, streak++) {
      int move = signOf(history.get(i), history.get(i - apart));
      if (streak > 0 && move != signum) {
        break;
      }
      signum = move;
    }
    return streak;
  }

  private int signOf(BigDecimal now, BigDecimal then) {
    if (now.signum() <= 0 || then.signum() <= 0) {
      throw new NothingToTell();
    }
    BigDecimal move =
        subject.measure().isRatio() ? now.subtract(then) : DrawnFacts.growth(now, then);
    if (move.abs().compareTo(Drawn.SLIGHT) < 0) {
      throw new NothingToTell();
    }
    return move.signum();
  }

  /** {@code highest}, {@code lowest}: of all quarters on record. */
  boolean holds(String way) {
    List<BigDecimal> history = facts.history(subject);
    if (history.size() < SHORT) {
      throw new NothingToTell();
    }
    BigDecimal now = DrawnFacts.positive(history.getLast());
    List<BigDecimal> others = history.subList(0, history.size() - 1);
    BigDecimal end =
        DrawnFacts.positive(
            way.equals("highest") ? Collections.max(others) : Collections.min(others));
    BigDecimal beyond = DrawnFacts.growth(now, end);
    if (beyond.abs().compareTo(new BigDecimal("0.01")) < 0) {
      throw new NothingToTell();
    }
    return beyond.signum() > 0 == way.equals("highest");
  }
}
