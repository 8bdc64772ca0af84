package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.tracknote.output.Edition;
import dev.tracknote.output.Manifest;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.OutputFolder;
import dev.tracknote.output.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed at any moment, and runs that meet: what is published is always whole. */
class KilledRunTest {

  /** Another seed kills at other moments. */
  private static final long SEED = Long.getLong("seed", 20260522);

  private static final int KILLS = 50;

  /** What the system says of a process that was killed. */
  private static final int KILLED = 128 + 9;

  private static final List<String> COMPANIES = List.of("ACME", "BETA", "CETA", "DELTA");

  @TempDir static Path shipping = Path.of("");
  private static ShippedProgram program = new ShippedProgram(shipping, shipping);

  @TempDir Path temporary = Path.of("");

  @BeforeAll
  static void ship() throws Exception {
    Workplace workplace = Workplace.in(shipping, NoteCase.BASE.resolve("data"));
    program = ShippedProgram.in(shipping, workplace);
  }

  private Workplace lay() throws IOException {
    Workplace workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
    for (String company : COMPANIES.subList(1, COMPANIES.size())) {
      Workplace.copy(workplace.data().resolve("ACME"), workplace.data().resolve(company));
    }
    return workplace;
  }

  @Test
  void what_is_published_is_whole_after_every_kill_and_the_next_run_ends_the_work()
      throws Exception {
    Workplace workplace = lay();
    assertThat(workplace.run("build").exit()).isZero();
    Random moments = new Random(SEED);
    edit(workplace, COMPANIES.getFirst(), KILLS);
    Running measured = new Running(workplace);
    long beginning = measured.untilItWrites();
    long writing = measured.untilItEnds() - beginning;
    List<Map<String, String>> seen = new ArrayList<>();

    for (int kills = 0, runs = 0; kills < KILLS; runs++) {
      assertThat(runs).as("runs, of which %s were killed", kills).isLessThan(3 * KILLS);
      // every run has something to do, and what it does takes the place of something
      edit(workplace, COMPANIES.get(runs % COMPANIES.size()), runs);
      Running run = new Running(workplace);
      // half of the kills come before anything is written, half while it is
      if (kills % 2 == 0) {
        run.goOn(moments.nextLong(beginning));
      } else {
        beginning = run.untilItWrites();
        run.goOn(moments.nextLong(writing + writing / 8));
      }
      if (run.isKilled()) {
        kills++;
      } else {
        // what else runs on the machine makes runs shorter than the one that was measured
        writing -= writing / 8;
      }
      publishedIsWhole(workplace);
      seen.add(workplace.written());
    }

    assertThat(program.start(workplace, "build").waitFor()).isZero();
    assertThat(ChildProcess.said(program.start(workplace, "build")))
        .startsWith("0 written, 4 unchanged");
    publishedIsWhole(workplace);
    nothingUnknownIsLeft(workplace);
    assertThat(new TreeSet<>(seen.stream().map(Map::toString).toList()))
        .as("kills that came at different moments")
        .hasSizeGreaterThan(3);
  }

  /** A run on its way. */
  private static final class Running {

    private final Path staged;
    private final Process process;
    private final FileTime atStart = FileTime.from(Instant.now());
    private final long start = System.nanoTime();

    Running(Workplace workplace) throws IOException {
      this.staged = workplace.output().resolve(".staged");
      this.process = program.start(workplace, "build", "--jobs", "2");
    }

    /** Waits until it prepares what it has made; what a killed run has left there is older. */
    long untilItWrites() throws Exception {
      while (!isWriting() && !process.waitFor(2, TimeUnit.MILLISECONDS)) {}
      return System.nanoTime() - start;
    }

    private boolean isWriting() throws IOException {
      try {
        return Files.getLastModifiedTime(staged).compareTo(atStart) > 0;
      } catch (NoSuchFileException e) {
        return false;
      }
    }

    long untilItEnds() throws InterruptedException {
      assertThat(process.waitFor()).isZero();
      return System.nanoTime() - start;
    }

    void goOn(long nanos) throws InterruptedException {
      process.waitFor(nanos, TimeUnit.NANOSECONDS);
    }

    /** Kills it, and says whether it was still there. */
    boolean isKilled() throws InterruptedException {
      return process.destroyForcibly().waitFor() == KILLED;
    }
  }

  private static void edit(Workplace workplace, String company, int kill) throws IOException {
    Path note = workplace.data().resolve(company).resolve("notes/FY25Q2/note.md");
    String text = Files.readString(note);
    Files.writeString(note, text.replaceFirst("headline: .*", "headline: 第 " + kill + " 版"));
  }

  private static void publishedIsWhole(Workplace workplace) throws IOException {
    for (String company : COMPANIES) {
      NoteEditions note = new OutputFolder(workplace.output()).note(company, "FY25Q2");
      Edition current = note.current().orElseThrow();
      Manifest manifest = current.manifest();
      assertThat(manifest.files()).containsKeys(company + "-FY25Q2.zh.pdf", "ledger.zh.json");
      assertThat(Manifest.sha256(current.read("manifest.json"))).isEqualTo(current.id());
      for (Map.Entry<String, Manifest.Content> file : manifest.files().entrySet()) {
        assertThat(Manifest.Content.of(current.read(file.getKey()))).isEqualTo(file.getValue());
      }
      assertThat(note.damaged(new Published(current, manifest))).isEmpty();
    }
  }

  private static void nothingUnknownIsLeft(Workplace workplace) throws IOException {
    assertThat(names(workplace.output()))
        .containsExactly(".lock", "ACME", "BETA", "CETA", "DELTA", "index.html", "run.json");
    for (String company : COMPANIES) {
      Path folder = workplace.output().resolve(company).resolve("FY25Q2");
      assertThat(names(folder))
          .containsExactly(
              company + "-FY25Q2.rixml.xml",
              company + "-FY25Q2.zh.pdf",
              "changes.json",
              "changes.md",
              "current",
              "editions",
              "ledger.zh.json",
              "manifest.json");
      TreeSet<String> published = new TreeSet<>(List.of("journal.csv"));
      new OutputFolder(workplace.output())
          .note(company, "FY25Q2")
          .publications()
          .forEach(p -> published.add(p.edition().id()));
      assertThat(names(folder.resolve("editions"))).containsExactlyElementsOf(published);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(c -> c.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_run_that_meets_another_waits_and_finds_the_work_done() throws Exception {
    Workplace workplace = lay();
    Process first = program.start(workplace, "build", "--jobs", "1");
    Process second = program.start(workplace, "build", "--jobs", "1");

    List<String> said = List.of(ChildProcess.said(first), ChildProcess.said(second));

    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(said).anyMatch(s -> s.contains("4 written, 0 unchanged"));
    assertThat(said).anyMatch(s -> s.contains("0 written, 4 unchanged"));
    publishedIsWhole(workplace);
  }

  @Test
  void a_killed_run_leaves_no_lock() throws Exception {
    Workplace workplace = lay();
    Process run = program.start(workplace, "build");
    Path lock = workplace.output().resolve(".lock");
    while (!Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
      assertThat(run.waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
    }
    run.destroyForcibly().waitFor();

    assertThat(workplace.run("build", "--no-wait").exit()).isZero();
  }

  @Test
  void a_folder_that_may_not_be_written_keeps_what_is_in_it() throws Exception {
    Workplace workplace = lay();
    assertThat(workplace.run("build").exit()).isZero();
    Map<String, String> before = workplace.written();
    edit(workplace, "ACME", 1);
    // root may write everywhere but to a disk that is mounted to be read
    String script =
        "mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\" || exit 99; shift; \"$@\"";
    List<String> command =
        new ArrayList<>(
            List.of("unshare", "-rm", "sh", "-c", script, "sh", workplace.output().toString()));
    command.addAll(program.command(workplace, "build"));
    Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = ChildProcess.said(run);
    int exit = run.waitFor();

    assumeFalse(List.of(1, 99).contains(exit), "this machine lets no test mount a disk");
    assertThat(said).contains("cannot write ", "hint: ").doesNotContain("\tat ");
    assertThat(exit).isEqualTo(ExitCode.ENVIRONMENT.number());
    assertThat(workplace.written()).isEqualTo(before);
  }
}
