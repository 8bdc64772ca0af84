package dev.tracknote.plan;

import dev.tracknote.data.NoteFolder;
import java.io.UncheckedIOException;
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
  private final FileContents files;
  private final Map<String, NoteHead> heads = new LinkedHashMap<>();
  private Optional<List<NoteFolder>> notes = Optional.empty();
  private Optional<HashedFiles> facts = Optional.empty();

  CompanyInputs(InputReader reader, String company, FileContents files) {
    this.reader = reader;
    this.company = company;
    this.files = files;
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
    HashedFiles own = own(note);
    SortedMap<String, byte[]> kept = new TreeMap<>(facts().contents());
    kept.putAll(own.contents());
    return new Inputs(new TreeMap<>(hashes(note, own)), kept);
  }

  /**
   * SHA-256 of all that one note is made from, by its name and in no particular order.
   *
   * @throws UncheckedIOException if the disk fails
   */
  Map<String, String> hashes(NoteFolder note) {
    return hashes(note, own(note));
  }

  private Map<String, String> hashes(NoteFolder note, HashedFiles own) {
    Map<String, String> hashes = new LinkedHashMap<>(facts().hashes());
    hashes.putAll(own.hashes());
    addRelatedHeads(note, hashes);
    return hashes;
  }

  private HashedFiles own(NoteFolder note) {
    NoteHead head = head(note);
    return head.read().and(files.hashed(head.unread()));
  }

  /** Of other notes of the company only the head is printed, among the related reports. */
  private void addRelatedHeads(NoteFolder note, Map<String, String> hashes) {
    for (NoteFolder other : notes()) {
      if (!other.period().equals(note.period())) {
        hashes.putAll(head(other).hashes());
      }
    }
  }

  private HashedFiles facts() {
    if (facts.isEmpty()) {
      facts = Optional.of(reader.facts(company, files));
    }
    return facts.get();
  }

  private List<NoteFolder> notes() {
    if (notes.isEmpty()) {
      notes = Optional.of(reader.notes(company));
    }
    return notes.get();
  }

  private NoteHead head(NoteFolder note) {
    return heads.computeIfAbsent(note.period(), period -> NoteHead.of(reader.written(note), files));
  }
}
