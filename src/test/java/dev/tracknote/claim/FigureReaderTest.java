package dev.tracknote.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "营收 816 亿美元 | MONEY | 81600000000",
        "同比+14.2pcts | POINTS | 0.142",
        "revenue of US$81.6bn | MONEY | 81600000000",
        "it tripled | MULTIPLE | 3",
        "营收翻一番 | MULTIPLE | 2",
        "营收翻了两番 | MULTIPLE | 4",
        "增长近两倍 | MULTIPLE | 2",
        "下降 10 个基点 | POINTS | 0.0010",
        "up 1.2 points | POINTS | 0.012",
        "an extra 12 cents | MONEY | 0.12",
        "增长一成以上 | PERCENT | 0.1",
      })
  void aFigureIsReadInBaseUnits(String text, StatedFigure.Kind kind, String value) {
    List<StatedFigure> figures = FigureReader.read(text, SignPairs.of(text));
    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().kind()).isEqualTo(kind);
    assertThat(figures.getFirst().value()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "74.5%-75.5% | 0.745 | 0.755",
        "3-4 万亿美元 | 3000000000000 | 4000000000000",
        "2.78–2.84 亿美元 | 278000000 | 284000000",
      })
  void aRangeHasTwoEndsOfOneUnit(String text, String low, String high) {
    StatedFigure figure = FigureReader.read(text, SignPairs.of(text)).getFirst();
    assertThat(figure.value()).isEqualByComparingTo(low);
    assertThat(figure.high().orElseThrow()).isEqualByComparingTo(high);
  }

  @ParameterizedTest
  @CsvSource({"$158.9m in, 7", "1820 家, 4", "12 亿 左右, 4", "1.66bn. It, 6"})
  void aFigureEndsWithItsLastSign(String text, int end) {
    assertThat(FigureReader.read(text, SignPairs.of(text)).getFirst().to()).isEqualTo(end);
  }

  @Test
  void aChangeAndWhereItLedAreTwoFigures() {
    assertThat(
            FigureReader.read(
                "Net income rose 15% to $664 million",
                SignPairs.of("Net income rose 15% to $664 million")))
        .extracting(StatedFigure::isRange)
        .containsExactly(false, false);
  }

  @Test
  void aBandBelongsToItsMidpoint() {
    StatedFigure figure =
        FigureReader.read("营收 780±2%亿美元", SignPairs.of("营收 780±2%亿美元")).getFirst();
    assertThat(figure.width().orElseThrow()).isEqualByComparingTo("0.02");
  }

  @ParameterizedTest
  @CsvSource({"GPT-5.5", "H100", "Form 10-Q", "FY27Q1", "2026 年", "图 1", "in 2029"})
  void aNumberInANameIsNoFigure(String text) {
    assertThat(FigureReader.read(text, SignPairs.of(text))).isEmpty();
  }

  @Property
  void noInputCrashesTheReader(@ForAll String text) {
    assertThatCode(() -> FigureReader.read(text, SignPairs.of(text))).doesNotThrowAnyException();
  }
}
