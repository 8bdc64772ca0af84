package dev.tracknote.compose;

import dev.tracknote.facts.Guidance;
import dev.tracknote.house.ExhibitStyle;
import dev.tracknote.house.Label;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.GuidanceVerdict;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Run;
import dev.tracknote.note.Table;
import dev.tracknote.note.Text;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was guided for this quarter, what came, and what is guided for the next one. */
final class GuidanceExhibit implements ExhibitComposer {

  private static final String ID = "exhibit-guidance";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<ExhibitDraft> compose(Desk desk) {
    Optional<Guidance> last = desk.facts().guidanceFor(desk.quarter());
    Optional<Guidance> next = desk.facts().guidanceFor(desk.quarter().next());
    if (next.isEmpty()) {
      return Optional.empty();
    }
    List<Guidance.Line> lines = lines(next.get(), last);
    ExhibitStyle style = style(desk, lines, List.of(next, last));
    List<Table.Row> rows = new ArrayList<>();
    for (Guidance.Line line : lines) {
      Measure.of(line.metric().id()).ifPresent(m -> rows.add(row(desk, style, line, m, last)));
    }
    String now = desk.quarter().label();
    String then = desk.quarter().next().label();
    List<Table.Column> columns =
        List.of(
            new Table.Column(
                desk.label(Label.WITH_UNIT, "", style.unit(desk.currency())).strip(), false),
            new Table.Column(desk.label(Label.GUIDED, now), true),
            new Table.Column(desk.label(Label.ACTUAL, now), true),
            new Table.Column(desk.label(Label.VERDICT), true),
            new Table.Column(desk.label(Label.GUIDED, then), true),
            new Table.Column(desk.label(Label.MIDPOINT_YEAR_ON_YEAR), true),
            new Table.Column(desk.label(Label.MIDPOINT_QUARTER_ON_QUARTER), true));
    return Optional.of(
        new ExhibitDraft(
            ID,
            desk.label(Label.EXHIBIT_GUIDANCE, now, then),
            new Table("guidance", columns, rows),
            true,
            remark(desk, next.get()),
            SourceLines.company(desk)));
  }

  /** What is guided for the next quarter, and below it what was guided for this one alone. */
  private static List<Guidance.Line> lines(Guidance next, Optional<Guidance> last) {
    List<Guidance.Line> lines = new ArrayList<>(next.lines());
    last.map(Guidance::lines).orElse(List.of()).stream()
        .filter(l -> next.line(l.metric(), l.basis()).isEmpty())
        .forEach(lines::add);
    return lines;
  }

  /** The style for what was guided of these lines and what came of them. */
  static ExhibitStyle style(Desk desk, List<Guidance.Line> lines, List<Optional<Guidance>> given) {
    List<BigDecimal> shown = new ArrayList<>();
    for (Guidance.Line line : lines) {
      for (Optional<Guidance> guidance : given) {
        guidance
            .flatMap(g -> g.line(line.metric(), line.basis()))
            .ifPresent(l -> amounts(l.value()).forEach(a -> shown.add(a.value())));
      }
      Measure.of(line.metric().id())
          .flatMap(m -> desk.metrics().level(Subject.company(m, line.basis()), desk.quarter()))
          .ifPresent(f -> amounts(f.value()).forEach(a -> shown.add(a.value())));
    }
    return desk.exhibitStyle().showing(shown.stream().map(desk.exhibitStyle()::scaled).toList());
  }

  private static List<Amount> amounts(Quantity value) {
    return switch (value) {
      case Amount a -> List.of(a);
      case Band b -> b.midpoint() instanceof Amount mid ? List.of(mid) : List.of();
      default -> List.of();
    };
  }

  static String remark(Desk desk, Guidance guidance) {
    Optional<Wording> excludes = guidance.excludes();
    return excludes
        .map(
            w ->
                desk.label(Label.REMARK_EXCLUDES, guidance.period().label(), w.in(desk.language())))
        .orElse("");
  }

  private static Table.Row row(
      Desk desk, ExhibitStyle style, Guidance.Line line, Measure measure, Optional<Guidance> last) {
    Subject subject = Subject.company(measure, line.basis());
    Optional<Quantity> guided =
        last.flatMap(g -> g.line(line.metric(), line.basis())).map(Guidance.Line::value);
    Optional<Figure> actual = desk.metrics().level(subject, desk.quarter());
    String what = line.metric().id() + (line.basis() == Basis.GAAP ? "" : "." + line.basis().id());
    Run result = ResultsExhibit.run(desk, style, actual);
    return new Table.Row(
        List.of(
            Table.Cell.of(name(desk, measure, line.basis())),
            guidance(desk, style, "current." + what),
            new Table.Cell(new Text(List.of(result)), 1, actual.isPresent()),
            Table.Cell.of(verdict(desk, guided, actual.map(Figure::value))),
            guidance(desk, style, "next." + what),
            growth(desk, "next." + what + ".yoy"),
            growth(desk, "next." + what + ".qoq")),
        false);
  }

  static String name(Desk desk, Measure measure, Basis basis) {
    String plain = MeasureNames.of(desk, measure);
    return measure == Measure.REVENUE ? plain : MeasureNames.onBasis(desk, plain, basis);
  }

  static Table.Cell guidance(Desk desk, ExhibitStyle style, String name) {
    return Table.Cell.of(ResultsExhibit.run(desk, style, desk.figures().find("guidance." + name)));
  }

  private static Table.Cell growth(Desk desk, String name) {
    return desk.figures()
        .find("guidance." + name)
        .map(f -> Table.Cell.of(desk.register().run(change(desk, f.value()), f)))
        .orElse(Table.Cell.of("—"));
  }

  private static String change(Desk desk, Quantity change) {
    return change instanceof Points p && Rounding.toDecimals(p.fraction(), 3).signum() == 0
        ? desk.label(Label.UNCHANGED)
        : desk.numbers().text(change);
  }

  static Run verdict(Desk desk, Optional<Quantity> guided, Optional<Quantity> actual) {
    Optional<GuidanceVerdict> verdict =
        guided.flatMap(g -> actual.flatMap(a -> GuidanceVerdict.of(g, a)));
    return verdict
        .map(
            v ->
                switch (v) {
                  case ABOVE -> new Run(desk.label(Label.VERDICT_ABOVE), true, false, "", 0);
                  case WITHIN -> Run.plain(desk.label(Label.VERDICT_WITHIN));
                  case BELOW -> Run.plain(desk.label(Label.VERDICT_BELOW));
                })
        .orElse(Run.plain("—"));
  }
}
