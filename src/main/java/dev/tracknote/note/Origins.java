package dev.tracknote.note;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all figures of a note rest on; figures of one formula and the same inputs share an entry.
 */
public final class Origins {

  private final Map<Integer, Origin> byFigure;
  private final List<Origin> all;

  /**
   * @param byFigure by the number that the figure's run carries
   */
  public Origins(Map<Integer, Origin> byFigure) {
    this.byFigure = new LinkedHashMap<>(byFigure);
    Map<String, Origin> once = new LinkedHashMap<>();
    byFigure.values().forEach(o -> once.putIfAbsent(o.id(), o));
    this.all = List.copyOf(once.values());
  }

  /** Whether it is known what a figure rests on. */
  public boolean knows(int figure) {
    return byFigure.containsKey(figure);
  }

  /** What a figure rests on. */
  public Origin of(int figure) {
    Origin origin = byFigure.get(figure);
    if (origin == null) {
      throw new IllegalArgumentException("nobody knows what figure " + figure + " rests on");
    }
    return origin;
  }

  /** Every entry once, in the order in which the note first needs it. */
  public List<Origin> all() {
    return all;
  }
}
