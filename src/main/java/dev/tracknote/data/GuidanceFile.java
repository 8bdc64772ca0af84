package dev.tracknote.data;

import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.Source;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code guidance.json}. */
final class GuidanceFile {

  private final CompanyProfile profile;
  private final Findings findings;
  private final Figures figures;

  GuidanceFile(CompanyProfile profile, Findings findings) {
    this.profile = profile;
    this.findings = findings;
    this.figures = new Figures(profile.company().currency(), findings);
  }

  /** What was guided, by quarter, the word that is in force before those it replaced. */
  List<Guidance> read(Optional<SourceText> source) {
    List<Guidance> guidance = new ArrayList<>();
    source
        .flatMap(text -> JsonTree.parse(text, findings))
        .map(this::entries)
        .orElse(List.of())
        .forEach(item -> given(item).ifPresent(guidance::add));
    repeated(guidance);
    // CompanyFacts.guidanceFor takes the first of a quarter, which has to be the latest
    guidance.sort(
        Comparator.comparing(Guidance::period)
            .thenComparing(Guidance::given, Comparator.reverseOrder()));
    return guidance;
  }

  /** The entries of the file, which may be their list alone. */
  private List<JsonFields> entries(Json json) {
    if (json instanceof Json.Items list) {
      return JsonFields.each(list, findings);
    }
    return JsonFields.as(Json.Fields.class, json, "an object", "begin with {", findings)
        .map(fields -> listed(new JsonFields(fields, findings)))
        .orElse(List.of());
  }

  private static List<JsonFields> listed(JsonFields file) {
    List<JsonFields> entries = file.objects("guidance");
    file.schema("guidance");
    file.done();
    return entries;
  }

  private Optional<Guidance> given(JsonFields item) {
    Word label = item.word("period");
    Optional<FiscalQuarter> period =
        label.text().isEmpty() ? Optional.empty() : new Periods(findings).quarter(label);
    LocalDate day = item.date("given");
    Word sourceId = item.word("source");
    Optional<Source> source =
        sourceId.text().isEmpty()
            ? Optional.empty()
            : new Names(findings).source(sourceId, profile);
    List<Guidance.Line> lines = lines(item);
    Optional<Wording> excludes = item.optionalWording("excludes");
    item.done();
    if (period.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Guidance(period.get(), day, source.get(), lines, excludes, item.place()));
  }

  private List<Guidance.Line> lines(JsonFields item) {
    List<Guidance.Line> lines = new ArrayList<>();
    List<Word> keys = new ArrayList<>();
    for (JsonFields range : item.objects("ranges")) {
      Optional<Guidance.Line> line = line(range);
      range.done();
      line.ifPresent(lines::add);
      line.map(l -> new Word(l.metric().id() + " " + l.basis().id(), range.place()))
          .ifPresent(keys::add);
    }
    new Names(findings).distinct("guided figure", keys);
    return lines;
  }

  private Optional<Guidance.Line> line(JsonFields range) {
    Word metricId = range.word("metric");
    Word basisId = range.word("basis");
    Word unitId = range.word("unit");
    boolean ends = range.has("low") || range.has("high");
    Word number = range.number(ends ? "low" : "midpoint");
    Word high = ends ? range.number("high") : number;
    Word width = ends ? high : range.optionalWord("plus_minus");
    if (List.of(metricId, basisId, unitId, number, high).stream()
        .anyMatch(w -> w.text().isEmpty())) {
      return Optional.empty();
    }
    Optional<Metric> metric = figures.metric(metricId);
    Optional<Basis> basis = figures.basis(basisId);
    Optional<Unit> unit = metric.flatMap(m -> figures.unit(unitId, m));
    Optional<Quantity> first = quantity(metric, unit, number);
    Optional<Quantity> second = ends ? quantity(metric, unit, high) : first;
    if (basis.isEmpty() || first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    return (ends ? between(first.get(), second.get(), high) : value(first.get(), width))
        .map(v -> new Guidance.Line(metric.orElseThrow(), basis.get(), v));
  }

  private Optional<Quantity> quantity(Optional<Metric> metric, Optional<Unit> unit, Word number) {
    return metric.flatMap(
        m ->
            figures
                .value(number, m, false)
                .flatMap(v -> unit.map(u -> u.quantity(v, m, profile.company().currency()))));
  }

  private Optional<Quantity> between(Quantity low, Quantity high, Word at) {
    if (low instanceof Amount from
        && high instanceof Amount to
        && from.value().compareTo(to.value()) < 0) {
      return Optional.of(Band.between(from, to));
    }
    if (low instanceof PerShare from
        && high instanceof PerShare to
        && from.value().compareTo(to.value()) < 0) {
      return Optional.of(Band.between(from, to));
    }
    if (low instanceof Ratio from
        && high instanceof Ratio to
        && from.fraction().compareTo(to.fraction()) < 0) {
      return Optional.of(Band.between(from, to));
    }
    findings.error(
        "bad-range",
        at.place(),
        "expected two ends of money, of money for one share or of a ratio, the low one first, found "
            + Quoted.of(at.text()),
        "write low and high as the company gave them");
    return Optional.empty();
  }

  private Optional<Quantity> value(Quantity middle, Word width) {
    String text = width.text();
    if (text.isEmpty()) {
      return Optional.of(middle);
    }
    boolean bare = Character.isDigit(text.charAt(text.length() - 1));
    if (middle instanceof Ratio && text.endsWith("pts")) {
      return width(width, "pts").map(w -> new Band(middle, new Points(w)));
    }
    if (middle instanceof Amount || middle instanceof PerShare) {
      if (text.endsWith("%")) {
        return width(width, "%").map(w -> new Band(middle, Ratio.level(w)));
      }
      if (bare) {
        return figures.unsigned(width).map(w -> new Band(middle, asMuch(middle, w)));
      }
    }
    findings.error(
        "bad-band",
        width.place(),
        switch (middle) {
              case Amount amount -> "expected a width such as `2%` or `300000000` for money";
              case PerShare share ->
                  "expected a width such as `2%` or `0.05` for money for one share";
              case Ratio ratio -> "expected a width such as `0.5pts` for a ratio";
              default -> "expected no width for this unit";
            }
            + ", found "
            + Quoted.of(text),
        "money may miss by a percentage or by as much money, a ratio by points");
    return Optional.empty();
  }

  /** A width of money in the unit of its middle. */
  private static Quantity asMuch(Quantity middle, BigDecimal width) {
    return switch (middle) {
      case Amount money -> new Amount(width, money.currency());
      case PerShare money -> new PerShare(width, money.currency());
      default -> throw new IllegalArgumentException("only money misses by money");
    };
  }

  private Optional<BigDecimal> width(Word word, String suffix) {
    String number = word.text().substring(0, word.text().length() - suffix.length()).strip();
    return figures.unsigned(new Word(number, word.place())).map(Unit.PERCENT::inBaseUnits);
  }

  private void repeated(List<Guidance> guidance) {
    Map<String, Guidance> seen = new HashMap<>();
    for (Guidance item : guidance) {
      Guidance first = seen.putIfAbsent(item.period().label() + " " + item.given(), item);
      if (first != null) {
        findings.error(
            "duplicate-guidance",
            item.place(),
            "expected one guidance for %s given on %s, found another in line %d"
                .formatted(item.period().label(), item.given(), first.place().line()),
            "put all ranges of the day into one");
      }
    }
  }
}
