package dev.tracknote.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which edition of a note was published when: {@code editions/journal.csv}. */
final class Journal {

  static final String NAME = "journal.csv";
  private static final String HEAD = "published,edition";

  private final Path file;
  private final Staging staging;

  Journal(Path editions, Staging staging) {
    this.file = editions.resolve(NAME);
    this.staging = staging;
  }

  /** The entries from the oldest to the newest; lines that are none are passed over. */
  List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        entry(line).ifPresent(entries::add);
      }
    }
    return entries;
  }

  private static Optional<Entry> entry(String line) {
    int comma = Math.max(0, line.indexOf(','));
    try {
      Instant published = Instant.parse(line.substring(0, comma));
      return Optional.of(new Entry(published, line.substring(comma + 1)));
    } catch (DateTimeParseException noEntry) {
      return Optional.empty();
    }
  }

  /** Adds an entry; the file is renewed as a whole, so that no line is ever torn. */
  void add(Instant published, String edition) throws IOException {
    StringBuilder lines = new StringBuilder(HEAD).append('\n');
    for (Entry entry : entries()) {
      lines.append(entry.published()).append(',').append(entry.edition()).append('\n');
    }
    lines.append(published).append(',').append(edition).append('\n');
    staging.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** One publication. */
  record Entry(Instant published, String edition) {}
}
