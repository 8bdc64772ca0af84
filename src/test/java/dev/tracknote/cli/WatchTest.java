package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A watch follows what people do to the folders, and ends when it is told to. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WatchTest {

  @TempDir Path temporary = Path.of("");
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<Process> started = new ArrayList<>();
  private Workplace workplace = new Workplace(temporary);

  @BeforeEach
  void lay() throws IOException {
    workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  private Process watch(String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("watch"));
    words.addAll(List.of(options));
    Process process = ChildProcess.start(workplace, words.toArray(String[]::new));
    started.add(process);
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                out.lines().forEach(lines::add);
              } catch (IOException | java.io.UncheckedIOException ended) {
                lines.add("the output ended");
              }
            });
    reader.setDaemon(true);
    reader.start();
    return process;
  }

  /** Takes lines until one begins so, and gives those before it. */
  private List<String> until(String beginning) throws InterruptedException {
    List<String> before = new ArrayList<>();
    for (String line = lines.take(); !line.startsWith(beginning); line = lines.take()) {
      before.add(line);
    }
    return before;
  }

  /** Saves as careful editors do: beside, and then by a rename. */
  private void save(String company, String from, String to) throws IOException {
    Path note = workplace.data().resolve(company).resolve("notes/FY25Q2/note.md");
    String text = Files.readString(note);
    assertThat(text).containsPattern(from);
    Path beside = note.resolveSibling(".note.md.tmp");
    Files.writeString(beside, text.replaceFirst(from, to));
    Files.move(beside, note, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void it_follows_saves_broken_edits_and_companies_that_come_and_go() throws Exception {
    Process watch = watch();
    assertThat(until("watching ")).contains("ACME/FY25Q2 written, 2 pages");

    save("ACME", "headline: .*", "headline: 第一版");
    until("ACME/FY25Q2 written");
    assertThat(until("1 written")).as("one rebuild for one save").isEmpty();

    Map<String, String> published = workplace.written();
    save("ACME", "## 风险提示", "## 风险");
    assertThat(until("ACME/FY25Q2 rejected")).anyMatch(line -> line.contains("note.md"));
    until("0 written");
    assertThat(workplace.written()).isEqualTo(published);

    save("ACME", "## 风险\n", "## 风险提示\n");
    save("ACME", "headline: .*", "headline: 第二版");
    until("ACME/FY25Q2 written");

    Workplace.copy(workplace.data().resolve("ACME"), workplace.data().resolve("BETA"));
    until("BETA/FY25Q2 written");

    remove(workplace.data().resolve("BETA"));
    save("ACME", "headline: .*", "headline: 第三版");
    until("ACME/FY25Q2 written");

    watch.destroy();
    assertThat(watch.waitFor()).isZero();
    until("stopped");
  }

  @Test
  void it_ends_while_a_note_is_in_work_and_leaves_nothing_half() throws Exception {
    for (int company = 0; company < 20; company++) {
      Workplace.copy(workplace.data().resolve("ACME"), workplace.data().resolve("C" + company));
    }
    Process watch = watch();
    until("ACME/FY25Q2 written");

    watch.destroy();

    assertThat(watch.waitFor()).isZero();
    assertThat(workplace.output().resolve(".staged")).doesNotExist();
    assertThat(workplace.written())
        .containsKeys("ACME/FY25Q2/ACME-FY25Q2.zh.pdf", "ACME/FY25Q2/manifest.json");
  }

  @Test
  void it_says_when_it_will_build_by_the_clock() throws Exception {
    Process watch = watch("--cron", "0 6 29 2 *", "--zone", "Asia/Shanghai");

    String said = lines.take();

    assertThat(said).matches("next build at 20\\d\\d-02-28T22:00:00Z");
    watch.destroy();
    assertThat(watch.waitFor()).isZero();
    assertThat(workplace.output()).doesNotExist();
  }

  @Test
  void a_schedule_that_is_none_is_a_matter_of_usage() {
    Workplace.Said said = workplace.run("watch", "--cron", "0 25 * * *");

    assertThat(said.exit()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).startsWith("--cron: expected for the hour a number from 0 to 23");
  }

  private static void remove(Path tree) throws IOException {
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
