package dev.tracknote.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of a note are published whole, and all that were published stay. */
class NoteEditionsTest {

  private static final Instant MONDAY = Instant.parse("2026-05-25T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-05-26T08:00:00Z");

  @TempDir Path root = Path.of("");

  private NoteEditions linked() {
    return new OutputFolder(root).note("ACME", "FY25Q2");
  }

  private NoteEditions copied() {
    Path folder = root.resolve("ACME/FY25Q2");
    Staging staging = new Staging(root);
    return new NoteEditions(folder, staging, new CopiedFront(folder, staging));
  }

  private static Edition publish(NoteEditions note, Instant when, String... files)
      throws IOException {
    EditionFiles contents = new EditionFiles();
    for (String file : files) {
      contents.add(file.substring(0, file.indexOf(':')), bytes(file));
    }
    contents.add(InputArchive.FILE, InputArchive.pack(Map.of("data/ACME/facts.csv", bytes("1"))));
    return note.publish(
        contents, Manifest.of("ACME/FY25Q2", "test", Map.of(), List.of()), Map.of(), when);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("ACME/FY25Q2"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void the_names_that_people_open_turn_with_one_link() throws IOException {
    publish(linked(), MONDAY, "a.pdf:old");
    Edition edition = publish(linked(), TUESDAY, "a.pdf:new");

    Path folder = root.resolve("ACME/FY25Q2");
    assertThat(folder.resolve("a.pdf")).hasContent("a.pdf:new");
    assertThat(Files.readSymbolicLink(folder.resolve("a.pdf"))).hasToString("current/a.pdf");
    assertThat(Files.readSymbolicLink(folder.resolve("current")))
        .hasToString("editions/" + edition.id());
    assertThat(names()).containsExactly("a.pdf", "current", "editions", "manifest.json");
  }

  @Test
  void an_edition_is_named_by_the_hash_of_its_manifest_and_holds_its_inputs() throws IOException {
    Edition edition = publish(linked(), MONDAY, "a.pdf:1");

    assertThat(Manifest.sha256(edition.read(Manifest.FILE))).isEqualTo(edition.id());
    assertThat(edition.manifest().files().keySet()).containsExactly("a.pdf", "inputs.zip");
    try (var inputs = edition.inputs()) {
      assertThat(Files.readString(inputs.getPath("data/ACME/facts.csv"))).isEqualTo("1");
    }
  }

  @Test
  void every_edition_can_be_shown_again() throws IOException {
    Edition first = publish(linked(), MONDAY, "a.pdf:1");
    Edition second = publish(linked(), TUESDAY, "a.pdf:2");
    Edition again = publish(linked(), TUESDAY, "a.pdf:1");

    assertThat(again).isEqualTo(first);
    assertThat(linked().publications())
        .containsExactly(
            new Publication(MONDAY, first),
            new Publication(TUESDAY, second),
            new Publication(TUESDAY, first));
    assertThat(linked().current()).contains(first);
    assertThat(linked().find(second.id().substring(0, 8))).contains(second);
    assertThat(linked().find("")).isEmpty();
  }

  @Test
  void publishing_the_same_twice_is_one_publication() throws IOException {
    publish(linked(), MONDAY, "a.pdf:1");
    publish(linked(), TUESDAY, "a.pdf:1");

    assertThat(linked().publications()).hasSize(1);
  }

  @Test
  void a_file_that_is_no_longer_made_is_no_longer_shown() throws IOException {
    publish(linked(), MONDAY, "a.zh.pdf:1", "a.en.pdf:1");
    publish(linked(), TUESDAY, "a.zh.pdf:2");

    assertThat(names()).containsExactly("a.zh.pdf", "current", "editions", "manifest.json");
  }

  @Test
  void what_others_put_into_the_folder_stays() throws IOException {
    publish(linked(), MONDAY, "a.pdf:1");
    Files.writeString(root.resolve("ACME/FY25Q2/remarks.txt"), "mine");
    publish(linked(), TUESDAY, "a.pdf:2");

    assertThat(root.resolve("ACME/FY25Q2/remarks.txt")).hasContent("mine");
  }

  @Test
  void files_of_the_time_before_editions_give_way() throws IOException {
    Path folder = Files.createDirectories(root.resolve("ACME/FY25Q2"));
    Files.writeString(folder.resolve("a.pdf"), "of old");
    publish(linked(), MONDAY, "a.pdf:1");

    assertThat(folder.resolve("a.pdf")).hasContent("a.pdf:1").isSymbolicLink();
  }

  @Test
  void companions_are_shown_and_are_no_part_of_the_edition() throws IOException {
    EditionFiles files = new EditionFiles().add("a.pdf", bytes("1"));
    Manifest manifest = Manifest.of("ACME/FY25Q2", "test", Map.of(), List.of());
    Edition first = linked().publish(files, manifest, Map.of(), MONDAY);
    Edition again =
        linked().publish(files, manifest, Map.of("changes.md", bytes("changed")), MONDAY);

    assertThat(again).isEqualTo(first);
    assertThat(root.resolve("ACME/FY25Q2/changes.md")).hasContent("changed");
  }

  @Test
  void a_damaged_edition_is_seen_and_mended() throws IOException {
    Edition edition = publish(linked(), MONDAY, "a.pdf:1");
    Files.writeString(edition.file("a.pdf"), "torn");
    assertThat(linked().damaged(new Published(edition, edition.manifest())))
        .containsExactly("a.pdf");

    publish(linked(), TUESDAY, "a.pdf:1");

    assertThat(linked().damaged(new Published(edition, edition.manifest()))).isEmpty();
    assertThat(edition.file("a.pdf")).hasContent("a.pdf:1");
  }

  @Test
  void a_swap_whose_entry_was_lost_is_told_all_the_same() throws IOException {
    Edition first = publish(linked(), MONDAY, "a.pdf:1");
    Path journal = root.resolve("ACME/FY25Q2/editions/journal.csv");
    String before = Files.readString(journal);
    Edition second = publish(linked(), TUESDAY, "a.pdf:2");
    Files.writeString(journal, before + "2026-05-2");

    assertThat(linked().publications())
        .extracting(Publication::edition)
        .containsExactly(first, second);
    Edition third = publish(linked(), TUESDAY, "a.pdf:3");
    assertThat(Files.readAllLines(journal)).hasSize(4).last().asString().endsWith(third.id());
  }

  @Test
  void without_links_every_name_is_a_copy() throws IOException {
    publish(copied(), MONDAY, "a.zh.pdf:1", "a.en.pdf:1");
    Edition second = publish(copied(), TUESDAY, "a.zh.pdf:2");

    Path folder = root.resolve("ACME/FY25Q2");
    assertThat(names()).containsExactly("a.zh.pdf", "editions", "manifest.json");
    assertThat(Files.isRegularFile(folder.resolve("a.zh.pdf"), LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(folder.resolve("a.zh.pdf")).hasContent("a.zh.pdf:2");
    assertThat(copied().current()).contains(second);
    assertThat(copied().publications()).hasSize(2);
  }

  @Test
  void nothing_staged_is_left() throws IOException {
    publish(linked(), MONDAY, "a.pdf:1");
    Path debris = root.resolve(".staged/of-a-killed-run/half.pdf");
    Files.createDirectories(debris.getParent());
    Files.writeString(debris, "half");

    new OutputFolder(root).lock().orElseThrow().close();

    assertThat(root.resolve(".staged")).doesNotExist();
  }

  @Test
  void a_manifest_is_read_as_it_was_written() throws IOException {
    Diagnostic warning =
        Diagnostic.warning("R9", new Place("note.md", 3, 7), "expected \"1\", 找到 2", "1+1", "改");
    Manifest manifest =
        new Manifest(
            "ACME/FY25Q2",
            "1.0",
            Map.of("a.pdf", Manifest.Content.of(bytes("1"))),
            Map.of("data/ACME/facts.csv", "00ff"),
            List.of(warning, warning.accepted("seen")));

    assertThat(ManifestJson.read(manifest.json())).isEqualTo(manifest);
    assertThatThrownBy(() -> ManifestJson.read(bytes("{\"files\": [")))
        .isInstanceOf(IOException.class);
  }
}
