package dev.tracknote.compose;

import dev.tracknote.house.Label;
import dev.tracknote.note.Block;
import dev.tracknote.note.Exhibit;
import dev.tracknote.note.ExhibitRow;
import dev.tracknote.note.Section;
import dev.tracknote.note.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A section of numbered exhibits: two narrow ones side by side, wide ones on their own. */
final class ExhibitsSection implements SectionComposer {

  private final String kind;
  private final Label heading;
  private final List<ExhibitComposer> composers;

  private ExhibitsSection(String kind, Label heading, List<ExhibitComposer> composers) {
    this.kind = kind;
    this.heading = heading;
    this.composers = composers;
  }

  static ExhibitsSection exhibits() {
    return new ExhibitsSection(
        "exhibits",
        Label.SECTION_EXHIBITS,
        List.of(
            new RevenueExhibit(),
            new MarginsExhibit(),
            new GuidanceExhibit(),
            new LastGuidanceExhibit(),
            new SegmentMixExhibit(),
            new BridgeExhibit(),
            new CashReturnExhibit(),
            new ResearchExhibit(),
            new ResultsExhibit()));
  }

  static ExhibitsSection forecast() {
    return new ExhibitsSection("forecast", Label.SECTION_FORECAST, List.of(new ForecastExhibit()));
  }

  @Override
  public Optional<Section> compose(Desk desk) {
    List<ExhibitDraft> drafts = new ArrayList<>();
    for (ExhibitComposer composer : composers) {
      desk.register().in(composer.id(), () -> composer.compose(desk)).ifPresent(drafts::add);
    }
    return drafts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(kind, kind, Text.of(desk.label(heading)), rows(desk, paired(drafts))));
  }

  /**
   * A narrow exhibit whose neighbour is wide waits for the next narrow one; the last takes the
   * whole width when none comes.
   */
  private static List<List<ExhibitDraft>> paired(List<ExhibitDraft> drafts) {
    List<List<ExhibitDraft>> rows = new ArrayList<>();
    List<ExhibitDraft> waiting = new ArrayList<>();
    for (ExhibitDraft draft : drafts) {
      if (draft.wide()) {
        rows.add(List.of(draft));
        continue;
      }
      waiting.add(draft);
      if (waiting.size() == 2) {
        rows.add(List.copyOf(waiting));
        waiting.clear();
      }
    }
    if (!waiting.isEmpty()) {
      rows.add(List.of(waiting.getFirst().widened()));
    }
    return rows;
  }

  private static List<Block> rows(Desk desk, List<List<ExhibitDraft>> rows) {
    List<Block> blocks = new ArrayList<>();
    for (List<ExhibitDraft> row : rows) {
      List<Exhibit> exhibits = row.stream().map(d -> numbered(desk, d)).toList();
      blocks.add(row.getFirst().wide() ? exhibits.getFirst() : new ExhibitRow(exhibits));
    }
    return blocks;
  }

  private static Exhibit numbered(Desk desk, ExhibitDraft draft) {
    int number = desk.nextExhibit();
    String label = desk.label(Label.EXHIBIT, Integer.toString(number));
    return new Exhibit(
        ExhibitMentions.anchor(number),
        label,
        draft.caption(),
        draft.body(),
        draft.remark(),
        draft.source());
  }
}
