package dev.tracknote.note;

import java.util.List;

/**
 * One cell of the strip under the headline.
 *
 * @param changes short lines under the figure
 * @param spark the last quarters as small bars; empty when the history is too short
 */
public record KeyFigure(
    String label, Run value, String unit, List<Run> changes, List<ChartBlock> spark) {

  public KeyFigure {
    changes = List.copyOf(changes);
    spark = List.copyOf(spark);
  }
}
