package dev.tracknote.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** One page in a browser. */
public final class Tab implements AutoCloseable {

  private final DevTools tools;
  private final String target;
  private final String session;

  Tab(DevTools tools, String target, String session) {
    this.tools = tools;
    this.target = target;
    this.session = session;
    for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
      ask(domain + ".enable", Map.of());
    }
  }

  private JsonNode ask(String method, Map<String, ?> parameters) {
    return tools.ask(session, method, parameters);
  }

  /** Shows a file, and waits until it is loaded. */
  public void open(Path file) {
    CompletableFuture<JsonNode> loaded = tools.next(session, "Page.loadEventFired");
    ask("Page.navigate", Map.of("url", file.toUri().toString()));
    loaded.join();
  }

  /** Makes the window as wide and high as this, in pixels of CSS. */
  public void size(int width, int height) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Wishes for {@code light} or {@code dark}, and for nothing that moves by itself. */
  public void scheme(String scheme) {
    ask(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** The value of an expression of JavaScript. */
  public JsonNode value(String expression) {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.get("result").path("value");
  }

  /** Presses and releases a key. */
  public void press(String key) {
    for (String type : List.of("keyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", 9));
    }
    untilPainted();
  }

  /** Points at the middle of the first element of a selector. */
  public void pointAt(String selector) {
    JsonNode at =
        value(
            "(e => { e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const r = e.getClientRects()[0];"
                + " return [r.x + r.width / 2, r.y + r.height / 2]; })(document.querySelector('"
                + selector
                + "'))");
    ask(
        "Input.dispatchMouseEvent",
        Map.of("type", "mouseMoved", "x", at.get(0).asDouble(), "y", at.get(1).asDouble()));
    untilPainted();
  }

  // a browser scrolls and places what is anchored when it paints; between frames boxes still stand
  // where they stood
  private void untilPainted() {
    value("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))");
  }

  /** What a screen reader says of the first element of a selector beside its name. */
  public String description(String selector) {
    // from then on the browser keeps the tree that a screen reader walks, at every change of a page
    ask("Accessibility.enable", Map.of());
    ask("DOM.enable", Map.of());
    int root = ask("DOM.getDocument", Map.of()).at("/root/nodeId").asInt();
    int node =
        ask("DOM.querySelector", Map.of("nodeId", root, "selector", selector))
            .get("nodeId")
            .asInt();
    JsonNode tree =
        ask("Accessibility.getPartialAXTree", Map.of("nodeId", node, "fetchRelatives", false));
    return tree.at("/nodes/0/description/value").asString("");
  }

  /** The addresses that were asked for since the tab is open. */
  public List<String> requests() {
    return tools.told(session, "Network.requestWillBeSent").stream()
        .map(e -> e.at("/request/url").asString())
        .toList();
  }

  /** What the console says. */
  public List<String> complaints() {
    List<String> all = new ArrayList<>();
    tools.told(session, "Log.entryAdded").forEach(e -> all.add(e.at("/entry/text").asString()));
    tools.told(session, "Runtime.exceptionThrown").forEach(e -> all.add(e.toString()));
    return all;
  }

  /** The rules of axe-core that the page breaks, each with the elements that do. */
  public List<String> axe() {
    if (!value("'axe' in window").asBoolean()) {
      value(AXE);
    }
    JsonNode found = value("axe.run({resultTypes: ['violations']})");
    List<String> faults = new ArrayList<>();
    for (JsonNode rule : found.get("violations")) {
      for (JsonNode node : rule.get("nodes")) {
        faults.add(
            rule.get("id").asString()
                + " "
                + node.get("target")
                + " "
                + node.get("failureSummary").asString().replaceAll("\\s+", " "));
      }
    }
    return faults;
  }

  private static final String AXE = axeCore();

  private static String axeCore() {
    try (InputStream in = Tab.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The window as a picture in PNG. */
  public byte[] picture() {
    return bytes(ask("Page.captureScreenshot", Map.of("format", "png")));
  }

  /** The page as its print stylesheet has it. */
  public byte[] print() {
    return bytes(
        ask("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false)));
  }

  /** A tab that is left open takes memory and time from those that come after it. */
  @Override
  public void close() {
    tools.ask("", "Target.closeTarget", Map.of("targetId", target));
  }

  private static byte[] bytes(JsonNode answer) {
    return Base64.getDecoder().decode(answer.get("data").asString());
  }
}
