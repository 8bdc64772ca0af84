package dev.tracknote.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tracknote.data.FactsReader;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Ledger;
import dev.tracknote.quantity.FiscalQuarter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures depend on the facts and not on their order, and no name can bring the index down. */
class MetricsPropertiesTest {

  private static final FiscalQuarter QUARTER = new FiscalQuarter(2027, 1);
  private static final CompanyFacts FACTS = facts();
  private static final FigureIndex INDEX = index(FACTS);

  private static CompanyFacts facts() {
    try {
      return new FactsReader(Path.of("data")).read("NVDA").value();
    } catch (RejectedInput e) {
      throw new IllegalStateException(e);
    }
  }

  private static FigureIndex index(CompanyFacts facts) {
    return new FigureIndex(facts, Metrics.of(facts), QUARTER);
  }

  private static CompanyFacts shuffled(long seed) {
    List<Fact> reported = new ArrayList<>(FACTS.reported().all());
    Collections.shuffle(reported, new Random(seed));
    return new CompanyFacts(
        FACTS.company(),
        FACTS.calendar(),
        new Ledger(reported),
        FACTS.guidance(),
        FACTS.estimates(),
        FACTS.statements(),
        FACTS.prices(),
        FACTS.market());
  }

  private static Map<String, String> values(FigureIndex index) {
    Map<String, String> values = new TreeMap<>();
    index.all().forEach((name, figure) -> values.put(name, figure.value() + figure.formula()));
    return values;
  }

  @Property(tries = 20)
  void the_order_of_facts_does_not_matter(@ForAll long seed) {
    assertThat(values(index(shuffled(seed)))).isEqualTo(values(INDEX));
  }

  @Property(tries = 500)
  void any_string_is_answered(@ForAll String name) {
    assertThatCode(() -> INDEX.resolve(name).toString()).doesNotThrowAnyException();
  }

  @Property(tries = 1000)
  void any_heap_of_words_is_answered(@ForAll("heaps") String name) {
    assertThatCode(() -> INDEX.resolve(name).toString()).doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<String> heaps() {
    return Arbitraries.of(
            "revenue",
            "gross_margin",
            "segment",
            "segment.data_center",
            "guidance",
            "next",
            "current",
            "nongaap",
            "gaap",
            "yoy",
            "qoq",
            "ttm",
            "streak",
            "share",
            "mid",
            "range",
            "period",
            "end",
            ".",
            "[",
            "]",
            "[FY26Q4]",
            "[FY26]",
            "[FY99Q1]",
            "FY26Q9",
            " ",
            "营收")
        .list()
        .ofMaxSize(7)
        .map(words -> String.join(".", words).replace(".[", "["));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "[FY26Q4]",
        "revenue[]",
        "revenue[FY26Q4][FY25Q4]",
        "revenue[FY26Q4",
        "revenue.yoy.yoy",
        "revenue.yoy.qoq",
        "revenue.nongaap.nongaap",
        "segment.",
        "segment.data_center",
        "segment.data_center.",
        "segment.share",
        "guidance.",
        "guidance.next",
        "guidance.last.revenue",
        "guidance.next.revenue.yoy.yoy",
        "guidance.next.revenue[FY26]",
        "period.end[FY31Q4]",
        "revenue.ttm[FY26]",
        "revenue.ttm[FY22Q1]",
        "revenue.yoy[FY22Q1]",
        "revenue.streak[FY19Q1]",
        "inventory.ttm"
      })
  void what_makes_no_sense_yields_no_figure(String name) {
    assertThat(INDEX.resolve(name)).isNotInstanceOf(Resolution.Found.class);
  }

  @Test
  void a_mistyped_name_gets_the_three_nearest() {
    assertThat(INDEX.resolve("revenu.yoy"))
        .isEqualTo(new Resolution.Unknown(List.of("revenue.yoy", "revenue.qoq", "revenue")));
  }

  @ParameterizedTest
  @CsvSource({
    "REVENUE.YOY, revenue.yoy",
    "revenue[FY26].yoy, revenue.yoy[FY26]",
    "Revenue[FY26Q4].qoq, revenue.qoq[FY26Q4]",
  })
  void a_name_with_its_parts_misplaced_gets_itself_put_right_first(String typed, String right) {
    assertThat(((Resolution.Unknown) INDEX.resolve(typed)).nearest()).hasSize(3).startsWith(right);
  }

  @ParameterizedTest
  @CsvSource({
    "inventory.ttm, inventory[FY27Q1]",
    "inventory[FY26], inventory[FY26Q4]",
    "eps_diluted.ttm, eps_diluted[FY27Q1]",
  })
  void what_has_no_sum_is_to_be_asked_of_one_quarter(String name, String right) {
    assertThat(((Resolution.Unavailable) INDEX.resolve(name)).reason())
        .contains("is not summed over quarters")
        .endsWith(right);
  }

  @Test
  void a_history_that_is_too_short_says_what_it_lacks() {
    assertThat(INDEX.resolve("revenue.yoy[FY22Q1]"))
        .isEqualTo(
            new Resolution.Unavailable(
                "it needs revenue of FY22Q1 and of FY21Q1, exactly stated; the facts hold FY22Q1 to"
                    + " FY27Q1"));
    assertThat(INDEX.resolve("revenue.ttm[FY22Q2]"))
        .isEqualTo(
            new Resolution.Unavailable(
                "it needs revenue of the four quarters FY21Q3 to FY22Q2; the facts hold FY22Q1 to"
                    + " FY27Q1"));
  }

  @Test
  void a_name_without_end_is_refused_at_once() {
    assertThat(INDEX.resolve("revenue".repeat(100_000)))
        .isEqualTo(
            new Resolution.Unavailable(
                "no name has more than 120 characters, and this one has 700000"));
  }

  @Test
  void guidance_of_an_earlier_quarter_is_that_of_its_period() {
    assertThat(INDEX.resolve("guidance.next.revenue[FY26Q4]"))
        .extracting(r -> ((Resolution.Found) r).figure().value())
        .isEqualTo(((Resolution.Found) INDEX.resolve("guidance.current.revenue")).figure().value());
  }
}
