package dev.tracknote.rixml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What RIXML asks of each element, read from {@code structure.txt} beside this class. */
final class Structure {

  private static final Structure KNOWN = read();

  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  private Structure() {}

  /**
   * What one element looks like.
   *
   * @param parts what it holds, in order; empty when it holds text
   * @param text the type of its text
   */
  record Form(List<Attribute> attributes, List<Part> parts, String text) {

    Optional<Attribute> attribute(String name) {
      return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
    }
  }

  record Attribute(String name, String type, boolean required) {}

  /** An element at its place within another. */
  record Part(String name, int least, int most) {}

  static Structure known() {
    return KNOWN;
  }

  Optional<Form> form(String element) {
    return Optional.ofNullable(forms.get(element));
  }

  /** The values of a list of the standard; empty when a type is no list. */
  List<String> values(String type) {
    return lists.getOrDefault(type, List.of());
  }

  private static Structure read() {
    Structure structure = new Structure();
    try (InputStream table = Structure.class.getResourceAsStream("structure.txt")) {
      String text =
          new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(structure::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return structure;
  }

  private void line(String line) {
    List<String> words = List.of(line.split(" +", -1));
    int colon = words.indexOf(":");
    if (colon > 0) {
      lists.put(words.getFirst(), words.subList(colon + 1, words.size()));
    } else {
      int equal = words.indexOf("=");
      forms.put(
          words.getFirst(), form(words.subList(1, equal), words.subList(equal + 1, words.size())));
    }
  }

  private static Form form(List<String> attributes, List<String> held) {
    List<Attribute> known = new ArrayList<>();
    for (String word : attributes) {
      int colon = word.indexOf(':');
      boolean required = word.endsWith("!");
      known.add(
          new Attribute(
              word.substring(0, colon),
              word.substring(colon + 1, word.length() - (required ? 1 : 0)),
              required));
    }
    boolean text = Character.isLowerCase(held.getFirst().charAt(0));
    return new Form(
        known,
        text ? List.of() : held.stream().map(Structure::part).toList(),
        text ? held.getFirst() : "nothing");
  }

  private static Part part(String word) {
    String name = word.replaceAll("[?*+]$", "");
    return switch (word.charAt(word.length() - 1)) {
      case '?' -> new Part(name, 0, 1);
      case '*' -> new Part(name, 0, Integer.MAX_VALUE);
      case '+' -> new Part(name, 1, Integer.MAX_VALUE);
      default -> new Part(name, 1, 1);
    };
  }
}
