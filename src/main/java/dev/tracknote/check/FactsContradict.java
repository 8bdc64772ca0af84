package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Facts that contradict each other: parts that do not make their whole, a profit that is not what
 * its lines leave, a margin beyond all of revenue.
 */
final class FactsContradict implements Check {

  static final String RULE = "facts-contradict";

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return dossier.contradictions().stream().map(FactsContradict::finding).toList();
  }

  private static Diagnostic finding(Contradiction contradiction) {
    Held held = contradiction.broken().getFirst();
    Fact at =
        contradiction.suspects().size() == 1 ? contradiction.suspects().getFirst() : held.whole();
    Diagnostic error =
        Diagnostic.error(
            RULE,
            at.place(),
            expected(held)
                + ", found "
                + plain(held.made())
                + " and "
                + plain(Held.value(held.whole()))
                + lines(contradiction),
            arithmetic(held),
            hint(contradiction));
    return contradiction.isError() ? error : error.asWarning();
  }

  private static String expected(Held held) {
    return "expected "
        + held.parts().stream()
            .map(f -> name(f, held))
            .collect(Collectors.joining(held.relation().sign()))
        + held.relation().toBe()
        + name(held.whole(), held)
        + " in "
        + held.period().label();
  }

  private static String arithmetic(Held held) {
    return held.parts().stream()
            .map(f -> plain(Held.value(f)))
            .collect(Collectors.joining(held.relation().sign()))
        + " = "
        + plain(held.made())
        + ", against "
        + plain(Held.value(held.whole()));
  }

  private static String lines(Contradiction contradiction) {
    List<Integer> lines =
        contradiction.broken().stream()
            .flatMap(h -> h.all().stream())
            .map(f -> f.place().line())
            .filter(l -> l > 0)
            .distinct()
            .sorted()
            .toList();
    return lines.isEmpty()
        ? ""
        : lines.stream().map(String::valueOf).collect(Collectors.joining(", ", " (lines ", ")"));
  }

  private static String hint(Contradiction contradiction) {
    if (contradiction.why() == Contradiction.Certainty.RESTATED) {
      return "one of the lines was restated by itself: add what the company restated of the others";
    }
    Held held = contradiction.broken().getFirst();
    List<String> cures = new ArrayList<>();
    for (Fact suspect : contradiction.suspects()) {
      Optional<BigDecimal> fitting =
          contradiction.fitting().isPresent()
              ? contradiction.fitting()
              : Suspects.fitting(held, suspect);
      fitting.ifPresent(v -> cures.add(row(suspect, held) + " would fit with " + plain(v)));
    }
    return cures.isEmpty()
        ? "look the lines up in their source, and mend the one that was mistyped"
        : String.join(", ", cures) + ": look it up in the source, and mend what was mistyped";
  }

  private static String row(Fact fact, Held held) {
    Place place = fact.place();
    return place.line() > 0 ? "line " + place.line() : name(fact, held);
  }

  private static String name(Fact fact, Held held) {
    FactKey key = fact.key();
    String scope = key.segment().isEmpty() ? "" : "segment." + key.segment() + ".";
    String basis = key.basis() == Basis.GAAP ? "" : "." + key.basis().id();
    String period = key.period().equals(held.period()) ? "" : "[" + key.period().label() + "]";
    return scope + key.metric().id() + basis + period;
  }

  private static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    BigDecimal whole = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    return (whole.scale() > 4 ? Rounding.toDecimals(whole, 4) : whole).toPlainString();
  }
}
