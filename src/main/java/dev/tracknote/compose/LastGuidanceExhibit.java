package dev.tracknote.compose;

import dev.tracknote.facts.Guidance;
import dev.tracknote.house.ExhibitStyle;
import dev.tracknote.house.Label;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Table;
import dev.tracknote.note.Text;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was guided for this quarter and what came, as long as nothing is guided for the next. */
final class LastGuidanceExhibit implements ExhibitComposer {

  private static final String ID = "exhibit-guidance-last";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<ExhibitDraft> compose(Desk desk) {
    Optional<Guidance> last = desk.facts().guidanceFor(desk.quarter());
    boolean guidedOn = desk.facts().guidanceFor(desk.quarter().next()).isPresent();
    return guidedOn ? Optional.empty() : last.map(g -> draft(desk, g));
  }

  private static ExhibitDraft draft(Desk desk, Guidance guidance) {
    ExhibitStyle style =
        GuidanceExhibit.style(desk, guidance.lines(), List.of(Optional.of(guidance)));
    List<Table.Row> rows = new ArrayList<>();
    for (Guidance.Line line : guidance.lines()) {
      Measure.of(line.metric().id()).ifPresent(m -> rows.add(row(desk, style, line, m)));
    }
    String quarter = desk.quarter().label();
    String unit = desk.label(Label.WITH_UNIT, "", style.unit(desk.currency()));
    List<Table.Column> columns =
        List.of(
            new Table.Column(unit.strip(), false),
            new Table.Column(desk.label(Label.GUIDED, quarter), true),
            new Table.Column(desk.label(Label.ACTUAL, quarter), true),
            new Table.Column(desk.label(Label.VERDICT), true));
    return new ExhibitDraft(
        ID,
        desk.label(Label.EXHIBIT_GUIDANCE_LAST, quarter),
        new Table("guidance", columns, rows),
        true,
        GuidanceExhibit.remark(desk, guidance),
        SourceLines.company(desk));
  }

  private static Table.Row row(Desk desk, ExhibitStyle style, Guidance.Line line, Measure measure) {
    Subject subject = Subject.company(measure, line.basis());
    Optional<Figure> actual = desk.metrics().level(subject, desk.quarter());
    String what = line.metric().id() + (line.basis() == Basis.GAAP ? "" : "." + line.basis().id());
    return new Table.Row(
        List.of(
            Table.Cell.of(GuidanceExhibit.name(desk, measure, line.basis())),
            GuidanceExhibit.guidance(desk, style, "current." + what),
            new Table.Cell(
                new Text(List.of(ResultsExhibit.run(desk, style, actual))), 1, actual.isPresent()),
            Table.Cell.of(
                GuidanceExhibit.verdict(
                    desk, Optional.of(line.value()), actual.map(Figure::value)))),
        false);
  }
}
