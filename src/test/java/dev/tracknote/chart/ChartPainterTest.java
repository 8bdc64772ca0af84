package dev.tracknote.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.note.Chart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChartPainterTest {

  private static final double[][] SIZES = {{248, 150}, {515, 170}, {128, 78}};

  static Stream<Arguments> everyChartInEverySize() {
    return charts().entrySet().stream()
        .flatMap(
            chart ->
                Stream.of(SIZES)
                    .map(size -> Arguments.of(chart.getKey(), chart.getValue(), size[0], size[1])));
  }

  private static Map<String, Chart> charts() {
    Map<String, Chart> charts = new LinkedHashMap<>(Extremes.all());
    charts.put("revenue", Samples.revenue(true));
    charts.put("margins", Samples.margins());
    charts.put("segments", Samples.segments());
    charts.put("cash", Samples.cash());
    charts.put("bridge", Samples.bridge());
    charts.put("index", Samples.index("电子", "沪深300"));
    charts.put("index-long", Samples.index("费城半导体指数", "标普500指数"));
    return charts;
  }

  @ParameterizedTest(name = "{0} {2}x{3}")
  @MethodSource("everyChartInEverySize")
  void keepsTextApartAndInside(String name, Chart chart, double width, double height) {
    Recorder drawn = Recorder.of(chart, width, height);

    assertThat(drawn.overlaps()).as(name).isEmpty();
    assertThat(drawn.strays(width, height)).as(name).isEmpty();
  }

  @ParameterizedTest(name = "{0} {2}x{3}")
  @MethodSource("everyChartInEverySize")
  void usesSolidColoursOnly(String name, Chart chart, double width, double height) {
    assertThat(Recorder.of(chart, width, height).paints)
        .as(name)
        .allSatisfy(
            p -> assertThat(p).isInstanceOfSatisfying(Color.class, ChartPainterTest::isSolid));
  }

  private static void isSolid(Color colour) {
    assertThat(colour.getAlpha()).isEqualTo(255);
  }

  @ParameterizedTest(name = "{0} {2}x{3}")
  @MethodSource("everyChartInEverySize")
  void drawsTheSameTwice(String name, Chart chart, double width, double height) {
    assertThat(Recorder.of(chart, width, height).log)
        .as(name)
        .isNotEmpty()
        .isEqualTo(Recorder.of(chart, width, height).log);
  }

  @Test
  void servesManyThreads() {
    ChartPainter painter =
        new ChartPainter(Samples.PALETTE, Samples.PALETTE, Fonts.REGULAR, Fonts.BOLD);
    List<String> alone = Recorder.of(Samples.cash(), 248, 150).log;

    List<List<String>> together =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(
                i -> {
                  Recorder recorder = new Recorder();
                  painter.paint(
                      i % 2 == 0 ? Samples.cash() : Samples.margins(), recorder, 248, 150);
                  return i % 2 == 0 ? recorder.log : alone;
                })
            .toList();

    assertThat(together).allMatch(alone::equals);
  }

  @Test
  void leavesTheGraphicsAsItWas() {
    Recorder g = new Recorder();
    g.setFont(Fonts.BOLD.deriveFont(31f));
    g.setPaint(Color.MAGENTA);
    g.setStroke(new BasicStroke(7));

    new ChartPainter(Samples.PALETTE, Samples.PALETTE, Fonts.REGULAR, Fonts.BOLD)
        .paint(Samples.revenue(true), g, 248, 150);

    assertThat(g.getFont().getSize2D()).isEqualTo(31f);
    assertThat(g.getPaint()).isEqualTo(Color.MAGENTA);
    assertThat(g.getStroke()).isEqualTo(new BasicStroke(7));
    assertThat(g.getTransform().isIdentity()).isTrue();
    assertThat(g.getClip()).isNull();
  }

  @Test
  void writesInTheGivenFacesOnly() {
    for (Chart chart : charts().values()) {
      assertThat(Recorder.of(chart, 248, 150).words)
          .allSatisfy(
              word -> {
                assertThat(word.font().getFontName()).startsWith("Noto Sans SC");
                assertThat(word.font().isPlain()).isTrue();
                assertThat(word.font().getSize2D()).isBetween(6.2f, 7f);
              });
    }
  }

  @Test
  void theRecorderNoticesTextThatTouchesOrStrays() {
    Recorder recorder = new Recorder();
    recorder.setFont(Fonts.REGULAR.deriveFont(7f));
    recorder.drawString("营收", 10f, 20f);
    recorder.drawString("同比", 12f, 22f);
    recorder.drawString("外", 98f, 20f);

    assertThat(recorder.overlaps()).containsExactly("营收 / 同比");
    assertThat(recorder.strays(100, 50)).containsExactly("外");
  }
}
