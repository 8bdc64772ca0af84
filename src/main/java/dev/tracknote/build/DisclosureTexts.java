package dev.tracknote.build;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.Prose;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.house.DisclosureCode;
import dev.tracknote.house.House;
import dev.tracknote.rixml.Release.Disclosure;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The standing statements of the house one by one, each with the code that the house files it by.
 */
final class DisclosureTexts {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final House house;
  private final Commentary disclosures;
  private final Language language;

  DisclosureTexts(House house, Commentary disclosures, Language language) {
    this.house = house;
    this.disclosures = disclosures;
    this.language = language;
  }

  /** The statements that have codes; where the house has none, its parts as they are. */
  List<Disclosure> disclosures() {
    if (house.disclosureCodes().isEmpty()) {
      return disclosures.parts().stream().map(p -> new Disclosure("", text(p))).toList();
    }
    return house.disclosureCodes().stream()
        .flatMap(c -> statement(c).map(text -> new Disclosure(c.code(), text)).stream())
        .toList();
  }

  /**
   * Codes that stand for nothing.
   *
   * @param houseFile where the codes are given
   */
  List<Diagnostic> findings(String houseFile) {
    List<Diagnostic> findings = new ArrayList<>();
    for (DisclosureCode code : house.disclosureCodes()) {
      if (statement(code).isEmpty()) {
        findings.add(
            Diagnostic.error(
                "unknown-disclosure",
                Place.file(houseFile),
                "expected a heading, or a paragraph that begins with it in bold, called \""
                    + code.under().in(language)
                    + "\" for the code "
                    + code.code()
                    + ", found none in "
                    + disclosures.file(),
                hint()));
      }
    }
    return findings;
  }

  /** A file in another language is the likeliest fault of a house that changed its languages. */
  private String hint() {
    boolean foreign =
        !disclosures.parts().isEmpty()
            && disclosures.parts().stream()
                .allMatch(p -> HAN.matcher(p.heading()).find() != (language == Language.ZH));
    return foreign
        ? "disclosures.md is read for the first of `languages` in house.json, "
            + "disclosures.<language>.md for the others; rename the file of this language"
        : "write the words as they stand there";
  }

  private Optional<String> statement(DisclosureCode code) {
    String under = code.under().in(language);
    return disclosures.parts().stream()
        .flatMap(
            part ->
                part.heading().equals(under)
                    ? Stream.of(text(part))
                    : part.prose().stream().filter(p -> beginsWith(p, under)).map(this::text))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static boolean beginsWith(Prose prose, String words) {
    return prose instanceof Prose.Passage passage
        && !passage.spans().isEmpty()
        && passage.spans().getFirst() instanceof Span.Typed lead
        && lead.style().strong()
        && lead.text().strip().replaceFirst("[.:。：]$", "").equals(words);
  }

  private String text(Part part) {
    return part.prose().stream().map(this::text).collect(Collectors.joining("\n"));
  }

  private String text(Prose prose) {
    return switch (prose) {
      case Prose.Passage passage -> text(passage.spans());
      case Prose.Heading heading -> text(heading.spans());
      case Prose.Listing list ->
          list.items().stream()
              .map(i -> i.stream().map(this::text).collect(Collectors.joining("\n")))
              .collect(Collectors.joining("\n"));
      case Prose.Grid grid ->
          grid.rows().stream()
              .map(r -> r.stream().map(this::text).collect(Collectors.joining(colon())))
              .collect(Collectors.joining("\n"));
    };
  }

  private String colon() {
    return language == Language.ZH ? "：" : ": ";
  }

  /** A line break of the source parts words in English and nothing in Chinese. */
  private String text(List<Span> spans) {
    return spans.stream()
        .map(s -> s instanceof Span.Typed typed ? typed.text() : "")
        .collect(Collectors.joining())
        .replace("\n", language == Language.ZH ? "" : " ")
        .strip();
  }
}
