package dev.tracknote.draft;

import dev.tracknote.commentary.DraftMark;
import dev.tracknote.commentary.FrontMatter;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.Metric;
import dev.tracknote.house.Phrase;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Drafts a note in Markdown. Every sentence is drawn from the facts of the quarter or carried over
 * from the last note, and begins with a mark until an analyst takes it out.
 */
public final class NoteDrafter {

  private static final List<PointDrafter> POINTS =
      List.of(
          new RevenuePoint(),
          new ProfitPoint(),
          new SegmentsPoint(),
          new CashPoint(),
          new GuidancePoint());

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}:]*)(?::[^{}]*)?}");

  private final Occasion occasion;
  private final Pen pen;
  private final Undisclosed undisclosed;
  private final Optional<CarriedOver> carried;

  private NoteDrafter(Occasion occasion) {
    this.occasion = occasion;
    this.pen = new Pen(occasion);
    this.undisclosed = Undisclosed.of(pen);
    this.carried = occasion.last().map(l -> new CarriedOver(l, occasion.language()));
  }

  /**
   * The whole file.
   *
   * @throws RejectedInput when a phrase refers to what is no figure
   */
  public static DraftedFile draft(Occasion occasion) throws RejectedInput {
    NoteDrafter drafter = new NoteDrafter(occasion);
    String text = drafter.text();
    drafter.rejectUnknown(text);
    return new DraftedFile(text, drafter.undisclosed.names());
  }

  private void rejectUnknown(String text) throws RejectedInput {
    List<Diagnostic> unknown =
        REFERENCE
            .matcher(text)
            .results()
            .map(m -> m.group(1).strip())
            .distinct()
            .filter(pen::isUnknown)
            .map(
                n ->
                    Diagnostic.error(
                        "R24",
                        Place.file(occasion.phrases().file()),
                        "expected phrases with names of figures, found \"" + n + "\"",
                        "tracknote figures lists the names that there are"))
            .toList();
    if (!unknown.isEmpty()) {
      throw new RejectedInput(unknown);
    }
  }

  private String text() {
    return String.join(
            "\n\n",
            head(),
            section(PartKind.EVENT, event()),
            section(PartKind.KEY_POINTS, points()),
            section(PartKind.PICKS, picks()),
            section(PartKind.RISKS, risks()))
        + "\n";
  }

  private String head() {
    Optional<FrontMatter> last = occasion.last().map(l -> l.commentary().front());
    List<String> lines = new ArrayList<>();
    lines.add("---");
    lines.add("status: draft");
    lines.add("headline: " + drafted(headline()));
    lines.add(("date: " + occasion.date().map(Object::toString).orElse("")).strip());
    lines.add(("rating: " + last.map(f -> f.value("rating", "")).orElse("")).strip());
    lines.add("rating_action: " + (last.isPresent() ? "maintain" : "initiate"));
    lines.add(("analysts: " + last.map(f -> f.value("analysts", "")).orElse("")).strip());
    lines.add("---");
    return String.join("\n", lines);
  }

  private String section(PartKind kind, String text) {
    String heading =
        occasion
            .last()
            .flatMap(l -> l.commentary().part(kind))
            .filter(p -> !p.hasReference())
            .map(p -> p.heading())
            .orElse(kind.heading(occasion.language()));
    return "## " + heading + "\n\n" + text;
  }

  private String headline() {
    return pen.words(
        AgainstGuidance.of(pen, Metric.REVENUE, Basis.GAAP)
            .map(AgainstGuidance::headline)
            .orElse(Phrase.HEADLINE),
        "figure",
        Pen.reference("revenue"),
        "changes",
        pen.yearlyChange("revenue"));
  }

  private String event() {
    List<String> clauses = new ArrayList<>();
    for (Measure measure :
        List.of(Measure.REVENUE, Measure.GROSS_MARGIN, Measure.NET_INCOME, Measure.EPS_DILUTED)) {
      pen.listed(measure, Basis.GAAP).ifPresent(clauses::add);
      if (measure != Measure.REVENUE) {
        pen.listed(measure, Basis.NONGAAP).ifPresent(clauses::add);
      }
    }
    String company = occasion.facts().company().name().in(occasion.language());
    String event = pen.words(Phrase.EVENT, "company", company, "clauses", pen.joined(clauses));
    if (pen.holds("guidance.next.revenue")) {
      event +=
          pen.words(
              Phrase.EVENT_GUIDANCE,
              "company",
              company,
              "next",
              occasion.quarter().next().label(),
              "figure",
              Pen.reference("guidance.next.revenue"));
    }
    return undisclosed.isEmpty()
        ? drafted(event)
        : drafted(event)
            + "\n\n"
            + drafted(pen.words(Phrase.UNDISCLOSED, "names", pen.list(undisclosed.names())));
  }

  private String points() {
    List<String> points = new ArrayList<>();
    for (PointDrafter drafter : POINTS) {
      drafter
          .draft(pen, undisclosed)
          .or(() -> gap(drafter.topic()))
          .ifPresent(p -> points.add(numbered(points.size() + 1, p)));
    }
    return String.join("\n\n", points);
  }

  private Optional<Point> gap(Topic topic) {
    List<String> names = undisclosed.names(topic);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Point(
                pen.words(Phrase.GAP, "topic", pen.words(topic.title())),
                pen.sentence(pen.words(Phrase.GAP_BODY, "names", pen.list(names)))));
  }

  private String numbered(int number, Point point) {
    StringBuilder text = new StringBuilder();
    String lead = "**" + point.lead().strip() + "**";
    text.append(number).append(". ").append(drafted(lead + " " + point.body().strip()).strip());
    for (int i = 0; i < point.items().size(); i++) {
      text.append("\n   ").append(i + 1).append(". ").append(drafted(point.items().get(i)));
    }
    return text.toString();
  }

  private String picks() {
    Optional<String> text = carried.flatMap(c -> c.part(PartKind.PICKS));
    if (text.isEmpty()) {
      return drafted(pen.words(Phrase.PICKS_MISSING));
    }
    boolean bare = carried.filter(c -> c.opensWithTable(PartKind.PICKS)).isPresent();
    String quarter = occasion.last().map(l -> l.quarter().label()).orElse("");
    String opening = pen.words(Phrase.PICKS_CARRIED, "quarter", quarter);
    return bare
        ? DraftMark.REVIEW.before(opening, occasion.language()) + "\n\n" + text.get()
        : text.get();
  }

  private String risks() {
    return carried
        .flatMap(c -> c.part(PartKind.RISKS))
        .orElseGet(() -> "1. " + drafted(pen.words(Phrase.RISKS_MISSING)));
  }

  private String drafted(String text) {
    return DraftMark.DRAFT.before(text.strip(), occasion.language());
  }
}
