package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.commentary.CommentaryReader;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R21 to R24, which look beyond a sentence: at the last edition, at tables, picks, references. */
class NoteRulesTest {

  private static final String TABLE =
      """
      ## Event

      | USD million | FY26Q3 |
      |---|---|
      | Revenue | %s |
      | Gross profit | %s |
      """;
  private static final String PICKS =
      """
      ## Picks

      | Segment | Company | Ticker | Market | Covered by |
      |---|---|---|---|---|
      | Cloud | Alpha | 300476.SZ | Shenzhen | Software |
      | Cloud | %s | %s | Shenzhen | %s |
      """;

  @Test
  void aFigureThatWasRightAtTheLastEditionIsOutdated() {
    assertThat(afterRestatement("Revenue was $300.0 million in the quarter."))
        .extracting(Diagnostic::rule)
        .containsExactly("R21");
  }

  @Test
  void aFigureOfAQuarterThatIsNamedByTheCalendarIsOutdatedToo() {
    assertThat(afterRestatement("Revenue was $300.0 million in the first quarter of 2026."))
        .extracting(Diagnostic::rule)
        .containsExactly("R21");
  }

  @Test
  void aFigureThatTheNewFactsBearOutIsNotOutdated() {
    assertThat(afterRestatement("Revenue was $287.5 million in the quarter.")).isEmpty();
  }

  @Test
  void aFigureThatWasWrongBeforeIsNotOutdated() {
    assertThat(afterRestatement("Revenue was $310.0 million in the quarter."))
        .extracting(Diagnostic::rule)
        .isNotEmpty()
        .doesNotContain("R21");
  }

  @Test
  void aReferenceIsNeverOutdated() {
    assertThat(afterRestatement("Revenue was ${revenue} in the quarter.")).isEmpty();
  }

  @Test
  void aCellThatTheFactsContradictIsReported() {
    assertThat(rules(TABLE.formatted("257.8", "212.3"))).contains("R22");
  }

  @Test
  void aTableThatAgreesWithTheFactsIsLeftAlone() {
    assertThat(rules(TABLE.formatted("287.5", "212.3"))).doesNotContain("R22");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Beta|TBD|Software", "Alpha|300476.SZ|Software", "Beta|300502.SZ|"})
  void aPickWithoutTickerTwiceOrUncoveredIsReported(String pick) {
    assertThat(rules(PICKS.formatted((Object[]) pick.split("\\|", -1)))).contains("R23");
  }

  @Test
  void aPickWithItsTickerAndItsTeamIsLeftAlone() {
    assertThat(rules(PICKS.formatted("Beta", "300502.SZ", "Software"))).doesNotContain("R23");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${revenu}", "${revenue.yoy[FY10Q1]}", "${segment.cloud.share}"})
  void aReferenceThatLeadsNowhereIsReported(String reference) {
    assertThat(rules("## Event\n\nRevenue was " + reference + ".\n")).contains("R24");
  }

  @Test
  void aReferenceThatLeadsToAFigureIsLeftAlone() {
    assertThat(rules("## Event\n\nRevenue was ${revenue}, ${revenue.yoy}.\n"))
        .doesNotContain("R24");
  }

  @ParameterizedTest
  @CsvSource({"## Event, 0", "# Event, 1"})
  void aTitleOverAllSectionsNeedsNoTextOfItsOwn(String next, int empty) {
    List<Diagnostic> findings = new ArrayList<>();
    CommentaryReader.read("note.md", "# Minutes\n\n" + next + "\n\nRevenue rose.\n", findings);
    assertThat(findings).filteredOn(f -> f.rule().equals("R24")).hasSize(empty);
  }

  @ParameterizedTest
  @CsvSource({"风险提示, 0", "评论, 1"})
  void aMarkAmongTheRisksHasNotComeYet(String section, int missed) {
    String note = "## " + section + "\n\n- 付费流量成本回升，营销费用率升破四成。\n";
    assertThat(Corpus.findings("WYST", "FY26Q2", note))
        .filteredOn(f -> f.rule().equals("R17"))
        .hasSize(missed);
  }

  @Test
  void aCompanyWithASignInItsNameIsNoneWithoutATicker() {
    assertThat(rules("## 投资建议\n\n- E-commerce: Alibaba (BABA.N), JD.com (JD.O).\n"))
        .doesNotContain("R23");
    assertThat(rules("## 投资建议\n\n- Monitoring: Philips (PHIA.AS), Drägerwerk.\n")).contains("R23");
  }

  /** Revenue of FY26Q3 stood at 300 million in the last edition and is 287.5 million now. */
  private static List<Diagnostic> afterRestatement(String sentence) {
    return numbered(
        Corpus.findings(
            "CSCR",
            "FY26Q3",
            "## Event\n\n" + sentence + "\n",
            fact ->
                isTotalRevenue(fact)
                    ? new Fact(
                        fact.key(),
                        new Amount(new BigDecimal("300000000"), "USD"),
                        fact.statedTo(),
                        fact.source(),
                        fact.asOf(),
                        fact.place())
                    : fact));
  }

  private static boolean isTotalRevenue(Fact fact) {
    return fact.key().metric() == Metric.REVENUE
        && fact.key().segment().isEmpty()
        && fact.key().period().label().equals("FY26Q3");
  }

  private static List<String> rules(String text) {
    return numbered(Corpus.findings("CSCR", "FY26Q3", text)).stream()
        .map(Diagnostic::rule)
        .toList();
  }

  private static List<Diagnostic> numbered(List<Diagnostic> findings) {
    return findings.stream().filter(d -> d.rule().matches("R\\d+")).toList();
  }
}
