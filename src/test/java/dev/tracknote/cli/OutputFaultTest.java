package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the machine fails, the program says so with exit code 3 and leaves what was there. */
class OutputFaultTest {

  @TempDir Path temporary = Path.of("");
  private Workplace workplace = new Workplace(temporary);

  @BeforeEach
  void lay() throws IOException {
    workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
  }

  @Test
  void a_file_in_the_place_of_the_output_folder() throws IOException {
    Files.writeString(workplace.output(), "mine");

    Workplace.Said said = workplace.run("build");

    assertThat(said.exit()).isEqualTo(ExitCode.ENVIRONMENT.number());
    assertThat(said.err()).startsWith("cannot write output: ");
    assertThat(said.err()).contains("hint: ").doesNotContain("\tat ");
    assertThat(workplace.output()).hasContent("mine");
  }

  @Test
  void a_file_in_the_place_of_the_company() throws IOException {
    Files.createDirectory(workplace.output());
    Files.writeString(workplace.output().resolve("ACME"), "mine");
    Map<String, String> before = workplace.written();

    Workplace.Said said = workplace.run("build");

    assertThat(said.exit()).isEqualTo(ExitCode.ENVIRONMENT.number());
    assertThat(said.err()).startsWith("ACME/FY25Q2: cannot write output/ACME/FY25Q2: ");
    assertThat(said.out()).endsWith("0 rejected, 0 need the analyst, 1 failed\n");
    assertThat(workplace.written()).isEqualTo(before);
  }

  @Test
  void what_an_interrupted_run_left_is_cleared_away() throws IOException {
    Path debris = workplace.output().resolve(".staged/ACME+FY25Q2+editions+0/half.pdf");
    Files.createDirectories(debris.getParent());
    Files.writeString(debris, "half");

    assertThat(workplace.run("build").exit()).isZero();
    assertThat(workplace.written())
        .containsOnlyKeys(
            "ACME/FY25Q2/ACME-FY25Q2.rixml.xml",
            "ACME/FY25Q2/ACME-FY25Q2.zh.pdf",
            "ACME/FY25Q2/ledger.zh.json",
            "ACME/FY25Q2/manifest.json");
  }

  @Test
  void a_disk_that_runs_full_leaves_the_earlier_edition_and_no_debris() throws Exception {
    assertThat(workplace.run("build").exit()).isZero();
    Map<String, String> before = workplace.written();
    long kilobytes = kilobytesOf(workplace.output());
    Path note = workplace.data().resolve("ACME/notes/FY25Q2/note.md");
    Files.writeString(note, Files.readString(note).replaceFirst("headline: ", "headline: 新"));
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    Path after = temporary.resolve("after");
    String script =
        """
        mount -t tmpfs -o size=%1$dk none '%2$s' || exit 99
        cp -r '%3$s/.' '%2$s'
        "$@" --output '%2$s'
        said=$?
        mkdir '%4$s' && cp -r '%2$s/.' '%4$s'
        exit $said
        """
            .formatted(kilobytes + kilobytes / 2, disk, workplace.output(), after);

    Process process =
        new ProcessBuilder(
                "unshare",
                "-rm",
                "sh",
                "-c",
                script,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Tracknote.class.getName(),
                "build",
                "--data",
                workplace.data().toString(),
                "--templates",
                workplace.templates().toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();

    assumeFalse(List.of(1, 99).contains(exit), "this machine lets no test mount a disk");
    assertThat(said).contains("No space left on device").doesNotContain("\tat ");
    assertThat(exit).isEqualTo(ExitCode.ENVIRONMENT.number());
    assertThat(files(after)).isEqualTo(files(workplace.output()));
    for (String file : before.keySet()) {
      assertThat(after.resolve(file)).hasSameBinaryContentAs(workplace.output().resolve(file));
    }
  }

  private static List<String> files(Path root) throws IOException {
    try (var walk = Files.walk(root)) {
      return walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .map(f -> root.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  private static long kilobytesOf(Path root) throws IOException {
    long bytes = 0;
    for (String file : files(root)) {
      bytes += Files.size(root.resolve(file));
    }
    return bytes / 1024 + 1;
  }
}
