package dev.tracknote.pdf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a glyph in one piece: what is composed of other glyphs, as i is of a stem and a
 * dot, is drawn out, so that it stands in a subset without them.
 *
 * <p>source: the glyf table of the OpenType specification.
 */
final class WholeOutline {
  private static final int ON_CURVE = 1;
  private static final int X_SHORT = 2;
  private static final int Y_SHORT = 4;
  private static final int REPEATED = 8;
  private static final int X_SAME = 16;
  private static final int Y_SAME = 32;

  private static final int ARE_WORDS = 1;
  private static final int ARE_OFFSETS = 2;
  private static final int SCALED = 8;
  private static final int MORE = 32;
  private static final int SCALED_EACH_WAY = 64;
  private static final int TURNED = 128;
  private static final float ONE = 1 << 14;
  private static final int DEEPEST = 8;

  private record Spot(float x, float y, boolean onCurve, boolean last) {}

  private WholeOutline() {}

  /**
   * @throws IllegalArgumentException if a part is placed by a point of another one, or if parts are
   *     nested without end
   */
  static ByteBuffer of(Sfnt font, int glyph) {
    ByteBuffer outline = font.outline(glyph);
    return outline.limit() > 0 && outline.getShort(0) < 0
        ? written(composed(font, outline, 0))
        : outline;
  }

  private static List<Spot> spots(Sfnt font, int glyph, int depth) {
    ByteBuffer outline = font.outline(glyph);
    if (outline.limit() == 0) {
      return List.of();
    }
    return outline.getShort(0) < 0 ? composed(font, outline, depth) : simple(outline);
  }

  private static List<Spot> composed(Sfnt font, ByteBuffer outline, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("a glyph is composed of too many others");
    }
    List<Spot> all = new ArrayList<>();
    ByteBuffer in = outline.duplicate().position(10);
    int flags = MORE;
    while ((flags & MORE) != 0) {
      flags = in.getShort();
      int part = in.getShort() & 0xFFFF;
      if ((flags & ARE_OFFSETS) == 0) {
        throw new IllegalArgumentException("a part of a glyph is placed by a point of another");
      }
      int dx = (flags & ARE_WORDS) != 0 ? in.getShort() : in.get();
      int dy = (flags & ARE_WORDS) != 0 ? in.getShort() : in.get();
      float[] turn = turn(in, flags);
      for (Spot spot : spots(font, part, depth + 1)) {
        all.add(
            new Spot(
                turn[0] * spot.x() + turn[2] * spot.y() + dx,
                turn[1] * spot.x() + turn[3] * spot.y() + dy,
                spot.onCurve(),
                spot.last()));
      }
    }
    return all;
  }

  private static float[] turn(ByteBuffer in, int flags) {
    float[] turn = {1, 0, 0, 1};
    if ((flags & SCALED) != 0) {
      turn[0] = in.getShort() / ONE;
      turn[3] = turn[0];
    } else if ((flags & SCALED_EACH_WAY) != 0) {
      turn[0] = in.getShort() / ONE;
      turn[3] = in.getShort() / ONE;
    } else if ((flags & TURNED) != 0) {
      for (int i = 0; i < turn.length; i++) {
        turn[i] = in.getShort() / ONE;
      }
    }
    return turn;
  }

  private static List<Spot> simple(ByteBuffer outline) {
    int contours = outline.getShort(0);
    int points = contours == 0 ? 0 : (outline.getShort(8 + 2 * contours) & 0xFFFF) + 1;
    ByteBuffer in = outline.duplicate().position(10 + 2 * contours);
    int instructions = in.getShort() & 0xFFFF;
    in.position(in.position() + instructions);
    byte[] flags = new byte[points];
    for (int i = 0; i < points; i++) {
      flags[i] = in.get();
      if ((flags[i] & REPEATED) != 0) {
        for (int times = in.get() & 0xFF; times > 0; times--) {
          flags[i + 1] = flags[i];
          i++;
        }
      }
    }
    int[] x = places(in, flags, X_SHORT, X_SAME);
    int[] y = places(in, flags, Y_SHORT, Y_SAME);
    List<Spot> spots = new ArrayList<>();
    int contour = 0;
    for (int i = 0; i < points; i++) {
      boolean last = i == (outline.getShort(10 + 2 * contour) & 0xFFFF);
      contour += last ? 1 : 0;
      spots.add(new Spot(x[i], y[i], (flags[i] & ON_CURVE) != 0, last));
    }
    return spots;
  }

  private static int[] places(ByteBuffer in, byte[] flags, int isShort, int isSame) {
    int[] places = new int[flags.length];
    int at = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & isSame) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = in.get() & 0xFF;
        at += same ? step : -step;
      } else if (!same) {
        at += in.getShort();
      }
      places[i] = at;
    }
    return places;
  }

  private static ByteBuffer written(List<Spot> spots) {
    int contours = (int) spots.stream().filter(Spot::last).count();
    ByteBuffer out = ByteBuffer.allocate(12 + 2 * contours + 5 * spots.size());
    out.putShort((short) contours);
    out.putShort(whole(spots.stream().mapToDouble(Spot::x).min().orElse(0)));
    out.putShort(whole(spots.stream().mapToDouble(Spot::y).min().orElse(0)));
    out.putShort(whole(spots.stream().mapToDouble(Spot::x).max().orElse(0)));
    out.putShort(whole(spots.stream().mapToDouble(Spot::y).max().orElse(0)));
    for (int i = 0; i < spots.size(); i++) {
      if (spots.get(i).last()) {
        out.putShort((short) i);
      }
    }
    out.putShort((short) 0);
    spots.forEach(s -> out.put((byte) (s.onCurve() ? ON_CURVE : 0)));
    short at = 0;
    for (Spot spot : spots) {
      short next = whole(spot.x());
      out.putShort((short) (next - at));
      at = next;
    }
    at = 0;
    for (Spot spot : spots) {
      short next = whole(spot.y());
      out.putShort((short) (next - at));
      at = next;
    }
    return out.clear();
  }

  private static short whole(double place) {
    return (short) Math.round(place);
  }
}
