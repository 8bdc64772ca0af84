package dev.tracknote.compose;

import dev.tracknote.facts.Company;
import dev.tracknote.house.Label;
import dev.tracknote.house.Labels;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.Basis;
import dev.tracknote.wording.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas of figures in the words of the page: references become the names of what they mean. */
final class FormulaWords {

  private static final String SEGMENT = "segment.";
  private static final String ESTIMATE = "estimate.";

  /** What follows on a part of it never follows on a reference, so no part of it is tried again. */
  private static final String REFERENCE = "[a-z][a-z0-9_]*+(?:\\.[a-z0-9_]++)*+";

  /** What a formula says beside references; where one begins as another does, the longer first. */
  private static final Map<String, Label> PHRASES = new LinkedHashMap<>();

  static {
    PHRASES.put("midpoint less and plus the band", Label.FORMULA_BAND);
    PHRASES.put("midpoint less the band", Label.FORMULA_BELOW_BAND);
    PHRASES.put("midpoint plus the band", Label.FORMULA_ABOVE_BAND);
    PHRASES.put("midpoint", Label.FORMULA_MIDPOINT);
    PHRASES.put("as published", Label.FORMULA_PUBLISHED);
    PHRASES.put("as stated by the company", Label.FORMULA_STATED);
    PHRASES.put("first close of the chart", Label.FORMULA_FIRST_CLOSE);
    PHRASES.put("own return", Label.FORMULA_RETURN);
    PHRASES.put("benchmark return", Label.FORMULA_BENCHMARK_RETURN);
    PHRASES.put("period.end", Label.FORMULA_PERIOD_END);
    PHRASES.put("period", Label.FORMULA_PERIOD);
    PHRASES.put("close", Label.FORMULA_CLOSE);
    PHRASES.put("target", Label.FORMULA_TARGET);
    PHRASES.put(" (estimate)", Label.FORMULA_ESTIMATE);
  }

  private static final Pattern PIECE =
      Pattern.compile(
          ("(?=[a-z ])(?:(?<guided>" + REFERENCE + ")")
              + " guided for (?<period>\\S+) on (?<day>\\S+) \\([^)]*\\)"
              + ("|quarters in a row in which (?<grown>" + REFERENCE + ")")
              + " rose, up to (?<last>\\S+)"
              + "|over (?<months>\\d+) months"
              + "|up to (?<until>\\S+)"
              + "|(?<phrase>"
              + String.join("|", PHRASES.keySet().stream().map(Pattern::quote).toList())
              + ")(?![a-z_.])"
              + "|"
              + REFERENCE
              + ")");

  /** Brackets around one operand; those around a basis or a date follow a name. */
  private static final Pattern NEEDLESS_BRACKETS =
      Pattern.compile("\\((?<=(?:^|[÷×−+] )\\()([^()÷×−+]*)\\)(?= [÷×−+]|$)");

  private final Labels labels;
  private final Company company;
  private final Language language;
  private final Map<String, String> known = new LinkedHashMap<>();

  FormulaWords(Labels labels, Company company, Language language) {
    this.labels = labels;
    this.company = company;
    this.language = language;
  }

  /** A formula for its reader; many figures of a note share theirs. */
  String of(String formula) {
    return known.computeIfAbsent(formula, this::reworded);
  }

  private String reworded(String formula) {
    String worded = PIECE.matcher(formula).replaceAll(m -> Matcher.quoteReplacement(worded(m)));
    return NEEDLESS_BRACKETS
        .matcher(worded)
        .replaceAll("$1")
        .replace(", ", labels.text(Label.FORMULA_COMMA));
  }

  private String worded(MatchResult piece) {
    if (piece.group("guided") != null) {
      return labels.text(
          Label.FORMULA_GUIDED,
          name(piece.group("guided")),
          piece.group("period"),
          piece.group("day"));
    }
    if (piece.group("grown") != null) {
      return labels.text(Label.FORMULA_STREAK, name(piece.group("grown")), piece.group("last"));
    }
    if (piece.group("months") != null) {
      return labels.text(Label.FORMULA_OVER_MONTHS, piece.group("months"));
    }
    if (piece.group("until") != null) {
      return labels.text(Label.FORMULA_UP_TO, piece.group("until"));
    }
    Label phrase = PHRASES.get(piece.group());
    return phrase == null ? name(piece.group()) : labels.text(phrase);
  }

  /** What a reference means; one that means nothing here stays as it is. */
  String name(String reference) {
    if (reference.startsWith(ESTIMATE)) {
      return name(reference.substring(ESTIMATE.length())) + labels.text(Label.FORMULA_ESTIMATE);
    }
    String rest = reference;
    String basis = "";
    int dot = rest.lastIndexOf('.');
    if (dot > 0 && Basis.of(rest.substring(dot + 1)).isPresent()) {
      basis = company.terms().basis(Basis.of(rest.substring(dot + 1)).orElseThrow(), language);
      rest = rest.substring(0, dot);
    }
    Optional<String> worded =
        rest.startsWith(SEGMENT)
            ? segment(rest.substring(SEGMENT.length()))
            : Measure.of(rest).map(this::measure);
    String of = basis;
    return worded.map(w -> of.isEmpty() ? w : labels.text(Label.ON_BASIS, w, of)).orElse(reference);
  }

  private Optional<String> segment(String scoped) {
    int dot = scoped.lastIndexOf('.');
    return Measure.of(scoped.substring(dot + 1))
        .flatMap(
            measure ->
                company
                    .segment(scoped.substring(0, Math.max(0, dot)))
                    .map(s -> s.name().in(language))
                    .map(s -> labels.text(Label.SEGMENT_OF, s, measure(measure))));
  }

  private String measure(Measure measure) {
    return labels.text(Label.valueOf(measure.name()));
  }
}
