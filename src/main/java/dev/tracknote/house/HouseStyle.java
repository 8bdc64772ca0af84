package dev.tracknote.house;

import java.util.List;
import java.util.Map;

/**
 * What a designer decides without touching a program.
 *
 * @param palette colours on paper and on a light screen
 * @param dark colours on a dark screen
 * @param sidebar {@code right} or {@code left}
 * @param sections kinds of sections in the order of the page
 * @param charts size of the places for charts, by their lower-case name
 */
public record HouseStyle(
    Palette palette,
    Palette dark,
    String sidebar,
    List<String> sections,
    Map<String, Extent> charts) {

  public HouseStyle {
    sections = List.copyOf(sections);
  }
}
