package dev.tracknote.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tracknote.chart.Recorder.Mark;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkBarsDrawingTest {

  private static List<Mark> bars(dev.tracknote.note.Chart.SparkBars chart) {
    return Recorder.of(chart, 76, 18).marks;
  }

  @Test
  void paintsTheLastBarInTheAccentOrAsAForecast() {
    assertThat(bars(Samples.spark(false)).getLast().colour())
        .isEqualTo(Color.decode(Samples.PALETTE.accent()));
    assertThat(bars(Samples.spark(true)).getLast().colour())
        .isEqualTo(Color.decode(Samples.PALETTE.forecast()));
  }

  @Test
  void fillsTheHeightAndStaysInside() {
    assertThat(bars(Samples.spark(true)))
        .hasSize(9)
        .allMatch(m -> new Rectangle2D.Double(0, 0, 76, 18.001).contains(m.bounds()));
    assertThat(bars(Samples.spark(true)).getLast().bounds().getHeight())
        .isCloseTo(18, within(0.01));
  }

  @Test
  void hangsLossesBelowZeroAndShowsAZero() {
    List<Mark> bars = bars(Extremes.spark("5", "-3", "0", "8", "-8"));

    assertThat(bars.get(0).bounds().getMaxY()).isCloseTo(9, within(0.01));
    assertThat(bars.get(1).bounds().getMinY()).isCloseTo(9, within(0.01));
    assertThat(bars.get(2).bounds().getHeight()).isBetween(0.3, 1.0);
  }

  @Test
  void drawsNothingForNothingAndOneBarForOne() {
    assertThat(bars(Extremes.spark())).isEmpty();
    assertThat(bars(Extremes.spark("7"))).hasSize(1);
    assertThat(bars(Extremes.spark("0", "0"))).hasSize(2);
  }
}
