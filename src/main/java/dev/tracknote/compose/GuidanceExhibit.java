package dev.tracknote.compose;

import dev.tracknote.facts.Guidance;
import dev.tracknote.house.Label;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.GuidanceVerdict;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Run;
import dev.tracknote.note.Table;
import dev.tracknote.note.Text;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.wording.Wording;
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
    List<Table.Row> rows = new ArrayList<>();
    for (Guidance.Line line : next.get().lines()) {
      Measure.of(line.metric().id()).ifPresent(m -> rows.add(row(desk, line, m, last)));
    }
    String now = desk.quarter().label();
    String then = desk.quarter().next().label();
    List<Table.Column> columns =
        List.of(
            new Table.Column(
                desk.label(Label.WITH_UNIT, "", desk.numbers().exhibitUnit(desk.currency()))
                    .strip(),
                false),
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

  static String remark(Desk desk, Guidance guidance) {
    Optional<Wording> excludes = guidance.excludes();
    return excludes
        .map(
            w ->
                desk.label(Label.REMARK_EXCLUDES, guidance.period().label(), w.in(desk.language())))
        .orElse("");
  }

  private static Table.Row row(
      Desk desk, Guidance.Line line, Measure measure, Optional<Guidance> last) {
    Subject subject = Subject.company(measure, line.basis());
    Optional<Quantity> guided =
        last.flatMap(g -> g.line(line.metric(), line.basis())).map(Guidance.Line::value);
    Optional<Figure> actual = desk.metrics().level(subject, desk.quarter());
    String what = line.metric().id() + (line.basis() == Basis.GAAP ? "" : "." + line.basis().id());
    Run result = ResultsExhibit.run(desk, actual);
    return new Table.Row(
        List.of(
            Table.Cell.of(name(desk, measure, line.basis())),
            guidance(desk, "current." + what),
            new Table.Cell(new Text(List.of(result)), 1, actual.isPresent()),
            Table.Cell.of(verdict(desk, guided, actual.map(Figure::value))),
            guidance(desk, "next." + what),
            growth(desk, "next." + what + ".yoy"),
            growth(desk, "next." + what + ".qoq")),
        false);
  }

  static String name(Desk desk, Measure measure, Basis basis) {
    String plain = MeasureNames.of(desk, measure);
    return measure == Measure.REVENUE
        ? plain
        : desk.label(Label.ON_BASIS, plain, MeasureNames.basis(basis));
  }

  static Table.Cell guidance(Desk desk, String name) {
    return Table.Cell.of(ResultsExhibit.run(desk, desk.figures().find("guidance." + name)));
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
