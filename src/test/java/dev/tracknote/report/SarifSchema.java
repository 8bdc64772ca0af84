package dev.tracknote.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the schema of SARIF 2.1.0 asks of the objects that we write: it admits no property beyond
 * those that it names, and requires some.
 */
final class SarifSchema {

  /** Properties of an object that we use; a mark says required, a name after the colon its type. */
  private static final Map<String, List<String>> OBJECTS =
      Map.of(
          "log", List.of("$schema", "version!", "runs!:run*"),
          "run", List.of("tool!:tool", "columnKind", "invocations:invocation*", "results:result*"),
          "tool", List.of("driver!:driver"),
          "driver", List.of("name!", "fullName", "version", "rules:rule*"),
          "rule", List.of("id!", "shortDescription:message"),
          "message", List.of("text!"),
          "invocation",
              List.of(
                  "executionSuccessful!", "exitCode", "toolExecutionNotifications:notification*"),
          "notification", List.of("message!:message", "level"),
          "result",
              List.of(
                  "ruleId",
                  "ruleIndex",
                  "level",
                  "message!:message",
                  "locations:location*",
                  "suppressions:suppression*"),
          "suppression", List.of("kind!", "status", "justification"));

  private static final Map<String, List<String>> PLACES =
      Map.of(
          "location", List.of("physicalLocation:physicalLocation"),
          "physicalLocation", List.of("artifactLocation:artifactLocation", "region:region"),
          "artifactLocation", List.of("uri", "uriBaseId"),
          "region", List.of("startLine", "startColumn"));

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "version", List.of("2.1.0"),
          "level", List.of("none", "note", "warning", "error"),
          "columnKind", List.of("utf16CodeUnits", "unicodeCodePoints"),
          "kind", List.of("inSource", "external"),
          "status", List.of("accepted", "underReview", "rejected"));

  private final List<String> faults = new ArrayList<>();

  static List<String> faults(JsonNode log) {
    SarifSchema schema = new SarifSchema();
    schema.object("log", log, "");
    return schema.faults;
  }

  private void object(String type, JsonNode node, String path) {
    List<String> properties = OBJECTS.getOrDefault(type, PLACES.getOrDefault(type, List.of()));
    List<String> known = new ArrayList<>();
    for (String property : properties) {
      String[] parts = property.split(":", -1);
      String name = parts[0].replace("!", "");
      known.add(name);
      if (node.has(name)) {
        value(name, parts.length > 1 ? parts[1] : "", node.get(name), path + "/" + name);
      } else if (parts[0].endsWith("!")) {
        faults.add(path + ": no " + name);
      }
    }
    node.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> faults.add(path + ": unknown " + name));
  }

  private void value(String name, String type, JsonNode node, String path) {
    if (type.endsWith("*")) {
      String element = type.substring(0, type.length() - 1);
      node.forEach(n -> object(element, n, path));
    } else if (!type.isEmpty()) {
      object(type, node, path);
    } else if (WORDS.containsKey(name)
        && !WORDS.getOrDefault(name, List.of()).contains(node.asString())) {
      faults.add(path + ": " + node);
    } else if (name.startsWith("start") && node.asInt() < 1) {
      faults.add(path + ": counts from 1, not " + node);
    }
  }
}
