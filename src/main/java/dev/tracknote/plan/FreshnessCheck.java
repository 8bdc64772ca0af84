package dev.tracknote.plan;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.output.Edition;
import dev.tracknote.output.Manifest;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.OutputFolder;
import dev.tracknote.output.Published;
import dev.tracknote.output.Refusal;
import dev.tracknote.output.Refusals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds the inputs of a note against those that its edition in force was made from. */
public final class FreshnessCheck {

  /** With fewer companies, to remember takes longer than to hash. */
  private static final int MANY = 100;

  private final InputReader reader;
  private final OutputFolder output;
  private final Optional<RememberedHashes> remembered;
  private final Refusals refusals;

  /**
   * Prepares to look at notes.
   *
   * @param companies how many companies they are about
   * @param refusals what earlier runs have refused
   * @throws UncheckedIOException if the disk fails
   */
  public FreshnessCheck(InputReader reader, OutputFolder output, int companies, Refusals refusals) {
    this.reader = reader;
    this.output = output;
    this.refusals = refusals;
    this.remembered = companies < MANY ? Optional.empty() : Optional.of(remembered(output));
  }

  private static RememberedHashes remembered(OutputFolder output) {
    try {
      return RememberedHashes.of(output.read(RememberedHashes.FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps the hashes of what was looked at for the next run.
   *
   * @throws IOException if the folder of results cannot be written
   */
  public void remember() throws IOException {
    Optional<byte[]> file = remembered.flatMap(RememberedHashes::file);
    if (file.isPresent()) {
      output.write(RememberedHashes.FILE, file.get());
    }
  }

  /** The inputs of a company's notes as they are from now on. */
  public CompanyInputs company(String company) {
    return reader.company(company, remembered.<Hasher>map(r -> r).orElse(Hasher.FULL));
  }

  /**
   * Looks at one note; one that is archived is never out of date.
   *
   * @param inputs of its company
   * @throws IOException if its folder of results cannot be read
   */
  public Freshness of(NoteFolder note, CompanyInputs inputs) throws IOException {
    NoteState state = inputs.state(note);
    NoteEditions editions = new NoteResults(reader, output).of(note, state);
    Optional<Published> published = published(editions);
    List<Reason> reasons = new ArrayList<>();
    if (state == NoteState.ARCHIVED) {
      return new Freshness(note, state, "", published, reasons, Optional.empty());
    }
    Map<String, String> now = inputs.hashes(note);
    if (published.isEmpty()) {
      reasons.add(new Reason(Reason.Kind.NEVER_BUILT, ""));
    } else {
      Manifest manifest = published.get().manifest();
      compare(manifest.inputs(), now, reasons);
      editions
          .damaged(published.get())
          .forEach(f -> reasons.add(new Reason(Reason.Kind.DAMAGED, f)));
    }
    Optional<Refusal> refused = refusals.take(note.name());
    published = published.map(Published::withoutInputs);
    if (reasons.isEmpty()) {
      return new Freshness(note, state, "", published, reasons, Optional.empty());
    }
    String digest = Inputs.digest(now);
    boolean damaged = reasons.stream().anyMatch(r -> r.kind() == Reason.Kind.DAMAGED);
    Optional<Refusal> again =
        refused.filter(r -> !damaged && r.inputs().equals(digest) && stands(r, editions));
    return new Freshness(note, state, digest, published, reasons, again);
  }

  /** Whether a refusal tells what a run would find now, and what it has laid out is still there. */
  private static boolean stands(Refusal refusal, NoteEditions editions) {
    try {
      return refusal.published().equals(editions.lastPublished())
          && (!refusal.waits() || editions.pending().isPresent());
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** A manifest that cannot be read is as good as none. */
  private static Optional<Published> published(NoteEditions editions) throws IOException {
    Optional<Edition> current = editions.current();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    return current.get().readableManifest().map(m -> new Published(current.get(), m));
  }

  private static void compare(
      Map<String, String> then, Map<String, String> now, List<Reason> reasons) {
    if (now.equals(then)) {
      return;
    }
    new TreeMap<>(now)
        .forEach(
            (name, hash) -> {
              String before = then.get(name);
              if (before == null) {
                reasons.add(new Reason(Reason.Kind.NEW, name));
              } else if (!before.equals(hash)) {
                reasons.add(new Reason(Reason.Kind.CHANGED, name));
              }
            });
    then.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(name -> reasons.add(new Reason(Reason.Kind.GONE, name)));
  }
}
