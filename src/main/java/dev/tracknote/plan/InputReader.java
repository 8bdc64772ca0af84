package dev.tracknote.plan;

import dev.tracknote.data.CoverageFiles;
import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.NoteFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the inputs of notes for their hashes; serves many threads.
 *
 * <p>What notes share is read once, so that one reader sees one state of the house. Times of files
 * are never looked at: a copy, a checkout or a restored backup changes them without reason.
 */
public final class InputReader {

  private final CoverageReader coverage;
  private final CoverageFiles files;
  private final Path data;
  private final HashedFiles shared;
  private final Map<String, HashedFiles> markets = new ConcurrentHashMap<>();

  /**
   * Reads what all notes share.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public InputReader(Path data, Path templates) {
    this.coverage = new CoverageReader(data);
    this.files = new CoverageFiles(data);
    this.data = data;
    FileContents design = new FileContents("templates", templates);
    this.shared =
        contents()
            .hashed(files.house(), Hasher.FULL)
            .and(design.hashed(DesignFiles.below(templates), Hasher.FULL).hashes())
            .and(Map.of("program", Program.hash()));
  }

  /** The inputs of a company's notes as they are from now on. */
  CompanyInputs company(String company, Hasher hasher) {
    return new CompanyInputs(this, company, hasher);
  }

  /**
   * Reads and hashes the inputs of one note.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public Inputs read(NoteFolder note) {
    return company(note.company(), Hasher.FULL).of(note);
  }

  /**
   * Reads the inputs of one note again, and hashes what is not as it was.
   *
   * @param before as they were read last
   * @throws UncheckedIOException if the disk fails
   */
  public Inputs readAgain(NoteFolder note, Inputs before) {
    return company(note.company(), Hasher.since(before)).of(note);
  }

  /**
   * What a note says of itself.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public NoteState state(NoteFolder note) {
    return company(note.company(), Hasher.FULL).state(note);
  }

  /** The files below the data folder, as one company's are looked at. */
  FileContents contents() {
    return new FileContents("data", data);
  }

  List<NoteFolder> notes(String company) {
    return coverage.notes(company);
  }

  /** The files of a company, of its industry and of the house. */
  HashedFiles facts(String company, Hasher hasher, FileContents contents) {
    HashedFiles own = contents.hashed(files.company(company), hasher);
    byte[] profile = own.contents().getOrDefault("data/" + company + "/company.json", new byte[0]);
    String industry = CoverageFiles.industry(profile);
    HashedFiles market =
        markets.computeIfAbsent(industry, i -> contents().hashed(files.market(i), Hasher.FULL));
    return own.and(market).and(shared);
  }

  /** The files that were written for a note. */
  List<Path> written(NoteFolder note) {
    return files.note(note);
  }
}
