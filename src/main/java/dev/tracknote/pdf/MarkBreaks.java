package dev.tracknote.pdf;

import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Offers the engine the break marks in a text, and lets the fit test know what a line can give up.
 *
 * <p>The engine adds the width of a break point's hyphen to everything it passes, so each point
 * carries the difference to the point before.
 */
final class MarkBreaks implements LineBreakingStrategy {
  private static final int HALF_SIGN = 500;
  private static final int LONG_PIECE = 1900;
  private static final int GIVE_STOP = 240;
  private static final int GIVE_QUARTER = 100;
  private static final int GIVE_SPACE = 40;

  @Override
  public BreakPointsProvider getBreakPointsProvider(
      String text, String language, CalculatedStyle style) {
    return new Scan(text, style.isTextJustify());
  }

  private static final class Scan implements BreakPointsProvider {
    private final String text;
    private final boolean tight;
    private int at;
    private int given;
    private int give;
    private boolean hyphenated;

    /**
     * @param tight whether the line is set to its measure later, so that it may start too wide
     */
    Scan(String text, boolean tight) {
      this.text = text;
      this.tight = tight;
    }

    @Override
    public BreakPoint next() {
      if (at >= text.length()) {
        return BreakPoint.getDonePoint();
      }
      int piece = 0;
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (SettingMarks.isBreak(c)) {
          return point(c, piece);
        }
        piece += roughWidth(c);
        give += slackOf(c);
      }
      return point(SettingMarks.BREAK, Integer.MAX_VALUE);
    }

    private BreakPoint point(char mark, int piece) {
      int wanted = mark == SettingMarks.BREAK_AFTER_SIGN ? -HALF_SIGN : 0;
      if (tight && piece >= LONG_PIECE) {
        // The last stop gives its half already.
        wanted -= mark == SettingMarks.BREAK_AFTER_SIGN ? give - GIVE_STOP : give;
      }
      String before = hyphenated ? String.valueOf(SettingMarks.HYPHEN_BACK) : "";
      String width = SettingMarks.width(wanted - given);
      hyphenated = mark == SettingMarks.SOFT_HYPHEN;
      String after = hyphenated ? String.valueOf(SettingMarks.HYPHEN) : "";
      given = wanted;
      BreakPoint point = new BreakPoint(at);
      point.setHyphen(before.concat(width).concat(after));
      return point;
    }

    private static int roughWidth(char c) {
      return c >= 0x2E80 && !SettingMarks.isReserved(c) ? 1000 : c > ' ' && c < 0x2E80 ? 500 : 0;
    }

    private static int slackOf(char c) {
      if (c == SettingMarks.QUARTER) {
        return GIVE_QUARTER;
      }
      if (c == ' ') {
        return GIVE_SPACE;
      }
      boolean quotation = c == '’' || c == '”';
      return SettingMarks.isClosing(c) && !quotation ? GIVE_STOP : 0;
    }
  }
}
