package dev.tracknote.report;

import dev.tracknote.check.Verdict;
import dev.tracknote.compose.PrintedFigure;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every figure that a note's commentary can name, and how the figures that it prints are known.
 *
 * @param figures what commentary can name
 * @param printed what the program fills in, in the prose and in exhibits
 * @param typed how each figure stands that was typed
 */
public record FigureListing(
    String note,
    Language language,
    List<PrintedFigure> figures,
    List<PrintedFigure> printed,
    List<Verdict> typed) {

  public FigureListing {
    figures = List.copyOf(figures);
    printed = List.copyOf(printed);
    typed = LedgerDocument.typed(typed);
  }

  /** How many of the figures on the pages have each verdict. */
  public Map<Verdict.Outcome, Integer> verdicts() {
    Map<Verdict.Outcome, Integer> counts = new EnumMap<>(Verdict.Outcome.class);
    for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
      counts.put(outcome, with(outcome).size());
    }
    counts.put(Verdict.Outcome.FROM_FACTS, printed.size());
    return counts;
  }

  private List<Verdict> with(Verdict.Outcome outcome) {
    return typed.stream().filter(v -> v.outcome() == outcome).toList();
  }

  /** One JSON document. */
  public String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("note", note);
    document.put("language", language.code());
    document.put("figures", figures.stream().map(LedgerDocument::figure).toList());
    document.put("claims", typed.stream().map(LedgerDocument::claim).toList());
    Map<String, Object> counts = new LinkedHashMap<>();
    verdicts().forEach((v, n) -> counts.put(v.id(), n));
    document.put("verdicts", counts);
    return Json.text(document);
  }

  /** One line for each figure that can be named, then the shares of the verdicts. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(figureLines(figures));
    lines.add("");
    lines.addAll(shares());
    return lines;
  }

  /** The words for what a figure can be. */
  public static List<String> verdictNames() {
    return Arrays.stream(Verdict.Outcome.values()).map(Verdict.Outcome::id).toList();
  }

  /** One line for each figure on the pages that stands as a word says; empty when none is so. */
  public Optional<List<String>> lines(String verdict) {
    return Arrays.stream(Verdict.Outcome.values())
        .filter(o -> o.id().equals(verdict))
        .findFirst()
        .map(this::lines);
  }

  private List<String> lines(Verdict.Outcome outcome) {
    return outcome == Verdict.Outcome.FROM_FACTS
        ? figureLines(printed)
        : with(outcome).stream()
            .map(v -> v.place() + ": " + v.typed() + formula(v.formula()))
            .toList();
  }

  private List<String> shares() {
    Map<Verdict.Outcome, Integer> counts = verdicts();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (v, n) ->
            lines.add(
                padded(v.id(), 14)
                    + String.format(Locale.ROOT, "%5d", n)
                    + (all == 0 ? "" : String.format(Locale.ROOT, "  %5.1f%%", 100.0 * n / all))));
    return lines;
  }

  private static List<String> figureLines(List<PrintedFigure> figures) {
    int names = figures.stream().mapToInt(f -> width(f.name())).max().orElse(0);
    int texts = figures.stream().mapToInt(f -> width(f.text())).max().orElse(0);
    return figures.stream()
        .map(
            f ->
                padded(f.name(), names)
                    + "  "
                    + padded(f.text(), texts)
                    + formula(f.formula())
                    + sources(f))
        .toList();
  }

  private static String formula(String formula) {
    return formula.isEmpty() ? "" : "  = " + formula;
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
