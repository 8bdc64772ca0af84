package dev.tracknote.plan;

import dev.tracknote.commentary.FrontMatterReader;
import dev.tracknote.data.CoverageFiles;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.output.Manifest;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The inputs of a company's notes, each read when it is first asked for and once; for one thread,
 * and not to be kept longer than the notes are looked at.
 */
public final class CompanyInputs {

  private final InputReader reader;
  private final String company;
  private final Hasher hasher;
  private final FileContents contents;
  private final Map<String, Head> heads = new LinkedHashMap<>();
  private Optional<List<NoteFolder>> notes = Optional.empty();
  private Optional<HashedFiles> facts = Optional.empty();

  /**
   * What a note says of itself.
   *
   * @param hashes SHA-256 of the head of each file that has one
   * @param read the content of each of these, which need not be read again
   * @param files all that was written for it
   */
  private record Head(
      NoteState state, Map<String, String> hashes, Map<String, byte[]> read, List<Path> files) {}

  CompanyInputs(InputReader reader, String company, Hasher hasher) {
    this.reader = reader;
    this.company = company;
    this.hasher = hasher;
    this.contents = reader.contents();
  }

  /**
   * What a note says of itself.
   *
   * @throws UncheckedIOException if the disk fails
   */
  NoteState state(NoteFolder note) {
    return head(note).state();
  }

  /**
   * All that one note is made from.
   *
   * @throws UncheckedIOException if the disk fails
   */
  Inputs of(NoteFolder note) {
    Head head = head(note);
    HashedFiles own = facts().and(contents.hashed(head.files(), hasher, head.read()));
    HashedFiles all = own.and(relatedHeads(note));
    return new Inputs(all.hashes(), all.contents());
  }

  /** Of other notes of the company only the head is printed, among the related reports. */
  private Map<String, String> relatedHeads(NoteFolder note) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (NoteFolder other : notes()) {
      if (!other.period().equals(note.period())) {
        hashes.putAll(head(other).hashes());
      }
    }
    return hashes;
  }

  private HashedFiles facts() {
    if (facts.isEmpty()) {
      facts = Optional.of(reader.facts(company, hasher, contents));
    }
    return facts.get();
  }

  private List<NoteFolder> notes() {
    if (notes.isEmpty()) {
      notes = Optional.of(reader.notes(company));
    }
    return notes.get();
  }

  private Head head(NoteFolder note) {
    return heads.computeIfAbsent(note.period(), period -> read(note));
  }

  private Head read(NoteFolder note) {
    NoteState state = NoteState.FINAL;
    Map<String, String> hashes = new LinkedHashMap<>();
    List<Path> files = reader.written(note);
    Map<String, byte[]> read = contents.of(files.stream().filter(CoverageFiles::isHeaded).toList());
    for (Map.Entry<String, byte[]> file : read.entrySet()) {
      byte[] head = FrontLines.of(file.getValue());
      hashes.put(file.getKey() + "#head", Manifest.sha256(head));
      NoteState said = said(head);
      state = said.compareTo(state) < 0 ? said : state;
    }
    return new Head(state, hashes, read, files);
  }

  private static NoteState said(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    return switch (FrontMatterReader.head(text).value("status", "")) {
      case "archived" -> NoteState.ARCHIVED;
      case "draft" -> NoteState.DRAFT;
      default -> NoteState.FINAL;
    };
  }
}
