package dev.tracknote.svg;

import dev.tracknote.surface.Tone;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The colours of all drawings of a page, each with a name that the page's stylesheet defines. */
public final class Inks {

  private final List<Ink> all = new ArrayList<>();

  /**
   * One colour.
   *
   * @param name without the dashes that begin a variable's name
   * @param light {@code #rrggbb}
   * @param dark {@code #rrggbb}
   */
  public record Ink(String name, String light, String dark) {}

  /** The colours in the order in which drawings have first used them. */
  public List<Ink> all() {
    return List.copyOf(all);
  }

  String name(Color colour) {
    Tone tone = Tone.of(colour);
    String light = code(tone.light());
    String dark = code(tone.dark());
    for (Ink ink : all) {
      if (ink.light().equals(light) && ink.dark().equals(dark)) {
        return ink.name();
      }
    }
    Ink ink = new Ink("i" + all.size(), light, dark);
    all.add(ink);
    return ink.name();
  }

  private static String code(Color colour) {
    String digits = Integer.toHexString(colour.getRGB() & 0xffffff);
    return "#" + "0".repeat(6 - digits.length()) + digits;
  }
}
