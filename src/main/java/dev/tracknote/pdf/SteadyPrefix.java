package dev.tracknote.pdf;

import java.security.SecureRandom;

/**
 * A source of "random" letters for a font's subset tag that is the same in every document.
 *
 * <p>OpenPDF draws exactly six numbers per font and document; counting per thread modulo six keeps
 * documents apart although threads share the font.
 */
final class SteadyPrefix extends SecureRandom {
  private static final int LETTERS = 6;

  private final String tag;
  private final ThreadLocal<Integer> drawn = ThreadLocal.withInitial(() -> 0);

  SteadyPrefix(String tag) {
    if (tag.length() != LETTERS) {
      throw new IllegalArgumentException("a subset tag has six letters: " + tag);
    }
    this.tag = tag;
  }

  @Override
  public double nextDouble() {
    int index = drawn.get();
    drawn.set((index + 1) % LETTERS);
    return (tag.charAt(index) - 'A' + 0.5) / 26;
  }
}
