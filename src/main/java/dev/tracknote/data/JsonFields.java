package dev.tracknote.data;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads an object field by field.
 *
 * <p>A field at fault reads as an empty stand-in, so that reading can go on; no stand-in leaves the
 * package, since its finding rejects the input.
 */
final class JsonFields {

  private static final BigDecimal NO_NUMBER = BigDecimal.ZERO;

  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final Json.Fields object;
  private final Findings findings;
  private final Set<String> asked = new LinkedHashSet<>();

  JsonFields(Json.Fields object, Findings findings) {
    this.object = object;
    this.findings = findings;
  }

  /** The object that a file holds; nothing when the file is absent or holds something else. */
  static Optional<JsonFields> of(Optional<SourceText> source, Findings findings) {
    return source
        .flatMap(text -> JsonTree.parse(text, findings))
        .flatMap(json -> as(Json.Fields.class, json, "an object", "begin with {", findings))
        .map(fields -> new JsonFields(fields, findings));
  }

  Place place() {
    return object.place();
  }

  /** Heeds which schema a file names, so that a file of another form is not read as one of this. */
  void schema(String kind) {
    presentWord("$schema")
        .filter(named -> !named.text().endsWith(Schemas.path(kind)))
        .ifPresent(
            named ->
                findings.error(
                    "wrong-schema",
                    named.place(),
                    "expected a path to %s, found %s"
                        .formatted(Quoted.of(Schemas.path(kind)), Quoted.of(named.text())),
                    "name the schema of this kind of file; another version needs another program"));
  }

  /** The text of a field, which must not be blank. */
  Word word(String name) {
    return required(name).flatMap(json -> text(name, json)).orElse(new Word("", place()));
  }

  String text(String name) {
    return word(name).text();
  }

  /** The text of a field that may be blank or absent. */
  Word optionalWord(String name) {
    return optional(name)
        .flatMap(json -> as(Json.Text.class, json, "a text", "put it between quotes", findings))
        .map(text -> new Word(PrintableText.of(text, findings), text.place()))
        .orElse(new Word("", place()));
  }

  /** The text of a field that may be absent, but not blank. */
  Optional<Word> presentWord(String name) {
    return optional(name).flatMap(json -> text(name, json));
  }

  LocalDate date(String name) {
    Word word = word(name);
    return word.text().isEmpty() ? NO_DAY : Dates.read(word, findings).orElse(NO_DAY);
  }

  /** A number as it was typed, with or without quotes. */
  Word number(String name) {
    return required(name)
        .flatMap(
            json ->
                json instanceof Json.Digits n
                    ? Optional.of(new Word(n.literal(), n.place()))
                    : numeral(name, json))
        .orElse(new Word("", place()));
  }

  private Optional<Word> numeral(String name, Json json) {
    return as(Json.Text.class, json, "a number", "write digits", findings)
        .flatMap(text -> text(name, text));
  }

  BigDecimal decimal(String name) {
    Word word = number(name);
    return word.text().isEmpty() ? NO_NUMBER : new Decimals(findings).read(word).orElse(NO_NUMBER);
  }

  /** A whole number from 1 to 999, when the field is there. */
  OptionalInt optionalCount(String name) {
    Optional<Json.Digits> digits =
        optional(name)
            .flatMap(json -> as(Json.Digits.class, json, "a number", "no quotes", findings));
    if (digits.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!digits.get().literal().matches("[1-9]\\d{0,2}")) {
      findings.error(
          "bad-number",
          digits.get().place(),
          "expected a whole number from 1 to 999, found " + Quoted.of(digits.get().literal()),
          "write it without point and sign");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(digits.get().literal()));
  }

  /** Whether a field is there and holds something. */
  boolean has(String name) {
    return optional(name).isPresent();
  }

  boolean flag(String name) {
    return optional(name)
        .flatMap(json -> as(Json.Truth.class, json, "`true` or `false`", "no quotes", findings))
        .map(Json.Truth::value)
        .orElse(false);
  }

  Wording wording(String name) {
    return required(name)
        .flatMap(json -> JsonWording.read(json, findings))
        .orElse(Wording.of("", ""));
  }

  Optional<Wording> optionalWording(String name) {
    return optional(name).flatMap(json -> JsonWording.read(json, findings));
  }

  JsonFields object(String name) {
    return required(name)
        .flatMap(json -> as(Json.Fields.class, json, "an object", "put it in braces", findings))
        .map(fields -> new JsonFields(fields, findings))
        .orElse(new JsonFields(new Json.Fields(List.of(), place()), new Findings()));
  }

  Optional<JsonFields> optionalObject(String name) {
    return optional(name).isPresent() ? Optional.of(object(name)) : Optional.empty();
  }

  List<JsonFields> objects(String name) {
    return required(name)
        .flatMap(json -> as(Json.Items.class, json, "a list", "put it in brackets", findings))
        .map(list -> each(list, findings))
        .orElse(List.of());
  }

  List<JsonFields> optionalObjects(String name) {
    return optional(name).isPresent() ? objects(name) : List.of();
  }

  static List<JsonFields> each(Json.Items list, Findings findings) {
    return list.items().stream()
        .flatMap(i -> as(Json.Fields.class, i, "an object", "put it in braces", findings).stream())
        .map(fields -> new JsonFields(fields, findings))
        .toList();
  }

  List<Word> words(String name) {
    return words(name, required(name));
  }

  /** The texts of a list that must hold one at least. */
  List<Word> someWords(String name) {
    Optional<Json> value = required(name);
    if (value.isPresent() && value.get() instanceof Json.Items list && list.items().isEmpty()) {
      missing(list.place(), "expected a text in " + Quoted.of(name) + ", found none");
    }
    return words(name, value);
  }

  private List<Word> words(String name, Optional<Json> value) {
    return value
        .flatMap(json -> as(Json.Items.class, json, "a list", "put it in brackets", findings))
        .map(Json.Items::items)
        .orElse(List.of())
        .stream()
        .flatMap(item -> text(name, item).stream())
        .toList();
  }

  /** The names of all fields of an object that is free in its names. */
  List<Word> names() {
    return object.fields().stream().map(Json.Field::name).toList();
  }

  /** Reports the fields that nothing asked for. */
  void done() {
    for (Json.Field field : object.fields()) {
      if (!asked.contains(field.name().text())) {
        findings.error(
            "unknown-field",
            field.name().place(),
            "expected a known field, found " + Quoted.of(field.name().text()),
            Nearest.hint(field.name().text(), asked));
      }
    }
  }

  static <T extends Json> Optional<T> as(
      Class<T> type, Json json, String expected, String hint, Findings findings) {
    if (type.isInstance(json)) {
      return Optional.of(type.cast(json));
    }
    findings.error(
        "wrong-type", json.place(), "expected " + expected + ", found " + json.kind(), hint);
    return Optional.empty();
  }

  private Optional<Json> required(String name) {
    Optional<Json> value = find(name);
    if (value.isEmpty()) {
      missing(place(), "expected the field " + Quoted.of(name) + ", found none of that name");
    }
    return value;
  }

  private Optional<Json> optional(String name) {
    return find(name).filter(json -> !(json instanceof Json.Nothing));
  }

  private Optional<Json> find(String name) {
    asked.add(name);
    return object.fields().stream()
        .filter(field -> field.name().text().equals(name))
        .map(Json.Field::value)
        .findFirst();
  }

  private Optional<Word> text(String name, Json json) {
    Optional<Json.Text> text =
        as(Json.Text.class, json, "a text", "put it between quotes", findings);
    if (text.isPresent() && text.get().text().isBlank()) {
      missing(json.place(), "expected a text for " + Quoted.of(name) + ", found a blank one");
      return Optional.empty();
    }
    return text.map(t -> new Word(PrintableText.of(t, findings), t.place()));
  }

  private void missing(Place place, String message) {
    findings.error("missing-field", place, message, "add it");
  }
}
