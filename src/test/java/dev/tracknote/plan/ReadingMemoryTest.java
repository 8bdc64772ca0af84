package dev.tracknote.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.data.OwnFile;
import dev.tracknote.data.OwnFiles;
import dev.tracknote.output.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are read one after another into the same memory. */
class ReadingMemoryTest {

  @TempDir private Path folder = Path.of("");
  private final ReadingMemory memory = new ReadingMemory();

  private OwnFile file(byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve("facts.csv"), bytes);
    return new OwnFiles(folder).find(path).orElseThrow();
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + length);
    }
    return bytes;
  }

  @Test
  void each_file_is_itself_whatever_was_read_before() throws IOException {
    int first = new ReadingMemory().read(file(bytes(1))).memory().length;
    for (int length : new int[] {100, 3 * first, 7, 0, first, first - 1, first + 1}) {
      Content content = memory.read(file(bytes(length)));

      assertThat(content.copy()).isEqualTo(bytes(length));
      assertThat(content.sha256()).isEqualTo(Manifest.sha256(bytes(length)));
      assertThat(content.is(bytes(length))).isTrue();
    }
  }

  @Test
  void a_file_that_grew_since_it_was_looked_at_is_read_to_its_end() throws IOException {
    OwnFile looked = file(bytes(10));
    Files.write(looked.path(), bytes(500));

    assertThat(memory.read(looked).copy()).isEqualTo(bytes(500));
  }

  @Test
  void a_file_that_shrank_since_is_what_is_left() throws IOException {
    OwnFile looked = file(bytes(500));
    Files.write(looked.path(), bytes(10));

    assertThat(memory.read(looked).copy()).isEqualTo(bytes(10));
  }

  @Test
  void a_link_within_the_folder_is_read_and_one_out_of_it_is_none() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    OwnFile outside = file(bytes(20));
    Path own = Files.write(inside.resolve("own"), bytes(30));
    Path within = Files.createSymbolicLink(inside.resolve("within"), own.toAbsolutePath());
    Path out = Files.createSymbolicLink(inside.resolve("out"), outside.path().toAbsolutePath());

    assertThat(memory.read(new OwnFiles(inside).find(within).orElseThrow()).copy())
        .isEqualTo(bytes(30));
    assertThat(new OwnFiles(inside).find(out)).isEmpty();
    assertThat(new OwnFiles(inside).find(inside)).isEmpty();
  }
}
