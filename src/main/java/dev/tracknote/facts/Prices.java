package dev.tracknote.facts;

import dev.tracknote.quantity.Rounding;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Daily closes of a company's share, as they were traded, and of its benchmark.
 *
 * @param source where the closes come from
 * @param sample whether the closes are made up to show the layout, which the note then says
 * @param days ascending
 * @param splits ascending
 * @param benchmark absent when the share is held against nothing
 */
public record Prices(
    Wording source,
    boolean sample,
    List<Close> days,
    List<ShareSplit> splits,
    Optional<Benchmark> benchmark) {

  /** A market that is closed for longer has no close that could stand for a day. */
  private static final int LONGEST_GAP = 10;

  public Prices {
    days = List.copyOf(days);
    splits = List.copyOf(splits);
  }

  /** The close of one trading day. */
  public record Close(LocalDate date, BigDecimal close) {}

  /**
   * Shares that were divided.
   *
   * @param date the first day that was traded after it
   * @param factor 10 when one share became ten
   */
  public record ShareSplit(LocalDate date, BigDecimal factor) {}

  /**
   * What the share is held against.
   *
   * @param file the name of the file that holds its closes
   * @param days ascending
   */
  public record Benchmark(Wording name, String file, List<Close> days) {

    public Benchmark {
      days = List.copyOf(days);
    }
  }

  /** What of it was already known on a day; a note never shows what came after it. */
  public Prices asKnownOn(LocalDate day) {
    return new Prices(
        source,
        sample,
        until(days, day),
        splits.stream().filter(s -> !s.date().isAfter(day)).toList(),
        benchmark.map(b -> new Benchmark(b.name(), b.file(), until(b.days(), day))));
  }

  private static List<Close> until(List<Close> closes, LocalDate day) {
    return closes.stream().filter(c -> !c.date().isAfter(day)).toList();
  }

  public Optional<Close> last() {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
  }

  /** How many shares one share of a day has become since. */
  public BigDecimal sharesSince(LocalDate day) {
    return splits.stream()
        .filter(s -> s.date().isAfter(day))
        .map(ShareSplit::factor)
        .reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  // definition: a price before a split is divided by its factor, so that a split is no loss; the
  // benchmark counts with its last close on or before each of the share's trading days
  /** Both series on the share's own trading days; nothing where the benchmark is not known. */
  public Optional<Closes> against(Wording name) {
    if (benchmark.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    List<Closes.Day> joint = new ArrayList<>();
    List<Close> other = benchmark.get().days();
    int next = 0;
    for (Close day : days) {
      while (next < other.size() && !other.get(next).date().isAfter(day.date())) {
        next++;
      }
      if (next > 0 && isNear(other.get(next - 1).date(), day.date())) {
        BigDecimal adjusted = Rounding.quotient(day.close(), sharesSince(day.date()));
        joint.add(new Closes.Day(day.date(), adjusted, other.get(next - 1).close()));
      }
    }
    boolean current = !joint.isEmpty() && joint.getLast().date().equals(days.getLast().date());
    return current
        ? Optional.of(new Closes(name, benchmark.get().name(), joint))
        : Optional.empty();
  }

  private static boolean isNear(LocalDate earlier, LocalDate later) {
    return ChronoUnit.DAYS.between(earlier, later) <= LONGEST_GAP;
  }
}
