package dev.tracknote.plan;

import dev.tracknote.commentary.FrontMatterReader;
import dev.tracknote.data.CoverageFiles;
import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.LinkedOut;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.output.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the inputs of notes for their hashes; serves many threads.
 *
 * <p>What notes share is read once, so that one reader sees one state of the house. Times of files
 * are never looked at: a copy, a checkout or a restored backup changes them without reason.
 */
public final class InputReader {

  private static final String ARCHIVED = "archived";
  private static final byte[] UNREADABLE = "unreadable".getBytes(StandardCharsets.UTF_8);
  private static final String DRAFT = "draft";

  private final Path data;
  private final CoverageReader coverage;
  private final CoverageFiles files;
  private final SortedMap<String, String> shared = new TreeMap<>();
  private final SortedMap<String, byte[]> house = new TreeMap<>();
  private final Map<String, SortedMap<String, byte[]>> markets = new ConcurrentHashMap<>();

  /**
   * Reads what all notes share.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public InputReader(Path data, Path templates) {
    this.data = data;
    this.coverage = new CoverageReader(data);
    this.files = new CoverageFiles(data);
    house.putAll(contents(files.house()));
    shared.put("program", Program.hash());
    house.forEach((name, bytes) -> shared.put(name, Manifest.sha256(bytes)));
    for (Path file : DesignFiles.below(templates)) {
      String name = "templates/" + slashed(templates.relativize(file));
      shared.put(name, Manifest.sha256(bytes(templates, file)));
    }
  }

  /**
   * Reads the inputs of one note.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public Inputs read(NoteFolder note) {
    SortedMap<String, byte[]> kept = contents(files.company(note.company()));
    byte[] profile = kept.getOrDefault("data/" + note.company() + "/company.json", new byte[0]);
    String industry = CoverageFiles.industry(profile);
    kept.putAll(markets.computeIfAbsent(industry, i -> contents(files.market(i))));
    SortedMap<String, byte[]> written = contents(files.note(note));
    kept.putAll(written);
    SortedMap<String, String> hashes = new TreeMap<>(shared);
    kept.forEach((name, bytes) -> hashes.put(name, Manifest.sha256(bytes)));
    relatedHeads(note, hashes);
    kept.putAll(house);
    return new Inputs(hashes, kept, written.values().stream().anyMatch(InputReader::isArchived));
  }

  /** Whether a note says of itself that it was published elsewhere and is only listed. */
  public boolean isArchived(NoteFolder note) {
    return contents(files.headed(note)).values().stream().anyMatch(InputReader::isArchived);
  }

  /** Whether a note says in any language that it is not to be published yet. */
  public boolean isDraft(NoteFolder note) {
    return contents(files.headed(note)).values().stream().anyMatch(f -> says(f, DRAFT));
  }

  private static boolean isArchived(byte[] file) {
    return says(file, ARCHIVED);
  }

  private static boolean says(byte[] file, String status) {
    String head = new String(FrontLines.of(file), StandardCharsets.UTF_8);
    return FrontMatterReader.head(head).value("status", "").equals(status);
  }

  /** Of other notes of the company only the head is printed, among the related reports. */
  private void relatedHeads(NoteFolder note, SortedMap<String, String> hashes) {
    for (NoteFolder other : coverage.notes(note.company())) {
      if (!other.period().equals(note.period())) {
        contents(files.headed(other))
            .forEach(
                (name, bytes) -> hashes.put(name + "#head", Manifest.sha256(FrontLines.of(bytes))));
      }
    }
  }

  private SortedMap<String, byte[]> contents(List<Path> paths) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (Path path : paths) {
      contents.put("data/" + slashed(data.relativize(path)), bytes(data, path));
    }
    return contents;
  }

  /** A folder, a device, a link out or a file without permission is an input too, of no content. */
  private static byte[] bytes(Path root, Path path) {
    try {
      return Files.isRegularFile(path) && !LinkedOut.is(root, path)
          ? Files.readAllBytes(path)
          : UNREADABLE.clone();
    } catch (AccessDeniedException e) {
      return UNREADABLE.clone();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
