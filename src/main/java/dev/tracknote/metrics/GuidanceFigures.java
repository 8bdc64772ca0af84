package dev.tracknote.metrics;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was guided, and how the midpoint stands against what was reported. */
final class GuidanceFigures {

  private static final List<String> PARTS =
      List.of("", "mid", "low", "high", "range", "yoy", "qoq");

  private final CompanyFacts facts;
  private final Metrics metrics;

  GuidanceFigures(CompanyFacts facts, Metrics metrics) {
    this.facts = facts;
    this.metrics = metrics;
  }

  Resolution resolve(String reference, String name, FiscalQuarter current) {
    List<String> words = new ArrayList<>(List.of(name.split("\\.", -1)));
    String which = words.removeFirst();
    Optional<Metric> metric = words.isEmpty() ? Optional.empty() : Metric.of(words.removeFirst());
    if (metric.isEmpty() || !(which.equals("next") || which.equals("current"))) {
      return new Resolution.Unknown(NearestNames.to(reference, names()));
    }
    Basis basis = Basis.GAAP;
    if (!words.isEmpty() && Basis.of(words.getFirst()).isPresent()) {
      basis = Basis.of(words.removeFirst()).orElseThrow();
    }
    String part = words.isEmpty() ? "" : String.join(".", words);
    if (!PARTS.contains(part)) {
      return new Resolution.Unknown(NearestNames.to(reference, names()));
    }
    FiscalQuarter period = which.equals("next") ? current.next() : current;
    Basis wanted = basis;
    return facts
        .guidanceFor(period)
        .flatMap(g -> g.line(metric.get(), wanted).map(l -> part(reference, g, l, part)))
        .orElseGet(
            () ->
                new Resolution.Unavailable(
                    "guidance.json must hold "
                        + metric.get().id()
                        + " ("
                        + wanted.id()
                        + ") for "
                        + period.label()));
  }

  private Resolution part(String reference, Guidance guidance, Guidance.Line line, String part) {
    Optional<Figure> figure =
        switch (part) {
          case "yoy" -> against(guidance, line, guidance.period().yearAgo(), reference);
          case "qoq" -> against(guidance, line, guidance.period().previous(), reference);
          default -> value(line.value(), part).map(v -> figure(reference, v, guidance, line, part));
        };
    return figure
        .<Resolution>map(Resolution.Found::new)
        .orElseGet(() -> new Resolution.Unavailable("the guidance has no ." + part));
  }

  private static Optional<Quantity> value(Quantity guided, String part) {
    if (part.isEmpty()) {
      return Optional.of(guided);
    }
    if (!(guided instanceof Band band)) {
      return part.equals("mid") ? Optional.of(guided) : Optional.empty();
    }
    return switch (part) {
      case "mid" -> Optional.of(band.midpoint());
      case "low" -> Optional.of(band.low());
      case "high" -> Optional.of(band.high());
      default -> Optional.of(new Range(band.low(), band.high()));
    };
  }

  // definition: growth of guidance is quoted on its midpoint
  private Optional<Figure> against(
      Guidance guidance, Guidance.Line line, FiscalQuarter base, String name) {
    Optional<Measure> measure = Measure.of(line.metric().id());
    Optional<Quantity> midpoint = value(line.value(), "mid");
    if (measure.isEmpty() || midpoint.isEmpty()) {
      return Optional.empty();
    }
    Figure guided = figure(name, midpoint.get(), guidance, line, "mid");
    return metrics
        .level(new Subject(measure.get(), "", line.basis()), base)
        .map(then -> Metrics.against(guided, then, name));
  }

  private static Figure figure(
      String name, Quantity value, Guidance guidance, Guidance.Line line, String part) {
    String formula =
        line.metric().id()
            + (line.basis() == Basis.GAAP ? "" : "." + line.basis().id())
            + " guided for "
            + guidance.period().label()
            + " on "
            + guidance.given()
            + " ("
            + guidance.source().id()
            + ")"
            + told(part, value, line);
    return new Figure(name, value, guidance.period(), formula, List.of(fact(guidance, line)));
  }

  private static String told(String part, Quantity value, Guidance.Line line) {
    if (value.equals(line.value())) {
      return "";
    }
    return switch (part) {
      case "low" -> ", midpoint less the band";
      case "high" -> ", midpoint plus the band";
      case "range" -> ", midpoint less and plus the band";
      default -> ", midpoint";
    };
  }

  /** Guidance is published like any other figure, and is traced like one. */
  private static Fact fact(Guidance guidance, Guidance.Line line) {
    return new Fact(
        FactKey.company(line.metric(), line.basis(), guidance.period()),
        line.value(),
        BigDecimal.ZERO,
        guidance.source(),
        guidance.given(),
        guidance.place());
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    for (String which : List.of("next", "current")) {
      for (String metric :
          List.of(
              "revenue",
              "gross_margin",
              "gross_margin.nongaap",
              "operating_expenses",
              "operating_expenses.nongaap",
              "eps_diluted",
              "eps_diluted.nongaap")) {
        PARTS.forEach(
            p -> names.add("guidance." + which + "." + metric + (p.isEmpty() ? "" : "." + p)));
      }
    }
    return names;
  }
}
