package dev.tracknote.data;

import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Parses a text into {@link Json}; a text that is none becomes one finding. */
final class JsonTree {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();
  private static final YAMLFactory YAML = YAMLFactory.builder().build();
  private static final int DEEPEST = 64;

  private final SourceText source;
  private final Findings findings;
  private final JsonParser parser;

  private final boolean wordsOnly;

  private JsonTree(SourceText source, Findings findings, JsonParser parser, boolean wordsOnly) {
    this.source = source;
    this.findings = findings;
    this.parser = parser;
    this.wordsOnly = wordsOnly;
  }

  static Optional<Json> parse(SourceText source, Findings findings) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
      return Optional.of(new JsonTree(source, findings, parser, false).whole());
    } catch (MalformedJson e) {
      report(e, findings);
    } catch (JacksonException e) {
      report(malformed(source, offset(e)), findings);
    }
    return Optional.empty();
  }

  /** Parses YAML, whose numbers and words are not told apart, since nobody quotes them. */
  static Optional<Json> parseYaml(SourceText source, Findings findings) {
    try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), source.text())) {
      if (parser.nextToken() == null) {
        throw malformed(source, source.text().length());
      }
      JsonTree tree = new JsonTree(source, findings, parser, true);
      return Optional.of(tree.value(parser.currentToken(), 1));
    } catch (MalformedJson | JacksonException e) {
      Place place =
          e instanceof JacksonException j && j.getLocation() != null
              ? source.lineColumn(j.getLocation().getLineNr(), j.getLocation().getColumnNr())
              : source.whole();
      findings.error(
          "malformed-yaml",
          place,
          "expected names and values as in `unit: millions`, found something else",
          "see that the lines of a list are indented alike and that texts with : stand in quotes");
      return Optional.empty();
    }
  }

  private static void report(MalformedJson fault, Findings findings) {
    findings.error("malformed-json", fault.place, fault.explanation, fault.hint);
  }

  private Json whole() throws MalformedJson {
    Json root = value(next(), 1);
    if (parser.nextToken() != null) {
      throw new MalformedJson(
          here(), "expected the end of the file, found more", "keep one value in a file");
    }
    return root;
  }

  private Json value(JsonToken token, int depth) throws MalformedJson {
    Place place = here();
    if (depth > DEEPEST) {
      throw new MalformedJson(
          place, "expected at most " + DEEPEST + " levels, found more", "nest less deeply");
    }
    return switch (token) {
      case START_OBJECT -> new Json.Fields(fields(depth), place);
      case START_ARRAY -> new Json.Items(items(depth), place);
      case VALUE_STRING -> new Json.Text(parser.getString(), place);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          wordsOnly
              ? new Json.Text(parser.getString(), place)
              : new Json.Digits(parser.getString(), place);
      case VALUE_TRUE, VALUE_FALSE -> new Json.Truth(token == JsonToken.VALUE_TRUE, place);
      default -> new Json.Nothing(place);
    };
  }

  private List<Json.Field> fields(int depth) throws MalformedJson {
    List<Json.Field> fields = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    while (next() != JsonToken.END_OBJECT) {
      Word name = new Word(parser.currentName(), here());
      Json value = value(next(), depth + 1);
      Place first = seen.putIfAbsent(name.text(), name.place());
      if (first == null) {
        fields.add(new Json.Field(name, value));
      } else {
        repeated(name, first);
      }
    }
    return fields;
  }

  private void repeated(Word name, Place first) {
    findings.error(
        "duplicate-field",
        name.place(),
        "expected %s once, found it in line %d as well"
            .formatted(Quoted.of(name.text()), first.line()),
        "remove one of the two");
  }

  private List<Json> items(int depth) throws MalformedJson {
    List<Json> items = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      items.add(value(token, depth + 1));
    }
    return items;
  }

  private JsonToken next() throws MalformedJson {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw malformed(source, source.text().length());
    }
    return token;
  }

  private Place here() {
    TokenStreamLocation location = parser.currentTokenLocation();
    return wordsOnly
        ? source.lineColumn(location.getLineNr(), location.getColumnNr())
        : source.place(location.getCharOffset());
  }

  private static long offset(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null ? 0 : location.getCharOffset();
  }

  private static MalformedJson malformed(SourceText source, long offset) {
    String text = source.text();
    int at = (int) Math.clamp(offset, 0L, text.length());
    if (text.substring(at).isBlank()) {
      return new MalformedJson(
          source.place(at),
          "expected well-formed JSON, found the end of the file",
          "close every bracket, brace and quote");
    }
    int found = text.codePointAt(at);
    return new MalformedJson(
        source.place(at),
        "expected well-formed JSON, found " + Quoted.of(Character.toString(found)),
        cure(found));
  }

  private static String cure(int found) {
    return switch (found) {
      case '，', '：', '“', '”', '｛', '｝', '［', '］' ->
          "type punctuation with the half-width keyboard";
      case '\'' -> "put names and texts between double quotes";
      case '}', ']' -> "remove the comma before it, or add the value that is missing";
      case '/', '#' -> "JSON has no comments: remove it";
      default -> "see that commas, quotes and brackets are complete up to here";
    };
  }

  /** Ends the parse at the first fault, since nothing after it can be trusted. */
  private static final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Place place;
    private final String explanation;
    private final String hint;

    MalformedJson(Place place, String explanation, String hint) {
      super(explanation);
      this.explanation = explanation;
      this.place = place;
      this.hint = hint;
    }
  }
}
