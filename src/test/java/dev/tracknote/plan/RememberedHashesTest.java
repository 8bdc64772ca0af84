package dev.tracknote.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.data.OwnFile;
import dev.tracknote.data.OwnFiles;
import dev.tracknote.output.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run may take from the one before, and what it may not. */
class RememberedHashesTest {

  private static final String NAME = "data/ACME/facts.csv";

  @TempDir private Path folder = Path.of("");
  private Path facts = Path.of("");
  private byte[] kept = new byte[0];

  @BeforeEach
  void remember() throws IOException {
    facts = Files.writeString(folder.resolve("facts.csv"), "FY25Q2,revenue,1450000000\n");
    RememberedHashes first = RememberedHashes.of(Optional.empty());
    hash(first);
    kept = first.file().orElseThrow();
  }

  private String hash(RememberedHashes hashes) throws IOException {
    return hashes.sha256(NAME, content(Files.readAllBytes(facts)));
  }

  private Content content(byte[] read) {
    OwnFile file = new OwnFiles(folder).find(facts).orElseThrow();
    return new Content(read, read.length, file.changed());
  }

  private String truth() throws IOException {
    return Manifest.sha256(Files.readAllBytes(facts));
  }

  @Test
  void a_file_that_was_not_touched_has_the_hash_that_it_had() throws IOException {
    RememberedHashes next = RememberedHashes.of(Optional.of(kept));

    assertThat(hash(next)).isEqualTo(truth());
    assertThat(next.file()).as("nothing new to keep").isEmpty();
  }

  @Test
  void other_content_of_the_same_length_with_the_old_time_is_hashed() throws IOException {
    FileTime time = Files.getLastModifiedTime(facts);
    Files.writeString(facts, "FY25Q2,revenue,1450000001\n");
    Files.setLastModifiedTime(facts, time);
    RememberedHashes next = RememberedHashes.of(Optional.of(kept));

    assertThat(hash(next)).isEqualTo(truth());
    assertThat(next.file()).isPresent();
  }

  @Test
  void content_that_is_other_than_the_file_system_tells_is_hashed() {
    byte[] read = "FY25Q2,revenue,1450000001\n".getBytes(StandardCharsets.UTF_8);

    assertThat(RememberedHashes.of(Optional.of(kept)).sha256(NAME, content(read)))
        .isEqualTo(Manifest.sha256(read));
  }

  @Test
  void a_memory_that_is_torn_or_garbled_holds_nothing() throws IOException {
    byte[] garbled = kept.clone();
    garbled[garbled.length / 2] ^= 1;

    for (byte[] file : new byte[][] {garbled, new byte[0], new byte[] {0, 0, 0, 1}}) {
      RememberedHashes next = RememberedHashes.of(Optional.of(file));
      assertThat(hash(next)).isEqualTo(truth());
      assertThat(next.file()).contains(kept);
    }
  }
}
