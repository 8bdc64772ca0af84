package dev.tracknote.note;

/**
 * A numbered figure with its caption above and its source below.
 *
 * @param label number as printed
 * @param body a chart or a table
 * @param remark a sentence between body and source, or empty
 */
public record Exhibit(
    String id, String label, String caption, Block body, String remark, String source)
    implements Block {

  @Override
  public String part() {
    return "exhibit";
  }
}
