package dev.tracknote.draft;

import dev.tracknote.facts.Company;
import dev.tracknote.facts.Split;
import dev.tracknote.house.Phrase;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The segments by size, and which of them grew fastest or shrank. */
final class SegmentsPoint implements PointDrafter {

  @Override
  public Topic topic() {
    return Topic.SEGMENTS;
  }

  @Override
  public Optional<Point> draft(Pen pen, Undisclosed undisclosed) {
    List<Split> splits =
        pen.occasion().facts().company().splits().stream()
            .filter(s -> s.of().isEmpty() && isKnown(pen, s))
            .toList();
    return splits.isEmpty() ? Optional.empty() : Optional.of(point(pen, splits, undisclosed));
  }

  /** Parts that are stated only roughly have no growth and do not add up. */
  private static boolean isKnown(Pen pen, Split split) {
    return split.parts().stream()
        .allMatch(
            p ->
                revenue(pen, p).filter(f -> !pen.metrics().isCoarse(f)).isPresent()
                    && pen.holds("segment." + p + ".share"));
  }

  private static Optional<Figure> revenue(Pen pen, String segment) {
    return pen.metrics().level(Subject.segment(Measure.REVENUE, segment), pen.occasion().quarter());
  }

  private static Point point(Pen pen, List<Split> splits, Undisclosed undisclosed) {
    List<String> parts = bySize(pen, splits.getFirst());
    List<String> items = new ArrayList<>();
    parts.forEach(p -> items.add(item(pen, p)));
    for (Split other : splits.subList(1, splits.size())) {
      items.add(split(pen, other).strip());
    }
    return new Point(
        lead(pen, parts),
        shrinking(pen, parts) + undisclosed.sentence(Topic.SEGMENTS, List.of()),
        items);
  }

  private static List<String> bySize(Pen pen, Split split) {
    return split.parts().stream()
        .sorted(Comparator.comparing((String p) -> size(pen, p)).reversed())
        .toList();
  }

  private static BigDecimal size(Pen pen, String segment) {
    return revenue(pen, segment).flatMap(Metrics::magnitude).orElse(BigDecimal.ZERO);
  }

  private static String lead(Pen pen, List<String> parts) {
    String largest = parts.getFirst();
    Optional<String> fastest = fastest(pen, parts);
    Phrase phrase =
        fastest
            .map(
                f ->
                    f.equals(largest)
                        ? Phrase.LEAD_LARGEST_IS_FASTEST
                        : Phrase.LEAD_LARGEST_AND_FASTEST)
            .orElse(Phrase.LEAD_LARGEST);
    return pen.words(
        phrase,
        "largest",
        name(pen, largest),
        "share",
        Pen.reference("segment." + largest + ".share"),
        "fastest",
        fastest.map(f -> name(pen, f)).orElse(""));
  }

  /** The part with the highest growth, if all are known and it is ahead of every other. */
  private static Optional<String> fastest(Pen pen, List<String> parts) {
    List<String> known = parts.stream().filter(p -> growth(pen, p).isPresent()).toList();
    if (known.size() < parts.size() || parts.size() < 2) {
      return Optional.empty();
    }
    List<String> order =
        parts.stream()
            .sorted(Comparator.comparing((String p) -> growth(pen, p).orElseThrow()).reversed())
            .toList();
    BigDecimal first = growth(pen, order.getFirst()).orElseThrow();
    boolean ahead = first.compareTo(growth(pen, order.get(1)).orElseThrow()) > 0;
    return ahead && first.signum() > 0 ? Optional.of(order.getFirst()) : Optional.empty();
  }

  private static Optional<BigDecimal> growth(Pen pen, String segment) {
    return pen.value("segment." + segment + ".revenue.yoy")
        .filter(Ratio.class::isInstance)
        .map(r -> ((Ratio) r).fraction());
  }

  private static String shrinking(Pen pen, List<String> parts) {
    List<String> names =
        parts.stream()
            .filter(p -> growth(pen, p).filter(g -> g.signum() < 0).isPresent())
            .map(
                p ->
                    pen.words(
                        Phrase.WITH_FIGURE,
                        "name",
                        name(pen, p),
                        "figure",
                        Pen.reference("segment." + p + ".revenue.yoy")))
            .toList();
    return names.isEmpty()
        ? ""
        : pen.sentence(pen.words(Phrase.SHRINKING, "names", pen.list(names)));
  }

  private static String item(Pen pen, String segment) {
    String revenue = "segment." + segment + ".revenue";
    StringBuilder item = new StringBuilder();
    item.append(
        pen.sentence(
            pen.words(
                // what is taken off the whole is no share of it
                size(pen, segment).signum() < 0 ? Phrase.SEGMENT_BELOW_ZERO : Phrase.SEGMENT,
                "segment",
                name(pen, segment),
                "figure",
                Pen.reference(revenue),
                "changes",
                pen.changes(revenue),
                "share",
                Pen.reference("segment." + segment + ".share"))));
    for (Split split : pen.occasion().facts().company().splits()) {
      if (split.of().equals(segment) && isKnown(pen, split)) {
        item.append(split(pen, split));
      }
    }
    return item.toString().strip();
  }

  private static String split(Pen pen, Split split) {
    String whole = split.of().isEmpty() ? pen.words(Phrase.WHOLE) : name(pen, split.of());
    List<String> parts = bySize(pen, split).stream().map(p -> part(pen, p, whole)).toList();
    String by = split.name().in(pen.occasion().language());
    return pen.sentence(pen.words(Phrase.SEGMENT_SPLIT, "split", by, "parts", pen.joined(parts)));
  }

  private static String part(Pen pen, String segment, String whole) {
    String revenue = "segment." + segment + ".revenue";
    return pen.words(
        Phrase.SEGMENT_PART,
        "segment",
        name(pen, segment),
        "figure",
        Pen.reference(revenue),
        "changes",
        pen.changes(revenue),
        "whole",
        whole,
        "share",
        Pen.reference("segment." + segment + ".share"));
  }

  static String name(Pen pen, String segment) {
    Company company = pen.occasion().facts().company();
    return company
        .segment(segment)
        .map(s -> s.name().in(pen.occasion().language()))
        .orElse(segment);
  }
}
