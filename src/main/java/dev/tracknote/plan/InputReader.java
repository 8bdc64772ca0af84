package dev.tracknote.plan;

import dev.tracknote.data.CoverageFiles;
import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.NoteFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

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
  private final ThreadLocal<ReadingMemory> memory = ThreadLocal.withInitial(ReadingMemory::new);
  private final HashedFiles shared;
  // with what all notes share
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
    FileContents design =
        new FileContents("templates", templates, memory.get(), Hasher.FULL, name -> false);
    this.shared =
        contents(Hasher.FULL, InputReader::everything)
            .hashed(files.house())
            .and(design.hashed(DesignFiles.below(templates)).hashes())
            .and(Map.of("program", Program.hash()));
  }

  /** The inputs of a company's notes as they are from now on, of which only hashes are wanted. */
  CompanyInputs company(String company, Hasher hasher) {
    return new CompanyInputs(this, company, contents(hasher, profile(company)::equals));
  }

  private CompanyInputs kept(NoteFolder note, Hasher hasher) {
    return new CompanyInputs(this, note.company(), contents(hasher, InputReader::everything));
  }

  /**
   * Reads and hashes the inputs of one note.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public Inputs read(NoteFolder note) {
    return kept(note, Hasher.FULL).of(note);
  }

  /**
   * Reads the inputs of one note again, and hashes what is not as it was.
   *
   * @param before as they were read last
   * @throws UncheckedIOException if the disk fails
   */
  public Inputs readAgain(NoteFolder note, Inputs before) {
    return kept(note, Hasher.since(before)).of(note);
  }

  /**
   * What a note says of itself.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public NoteState state(NoteFolder note) {
    return company(note.company(), Hasher.FULL).state(note);
  }

  private static boolean everything(String name) {
    return true;
  }

  /** The files below the data folder, as one company's are looked at. */
  private FileContents contents(Hasher hasher, Predicate<String> kept) {
    return new FileContents("data", data, memory.get(), hasher, kept);
  }

  List<NoteFolder> notes(String company) {
    return coverage.notes(company);
  }

  /** The files of a company, of its industry and of the house. */
  HashedFiles facts(String company, FileContents contents) {
    HashedFiles own = contents.hashed(files.company(company));
    byte[] profile = own.contents().getOrDefault(profile(company), new byte[0]);
    return own.and(
        markets.computeIfAbsent(
            CoverageFiles.industry(profile),
            i ->
                contents(Hasher.FULL, InputReader::everything)
                    .hashed(files.market(i))
                    .and(shared)));
  }

  private static String profile(String company) {
    return "data/" + company + "/company.json";
  }

  /** The files that were written for a note. */
  List<Path> written(NoteFolder note) {
    return files.note(note);
  }
}
