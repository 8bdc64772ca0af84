package dev.tracknote.chart;

import dev.tracknote.note.Chart;
import dev.tracknote.note.Chart.Axis;
import dev.tracknote.note.Chart.Series;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Charts that real companies will ask for sooner or later. */
final class Extremes {

  private Extremes() {}

  static Map<String, Chart> all() {
    Map<String, Chart> charts = new LinkedHashMap<>();
    charts.put("one-category", oneCategory());
    charts.put("one-point", onePoint());
    charts.put("sixty", sixty());
    charts.put("equal", equal());
    charts.put("negative", negative());
    charts.put("losses", losses());
    charts.put("huge", huge());
    charts.put("long-names", longNames());
    charts.put("long-parts", longParts());
    charts.put("five-lines", fiveLines());
    charts.put("gap", gap());
    charts.put("fall", fall());
    charts.put("long-steps", longSteps());
    charts.put("mixed-stack", mixedStack());
    charts.put("no-columns", noColumns());
    charts.put("no-lines", new Chart.Lines(List.of(), List.of(), none(), false));
    charts.put("no-steps", new Chart.Bridge(List.of(), none()));
    charts.put("no-parts", noParts());
    charts.put("peaks", peaks());
    return charts;
  }

  static Axis none() {
    return new Axis("", List.of());
  }

  static Chart.ColumnsWithLine oneCategory() {
    return endingAt("85.2");
  }

  static Chart.ColumnsWithLine endingAt(String growth) {
    return new Chart.ColumnsWithLine(
        List.of("FY27Q1"),
        Samples.series("营收", true, "", "816.2"),
        Samples.axis("亿美元", 0, 900, 300, ""),
        Samples.series("同比", true, "%", growth),
        Samples.axis("", 0, 100, 50, "%"),
        0);
  }

  static Chart.Lines onePoint() {
    return new Chart.Lines(
        List.of("FY27Q1"),
        List.of(Samples.series("毛利率", true, "%", "74.9")),
        Samples.axis("", 0, 100, 50, "%"),
        false);
  }

  static Chart.ColumnsWithLine sixty() {
    List<String> quarters =
        IntStream.range(0, 60).mapToObj(i -> "FY" + (13 + i / 4) + "Q" + (i % 4 + 1)).toList();
    String[] values =
        IntStream.range(0, 60).mapToObj(i -> "" + (10 + i * i / 5)).toArray(String[]::new);
    String[] growth =
        IntStream.range(0, 60).mapToObj(i -> "" + (i * 37 % 90 - 20)).toArray(String[]::new);
    return new Chart.ColumnsWithLine(
        quarters,
        Samples.series("营收", true, "", values),
        Samples.axis("亿美元", 0, 800, 200, ""),
        Samples.series("同比", false, "%", growth),
        Samples.axis("", -25, 75, 25, "%"),
        59);
  }

  static Chart.Lines equal() {
    return new Chart.Lines(
        List.of("一季度", "二季度", "三季度"),
        List.of(
            Samples.series("甲", false, "%", "50", "50", "50"),
            Samples.series("乙", false, "%", "50", "50", "50"),
            Samples.series("丙", false, "%", "50", "50", "50")),
        Samples.axis("", 50, 50, 1, "%"),
        true);
  }

  static Chart.ColumnsWithLine negative() {
    return new Chart.ColumnsWithLine(
        List.of("Q1", "Q2", "Q3", "Q4", "Q5"),
        Samples.series("净利润", true, "", "-12.1", "-30.5", "-22.0", "-8.4", "-3.3"),
        Samples.axis("亿元", -40, 0, 10, ""),
        Samples.series("净利率", false, "%", "-20", "-45", "-31", "-11", "-4"),
        Samples.axis("", -60, 0, 15, "%"),
        4);
  }

  static Chart.ColumnsWithLine losses() {
    return new Chart.ColumnsWithLine(
        List.of("Q1", "Q2", "Q3", "Q4", "Q5", "Q6"),
        Samples.series("净利润", true, "", "-12.1", "-30.5", "-", "-8.4", "13.3", "25.0"),
        Samples.axis("亿元", -40, 40, 20, ""),
        Samples.series("净利率", false, "%", "-20", "-45", "-", "-11", "9", "16"),
        Samples.axis("", -60, 60, 30, "%"),
        5);
  }

  static Chart.ColumnsWithLine huge() {
    return new Chart.ColumnsWithLine(
        List.of("2021", "2022", "2023", "2024"),
        Samples.series("营收", true, "", "0.01", "3", "12000", "9800000"),
        Samples.axis("百万元", 0, 10000000, 2500000, ""),
        Samples.series("同比", true, "%", "1", "29900", "399900", "81566.7"),
        Samples.axis("", 0, 400000, 100000, "%"),
        3);
  }

  static Chart.Lines longNames() {
    return new Chart.Lines(
        Samples.QUARTERS.subList(0, 6),
        List.of(
            Samples.series(
                "按非公认会计准则计算的综合毛利率（不含股权激励费用）", false, "%", "50", "52", "51", "55", "58", "60"),
            Samples.series(
                "按公认会计准则计算的归属于母公司股东的净利率", false, "%", "30", "32", "31", "35", "48", "59")),
        Samples.axis("单位：百分比（按报告货币计算）", 20, 80, 20, "%"),
        true);
  }

  static Chart.StackedColumns longParts() {
    return new Chart.StackedColumns(
        Samples.QUARTERS.subList(0, 6),
        List.of(
            Samples.series("数据中心计算与网络业务合计收入", true, "", "50", "52", "51", "55", "58", "60"),
            Samples.series("游戏与专业可视化业务", true, "", "30", "32", "31", "35", "48", "-")),
        Optional.of(Samples.series("经营活动产生的现金流量净额", false, "", "60", "70", "-", "-", "90", "100")),
        Samples.totals("80", "84", "82", "90", "106", "60"),
        Samples.axis("亿美元", 0, 120, 30, ""));
  }

  static Chart.Lines fiveLines() {
    List<Series> lines =
        List.of(
            Samples.series("英伟达", false, "%", "10", "40", "20", "50"),
            Samples.series("博通", false, "%", "30", "20", "25", "51"),
            Samples.series("超微", false, "%", "20", "30", "35", "49"),
            Samples.series("台积电", false, "%", "25", "35", "45", "52"),
            Samples.series("英特尔", false, "%", "60", "50", "30", "1"));
    return new Chart.Lines(
        Samples.QUARTERS.subList(0, 4), lines, Samples.axis("", 0, 75, 25, "%"), false);
  }

  static Chart.Lines gap() {
    return new Chart.Lines(
        Samples.QUARTERS.subList(0, 8),
        List.of(
            Samples.series("毛利率", false, "%", "50", "52", "-", "55", "-", "60", "61", "62"),
            Samples.series("净利率", true, "%", "30", "32", "31", "35", "38", "40", "-", "-"),
            Samples.series("无数据", true, "%", "-", "-", "-", "-", "-", "-", "-", "-")),
        Samples.axis("", 20, 80, 20, "%"),
        false);
  }

  static Chart.Bridge fall() {
    return new Chart.Bridge(
        List.of(
            Samples.step("上季", "0", "500", "500.0", true),
            Samples.step("数据中心", "500", "560", "+60.0", false),
            Samples.step("游戏", "560", "540", "−20.0", false),
            Samples.step("汽车", "540", "530", "−10.0", false),
            Samples.step("本季", "0", "530", "530.0", true)),
        Samples.axis("亿美元", 400, 600, 50, ""));
  }

  static Chart.Bridge longSteps() {
    return new Chart.Bridge(
        List.of(
            Samples.step("FY2026 第四财季", "0", "500", "500.0", true),
            Samples.step("超大规模云服务商采购", "500", "-60", "−560.0", false),
            Samples.step("Enterprise and sovereign AI", "-60", "-120", "−60.0", false),
            Samples.step("专业可视化、汽车与其他各类终端业务的合计影响", "-120", "30", "+150.0", false),
            Samples.step("汇率", "30", "30", "0.0", false),
            Samples.step("FY2027 第一财季", "0", "30", "30.0", true)),
        Samples.axis("亿美元", -200, 600, 200, ""));
  }

  static Chart.StackedColumns mixedStack() {
    return new Chart.StackedColumns(
        List.of("Q1", "Q2", "Q3", "Q4"),
        List.of(
            Samples.series("经营", true, "", "50", "-20", "45", "60"),
            Samples.series("投资", true, "", "-30", "-12", "-51", "-40"),
            Samples.series("融资", true, "", "10", "-6", "-9", "12")),
        Optional.of(Samples.series("净额", true, "", "30", "-38", "-15", "32")),
        Samples.totals("30", "−38", "−15", "32"),
        Samples.axis("亿元", -80, 80, 40, ""));
  }

  static Chart.ColumnsWithLine noColumns() {
    return new Chart.ColumnsWithLine(
        List.of(), new Series("营收", List.of()), none(), new Series("同比", List.of()), none(), -1);
  }

  static Chart.StackedColumns noParts() {
    return new Chart.StackedColumns(
        List.of("Q1"),
        List.of(),
        Optional.empty(),
        Samples.totals(),
        Samples.axis("", 0, 2, 1, ""));
  }

  static Chart.Lines peaks() {
    return new Chart.Lines(
        Samples.QUARTERS.subList(0, 5),
        List.of(Samples.series("毛利率", true, "%", "50", "72.5", "55", "35.1", "62.0")),
        Samples.axis("", 20, 80, 20, "%"),
        true);
  }

  static Chart.SparkBars spark(String... values) {
    return new Chart.SparkBars(
        java.util.Arrays.stream(values).map(BigDecimal::new).toList(), false);
  }
}
