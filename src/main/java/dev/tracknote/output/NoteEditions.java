package dev.tracknote.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editions of one note, and which of them is in force.
 *
 * <p>{@code editions/<id>/} holds each edition whole. {@code current} is a link to the one in
 * force, and the names that people open are links through it: one rename publishes all files at
 * once, and a reader never meets a part of an edition or a moment without one. Where a file system
 * has no links, each file is renewed by a rename of its own, the manifest last.
 */
public final class NoteEditions {

  private static final String EDITIONS = "editions";
  private static final String PENDING = "pending";

  private final Path folder;
  private final EditionStore store;
  private final Staging staging;
  private final Journal journal;
  private final Front front;

  NoteEditions(Path folder, Staging staging) {
    this(folder, staging, new LinkedFront(folder, staging));
  }

  NoteEditions(Path folder, Staging staging, Front front) {
    this.folder = folder;
    Path editions = folder.resolve(EDITIONS);
    this.store = new EditionStore(editions, staging);
    this.staging = staging;
    this.journal = new Journal(editions, staging);
    this.front = front;
  }

  /** The folder of the note, with the files of the edition in force. */
  public Path folder() {
    return folder;
  }

  /**
   * The edition in force.
   *
   * @throws IOException if the folder cannot be read
   */
  public Optional<Edition> current() throws IOException {
    return front.edition().flatMap(store::find);
  }

  /** An edition by its id, or by the beginning of one where only one begins so. */
  public Optional<Edition> find(String id) throws IOException {
    List<String> ids =
        publications().stream()
            .map(p -> p.edition().id())
            .distinct()
            .filter(i -> i.startsWith(id))
            .toList();
    return ids.size() == 1 ? store.find(ids.getFirst()) : Optional.empty();
  }

  /**
   * What was published, from the oldest to the newest; the last is in force.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<Publication> publications() throws IOException {
    List<Publication> publications = new ArrayList<>();
    for (Journal.Entry entry : journal.entries()) {
      store
          .find(entry.edition())
          .ifPresent(e -> publications.add(new Publication(entry.published(), e)));
    }
    Optional<Edition> current = current();
    if (current.isPresent() && !isLast(publications, current.get())) {
      // the run was killed between the swap and the entry
      publications.add(new Publication(changed(current.get()), current.get()));
    }
    return publications;
  }

  /** The id that an edition of these files will have. */
  public static String id(EditionFiles files, Manifest manifest) {
    return Manifest.sha256(manifest.with(files).json());
  }

  /**
   * Lays out what tells why the note as it stands now is not published.
   *
   * @param files content by file name
   * @throws IOException if the disk is full or cannot be written
   */
  public void hold(Map<String, byte[]> files) throws IOException {
    release();
    staging.writeFolder(folder.resolve(PENDING), files);
  }

  /** The folder of what {@link #hold} has laid out, if it is there. */
  public Optional<Path> pending() {
    return Optional.of(folder.resolve(PENDING)).filter(Files::isDirectory);
  }

  /**
   * The id of the edition that was published last, or nothing.
   *
   * @throws IOException if the folder cannot be read
   */
  public String lastPublished() throws IOException {
    List<Publication> publications = publications();
    return publications.isEmpty() ? "" : publications.getLast().edition().id();
  }

  /**
   * Takes away what {@link #hold} has laid out, since nothing is held back any more.
   *
   * @throws IOException if the folder cannot be written
   */
  public void release() throws IOException {
    Staging.delete(folder.resolve(PENDING));
  }

  /**
   * The files in force that are not as their manifest says: missing, or of another length.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<String> damaged(Published published) throws IOException {
    List<String> damaged = new ArrayList<>();
    if (!Files.isRegularFile(folder.resolve(Manifest.FILE))) {
      damaged.add(Manifest.FILE);
    }
    for (Map.Entry<String, Manifest.Content> file : published.manifest().files().entrySet()) {
      String name = file.getKey();
      Path path =
          name.equals(InputArchive.FILE) ? published.edition().file(name) : folder.resolve(name);
      if (length(path) != file.getValue().bytes()) {
        damaged.add(name);
      }
    }
    return damaged;
  }

  private static long length(Path path) throws IOException {
    try {
      return Files.size(path);
    } catch (NoSuchFileException missing) {
      return -1;
    }
  }

  /**
   * Brings an edition into force; its manifest is added.
   *
   * @param files {@code inputs.zip} among them
   * @param manifest what is said of the edition beside the hashes of its files
   * @param companions files that tell how this edition came after the one before; they are shown
   *     with it and are no part of it, so that the same input gives the same edition
   * @param published the moment of publication, which goes into the journal and nowhere else
   * @throws IOException if the disk is full or cannot be written; the edition before stays in force
   */
  public Edition publish(
      EditionFiles files, Manifest manifest, Map<String, byte[]> companions, Instant published)
      throws IOException {
    byte[] said = manifest.with(files).json();
    Map<String, byte[]> all = new LinkedHashMap<>(files.bytes());
    all.put(Manifest.FILE, said);
    journalLastSwap();
    Edition edition = store.keep(Manifest.sha256(said), all, companions);
    boolean turned = !front.edition().equals(Optional.of(edition.id()));
    front.show(edition, shown(all, companions));
    if (turned || journal.entries().isEmpty()) {
      journal.add(published, edition.id());
    }
    store.keepOnly(journal.entries().stream().map(Journal.Entry::edition).toList());
    return edition;
  }

  private void journalLastSwap() throws IOException {
    List<Publication> publications = publications();
    if (publications.size() > journal.entries().size()) {
      journal.add(publications.getLast().published(), publications.getLast().edition().id());
    }
  }

  private static List<String> shown(Map<String, byte[]> files, Map<String, byte[]> companions) {
    List<String> names = new ArrayList<>(files.keySet());
    names.remove(InputArchive.FILE);
    names.addAll(companions.keySet());
    return names;
  }

  private static boolean isLast(List<Publication> publications, Edition edition) {
    return !publications.isEmpty() && publications.getLast().edition().equals(edition);
  }

  private static Instant changed(Edition edition) throws IOException {
    return Files.getLastModifiedTime(edition.folder()).toInstant();
  }
}
