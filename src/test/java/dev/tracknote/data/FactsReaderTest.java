package dev.tracknote.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Market;
import dev.tracknote.facts.Metric;
import dev.tracknote.house.Extent;
import dev.tracknote.house.House;
import dev.tracknote.house.HouseStyle;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Shares;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactsReaderTest {

  private static final Path SOUND = DataCase.CASES.resolve("a-sound-company");
  private static final FiscalQuarter FY26Q1 = new FiscalQuarter(2026, 1);

  @TempDir Path temporary = Path.of("");

  @Test
  void readsTheCompany() throws RejectedInput {
    CompanyFacts facts = sound();
    assertThat(facts.company().id()).isEqualTo("ACME");
    assertThat(facts.company().code()).isEqualTo("ACME.N");
    assertThat(facts.company().name()).isEqualTo(Wording.of("艾克米", "Acme"));
    assertThat(facts.company().segment("rockets.liquid").orElseThrow().name().has(Language.ZH))
        .isFalse();
    assertThat(facts.company().splits().getLast().parts())
        .containsExactly("rockets.solid", "rockets.liquid");
    assertThat(facts.quarter(FY26Q1).orElseThrow().end()).isEqualTo(LocalDate.of(2025, 4, 30));
  }

  @Test
  void readsEachUnit() throws RejectedInput {
    assertThat(company(Metric.REVENUE, Basis.GAAP).value())
        .isEqualTo(new Amount(new BigDecimal("1400000000"), "USD"));
    assertThat(company(Metric.EPS_DILUTED, Basis.GAAP).value())
        .isEqualTo(new PerShare(new BigDecimal("-0.21"), "USD"));
    assertThat(company(Metric.SHARES_DILUTED, Basis.GAAP).value())
        .isEqualTo(new Shares(new BigDecimal("95000000")));
  }

  @Test
  void readsPercentagesAsFractionsWithTheirStep() throws RejectedInput {
    Fact growth = current(new FactKey(Metric.REVENUE_YOY, "rockets", Basis.GAAP, FY26Q1));
    assertThat(growth.value()).isEqualTo(Ratio.change(new BigDecimal("0.77")));
    assertThat(growth.statedTo()).isEqualByComparingTo("0.01");
    Fact revenue = current(new FactKey(Metric.REVENUE, "rockets", Basis.GAAP, FY26Q1));
    assertThat(revenue.statedTo()).isEqualByComparingTo("100000000");
    assertThat(company(Metric.REVENUE, Basis.GAAP).isExact()).isTrue();
  }

  @Test
  void keepsTheEarlierValueBehindARestatement() throws RejectedInput {
    FactKey key = FactKey.company(Metric.GROSS_MARGIN, Basis.NONGAAP, new FiscalQuarter(2025, 1));
    assertThat(sound().reported().history(key))
        .extracting(Fact::value)
        .containsExactly(
            Ratio.level(new BigDecimal("0.610")), Ratio.level(new BigDecimal("0.608")));
  }

  @Test
  void tellsWhereAFactStands() throws RejectedInput {
    assertThat(company(Metric.REVENUE, Basis.GAAP).place())
        .hasToString("src/test/resources/data/a-sound-company/ACME/facts.csv:6:22");
    assertThat(company(Metric.REVENUE, Basis.GAAP).source().published())
        .isEqualTo(LocalDate.of(2025, 5, 20));
  }

  @Test
  void readsGuidanceAsItWasGiven() throws RejectedInput {
    Guidance guidance = sound().guidanceFor(new FiscalQuarter(2026, 2)).orElseThrow();
    assertThat(guided(guidance, Metric.REVENUE, Basis.GAAP))
        .isEqualTo(
            new Band(
                new Amount(new BigDecimal("1500000000"), "USD"),
                Ratio.level(new BigDecimal("0.02"))));
    assertThat(guided(guidance, Metric.GROSS_MARGIN, Basis.NONGAAP))
        .isEqualTo(
            new Band(Ratio.level(new BigDecimal("0.610")), new Points(new BigDecimal("0.005"))));
    assertThat(guided(guidance, Metric.OPERATING_EXPENSES, Basis.GAAP))
        .isEqualTo(new Amount(new BigDecimal("300000000"), "USD"));
    assertThat(guidance.excludes()).contains(Wording.of("不含并购", "Without acquisitions"));
  }

  @Test
  void putsTheGuidanceInForceFirst() throws IOException, RejectedInput {
    new DataCase(SOUND).layInto(temporary);
    Path file = temporary.resolve("ACME/guidance.json");
    String one = Files.readString(file).strip();
    String item = one.substring(1, one.length() - 1);
    String later = item.replace("\"2025-05-20\"", "\"2025-06-30\"");
    for (String both : new String[] {item + "," + later, later + "," + item}) {
      Files.writeString(file, "[" + both + "]");
      CompanyFacts facts = new FactsReader(temporary).read("ACME").value();
      assertThat(facts.guidanceFor(new FiscalQuarter(2026, 2)).orElseThrow().given())
          .isEqualTo(LocalDate.of(2025, 6, 30));
    }
  }

  @Test
  void readsEstimatesAndMarket() throws RejectedInput {
    FactKey key = FactKey.company(Metric.REVENUE, Basis.GAAP, new FiscalYear(2026));
    assertThat(sound().estimates().current(key).orElseThrow().value())
        .isEqualTo(new Amount(new BigDecimal("6000000000"), "USD"));
    assertThat(sound().reported().current(key)).isEmpty();
    Market market = sound().market().orElseThrow();
    assertThat(market.sample()).isTrue();
    assertThat(market.size().orElseThrow().rows().getFirst().share()).isEqualByComparingTo("10.2");
    assertThat(market.closes().orElseThrow().days().getLast().index())
        .isEqualByComparingTo("1012.25");
  }

  @Test
  void readsTheHouse() throws RejectedInput {
    House house = new HouseReader(SOUND).read().value();
    assertThat(house.jurisdictions()).containsExactly("CN", "HK");
    assertThat(house.languages()).containsExactly(Language.ZH, Language.EN);
    assertThat(house.analyst("a").orElseThrow().licence()).isEqualTo("S1");
    assertThat(house.rating("neutral").orElseThrow().definition())
        .isEqualTo(Wording.of("持平", "In line"));
    assertThat(house.benchmark()).contains(Wording.of("沪深300", "CSI 300"));
    assertThat(house.ratingHorizonMonths()).isEqualTo(OptionalInt.of(6));
  }

  @Test
  void readsTheStyle() throws RejectedInput {
    HouseStyle style = new StyleReader(SOUND.resolve("templates")).read().value();
    assertThat(style.palette().accent()).isEqualTo("#AA0000");
    assertThat(style.palette().series()).containsExactly("#111111", "#aa0000");
    assertThat(style.sidebar()).isEqualTo("right");
    assertThat(style.sections()).containsExactly("event", "comment");
    assertThat(style.charts())
        .containsOnlyKeys("half", "full")
        .containsEntry("full", new Extent(512.5, 170));
  }

  @Test
  void namesFilesElsewhereInFull() {
    Path elsewhere = temporary.toAbsolutePath().normalize();
    assertThatThrownBy(() -> new HouseReader(elsewhere).read())
        .isInstanceOf(RejectedInput.class)
        .hasMessageStartingWith(elsewhere + "/house/house.json: expected");
  }

  @Test
  void refusesAFolderWithoutCompanies() {
    assertThatThrownBy(() -> new FactsReader(temporary.resolve("none")).read("ACME"))
        .isInstanceOfSatisfying(
            RejectedInput.class,
            e ->
                assertThat(e.diagnostics())
                    .singleElement()
                    .satisfies(d -> assertThat(d.hint()).contains("add a folder")));
  }

  @Test
  void refusesANameBeyondTheLimitsOfTheParser() throws IOException {
    Path file = Files.createDirectories(temporary.resolve("house")).resolve("house.json");
    Files.writeString(file, "{\"" + "n".repeat(100_000) + "\": 1}");
    assertThatThrownBy(() -> new HouseReader(temporary).read())
        .isInstanceOfSatisfying(
            RejectedInput.class,
            e -> assertThat(e.diagnostics().getFirst().rule()).isEqualTo("malformed-json"));
  }

  private static CompanyFacts sound() throws RejectedInput {
    return new FactsReader(SOUND).read("ACME").value();
  }

  private static Fact company(Metric metric, Basis basis) throws RejectedInput {
    return current(FactKey.company(metric, basis, FY26Q1));
  }

  private static Fact current(FactKey key) throws RejectedInput {
    return sound().reported().current(key).orElseThrow();
  }

  private static Quantity guided(Guidance guidance, Metric metric, Basis basis) {
    return guidance.line(metric, basis).orElseThrow().value();
  }
}
