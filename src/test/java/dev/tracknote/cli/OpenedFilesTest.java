package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run opens, as the JDK's own recorder sees it: the folders that it was given, and the
 * program with its fonts. It talks to nobody.
 */
class OpenedFilesTest {

  private static final List<String> FILES = List.of("jdk.FileRead", "jdk.FileWrite");
  private static final List<String> SOCKETS =
      List.of("jdk.SocketRead", "jdk.SocketWrite", "jdk.SocketConnect");

  @TempDir Path temporary = Path.of("");

  @Test
  void a_build_opens_its_folders_and_nothing_else() throws Exception {
    Workplace workplace = Workplace.in(temporary.resolve("work"), Path.of("data"));
    Path recording = temporary.resolve("run.jfr");
    try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      List<String> command = new ArrayList<>(ChildProcess.command(workplace, "build"));
      command.addAll(1, recorded(recording, proxy.getLocalPort()));

      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = ChildProcess.said(process);

      assertThat(process.waitFor()).as(said).isZero();
      assertThat(isCalled(proxy)).as("somebody was called by way of the proxy").isFalse();
    }
    Set<String> opened = new TreeSet<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      String type = event.getEventType().getName();
      assertThat(SOCKETS).as("a connection").doesNotContain(type);
      if (FILES.contains(type) && event.getString("path") != null) {
        opened.add(event.getString("path"));
      }
    }
    assertThat(opened).anyMatch(f -> f.endsWith("data/NVDA/facts.csv"));
    assertThat(opened).anyMatch(f -> f.endsWith("templates/note.css"));
    List<String> mayBe = mayBeOpened(workplace);
    assertThat(opened).allMatch(f -> mayBe.stream().anyMatch(f::startsWith));
  }

  private List<String> recorded(Path recording, int proxy) throws IOException {
    Path settings = temporary.resolve("events.jfc");
    StringBuilder events = new StringBuilder("<configuration version=\"2.0\">");
    for (List<String> kind : List.of(FILES, SOCKETS)) {
      for (String event : kind) {
        events.append("<event name=\"").append(event).append("\">");
        events.append("<setting name=\"enabled\">true</setting>");
        events.append("<setting name=\"threshold\">0 ns</setting></event>");
      }
    }
    Files.writeString(settings, events.append("</configuration>"));
    return List.of(
        "-XX:StartFlightRecording:filename=%s,settings=%s,dumponexit=true"
            .formatted(recording, settings),
        "-Xlog:jfr*=off",
        "-DsocksProxyHost=127.0.0.1",
        "-DsocksProxyPort=" + proxy,
        "-Dhttp.proxyHost=127.0.0.1",
        "-Dhttp.proxyPort=" + proxy,
        "-Dhttps.proxyHost=127.0.0.1",
        "-Dhttps.proxyPort=" + proxy);
  }

  private static boolean isCalled(ServerSocket proxy) throws IOException {
    proxy.setSoTimeout(1);
    try {
      proxy.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  private List<String> mayBeOpened(Workplace workplace) throws IOException {
    List<String> folders = new ArrayList<>();
    for (Path folder : List.of(workplace.data(), workplace.templates(), workplace.output())) {
      folders.add(folder.toString());
      folders.add(folder.toRealPath().toString());
    }
    folders.add(System.getProperty("java.home"));
    folders.add(Path.of(System.getProperty("java.home")).toRealPath().toString());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      folders.add(Path.of(entry).toAbsolutePath().toString());
    }
    return folders;
  }
}
