package dev.tracknote.intake;

import dev.tracknote.facts.Delivery;
import dev.tracknote.facts.Source;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a {@code company.json}, which gains sources and is otherwise left as it was typed.
 */
final class CompanyText {

  /** What stands where the analyst has to write. */
  static final String OPEN_EN = "to be completed";

  private static final String OPEN_ZH = "待补充";
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private final String text;
  private final JsonNode root;
  private final Map<String, String> idByDocument = new TreeMap<>();
  private final List<String> ids = new ArrayList<>();

  private CompanyText(String text) {
    this.text = text;
    this.root = MAPPER.readTree(text);
    for (JsonNode source : root.path("sources")) {
      String id = source.path("id").asString("");
      ids.add(id);
      idByDocument.put(source.path("document").asString(""), id);
    }
  }

  static CompanyText of(String text) {
    return new CompanyText(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** A file with what the source knows, and marks where the analyst has to write. */
  static CompanyText skeleton(String company, Delivery delivery) {
    return new CompanyText(
        """
        {
          "$schema": "../schemas/1/company.schema.json",
          "code": %s,
          "cik": %s,
          "name": { "en": %s },
          "group": { "zh": "%s", "en": "%s" },
          "sector": { "zh": "%s", "en": "%s" },
          "industry": "unassigned",
          "currency": %s,
          "segments": [],
          "splits": [],
          "sources": []
        }
        """
            .formatted(
                quoted(company),
                quoted(delivery.cik()),
                quoted(delivery.name()),
                OPEN_ZH,
                OPEN_EN,
                OPEN_ZH,
                OPEN_EN,
                quoted(delivery.currency())));
  }

  /** The regulator's number of the company, empty when the file does not say. */
  String cik() {
    return root.path("cik").asString("");
  }

  /** The id by which facts refer to a document, the one that it has or else a free one. */
  String id(Source source) {
    String known = idByDocument.get(source.document());
    if (known != null) {
      return known;
    }
    String id = source.id();
    if (ids.contains(id)) {
      id = source.id() + "-" + source.published();
    }
    if (ids.contains(id)) {
      id = source.document();
    }
    ids.add(id);
    idByDocument.put(source.document(), id);
    return id;
  }

  boolean knows(Source source) {
    return idByDocument.containsKey(source.document());
  }

  /** The text with further sources at the end of their list. */
  String with(Map<String, Source> byId) {
    if (byId.isEmpty()) {
      return text;
    }
    int end = endOfSources();
    String head = text.substring(0, end).stripTrailing();
    boolean first = head.endsWith("[");
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    StringBuilder result = new StringBuilder(head);
    byId.forEach(
        (id, source) -> {
          boolean comma = !(first && result.length() == head.length());
          result.append(comma ? "," : "").append(newline).append(entry(id, source, newline));
        });
    return result.append(newline).append("  ").append(text.substring(end)).toString();
  }

  private String entry(String id, Source source, String newline) {
    return String.join(
        newline,
        "    {",
        "      \"id\": " + quoted(id) + ",",
        "      \"title\": {",
        "        \"zh\": " + quoted(title(source, Language.ZH)) + ",",
        "        \"en\": " + quoted(title(source, Language.EN)),
        "      },",
        "      \"document\": " + quoted(source.document()) + ",",
        "      \"published\": " + quoted(source.published().toString()),
        "    }");
  }

  private String title(Source source, Language language) {
    JsonNode name = root.path("name");
    String own = name.path(language.code()).asString("");
    String any = name.path(Language.EN.code()).asString(name.path(Language.ZH.code()).asString(""));
    return (own.isEmpty() ? any : own) + " " + source.title().in(language);
  }

  private int endOfSources() {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean sources = parser.currentName().equals("sources");
        parser.nextToken();
        parser.skipChildren();
        if (sources) {
          return (int) parser.currentTokenLocation().getCharOffset();
        }
      }
    }
    throw new IllegalStateException("a company.json that was read has sources");
  }

  private static String quoted(String text) {
    return MAPPER.writeValueAsString(text);
  }
}
