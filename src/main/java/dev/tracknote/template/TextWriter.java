package dev.tracknote.template;

import java.io.Writer;

/** Gathers what a template writes piece by piece, without a lock for each piece. */
final class TextWriter extends Writer {
  private static final int PAGES = 1 << 17;

  private final StringBuilder text = new StringBuilder(PAGES);

  @Override
  public void write(int character) {
    text.append((char) character);
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    text.append(characters, offset, length);
  }

  @Override
  public void write(String characters) {
    text.append(characters);
  }

  @Override
  public void write(String characters, int offset, int length) {
    text.append(characters, offset, offset + length);
  }

  @Override
  public void flush() {
    // All is there already.
  }

  @Override
  public void close() {
    // Memory needs no closing.
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
