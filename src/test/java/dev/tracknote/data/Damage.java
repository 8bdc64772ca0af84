package dev.tracknote.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A document with one slip in it, as a hand makes them: of each kind, at each place. */
final class Damage {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final JsonNode sound;
  private final List<JsonNode> damaged = new ArrayList<>();

  private Damage(JsonNode sound) {
    this.sound = sound;
  }

  static List<JsonNode> of(JsonNode sound) {
    Damage damage = new Damage(sound);
    damage.below("", sound);
    return damage.damaged;
  }

  private void below(String pointer, JsonNode node) {
    if (node instanceof ObjectNode object) {
      change(pointer, o -> ((ObjectNode) o).put("unheard_of", "x"));
      for (String name : object.propertyNames()) {
        change(pointer, o -> ((ObjectNode) o).remove(name));
        for (JsonNode other : instead()) {
          change(pointer, o -> ((ObjectNode) o).set(name, other));
        }
        below(pointer + "/" + name, object.get(name));
      }
    } else if (node instanceof ArrayNode list) {
      change(pointer, o -> ((ArrayNode) o).removeAll());
      for (JsonNode other : instead()) {
        change(pointer, o -> ((ArrayNode) o).add(other));
      }
      if (!list.isEmpty()) {
        below(pointer + "/0", list.get(0));
      }
    }
  }

  private static List<JsonNode> instead() {
    JsonNodeFactory of = JsonNodeFactory.instance;
    ObjectNode foreign = of.objectNode().put("fr", "x");
    return List.of(
        of.stringNode(""),
        of.stringNode("x y"),
        of.stringNode("2026-13-01"),
        of.stringNode("usd"),
        of.numberNode(7),
        of.booleanNode(true),
        of.nullNode(),
        of.arrayNode(),
        of.objectNode(),
        foreign);
  }

  private void change(String pointer, Consumer<JsonNode> change) {
    JsonNode copy = MAPPER.readTree(sound.toString());
    change.accept(pointer.isEmpty() ? copy : copy.at(pointer));
    damaged.add(copy);
  }
}
