package dev.tracknote.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A share is held against its benchmark over splits, holidays and gaps. */
class PricesTest {

  private static final Wording SHARE = Wording.of("甲", "A");
  private static final Wording MARKET = Wording.of("乙", "B");

  private static List<Prices.Close> closes(String... dayAndClose) {
    List<Prices.Close> closes = new ArrayList<>();
    for (String both : dayAndClose) {
      String[] parts = both.split(" ", -1);
      closes.add(new Prices.Close(LocalDate.parse(parts[0]), new BigDecimal(parts[1])));
    }
    return closes;
  }

  private static Prices prices(List<Prices.Close> days, List<Prices.Close> benchmark) {
    Prices.ShareSplit split =
        new Prices.ShareSplit(LocalDate.of(2026, 5, 6), BigDecimal.valueOf(10));
    return new Prices(
        MARKET,
        true,
        days,
        List.of(split),
        Optional.of(new Prices.Benchmark(MARKET, "b.csv", benchmark)));
  }

  @Test
  void a_split_is_no_loss() {
    List<Prices.Close> market = closes("2026-05-05 100", "2026-05-06 100");

    Closes joint =
        prices(closes("2026-05-05 1200", "2026-05-06 121"), market).against(SHARE).orElseThrow();

    assertThat(joint.days().getFirst().index()).isEqualByComparingTo("120");
    assertThat(joint.days().getLast().index()).isEqualByComparingTo("121");
  }

  @Test
  void a_holiday_of_the_benchmark_counts_with_the_day_before() {
    List<Prices.Close> share = closes("2026-05-07 10", "2026-05-08 11");

    Closes joint =
        prices(share, closes("2026-05-07 100", "2026-05-11 105")).against(SHARE).orElseThrow();

    assertThat(joint.days()).hasSize(2);
    assertThat(joint.days().getLast().benchmark()).isEqualByComparingTo("100");
  }

  @Test
  void a_benchmark_that_ended_long_before_is_not_known() {
    List<Prices.Close> share = closes("2026-05-07 10", "2026-06-08 11");

    assertThat(prices(share, closes("2026-05-07 100")).against(SHARE)).isEmpty();
  }

  @Test
  void what_came_after_the_note_is_not_known() {
    Prices known =
        prices(closes("2026-05-05 1200", "2026-05-06 121"), List.of())
            .asKnownOn(LocalDate.of(2026, 5, 5));

    assertThat(known.last().orElseThrow().close()).isEqualByComparingTo("1200");
    assertThat(known.sharesSince(LocalDate.of(2026, 1, 1))).isEqualByComparingTo("1");
  }
}
