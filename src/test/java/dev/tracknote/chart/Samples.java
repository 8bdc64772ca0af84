package dev.tracknote.chart;

import dev.tracknote.house.Palette;
import dev.tracknote.note.Chart;
import dev.tracknote.note.Chart.Axis;
import dev.tracknote.note.Chart.Bridge.Step;
import dev.tracknote.note.Chart.Datum;
import dev.tracknote.note.Chart.Series;
import dev.tracknote.note.Chart.Tick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Charts as a composer would specify them, with NVIDIA's figures. */
final class Samples {

  static final Palette PALETTE =
      new Palette(
          "#ffffff",
          "#14213d",
          "#9b1b1e",
          "#6b7280",
          "#d9d9d6",
          "#faf8f1",
          "#c9953b",
          List.of("#2d4a6e", "#c9953b", "#8fa3bd", "#5b7f6f", "#c5cad6"));

  static final List<String> QUARTERS =
      List.of(
          "FY24Q1", "FY24Q2", "FY24Q3", "FY24Q4", "FY25Q1", "FY25Q2", "FY25Q3", "FY25Q4", "FY26Q1",
          "FY26Q2", "FY26Q3", "FY26Q4", "FY27Q1");

  private static final String[] REVENUE = {
    "71.9", "135.1", "181.2", "221.0", "260.4", "300.4", "350.8", "393.3", "440.6", "467.4",
    "570.1", "681.3", "816.2"
  };

  private Samples() {}

  static Axis axis(String title, int low, int high, int step, String suffix) {
    List<Tick> ticks = new ArrayList<>();
    for (int at = low; at <= high; at += step) {
      ticks.add(new Tick(BigDecimal.valueOf(at), at + suffix));
    }
    return new Axis(title, ticks);
  }

  /** A dash stands for a missing value. */
  static Series series(String name, boolean allLabels, String suffix, String... values) {
    List<Datum> data = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      boolean labelled = allLabels || i == values.length - 1;
      data.add(
          values[i].equals("-")
              ? new Datum(Optional.empty(), "")
              : new Datum(
                  Optional.of(new BigDecimal(values[i])), labelled ? values[i] + suffix : ""));
    }
    return new Series(name, data);
  }

  /** Totals with their labels. */
  static Series totals(String... labels) {
    return new Series(
        "合计",
        List.of(labels).stream()
            .map(l -> new Datum(Optional.of(new BigDecimal(l.replace("−", "-"))), l))
            .toList());
  }

  static Chart.ColumnsWithLine revenue(boolean allLabels) {
    return new Chart.ColumnsWithLine(
        QUARTERS,
        series("营收", allLabels, "", REVENUE),
        axis("亿美元", 0, 1000, 200, ""),
        series(
            "同比", false, "%", "-13.2", "101.5", "205.5", "265.3", "262.1", "122.4", "93.6", "77.9",
            "69.2", "55.6", "62.5", "73.2", "85.2"),
        axis("%", -50, 350, 100, "%"),
        12);
  }

  static Chart.Lines margins() {
    return new Chart.Lines(
        QUARTERS,
        List.of(
            series(
                "毛利率", false, "%", "64.6", "70.1", "74.0", "76.0", "78.4", "75.1", "74.6", "73.0",
                "60.5", "72.4", "73.4", "75.0", "74.9"),
            series(
                "净利率", false, "%", "28.4", "45.8", "51.0", "55.6", "57.1", "55.3", "55.0", "56.2",
                "42.6", "56.5", "56.0", "63.1", "71.5")),
        axis("", 20, 80, 20, "%"),
        true);
  }

  static Chart.StackedColumns segments() {
    return new Chart.StackedColumns(
        QUARTERS.subList(4, 13),
        List.of(
            series(
                "数据中心", true, "", "225.6", "262.7", "307.7", "355.8", "391.1", "411.0", "512.2",
                "623.1", "752.5"),
            series(
                "边缘计算", true, "", "34.8", "37.7", "43.1", "37.5", "49.5", "56.4", "57.9", "58.1",
                "63.7")),
        Optional.empty(),
        totals("260.4", "300.4", "350.8", "393.3", "440.6", "467.4", "570.1", "681.3", "816.2"),
        axis("亿美元", 0, 900, 300, ""));
  }

  static Chart.StackedColumns cash() {
    return new Chart.StackedColumns(
        QUARTERS.subList(4, 13),
        List.of(
            series("回购", true, "", "77", "72", "110", "78", "141", "97", "125", "38", "197"),
            series("股息", true, "", "1", "2", "2", "2", "2", "2", "2", "2", "2")),
        Optional.of(
            series(
                "自由现金流", false, "", "149", "135", "168", "155", "261", "134", "221", "349", "486")),
        totals("78", "74", "112", "80", "143", "99", "127", "40", "199"),
        axis("亿美元", 0, 500, 100, ""));
  }

  static Chart.Bridge bridge() {
    return new Chart.Bridge(
        List.of(
            step("FY26Q4", "0", "681.3", "681.3", true),
            step("超大规模云", "681.3", "721.9", "+40.6", false),
            step("ACIE", "721.9", "810.7", "+88.8", false),
            step("边缘计算", "810.7", "816.3", "+5.6", false),
            step("FY27Q1", "0", "816.2", "816.2", true)),
        axis("亿美元", 0, 900, 300, ""));
  }

  static Step step(String category, String from, String to, String label, boolean total) {
    return new Step(category, new BigDecimal(from), new BigDecimal(to), label, total);
  }

  static Chart.Lines index(String... names) {
    List<String> days = new ArrayList<>();
    List<List<String>> values = List.of(new ArrayList<>(), new ArrayList<>());
    Random random = new Random(7);
    double subject = 0;
    double benchmark = 0;
    for (int i = 0; i < 280; i++) {
      days.add(i % 70 == 0 ? "25-0" + (5 + i / 70) : i == 279 ? "26-05" : "");
      subject += 0.38 + 2.4 * random.nextGaussian();
      benchmark += 0.09 + 0.8 * random.nextGaussian();
      values.get(0).add(BigDecimal.valueOf(Math.round(subject * 10), 1).toString());
      values.get(1).add(BigDecimal.valueOf(Math.round(benchmark * 10), 1).toString());
    }
    return new Chart.Lines(
        days,
        List.of(
            series(names[0], false, "%", values.get(0).toArray(String[]::new)),
            series(names[1], false, "%", values.get(1).toArray(String[]::new))),
        axis("", -30, 120, 30, "%"),
        false);
  }

  static Chart.SparkBars spark(boolean expected) {
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 4; i < REVENUE.length; i++) {
      values.add(new BigDecimal(REVENUE[i]));
    }
    if (expected) {
      values.removeFirst();
      values.add(new BigDecimal("910"));
    }
    return new Chart.SparkBars(values, expected);
  }
}
