package dev.tracknote.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.RejectedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever bytes a file holds, it is read or refused, and nothing else happens. */
class WorkbookFuzzTest {

  private static byte[] sound() throws IOException {
    Path file = Files.createTempFile("sound", ".xlsx");
    try {
      return Files.readAllBytes(new EvilZip().write(file));
    } finally {
      Files.delete(file);
    }
  }

  private static boolean isReadOrRefused(byte[] bytes, boolean workbook) throws IOException {
    Path file = Files.createTempFile("fuzz", ".xlsx");
    try {
      Files.write(file, bytes);
      if (workbook) {
        try (WorkbookFile open = WorkbookFile.open(file, "fuzz")) {
          for (String sheet : open.allSheets()) {
            open.sheet(sheet).read(Sieve.ALL);
          }
        }
      } else {
        new SeparatedFile(file, "fuzz").read(Sieve.ALL);
      }
      return true;
    } catch (RejectedInput refused) {
      return !refused.diagnostics().isEmpty();
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 150)
  void a_workbook_with_bytes_changed(
      @ForAll @IntRange(max = 2000) int at,
      @ForAll byte value,
      @ForAll @IntRange(max = 40) int more)
      throws IOException {
    byte[] bytes = sound();
    for (int i = 0; i <= more; i++) {
      bytes[(at + 37 * i) % bytes.length] = (byte) (value + i);
    }

    assertThat(isReadOrRefused(bytes, true)).isTrue();
  }

  @Property(tries = 150)
  void a_table_of_any_bytes(@ForAll @Size(max = 300) List<Byte> content) throws IOException {
    byte[] bytes = new byte[content.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = content.get(i);
    }

    assertThat(isReadOrRefused(bytes, false)).isTrue();
  }
}
