package dev.tracknote.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SfntTest {

  @ParameterizedTest
  @EnumSource
  void the_characters_of_a_font_in_one_pass_are_those_that_it_has_when_asked(FontFile file) {
    Sfnt font = new FontLoad(file).face().sfnt();
    Map<Integer, Integer> listed = new TreeMap<>();
    font.eachGlyph(listed::put);
    Map<Integer, Integer> asked = new TreeMap<>();
    for (int codePoint = 0; codePoint < 0x30000; codePoint++) {
      int glyph = font.glyph(codePoint);
      if (glyph != 0) {
        asked.put(codePoint, glyph);
      }
    }
    assertThat(listed).hasSizeGreaterThan(200).isEqualTo(asked);
  }
}
