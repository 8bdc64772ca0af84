package dev.tracknote.rixml;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * A sidecar that lacks what RIXML wants, or has it in another order or another form; the same rules
 * as the standard's schema has, for those who do not hold a copy of it.
 */
final class StructureCheck {

  private static final String RULE = "rixml-structure";
  private static final String HINT = "the standard's data dictionary tells what each element holds";

  private final String file;
  private final List<Diagnostic> findings = new ArrayList<>();

  private StructureCheck(String file) {
    this.file = file;
  }

  /**
   * Looks through a sidecar.
   *
   * @param file its path as the user would type it
   */
  static List<Diagnostic> findings(String file, byte[] content) {
    StructureCheck check = new StructureCheck(file);
    try {
      Element root = ElementReader.read(content);
      if (root.name().equals("Research")) {
        check.element(root);
        new Coherence(root, check::find).check();
      } else {
        check.find(root, "expected the element Research of RIXML 2.5, found " + root.name());
      }
    } catch (XMLStreamException e) {
      check.findings.add(malformed(file, e));
    }
    return check.findings;
  }

  static Diagnostic malformed(String file, XMLStreamException fault) {
    String words = String.valueOf(fault.getMessage()).lines().reduce((a, b) -> b).orElse("");
    Place place =
        fault.getLocation() == null
            ? Place.file(file)
            : new Place(
                file,
                Math.max(0, fault.getLocation().getLineNumber()),
                Math.max(0, fault.getLocation().getColumnNumber()));
    return Diagnostic.error(
        "rixml-malformed",
        place,
        "expected a sidecar in XML, found this: " + words.replaceFirst("^Message: ", ""),
        "take the sidecar from where the note was published");
  }

  private void element(Element element) {
    Optional<Structure.Form> form = Structure.known().form(element.name());
    if (form.isPresent()) {
      attributes(element, form.get());
      if (form.get().parts().isEmpty()) {
        element.children().forEach(c -> find(c, "expected no element here, found " + c.name()));
        value(element, element.name(), form.get().text(), element.text());
      } else {
        parts(element, form.get());
      }
    }
    element.children().forEach(this::element);
  }

  private void attributes(Element element, Structure.Form form) {
    for (Structure.Attribute attribute : form.attributes()) {
      if (element.attributes().containsKey(attribute.name())) {
        value(
            element,
            element.name() + "@" + attribute.name(),
            attribute.type(),
            element.attribute(attribute.name()));
      } else if (attribute.required()) {
        find(
            element,
            "expected the attribute %s of %s, found none"
                .formatted(attribute.name(), element.name()));
      }
    }
    for (String name : element.attributes().keySet()) {
      if (form.attribute(name).isEmpty()) {
        find(element, "expected no attribute %s of %s".formatted(name, element.name()));
      }
    }
  }

  /** The children in their order and number; after a fault the next part is looked for. */
  private void parts(Element element, Structure.Form form) {
    if (!element.text().isBlank()) {
      find(element, "expected no text between the elements of " + element.name());
    }
    int next = 0;
    for (Structure.Part part : form.parts()) {
      int count = 0;
      while (next < element.children().size()
          && element.children().get(next).name().equals(part.name())) {
        next++;
        count++;
        if (count > part.most()) {
          find(
              element.children().get(next - 1),
              "expected one %s in %s, found another".formatted(part.name(), element.name()));
        }
      }
      if (count < part.least()) {
        missing(element, part, next);
      }
    }
    if (next < element.children().size()) {
      Element odd = element.children().get(next);
      find(
          odd,
          "expected in %s, in this order, %s; found %s out of place"
              .formatted(
                  element.name(),
                  form.parts().stream().map(Structure.Part::name).collect(Collectors.joining(", ")),
                  odd.name()));
    }
  }

  private void missing(Element element, Structure.Part part, int next) {
    boolean later =
        element.children().stream().skip(next).anyMatch(c -> c.name().equals(part.name()));
    if (!later) {
      find(element, "expected %s in %s, found none".formatted(part.name(), element.name()));
    }
  }

  private void value(Element element, String of, String type, String value) {
    List<String> list = Structure.known().values(type);
    boolean fits =
        switch (type) {
          case "nothing" -> value.isBlank();
          case "text" -> !value.isBlank();
          case "summary" -> !value.isBlank() && value.codePointCount(0, value.length()) <= 3000;
          case "time" -> value.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
          case "language" -> value.matches("[a-z]{3}");
          case "currency" -> value.matches("[A-Z]{3}");
          case "integer" -> value.matches("\\d{1,9}");
          case "decimal" -> value.matches("-?\\d+(\\.\\d+)?");
          default -> list.contains(value);
        };
    if (!fits) {
      find(
          element,
          "expected for %s %s, found \"%s\""
              .formatted(
                  of, list.isEmpty() ? words(type) : "one of " + String.join(", ", list), value));
    }
  }

  private static String words(String type) {
    return switch (type) {
      case "nothing" -> "no text";
      case "summary" -> "a text of at most 3000 characters";
      case "time" -> "a moment of UTC such as 2026-05-22T00:00:00Z";
      case "language" -> "a language of ISO 639-2";
      case "currency" -> "a currency of ISO 4217";
      case "integer" -> "a whole number";
      case "decimal" -> "a decimal number";
      default -> "a text";
    };
  }

  private void find(Element element, String message) {
    Place place =
        element.line() < 1
            ? Place.file(file)
            : new Place(file, element.line(), Math.max(0, element.column()));
    findings.add(Diagnostic.error(RULE, place, message, HINT));
  }
}
