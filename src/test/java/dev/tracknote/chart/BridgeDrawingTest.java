package dev.tracknote.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tracknote.chart.Recorder.Mark;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class BridgeDrawingTest {

  private static final String TOTAL = Samples.PALETTE.series().get(0);

  private static List<Rectangle2D> hollow(Recorder drawn) {
    return drawn.stroked(TOTAL).stream().map(Mark::bounds).toList();
  }

  @Test
  void startsEachStepWhereTheLastOneEnded() {
    Recorder drawn = Recorder.of(Extremes.fall(), 248, 150);
    List<Rectangle2D> falls = hollow(drawn);

    assertThat(falls).hasSize(2);
    assertThat(falls.get(1).getMinY()).isCloseTo(falls.get(0).getMaxY(), within(0.01));
    assertThat(falls.get(1).getMinX()).isGreaterThan(falls.get(0).getMaxX());
  }

  @Test
  void linksEveryPairOfColumns() {
    assertThat(Recorder.of(Samples.bridge(), 248, 150).stroked(Samples.PALETTE.muted())).hasSize(4);
  }

  @Test
  void paintsTheLastTotalInTheAccent() {
    Recorder drawn = Recorder.of(Samples.bridge(), 248, 150);

    assertThat(drawn.filled(Samples.PALETTE.accent())).hasSize(1);
    assertThat(drawn.filled(TOTAL)).hasSize(1);
  }

  @Test
  void labelsEveryStep() {
    assertThat(Recorder.of(Samples.bridge(), 248, 150).texts())
        .contains("681.3", "+40.6", "+88.8", "+5.6", "816.2");
  }

  @Test
  void tearsATotalWhoseAxisDoesNotBeginAtZero() {
    long torn = slanted(Recorder.of(Extremes.fall(), 248, 150));
    long whole = slanted(Recorder.of(Samples.bridge(), 248, 150));

    assertThat(torn).isEqualTo(2);
    assertThat(whole).isZero();
  }

  private static long slanted(Recorder drawn) {
    return drawn.filled("#ffffff").stream()
        .filter(m -> !m.shape().contains(m.bounds().getX() + 0.1, m.bounds().getY() + 0.1))
        .count();
  }

  @Test
  void breaksLongNamesIntoRows() {
    List<String> texts = Recorder.of(Extremes.longSteps(), 248, 150).texts();

    assertThat(texts).contains("超大规模云", "服务商采购", "Enterprise");
    assertThat(texts).noneMatch(t -> t.startsWith("、"));
  }
}
