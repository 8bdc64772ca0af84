package dev.tracknote.compose;

import dev.tracknote.house.ExhibitStyle;
import dev.tracknote.note.Block;
import dev.tracknote.note.Chart;
import dev.tracknote.note.ChartBlock;
import dev.tracknote.note.ChartSize;
import java.util.List;

/**
 * An exhibit that has no number yet.
 *
 * @param wide whether it takes the whole width of the page
 * @param remark a sentence below the body, or empty
 */
record ExhibitDraft(
    String id, String caption, Block body, boolean wide, String remark, String source) {

  /**
   * A drawing whose labels have been written down, with the company as its source.
   *
   * @param unit of its columns, or of its lines when it has lines alone
   */
  static ExhibitDraft half(
      Desk desk, ExhibitStyle style, String id, String caption, Chart chart, String unit) {
    List<Integer> figures = desk.register().here();
    String alternative = Alternatives.of(desk, style, caption, chart, unit);
    return new ExhibitDraft(
        id,
        caption,
        new ChartBlock(
            id,
            ChartSize.HALF,
            chart,
            alternative,
            figures,
            ChartData.of(desk, style, chart, unit)),
        false,
        "",
        SourceLines.company(desk));
  }

  /** The same in the whole width of the page, where no other stands beside it. */
  ExhibitDraft widened() {
    return body instanceof ChartBlock chart
        ? new ExhibitDraft(
            id,
            caption,
            new ChartBlock(
                chart.key(),
                ChartSize.FULL,
                chart.chart(),
                chart.alternative(),
                chart.figures(),
                chart.data()),
            true,
            remark,
            source)
        : this;
  }

  /** The same with one more sentence below the body; an empty one adds nothing. */
  ExhibitDraft remarking(String words) {
    String gap = remark.isEmpty() || words.isEmpty() || remark.endsWith("。") ? "" : " ";
    return new ExhibitDraft(id, caption, body, wide, remark + gap + words, source);
  }
}
