package dev.tracknote.check;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/** A character that no font of the house can draw, which would print as a box or as nothing. */
public final class MissingGlyph {

  private MissingGlyph() {}

  /**
   * Looks through the text of one file.
   *
   * @param file path as the user would type it
   * @param covers whether some font draws a code point
   */
  public static List<Diagnostic> findings(String file, String text, IntPredicate covers) {
    List<Diagnostic> findings = new ArrayList<>();
    Set<Integer> told = new LinkedHashSet<>();
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == '\n') {
        line++;
        column = 1;
        continue;
      }
      if (!covers.test(codePoint) && codePoint != '\t' && told.add(codePoint)) {
        findings.add(finding(new Place(file, line, column), codePoint));
      }
      column++;
    }
    return findings;
  }

  private static Diagnostic finding(Place place, int codePoint) {
    String name = Character.getName(codePoint);
    return Diagnostic.error(
        "missing-glyph",
        place,
        "expected characters that the house's fonts can draw, found U+%04X (%s)"
            .formatted(codePoint, name == null ? "unassigned" : name.toLowerCase(Locale.ROOT)),
        "write it with other characters");
  }
}
