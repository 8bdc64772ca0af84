package org.openpdf.text.pdf;

import java.io.IOException;

/**
 * A font that encodes its text and writes itself; the engine gives it a name and an object number.
 *
 * <p>It stands in the engine's package because {@link BaseFont} lets nobody else derive from it. Of
 * the kinds of fonts that the engine tells apart, only what it takes for Type 3 is left alone.
 */
public abstract class EncodedFont extends BaseFont {

  protected EncodedFont(String encoding) {
    this.encoding = encoding;
    fontType = FONT_TYPE_T3;
    embedded = true;
    subset = true;
  }

  /** The codes of a text as they stand in a page. */
  protected abstract byte[] codes(String text);

  /**
   * Writes the font when the document is complete.
   *
   * @param self the object that pages refer to
   */
  protected abstract void write(PdfWriter writer, PdfIndirectReference self) throws IOException;

  /** The advance of a character in thousandths of the em. */
  protected abstract int advance(int codePoint);

  @Override
  byte[] convertToBytes(String text) {
    return codes(text);
  }

  @Override
  byte[] convertToBytes(int codePoint) {
    return codes(Character.toString(codePoint));
  }

  @Override
  void writeFont(PdfWriter writer, PdfIndirectReference self, Object[] parameters)
      throws IOException {
    write(writer, self);
  }

  @Override
  int getRawWidth(int codePoint, String name) {
    return advance(codePoint);
  }

  @Override
  public int getWidth(int codePoint) {
    return advance(codePoint);
  }

  @Override
  public int getWidth(String text) {
    return text.codePoints().map(this::advance).sum();
  }

  @Override
  protected int[] getRawCharBBox(int codePoint, String name) {
    throw new UnsupportedOperationException("nobody asks for the bounds of a glyph");
  }

  @Override
  PdfStream getFullFontStream() {
    throw new UnsupportedOperationException("the font is only embedded as a subset");
  }

  @Override
  public int getKerning(int left, int right) {
    return 0;
  }

  @Override
  public boolean setKerning(int left, int right, int kern) {
    return false;
  }

  @Override
  public boolean hasKernPairs() {
    return false;
  }

  @Override
  public float getFontDescriptor(int key, float size) {
    return 0;
  }

  @Override
  public void setPostscriptFontName(String name) {
    throw new UnsupportedOperationException("the font's name is its file's");
  }

  @Override
  public String[][] getFullFontName() {
    return new String[][] {{"", "", "", getPostscriptFontName()}};
  }

  @Override
  public String[][] getAllNameEntries() {
    return new String[][] {{"4", "", "", "", getPostscriptFontName()}};
  }

  @Override
  public String[][] getFamilyFontName() {
    return getFullFontName();
  }
}
