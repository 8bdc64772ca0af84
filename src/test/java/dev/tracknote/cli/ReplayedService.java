package dev.tracknote.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** A web service on this machine that gives the answers it was told, and remembers who asked. */
final class ReplayedService implements AutoCloseable {

  private final Optional<HttpServer> server;
  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private ReplayedService(Optional<HttpServer> server) {
    this.server = server;
    server.ifPresent(s -> s.createContext("/", this::reply));
    server.ifPresent(HttpServer::start);
  }

  private record Answer(int status, ByteArrayOutputStream body, List<String> headers) {}

  static ReplayedService open() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new ReplayedService(Optional.of(HttpServer.create(any, 0)));
  }

  static ReplayedService closed() {
    return new ReplayedService(Optional.empty());
  }

  /** The next answer to a path; the last one is given again and again. */
  void answer(String path, int status, String body, String... headers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(body.getBytes(StandardCharsets.UTF_8));
    add(path, new Answer(status, bytes, List.of(headers)));
  }

  void answerPacked(String path, String body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    }
    add(path, new Answer(200, packed, List.of("Content-Encoding", "gzip")));
  }

  private void add(String path, Answer answer) {
    answers.computeIfAbsent(path, p -> new ArrayDeque<>()).add(answer);
  }

  /** The requests so far: path, who asked, and which answer is known already. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  String address() {
    return server.map(s -> "http://localhost:" + s.getAddress().getPort()).orElse("");
  }

  @Override
  public void close() {
    server.ifPresent(s -> s.stop(0));
  }

  private void reply(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    heard.add(path + " " + agent + (known == null ? "" : " " + known));
    Deque<Answer> next = answers.getOrDefault(path, new ArrayDeque<>());
    Answer answer =
        next.isEmpty()
            ? new Answer(404, new ByteArrayOutputStream(), List.of())
            : next.size() == 1 ? next.getFirst() : next.removeFirst();
    for (int i = 0; i + 1 < answer.headers().size(); i += 2) {
      exchange.getResponseHeaders().add(answer.headers().get(i), answer.headers().get(i + 1));
    }
    boolean bodiless = answer.status() == 304 || answer.body().size() == 0;
    exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().size());
    if (!bodiless) {
      answer.body().writeTo(exchange.getResponseBody());
    }
    exchange.close();
  }
}
