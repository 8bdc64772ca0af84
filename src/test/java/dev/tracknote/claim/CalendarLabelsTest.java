package dev.tracknote.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.CommentaryReader;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarLabelsTest {

  private static final FiscalQuarter NOTE = new FiscalQuarter(2026, 1);
  private static final OwnYear CALENDAR = new OwnYear(OptionalInt.of(0), 2023, NOTE, true);

  /** Its FY26Q1 is the last quarter of 2025. */
  private static final OwnYear FROM_OCTOBER = new OwnYear(OptionalInt.of(1), 2023, NOTE, true);

  private static String labelled(String text) {
    return new CalendarLabels(CALENDAR).in(text);
  }

  private static Vocabulary vocabulary(OwnYear year) {
    return new Vocabulary(List.of(), Map.of(), Map.of(), 1, year, "");
  }

  private static List<FiscalPeriod> periods(String text, OwnYear year) {
    return ClaimFinder.mentions(text, vocabulary(year)).stream()
        .filter(Mention.OfPeriod.class::isInstance)
        .map(m -> ((Mention.OfPeriod) m).period())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023 年营收 9 亿元 | FY23 营收 9 亿元",
        "公司2023年度净利润 9 亿元 | 公司 FY23 净利润 9 亿元",
        "2023 年全年营收 9 亿元 | FY23 全年营收 9 亿元",
        "2026 年全年指引 9 亿元 | FY26 全年指引 9 亿元",
        "2025 年一季度毛利率 9% | FY25Q1 毛利率 9%",
        "2025年第三季度末存货 9 亿元 | FY25Q3 末存货 9 亿元",
        "较 2023 年一季度的 9% 提高 | 较 FY23Q1 的 9% 提高",
        "25 年四季度毛利率 9% | FY25Q4 毛利率 9%",
        "2025 年上半年营收 9 亿元 | FY25 上半年营收 9 亿元",
        "2025 年前三季度营收 9 亿元 | FY25 前三季度营收 9 亿元",
        "24Q4 毛利率 9% | FY24Q4 毛利率 9%",
        "1Q25 毛利率 9% | FY25Q1 毛利率 9%",
        "2025Q1 毛利率 9% | FY25Q1 毛利率 9%",
        "2025 年 Q1 毛利率 9% | FY25Q1 毛利率 9%",
        "25H1 营收 9 亿元 | FY25 上半年营收 9 亿元",
        "2024H2 营收 9 亿元 | FY24 下半年营收 9 亿元",
        "9M25 营收 9 亿元 | FY25 前三季度营收 9 亿元",
        "2024 年末存货 9 亿元 | FY24Q4 末存货 9 亿元",
        "今年一季度毛利率 9% | FY26Q1 毛利率 9%",
        "去年四季度毛利率 9% | FY25Q4 毛利率 9%",
        "去年上半年营收 9 亿元 | FY25 上半年营收 9 亿元",
        "In 2023 revenue was 9 | In FY23 revenue was 9",
        "Q1 2025 margin was 9% | FY25Q1 margin was 9%",
        "Q4'24 margin was 9% | FY24Q4 margin was 9%",
        "in the first quarter of 2025 | in FY25Q1",
        "first-quarter 2025 margin | FY25Q1 margin",
        "2025's first-quarter margin | FY25Q1 margin",
        "1H25 revenue | the first half of FY25 revenue",
        "the first half of 2025 | the first half of FY25",
        "full-year 2024 revenue | full-year FY24 revenue",
        "inventory at the end of 2024 | inventory at the end of FY24Q4",
        "last year's fourth quarter | FY25Q4",
        "the first quarter of this year | FY26Q1",
      })
  void aNameOfTheCalendarIsReadAsTheLabel(String text, String read) {
    assertThat(labelled(text)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025 年 4 月 28 日发布",
        "2023—2025 年复合增速 9%",
        "2025 年报披露",
        "2030 年规模将达 9 亿元",
        "2019 年成立",
        "2027 年行业规模 9 亿元",
        "2024 年三、四季度毛利率 9%",
        "FY24Q4 与 FY2024Q4 毛利率 9%",
        "published on 28 April 2025",
        "the quarter ended March 31, 2025",
        "by 2025 it will be built",
        "2,025 units and 20.25 million",
        "the 2025 annual report",
        "at FY25Q1 and in H1",
        "一季度毛利率 9%",
        "去年同期毛利率 9%",
      })
  void whatIsNoPeriodOfTheCompanyStays(String text) {
    assertThat(labelled(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In fiscal 2025 margin was 9% | In FY25 margin was 9%",
        "the fiscal year 2025 and fiscal '24 | FY25 and FY24",
        "from fiscal 2023 to 2025 | from FY23 to FY25",
        "the 2025 fiscal year | FY25",
        "the third quarter of fiscal 2025 | FY25Q3",
        "its third fiscal quarter of FY2025 | FY25Q3",
        "fiscal 2025's third quarter | FY25Q3",
        "fiscal third quarter of 2025 | FY25Q3",
        "third-quarter fiscal 2025 margin | FY25Q3 margin",
        "Q3 FY25 and 3QFY25 | FY25Q3 and FY25Q3",
        "the first half of fiscal 2025 | the first half of FY25",
        "2025财年毛利率 9% | FY25 毛利率 9%",
        "2025 财年第三季度毛利率 9% | FY25Q3 毛利率 9%",
        "25财年三财季毛利率 9% | FY25Q3 毛利率 9%",
        "FY25 第三季度毛利率 9% | FY25Q3 毛利率 9%",
        "2025财年上半财年营收 9 亿元 | FY25 上半财年营收 9 亿元",
        "FY24Q4 与 FY2024Q4 毛利率 9% | FY24Q4 与 FY2024Q4 毛利率 9%",
        "fiscal 2025 shares | FY25 shares",
        "fiscal policy and 20% | fiscal policy and 20%",
        "in 2025 and at year-end 2024 | in 2025 and at year-end 2024",
      })
  void aFiscalYearInFullIsReadAsTheLabelWhateverTheYear(String text, String read) {
    assertThat(new CalendarLabels(OwnYear.UNKNOWN).in(text)).isEqualTo(read);
  }

  @Test
  void lastYearIsLeftOpenInANoteOfTheYearAfter() {
    OwnYear later = new OwnYear(OptionalInt.of(0), 2023, NOTE, false);
    assertThat(new CalendarLabels(later).in("去年四季度毛利率 9%")).isEqualTo("去年四季度毛利率 9%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025 年四季度毛利率 9% | FY26Q1",
        "2025 年一季度毛利率 9% | FY25Q2",
        "In Q4 2025 margin was 9% | FY26Q1",
        "the second quarter of 2025 | FY25Q3",
      })
  void aQuarterOfTheCalendarIsTheOwnOfTheSameMonths(String text, String label) {
    assertThat(periods(text, FROM_OCTOBER)).extracting(FiscalPeriod::label).containsExactly(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025 年营收 9 亿元", "In 2025 revenue was 9", "2025 年一季度毛利率 9%"})
  void withoutCommonMonthsNothingIsRead(String text) {
    assertThat(periods(text, OwnYear.UNKNOWN)).isEmpty();
  }

  @Property
  void everyNameOfAQuarterIsThatQuarter(
      @ForAll @IntRange(min = 2023, max = 2026) int year,
      @ForAll @IntRange(min = 1, max = 4) int number,
      @ForAll("forms") String form) {
    String text =
        form.replace("YYYY", "" + year)
            .replace("YY", "" + year % 100)
            .replace("N", "" + number)
            .replace("汉", "一二三四".substring(number - 1, number))
            .replace("nth", List.of("first", "second", "third", "fourth").get(number - 1));
    assertThat(periods(text, CALENDAR)).containsExactly(new FiscalQuarter(year, number));
  }

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of(
        "YYYY 年汉季度",
        "公司YYYY年第汉季度营收",
        "YYQN",
        "NQYY",
        "YYYYQN",
        "较 YYYY 年 QN 的",
        "in QN YYYY,",
        "the nth quarter of YYYY",
        "nth-quarter YYYY",
        "NQYYYY",
        "QN'YY");
  }

  @Property
  void everyPlaceBehindANameStaysKnown(@ForAll("sentences") List<String> pieces) {
    String text = String.join("", pieces) + "有 7% 的。";
    Commentary note =
        CommentaryReader.read("note.md", "## 评论\n\n" + text + "\n", new ArrayList<>());
    ReadSentence sentence = ClaimFinder.find(note, vocabulary(CALENDAR)).getLast();
    Claim claim = sentence.claims().getLast();
    Place place = sentence.sentence().placeAt(claim.figure().from());
    assertThat(place.column()).isEqualTo(text.codePointCount(0, text.lastIndexOf("7%")) + 1);
  }

  @Provide
  Arbitrary<List<String>> sentences() {
    return Arbitraries.of(
            "2023 年", "营收 9 亿元，", "24Q4 ", "与 2025 年一季度的", "**公司**", "去年四季度", "2024 年末")
        .list()
        .ofMaxSize(6);
  }
}
