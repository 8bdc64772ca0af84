package dev.tracknote.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tracknote.chart.Recorder.Mark;
import dev.tracknote.chart.Recorder.Word;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsWithLineDrawingTest {

  private static final String INK = Samples.PALETTE.ink();
  private static final String ACCENT = Samples.PALETTE.accent();
  private static final String COLUMN = Samples.PALETTE.series().get(0);
  private static final String LINE = Samples.PALETTE.series().get(1);

  private static List<Rectangle2D> columns(Recorder drawn, String colour) {
    return drawn.filled(colour).stream()
        .map(Mark::bounds)
        .filter(b -> b.getMinY() > 12 && b.getHeight() > 0.1)
        .toList();
  }

  private static double zero(Recorder drawn) {
    return drawn.stroked(INK).getFirst().bounds().getMinY();
  }

  @Test
  void paintsTheHighlightedColumnAloneInTheAccent() {
    Recorder drawn = Recorder.of(Samples.revenue(false), 248, 150);

    assertThat(columns(drawn, ACCENT)).hasSize(1);
    assertThat(columns(drawn, COLUMN)).hasSize(12);
    assertThat(columns(drawn, ACCENT).getFirst().getMinX())
        .isGreaterThan(columns(drawn, COLUMN).getLast().getMaxX());
  }

  @Test
  void writesTheHighlightedValueAboveItsColumn() {
    Recorder drawn = Recorder.of(Samples.revenue(false), 248, 150);
    Rectangle2D column = columns(drawn, ACCENT).getFirst();
    Rectangle2D label = drawn.word("816.2").ink();

    assertThat(label.getCenterX()).isCloseTo(column.getCenterX(), within(1.0));
    assertThat(label.getMaxY()).isBetween(column.getMinY() - 4, column.getMinY());
  }

  @Test
  void keepsEveryColumnLabelOffTheLineAndOffOtherColumns() {
    Recorder drawn = Recorder.of(Samples.revenue(true), 515, 170);
    Mark line =
        drawn.stroked(LINE).stream()
            .filter(m -> m.bounds().getHeight() > 20)
            .findFirst()
            .orElseThrow();
    List<Word> labels = drawn.words.stream().filter(w -> w.text().matches("\\d+\\.\\d")).toList();

    assertThat(labels).hasSize(13).noneMatch(w -> line.covered().intersects(w.ink()));
    assertThat(labels)
        .filteredOn(w -> columns(drawn, COLUMN).stream().anyMatch(c -> c.intersects(w.ink())))
        .allMatch(w -> columns(drawn, COLUMN).stream().anyMatch(c -> c.contains(w.ink())))
        .allMatch(w -> w.colour().equals(Color.WHITE));
  }

  @Test
  void labelsOnlyTheLastColumnWhereAllHaveNoRoom() {
    Recorder drawn = Recorder.of(Samples.revenue(true), 248, 150);

    assertThat(drawn.texts().stream().filter(t -> t.matches("\\d+\\.\\d")))
        .containsExactly("816.2");
  }

  @Test
  void hangsLossesBelowTheZeroLine() {
    Recorder drawn = Recorder.of(Extremes.losses(), 248, 150);
    double zero = zero(drawn);
    List<Rectangle2D> columns = columns(drawn, COLUMN);

    assertThat(columns.subList(0, 3)).allMatch(c -> Math.abs(c.getMinY() - zero) < 0.01);
    assertThat(columns.get(3).getMaxY()).isCloseTo(zero, within(0.01));
    assertThat(drawn.word("-30.5").ink().getMinY()).isGreaterThan(columns.get(1).getMaxY());
  }

  @Test
  void drawsNoColumnForAMissingValue() {
    assertThat(columns(Recorder.of(Extremes.losses(), 248, 150), COLUMN)).hasSize(4);
  }

  @Test
  void thinsCategoriesAndKeepsTheLast() {
    List<String> narrow = categories(Recorder.of(Samples.revenue(false), 248, 150));
    List<String> wide = categories(Recorder.of(Samples.revenue(false), 515, 170));
    List<String> sixty = categories(Recorder.of(Extremes.sixty(), 248, 150));

    assertThat(wide).hasSize(13);
    assertThat(narrow).hasSizeLessThan(13).startsWith("FY24Q1").endsWith("FY27Q1");
    assertThat(sixty).hasSizeBetween(3, 10).endsWith("FY27Q4");
  }

  private static List<String> categories(Recorder drawn) {
    return drawn.texts().stream().filter(t -> t.startsWith("FY")).toList();
  }

  @Test
  void dropsTheTickThatTheLastValueOfTheLineCovers() {
    Recorder near = Recorder.of(Extremes.endingAt("52"), 248, 150);
    Recorder far = Recorder.of(Extremes.endingAt("75"), 248, 150);

    assertThat(near.texts()).contains("52%", "0%", "100%").doesNotContain("50%");
    assertThat(far.texts()).contains("75%", "0%", "50%", "100%");
  }

  @Test
  void namesBothAxesAboveThem() {
    Recorder drawn = Recorder.of(Samples.revenue(false), 248, 150);

    assertThat(drawn.word("营收").ink().getMinX()).isLessThan(20);
    assertThat(drawn.word("同比").ink().getMaxX()).isGreaterThan(228);
    assertThat(drawn.texts()).contains("亿美元", "%");
  }

  @Test
  void drawsHorizontalHairlinesOnly() {
    Recorder drawn = Recorder.of(Samples.revenue(false), 248, 150);

    assertThat(drawn.stroked(Samples.PALETTE.hairline()))
        .hasSize(6)
        .allMatch(m -> m.bounds().getHeight() == 0 && m.stroke() < 0.5f);
  }
}
