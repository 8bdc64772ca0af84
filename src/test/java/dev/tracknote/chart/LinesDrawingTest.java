package dev.tracknote.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tracknote.chart.Recorder.Mark;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesDrawingTest {

  private static final String ACCENT = Samples.PALETTE.accent();
  private static final String SECOND = Samples.PALETTE.series().get(1);

  private static Mark line(Recorder drawn, String colour) {
    return drawn.stroked(colour).stream()
        .filter(m -> m.bounds().getWidth() > 50 && m.stroke() > 0.5f)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void labelsTheLastPointBesideIt() {
    Recorder drawn = Recorder.of(Samples.margins(), 248, 150);
    Rectangle2D line = line(drawn, ACCENT).bounds();
    Rectangle2D dot = drawn.filled(ACCENT).getLast().bounds();
    Rectangle2D value = drawn.word("74.9%").ink();

    assertThat(dot.getCenterX()).isCloseTo(line.getMaxX(), within(0.01));
    assertThat(value.getMinX()).isGreaterThan(dot.getMaxX());
    assertThat(value.getCenterY()).isCloseTo(dot.getCenterY(), within(4.0));
    assertThat(drawn.texts()).contains("毛利率", "净利率", "71.5%");
  }

  @Test
  void movesCollidingLabelsApartInTheOrderOfTheLines() {
    Recorder drawn = Recorder.of(Extremes.fiveLines(), 248, 150);

    List<String> fromTheTop =
        drawn.words.stream()
            .filter(w -> w.ink().getMinX() > 200 && w.text().endsWith("%"))
            .sorted((a, b) -> Double.compare(a.ink().getCenterY(), b.ink().getCenterY()))
            .map(Recorder.Word::text)
            .toList();
    assertThat(fromTheTop).containsExactly("52%", "51%", "50%", "49%", "1%");
  }

  @Test
  void leavesAGapWhereNothingIsKnown() {
    Recorder whole = Recorder.of(Samples.margins(), 248, 150);
    Recorder broken = Recorder.of(Extremes.gap(), 248, 150);

    assertThat(Recorder.pieces(line(whole, ACCENT).shape())).isEqualTo(1);
    assertThat(Recorder.pieces(line(broken, ACCENT).shape())).isEqualTo(2);
  }

  @Test
  void showsAValueBetweenTwoGapsAsADot() {
    Recorder drawn = Recorder.of(Extremes.gap(), 248, 150);

    assertThat(drawn.stroked(ACCENT))
        .filteredOn(m -> m.bounds().getWidth() < 4 && m.bounds().getHeight() > 1)
        .hasSize(1);
  }

  @Test
  void labelsALineThatEndsEarlyAndSkipsAnUnknownOne() {
    Recorder drawn = Recorder.of(Extremes.gap(), 248, 150);

    assertThat(drawn.texts()).contains("净利率", "40%").doesNotContain("无数据");
  }

  @Test
  void dashesTheSecondLineSoThatItReadsInGrey() {
    Recorder drawn = Recorder.of(Samples.margins(), 248, 150);

    assertThat(line(drawn, ACCENT).dashed()).isFalse();
    assertThat(line(drawn, SECOND).dashed()).isTrue();
  }

  @Test
  void movesLongNamesIntoALegendAbove() {
    Recorder drawn = Recorder.of(Extremes.longNames(), 248, 150);
    String name = "按非公认会计准则计算的综合毛利率（不含股权激励费用）";

    assertThat(drawn.word(name).ink().getMaxY()).isLessThan(line(drawn, ACCENT).bounds().getMinY());
    assertThat(drawn.word("60%").ink().getMinX())
        .isGreaterThan(line(drawn, ACCENT).bounds().getMaxX());
  }

  @Test
  void shortensANameThatIsWiderThanTheDrawing() {
    Recorder drawn = Recorder.of(Extremes.longNames(), 128, 78);

    assertThat(drawn.texts()).anyMatch(t -> t.startsWith("按非公认") && t.endsWith("…"));
  }

  @Test
  void writesLabelsOfInnerPointsOffTheLine() {
    Recorder drawn = Recorder.of(Extremes.peaks(), 248, 150);
    Mark line = line(drawn, ACCENT);

    assertThat(drawn.texts()).contains("72.5%", "35.1%");
    assertThat(drawn.words).noneMatch(w -> line.covered().intersects(w.ink()));
  }

  @Test
  void printsTheNamedDaysOnly() {
    Recorder drawn = Recorder.of(Samples.index("电子", "沪深300"), 128, 78);

    assertThat(drawn.texts().stream().filter(t -> t.matches("2\\d-\\d\\d")))
        .hasSizeBetween(2, 5)
        .contains("26-05");
  }
}
