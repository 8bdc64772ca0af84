package dev.tracknote.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions to a browser and its answers, over one socket. */
final class DevTools {

  private static final int PATIENCE_SECONDS = 120;

  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new ArrayList<>();
  private @Nullable WebSocket socket;

  private DevTools() {}

  static DevTools connect(HttpClient client, URI address) {
    DevTools tools = new DevTools();
    tools.socket = client.newWebSocketBuilder().buildAsync(address, tools.new Ear()).join();
    return tools;
  }

  JsonNode ask(String session, String method, Map<String, ?> parameters) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    send(id, session, method, parameters);
    JsonNode said = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (said.has("error")) {
      throw new IllegalStateException(method + ": " + said.get("error"));
    }
    return said.get("result");
  }

  /** Says something to which no answer is awaited. */
  void tell(String method) {
    send(last.incrementAndGet(), "", method, Map.of());
  }

  private synchronized void send(int id, String session, String method, Map<String, ?> parameters) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    WebSocket open = java.util.Objects.requireNonNull(socket);
    open.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
  }

  /** The next event of a name; to be asked for before what brings it about. */
  CompletableFuture<JsonNode> next(String session, String event) {
    return awaited
        .computeIfAbsent(session + event, key -> new CompletableFuture<>())
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** What a tab has told of itself so far under a name. */
  List<JsonNode> told(String session, String event) {
    synchronized (events) {
      return events.stream()
          .filter(e -> e.path("sessionId").asString("").equals(session))
          .filter(e -> e.get("method").asString().equals(event))
          .map(e -> e.get("params"))
          .toList();
    }
  }

  private void heard(String text) {
    JsonNode message = JsonMapper.shared().readTree(text);
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = asked.remove(message.get("id").asInt());
      if (answer != null) {
        answer.complete(message);
      }
      return;
    }
    synchronized (events) {
      events.add(message);
    }
    String key = message.path("sessionId").asString("") + message.get("method").asString();
    CompletableFuture<JsonNode> awaiting = awaited.remove(key);
    if (awaiting != null) {
      awaiting.complete(message.get("params"));
    }
  }

  /** Puts the pieces of a message together. */
  private final class Ear implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean whole) {
      text.append(piece);
      if (whole) {
        String message = text.toString();
        text.setLength(0);
        heard(message);
      }
      from.request(1);
      return null;
    }
  }
}
