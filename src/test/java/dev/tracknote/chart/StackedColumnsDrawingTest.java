package dev.tracknote.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tracknote.chart.Recorder.Mark;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackedColumnsDrawingTest {

  private static List<Rectangle2D> segments(Recorder drawn, int part) {
    return drawn.filled(Samples.PALETTE.series().get(part)).stream().map(Mark::bounds).toList();
  }

  @Test
  void standsEachPartOnTheOneBelow() {
    Recorder drawn = Recorder.of(Samples.segments(), 515, 170);

    for (int i = 0; i < 9; i++) {
      assertThat(segments(drawn, 1).get(i).getMaxY())
          .isCloseTo(segments(drawn, 0).get(i).getMinY(), within(0.01));
    }
  }

  @Test
  void namesEachPartBesideItsLastSegment() {
    Recorder drawn = Recorder.of(Samples.segments(), 515, 170);

    assertThat(drawn.word("数据中心").ink().getCenterY())
        .isCloseTo(segments(drawn, 0).getLast().getCenterY(), within(1.0));
    assertThat(drawn.word("63.7").ink().getCenterY())
        .isCloseTo(segments(drawn, 1).getLast().getCenterY(), within(1.0));
  }

  @Test
  void writesTotalsAboveTheColumns() {
    Recorder drawn = Recorder.of(Samples.segments(), 515, 170);

    assertThat(drawn.texts()).contains("260.4", "467.4", "816.2");
    assertThat(drawn.word("816.2").ink().getMaxY())
        .isLessThan(segments(drawn, 1).getLast().getMinY());
  }

  @Test
  void writesValuesOnlyInsideSegmentsThatHoldThem() {
    Recorder drawn = Recorder.of(Samples.cash(), 515, 170);

    assertThat(segments(drawn, 0).get(2).contains(drawn.word("110").ink())).isTrue();
    assertThat(drawn.texts().stream().filter("2"::equals)).hasSize(1);
  }

  @Test
  void keepsTotalsOutOfTheColumnsAndOffTheLine() {
    Recorder drawn = Recorder.of(Samples.cash(), 248, 150);
    Mark line =
        drawn.stroked(Samples.PALETTE.accent()).stream()
            .filter(m -> m.bounds().getHeight() > 20)
            .findFirst()
            .orElseThrow();
    Rectangle2D total = drawn.word("99").ink();

    assertThat(total.getMaxY()).isLessThan(segments(drawn, 0).get(5).getMinY());
    assertThat(line.covered().intersects(total)).isFalse();
  }

  @Test
  void hangsNegativePartsBelowZero() {
    Recorder drawn = Recorder.of(Extremes.mixedStack(), 248, 150);
    double zero = drawn.stroked(Samples.PALETTE.ink()).getFirst().bounds().getMinY();

    assertThat(segments(drawn, 1)).allMatch(s -> s.getMinY() > zero - 0.01);
    assertThat(segments(drawn, 0).get(0).getMaxY()).isCloseTo(zero, within(0.01));
    assertThat(segments(drawn, 0).get(1).getMinY()).isCloseTo(zero, within(0.01));
  }

  @Test
  void namesPartsInALegendWhereOneHasNoLastSegment() {
    Recorder drawn = Recorder.of(Extremes.longParts(), 515, 170);

    assertThat(drawn.word("游戏与专业可视化业务").ink().getMaxY()).isLessThan(20);
  }
}
