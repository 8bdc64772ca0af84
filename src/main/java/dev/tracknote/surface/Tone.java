package dev.tracknote.surface;

import java.awt.Color;
import java.util.function.UnaryOperator;

/** A solid colour of a drawing, with the one that takes its place on a dark ground. */
public final class Tone extends Color {

  private static final long serialVersionUID = 1;

  private final int onDark;

  public Tone(Color light, Color dark) {
    super(light.getRGB());
    this.onDark = dark.getRGB();
  }

  /** Any colour as a tone; one that is none stays the same in the dark. */
  public static Tone of(Color colour) {
    return colour instanceof Tone tone ? tone : new Tone(colour, colour);
  }

  public Color light() {
    return new Color(getRGB());
  }

  public Color dark() {
    return new Color(onDark);
  }

  /** The tone whose two colours are made of these two. */
  public Tone with(UnaryOperator<Color> light, UnaryOperator<Color> dark) {
    return new Tone(light.apply(light()), dark.apply(dark()));
  }
}
