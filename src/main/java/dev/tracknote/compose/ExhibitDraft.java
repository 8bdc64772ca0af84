package dev.tracknote.compose;

import dev.tracknote.note.Block;
import dev.tracknote.note.Chart;
import dev.tracknote.note.ChartBlock;
import dev.tracknote.note.ChartSize;

/**
 * An exhibit that has no number yet.
 *
 * @param wide whether it takes the whole width of the page
 * @param remark a sentence below the body, or empty
 */
record ExhibitDraft(
    String id, String caption, Block body, boolean wide, String remark, String source) {

  static ExhibitDraft half(
      String id, String caption, Chart chart, String alternative, String source) {
    return new ExhibitDraft(
        id, caption, new ChartBlock(id, ChartSize.HALF, chart, alternative), false, "", source);
  }

  ExhibitDraft withRemark(String words) {
    return new ExhibitDraft(id, caption, body, wide, words, source);
  }
}
