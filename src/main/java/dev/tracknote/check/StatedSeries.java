package dev.tracknote.check;

import dev.tracknote.claim.AskedText;
import dev.tracknote.claim.Han;
import dev.tracknote.facts.Statement;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A figure outside the accounts at several times: this quarter's margin, last quarter's, last
 * year's.
 */
record StatedSeries(String id, List<String> names, List<Statement> statements) {

  /** Tells a series from the measures of the accounts. */
  static final String PREFIX = "stated:";

  private static final Pattern ABBREVIATION = Pattern.compile("[（(]([A-Za-z]{0,3}[A-Z]{2,5})[）)]");
  private static final Pattern TIMES =
      Pattern.compile(
          "(?i)（[^）]*）|\\([^)]*\\)|上年同期末?|上一?季度?末?|去年同期|期末|本季|FY\\d\\d(?:Q\\d)?|此前给出的|原|新(?!增)"
              + "|at the end of the (?:prior )?quarter|at the end of the year|of the prior (?:quarter|year)|a year earlier|the year before|previous(?:ly)?|\\bnew\\b|prior");

  private static final Pattern SAME_STORES =
      Pattern.compile("(?i)同店|\\b(?:like-for-like|comparable|same-store)\\b");

  /** Of what something is used or kept is told by the last word alone. */
  private static final Pattern USE =
      Pattern.compile("(?i)^[a-z]+ (utili[sz]ation|occupancy|retention|churn|penetration)$");

  /** «Order backlog» and «order intake» are told by the last word alone too. */
  private static final Pattern ORDERS =
      Pattern.compile(
          "(?i)^(?:closing |total |net )?(?:orders?|sales|project) (backlog|book|intake)$");

  private static final Pattern GROWTH_OF_SALES =
      Pattern.compile("(?i)销售额?|增[速长幅]|\\bsales\\b|\\bgrowth\\b");

  static List<StatedSeries> of(List<Statement> statements) {
    Map<String, List<Statement>> byName = new LinkedHashMap<>();
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Statement statement : statements) {
      List<String> own = new ArrayList<>();
      // «Annual recurring revenue (ARR)» is called ARR too
      List<String> abbreviations = new ArrayList<>();
      for (Language language : Language.values()) {
        if (statement.subject().has(language)) {
          AskedText subject = AskedText.ofFew(statement.subject().in(language));
          own.add(subject.with("", TIMES).strip());
          subject.each(ABBREVIATION, m -> abbreviations.add(m.group(1)));
        }
      }
      if (statement.unit().endsWith("/share")
          && own.stream().anyMatch(n -> n.contains("ividend"))) {
        own.addAll(List.of("季度股息", "每股股息", "dividend"));
        own.set(0, "dividend per share");
      }
      List.copyOf(own).forEach(n -> addOfSameStores(n, own));
      if (statement.unit().equals("%")) {
        List.copyOf(own).forEach(n -> USE.matcher(n).results().forEach(m -> own.add(m.group(1))));
      }
      List.copyOf(own).forEach(n -> ORDERS.matcher(n).results().forEach(m -> own.add(m.group(1))));
      own.addAll(abbreviations);
      own.removeIf(n -> n.length() < 2);
      if (!own.isEmpty()) {
        byName.computeIfAbsent(own.getFirst(), k -> new ArrayList<>()).add(statement);
        names.computeIfAbsent(own.getFirst(), k -> new ArrayList<>()).addAll(own);
      }
    }
    List<StatedSeries> series = new ArrayList<>();
    byName.forEach(
        (name, all) ->
            series.add(
                new StatedSeries(
                    PREFIX + name,
                    names.getOrDefault(name, List.of()).stream().distinct().toList(),
                    all)));
    return series;
  }

  /** «Like-for-like sales growth» is called like-for-like growth and like-for-like sales too. */
  private static void addOfSameStores(String name, List<String> names) {
    if (SAME_STORES.matcher(name).find()) {
      String bare = GROWTH_OF_SALES.matcher(name).replaceAll("").strip();
      boolean chinese = Han.isIn(name);
      names.add(bare + (chinese ? "增速" : " growth"));
      names.add(bare + (chinese ? "销售" : " sales"));
      names.add(bare + (chinese ? "数据" : " figure"));
    }
  }

  // the statements are many, and within a note the name tells one series from another
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Whether one of some statements on record is one of these. */
  @SuppressWarnings("ReferenceEquality") // each stands once in the facts, and is long to compare
  boolean isOneOf(List<Statement> others) {
    for (Statement own : statements) {
      for (Statement other : others) {
        if (own == other) {
          return true;
        }
      }
    }
    return false;
  }

  /** Ratios change by points, everything else by percent. */
  boolean isRatio() {
    return statements.getFirst().unit().equals("%");
  }

  /** What was stated for a period; the latest word counts. */
  Optional<BigDecimal> at(FiscalPeriod period) {
    return statements.stream()
        .filter(s -> s.period().equals(Optional.of(period)) && s.high().isEmpty())
        .max(Comparator.comparing(Statement::asOf))
        .map(Statement::value);
  }

  List<BigDecimal> values() {
    List<BigDecimal> values = new ArrayList<>();
    for (Statement statement : statements) {
      values.add(statement.value());
      statement.high().ifPresent(values::add);
    }
    return values;
  }
}
