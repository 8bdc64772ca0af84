package dev.tracknote.report;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each rule looks for, in one line. */
public final class RuleCatalog {

  private static final Map<String, String> DESCRIPTIONS = descriptions();

  /** Rules of a note and its data whose names say all. */
  private static final List<String> OTHERS =
      List.of(
          "bad-band",
          "bad-cik",
          "bad-colour",
          "bad-column",
          "bad-date",
          "bad-front-matter",
          "bad-id",
          "bad-isin",
          "bad-number",
          "bad-period",
          "bad-range",
          "bad-row",
          "bad-text",
          "blocked-resource",
          "calendar-order",
          "draft",
          "draft-left",
          "duplicate-fact",
          "duplicate-field",
          "duplicate-guidance",
          "duplicate-id",
          "duplicate-quarter",
          "editions-differ",
          "engine-warning",
          "file-exists",
          "hidden-character",
          "implausible-scale",
          "incomplete-acceptance",
          "linked-out",
          "malformed-csv",
          "malformed-json",
          "malformed-page",
          "malformed-yaml",
          "missing-field",
          "missing-file",
          "missing-folder",
          "missing-row",
          "mixed-currency",
          "negative-value",
          "no-permission",
          "output-among-inputs",
          "overlap",
          "period-without-calendar",
          "picks-table",
          "split-cycle",
          "split-part-unknown",
          "stylesheet",
          "text-without-heading",
          "too-long-to-check",
          "too-many-pages",
          "unknown-basis",
          "unknown-company",
          "unknown-currency",
          "unknown-disclosure",
          "unknown-drawing",
          "unknown-edition",
          "unknown-field",
          "unknown-jurisdiction",
          "unknown-language",
          "unknown-metric",
          "unknown-money-unit",
          "unknown-note",
          "unknown-rule",
          "unknown-section",
          "unknown-segment",
          "unknown-side",
          "unknown-source",
          "unknown-unit",
          "unmarked-split",
          "unreadable-file",
          "unsafe-link",
          "unsupported-markdown",
          "wrong-encoding",
          "wrong-schema",
          "wrong-type",
          "wrong-unit");

  private RuleCatalog() {}

  /** Whether a note can have a finding of a rule. */
  public static boolean isKnown(String rule) {
    return DESCRIPTIONS.containsKey(rule) || OTHERS.contains(rule);
  }

  private static Map<String, String> descriptions() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("R1", "A figure is told with two values, or with one that the facts do not hold.");
    all.put("R2", "A value and the growth that is told with it contradict each other.");
    all.put("R3", "The parts of a split do not add up to its total.");
    all.put("R4", "The growth of the parts cannot yield the growth of the total.");
    all.put("R5", "A result is said to be above, within or below guidance, and is not.");
    all.put("R6", "A range whose ends are swapped, or that is absurdly wide.");
    all.put("R7", "A difference that is not the difference of the two values beside it.");
    all.put("R8", "A figure of one scope is told of another, such as a part for the whole.");
    all.put("R9", "A period is unclear, or a fiscal period is taken for a calendar one.");
    all.put("R10", "A forecast or an outside figure stands without its source.");
    all.put("R11", "A multiple says more or less than the figures do.");
    all.put("R12", "A record, a streak or an acceleration that the history does not bear out.");
    all.put("R13", "A unit or its notation is wrong: percent for points, million for billion.");
    all.put("R14", "One segment, product or measure goes by two names.");
    all.put("R15", "A count is announced that the list after it does not keep.");
    all.put("R16", "A sentence or a clause is repeated.");
    all.put("R17", "A value is told more exactly, or rounded otherwise, than the facts allow.");
    all.put("R18", "Figures on different bases are compared.");
    all.put("R19", "A decimal point or the dash of a range is lost.");
    all.put("R20", "A figure of the summary has no ground in facts, exhibits or minutes.");
    all.put("R21", "What was right in the last edition is right no more after new data.");
    all.put("R22", "An exhibit disagrees with the prose, the facts or its own caption.");
    all.put("R23", "A stock pick lacks a known ticker, stands twice, or is rated uncovered.");
    all.put("R24", "A reference yields no figure, a section is empty, a translation is missing.");
    all.put("acceptance-moved", "An accepted finding is no longer in the line that is named.");
    all.put("acceptance-unused", "An acceptance meets no finding.");
    all.put("acceptance-without-reason", "A finding is to be accepted without a written reason.");
    all.put("fact-after-note", "A fact was stated long after the day of the note.");
    all.put("facts-contradict", "Facts of one period contradict each other.");
    all.put("front-matter", "The head of a note lacks a line or names what the house has not.");
    all.put("missing-section", "A section that every note has is not there.");
    all.put("missing-quarter", "The facts do not hold the quarter of the note.");
    all.put("missing-glyph", "No font of the house has a character.");
    all.put("text-overflow", "A text or a box is larger than its place on the page.");
    all.put("loose-line", "A justified line is stretched too far.");
    all.put("translation-lacking", "A note says less in one language than in another.");
    all.put("template", "A template cannot be read or filled.");
    return all;
  }

  /** Every rule of the list, then any other that was met, each once. */
  static List<String> with(List<Diagnostic> findings) {
    List<String> ids = new ArrayList<>(DESCRIPTIONS.keySet());
    findings.stream().map(Diagnostic::rule).filter(r -> !ids.contains(r)).forEach(ids::add);
    return ids.stream().distinct().toList();
  }

  /** One sentence; a rule that has none is described by its own name. */
  public static String description(String rule) {
    String words = rule.replace('-', ' ');
    return DESCRIPTIONS.getOrDefault(
        rule, Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".");
  }
}
