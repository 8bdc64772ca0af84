package dev.tracknote.template;

import dev.tracknote.house.Labels;
import dev.tracknote.note.Origins;
import dev.tracknote.svg.Inks;
import dev.tracknote.svg.SvgDrawing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a web page needs beside its note.
 *
 * @param labels the fixed words
 * @param origins what figures rest on
 * @param drawings the charts by their keys
 * @param inks the colours of the drawings
 */
public record PageParts(
    Labels labels, Origins origins, Map<String, SvgDrawing> drawings, Inks inks) {

  public PageParts {
    drawings = Collections.unmodifiableMap(new LinkedHashMap<>(drawings));
  }
}
