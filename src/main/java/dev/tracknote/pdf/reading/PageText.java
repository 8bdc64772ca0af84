package dev.tracknote.pdf.reading;

import java.util.List;

/** The signs of a page in the order of drawing. */
public record PageText(List<Sign> signs) {

  public PageText {
    signs = List.copyOf(signs);
  }

  /**
   * One glyph.
   *
   * @param text what it stands for
   * @param x of its left end, in points from the left edge of the page
   * @param y of its baseline, in points from the top edge
   * @param drawing whether it stands in a drawing
   */
  public record Sign(String text, double x, double y, boolean drawing) {

    boolean isBlank() {
      return text.codePoints().allMatch(TextHash::isBlank);
    }
  }

  public String hash() {
    TextHash hash = new TextHash();
    signs.forEach(sign -> hash.add(sign.text()));
    return hash.hex();
  }

  /** All signs without white space. */
  public String text() {
    return text(signs.stream().filter(sign -> !sign.isBlank()).toList());
  }

  /** The signs of drawings without white space. */
  public String drawn() {
    return text(signs.stream().filter(sign -> sign.drawing() && !sign.isBlank()).toList());
  }

  /**
   * What is written from a place on, without white space.
   *
   * @param length of the text
   * @return as much as there is; empty when nothing begins there
   */
  public String from(double x, double y, int length) {
    List<Sign> written = signs.stream().filter(s -> !s.drawing() && !s.isBlank()).toList();
    for (int i = 0; i < written.size(); i++) {
      Sign sign = written.get(i);
      // Places are told in tenths of a point.
      if (Math.abs(sign.y() - y) < 0.2 && Math.abs(sign.x() - x) < 0.6) {
        return text(written.subList(i, Math.min(written.size(), i + length)));
      }
    }
    return "";
  }

  private static String text(List<Sign> signs) {
    StringBuilder text = new StringBuilder();
    signs.forEach(sign -> text.append(sign.text()));
    return text.toString();
  }
}
