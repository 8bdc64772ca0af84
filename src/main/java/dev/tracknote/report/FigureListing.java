package dev.tracknote.report;

import dev.tracknote.compose.PrintedFigure;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every figure that a note's commentary can name, and how the figures that it prints are known.
 *
 * @param verdicts how many printed figures have each verdict
 */
public record FigureListing(
    String note, Language language, List<PrintedFigure> figures, Map<Verdict, Integer> verdicts) {

  public FigureListing {
    figures = List.copyOf(figures);
    verdicts = new EnumMap<>(verdicts);
  }

  /** Counts what is printed: the figures that were filled in, and those that were typed. */
  public static Map<Verdict, Integer> count(
      List<PrintedFigure> printed, List<ClaimVerdict> claims) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, (int) claims.stream().filter(c -> c.verdict() == verdict).count());
    }
    counts.merge(Verdict.FROM_FACTS, printed.size(), Integer::sum);
    return counts;
  }

  /** One JSON document. */
  public String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("note", note);
    document.put("language", language.code());
    document.put("figures", figures.stream().map(LedgerDocument::figure).toList());
    Map<String, Object> counts = new LinkedHashMap<>();
    verdicts.forEach((v, n) -> counts.put(v.id(), n));
    document.put("verdicts", counts);
    return Json.text(document);
  }

  /** One line for each figure, then the shares of the verdicts. */
  public List<String> lines() {
    int names = figures.stream().mapToInt(f -> width(f.name())).max().orElse(0);
    int texts = figures.stream().mapToInt(f -> width(f.text())).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (PrintedFigure figure : figures) {
      String line =
          padded(figure.name(), names)
              + "  "
              + padded(figure.text(), texts)
              + "  = "
              + figure.formula()
              + sources(figure);
      lines.add(line);
    }
    lines.add("");
    int all = verdicts.values().stream().mapToInt(Integer::intValue).sum();
    verdicts.forEach(
        (v, n) -> {
          String share = all == 0 ? "" : " (" + Math.round(100f * n / all) + "%)";
          lines.add(padded(v.id(), 16) + String.format(Locale.ROOT, "%5d", n) + share);
        });
    return lines;
  }

  private static String sources(PrintedFigure figure) {
    List<String> sources =
        figure.inputs().stream().map(i -> i.source() + " " + i.asOf()).distinct().toList();
    return sources.isEmpty() ? "" : "  [" + String.join(", ", sources) + "]";
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Han signs are two columns wide on a terminal. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }
}
