package dev.tracknote.data;

import dev.tracknote.house.Extent;
import dev.tracknote.house.HouseStyle;
import dev.tracknote.house.Palette;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code style.json}. */
final class StyleFile {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final String PAPER = "#ffffff";
  private static final List<String> SIDES = List.of("right", "left");

  private final Findings findings;
  private final Names names;

  StyleFile(Findings findings) {
    this.findings = findings;
    this.names = new Names(findings);
  }

  HouseStyle read(JsonFields fields) {
    Word sidebar = fields.word("sidebar");
    if (!sidebar.text().isEmpty()) {
      names.known(
          "unknown-side", "a side", sidebar, s -> Optional.of(s).filter(SIDES::contains), SIDES);
    }
    List<Word> sections = fields.someWords("sections");
    names.distinct("section", sections);
    Palette palette = palette(fields.object("palette"));
    HouseStyle style =
        new HouseStyle(
            palette,
            fields.optionalObject("dark").map(this::palette).orElse(palette),
            sidebar.text(),
            sections.stream().map(Word::text).toList(),
            charts(fields.object("charts")));
    fields.done();
    return style;
  }

  private Palette palette(JsonFields fields) {
    Palette palette =
        new Palette(
            fields.presentWord("paper").map(this::colour).orElse(PAPER),
            colour(fields.word("ink")),
            colour(fields.word("accent")),
            colour(fields.word("muted")),
            colour(fields.word("hairline")),
            colour(fields.word("panel")),
            colour(fields.word("forecast")),
            fields.someWords("series").stream().map(this::colour).toList());
    fields.done();
    return palette;
  }

  private String colour(Word word) {
    if (!word.text().isEmpty() && !COLOUR.matcher(word.text()).matches()) {
      findings.error(
          "bad-colour",
          word.place(),
          "expected a colour such as #1a2b3c, found " + Quoted.of(word.text()),
          "write # and six digits or letters from a to f");
    }
    return word.text();
  }

  private Map<String, Extent> charts(JsonFields fields) {
    Map<String, Extent> charts = new LinkedHashMap<>();
    for (Word name : fields.names()) {
      JsonFields size = fields.object(name.text());
      charts.put(name.text(), new Extent(points(size, "width"), points(size, "height")));
      size.done();
    }
    return charts;
  }

  private double points(JsonFields size, String name) {
    Word word = size.number(name);
    return word.text().isEmpty()
        ? 0
        : new Decimals(findings).positive(word).map(Number::doubleValue).orElse(0.0);
  }
}
