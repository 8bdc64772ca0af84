package dev.tracknote.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Text;

/** The text of one block, gathered over its inline elements and written back with marks. */
final class BlockText {
  private final boolean chinese;
  private final boolean wraps;
  private final Findings findings;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Anchors.Anchor> anchors = new ArrayList<>();
  private boolean inline;

  /**
   * @param wraps whether it may run over several lines, which a running head never does
   */
  BlockText(boolean chinese, boolean wraps, Findings findings) {
    this.chinese = chinese;
    this.wraps = wraps;
    this.findings = findings;
  }

  /** A text node's share of the block's text, and what is written back into it. */
  private static final class Piece {
    final Text node;
    final SettingFont font;
    final int depth;
    final boolean unbroken;
    final int start;
    int end;
    boolean opensAtBreak = true;
    StringBuilder out = new StringBuilder(0);

    Piece(Text node, SettingFont font, int depth, boolean unbroken, int start) {
      this.node = node;
      this.font = font;
      this.depth = depth;
      this.unbroken = unbroken;
      this.start = start;
    }
  }

  void add(Text node, SettingFont font, int depth, boolean unbroken, List<Anchors.Anchor> begins) {
    Piece piece = new Piece(node, font, depth, unbroken, text.length());
    appendCollapsed(node.getData(), begins);
    piece.end = text.length();
    piece.out = new StringBuilder(2 * (piece.end - piece.start) + 2);
    pieces.add(piece);
  }

  private void appendCollapsed(String data, List<Anchors.Anchor> anchorsHere) {
    int begun = 0;
    int from = 0;
    for (int i = 0; i < data.length(); i++) {
      char c = data.charAt(i);
      boolean begins = begun < anchorsHere.size() && anchorsHere.get(begun).offset() == i;
      if (!begins && c > ' ' && c < SettingMarks.FIRST_SPECIAL) {
        continue;
      }
      text.append(data, from, i);
      from = i + 1;
      while (begun < anchorsHere.size() && anchorsHere.get(begun).offset() == i) {
        anchors.add(new Anchors.Anchor(text.length(), anchorsHere.get(begun++).mark()));
      }
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        appendSpace(c, data, i);
      } else if (!Character.isSurrogate(c) && SettingMarks.isReserved(c)) {
        findings.add(
            "missing-glyph",
            0,
            "private-use character U+%04X in the text".formatted((int) c),
            "remove it: no font has it");
      } else {
        text.append(c);
      }
    }
    text.append(data, Math.min(from, data.length()), data.length());
  }

  private void appendSpace(char c, String data, int at) {
    boolean needless = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
    boolean betweenHan =
        c != ' '
            && !text.isEmpty()
            && Signs.isCjk(text.charAt(text.length() - 1))
            && startsWithCjk(data, at);
    if (!needless && !betweenHan) {
      text.append(' ');
    }
  }

  /** A line end of the source between two Han signs is no space. */
  private static boolean startsWithCjk(String data, int from) {
    for (int i = from; i < data.length(); i++) {
      if (!Character.isWhitespace(data.charAt(i))) {
        return Signs.isCjk(data.charAt(i));
      }
    }
    return false;
  }

  /** Something else stands in the lines of the block. */
  void holdInline() {
    inline = true;
  }

  /** Whether nothing but white space came up between the blocks inside. */
  boolean holdsBlocksAlone() {
    return !inline;
  }

  void flush() {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == ' ') {
      text.setLength(length - 1);
    }
    if (!text.isEmpty()) {
      inline = true;
      pieces.forEach(piece -> piece.end = Math.min(piece.end, text.length()));
      writeBack(text.toString());
    }
    pieces.clear();
    anchors.clear();
    text.setLength(0);
  }

  private void writeBack(String whole) {
    LineBreakRules rules = LineBreakRules.of(whole, chinese);
    List<Piece> filled = pieces.stream().filter(p -> p.start < p.end).toList();
    for (int p = 0; p < filled.size(); p++) {
      Piece piece = filled.get(p);
      for (int i = piece.start; i < piece.end; i++) {
        boolean border = i == piece.start && p > 0;
        writeMarks(rules, whole, i, border ? filled.get(p - 1) : piece, piece);
        if (!anchors.isEmpty()) {
          writeAnchors(i, piece);
        }
        writeSign(rules, whole, i, piece);
      }
    }
    if (wraps) {
      transferWidths(filled);
    }
    pieces.forEach(piece -> piece.node.setData(piece.out.toString()));
  }

  private void writeAnchors(int i, Piece piece) {
    for (Anchors.Anchor anchor : anchors) {
      if (anchor.offset() == i) {
        piece.out.append(anchor.mark());
      }
    }
  }

  private static void writeMarks(
      LineBreakRules rules, String whole, int i, Piece before, Piece piece) {
    boolean border = before != piece;
    boolean mayBreak = rules.breaksBefore(i) && !(before.unbroken && piece.unbroken);
    if (i > 0 && border) {
      piece.opensAtBreak = mayBreak;
    }
    if (i == 0) {
      return;
    }
    char mark = breakMark(rules, whole, i);
    if (mayBreak) {
      before.out.append(mark);
    }
    if (rules.quarterBefore(i)) {
      Piece outer = border && piece.depth < before.depth ? piece : before;
      outer.out.append(SettingMarks.QUARTER);
      if (mayBreak) {
        outer.out.append(SettingMarks.BREAK);
      }
    }
  }

  private static char breakMark(LineBreakRules rules, String whole, int i) {
    char last = whole.charAt(i - 1);
    if (last == '\u00AD') {
      return SettingMarks.SOFT_HYPHEN;
    }
    boolean fullSign = rules.isChinese() && rules.isClosing(i - 1) && !rules.isHalf(i - 1);
    return fullSign ? SettingMarks.BREAK_AFTER_SIGN : SettingMarks.BREAK;
  }

  private static void writeSign(LineBreakRules rules, String whole, int i, Piece piece) {
    char c = whole.charAt(i);
    if (rules.isHalf(i)) {
      piece.out.append(SettingMarks.half(c));
    } else if (rules.isChinese() && Signs.isApostrophe(whole, i)) {
      piece.out.append(SettingMarks.APOSTROPHE);
    } else if (!rules.isDropped(i) && c != '\u00AD') {
      piece.out.append(c);
    }
  }

  /**
   * The engine may always end a line where an inline element starts. Where that is not allowed, the
   * piece before is made as much wider as the unbreakable head of the next, which gives it back.
   */
  private static void transferWidths(List<Piece> filled) {
    float followingHead = 0;
    for (int p = filled.size() - 1; p >= 0; p--) {
      Piece piece = filled.get(p);
      float size = piece.font.getSize2D();
      float head = headWidth(piece) * size / 1000;
      if (!hasBreak(piece.out)) {
        head += followingHead;
      }
      if (followingHead > 0) {
        piece.out.append(SettingMarks.width(Math.round(followingHead / size * 1000)));
      }
      followingHead = piece.opensAtBreak ? 0 : head;
      if (!piece.opensAtBreak) {
        int handedOn = previousRounding(filled, p, head);
        piece.out.insert(0, SettingMarks.width(-Math.round(handedOn / size)));
      }
    }
  }

  /** What the piece before will add, rounded as it will round it, in thousandths of a dot. */
  private static int previousRounding(List<Piece> filled, int p, float head) {
    float size = filled.get(p - 1).font.getSize2D();
    return Math.round(Math.round(head / size * 1000) * size);
  }

  private static int headWidthEnd(CharSequence out) {
    for (int i = 0; i < out.length(); i++) {
      if (SettingMarks.isBreak(out.charAt(i))) {
        return i;
      }
    }
    return out.length();
  }

  private static boolean hasBreak(CharSequence out) {
    return headWidthEnd(out) < out.length();
  }

  private static int headWidth(Piece piece) {
    return piece.font.chain().width(piece.out.substring(0, headWidthEnd(piece.out)));
  }
}
