package dev.tracknote.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A Chromium without a window, spoken to by its DevTools protocol. */
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String LISTENING = "DevTools listening on ";
  private static final List<String> WEIGHTS = List.of("NotoSansSC-Regular", "NotoSansSC-Bold");

  private final Process process;
  private final DevTools tools;

  private Chromium(Process process, DevTools tools) {
    this.process = process;
    this.tools = tools;
  }

  /** The browser of this machine: the one that {@code CHROMIUM} names, or one on the path. */
  public static Optional<Path> installed() {
    String named = System.getenv("CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts a browser. It has the fonts of the notes, so that pages look alike on a machine that has
   * no Chinese font of its own.
   *
   * @param profile an empty folder that it may write
   */
  public static Chromium start(Path program, Path profile) throws IOException {
    ProcessBuilder browser =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-component-update",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    browser.environment().put("FONTCONFIG_FILE", fonts(profile).toString());
    Process process = browser.start();
    URI address = address(process.errorReader());
    return new Chromium(process, DevTools.connect(HttpClient.newHttpClient(), address));
  }

  /** The configuration of a folder of fonts, both laid into the profile. */
  private static Path fonts(Path profile) throws IOException {
    Path folder = Files.createDirectories(profile.resolve("fonts"));
    for (String weight : WEIGHTS) {
      String resource = "/fonts/ttf/NotoSansSC/" + weight + ".ttf";
      try (InputStream font = Chromium.class.getResourceAsStream(resource)) {
        Files.copy(Objects.requireNonNull(font), folder.resolve(weight + ".ttf"));
      }
    }
    return Files.writeString(
        folder.resolve("fonts.conf"),
        """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
          <dir>%s</dir>
          <cachedir>%s</cachedir>
        </fontconfig>
        """
            .formatted(folder, profile.resolve("font-cache")));
  }

  private static URI address(BufferedReader said) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(LISTENING)) {
        drain(said);
        return URI.create(line.substring(LISTENING.length()).strip());
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  /** A browser whose words nobody reads would stand still when the pipe is full. */
  private static void drain(BufferedReader said) {
    Thread thread =
        new Thread(() -> said.lines().forEach(line -> {}), "what the browser says besides");
    thread.setDaemon(true);
    thread.start();
  }

  /** Opens an empty tab. */
  public Tab tab() {
    String target =
        tools
            .ask("", "Target.createTarget", Map.of("url", "about:blank"))
            .get("targetId")
            .asString();
    JsonNode attached =
        tools.ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true));
    return new Tab(tools, target, attached.get("sessionId").asString());
  }

  @Override
  public void close() {
    tools.tell("Browser.close");
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
