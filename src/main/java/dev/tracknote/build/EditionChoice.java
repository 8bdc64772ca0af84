package dev.tracknote.build;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.output.Edition;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.Publication;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the edition that somebody means: {@code current}, {@code previous}, the beginning of an id,
 * or a day, of which the edition is meant that was in force when it ended in UTC.
 */
final class EditionChoice {

  private static final int SHORT = 8;

  private final NoteEditions editions;
  private final List<Publication> publications;

  /**
   * Looks at what was published.
   *
   * @throws IOException if the folder cannot be read
   */
  EditionChoice(NoteEditions editions) throws IOException {
    this.editions = editions;
    this.publications = editions.publications();
  }

  /**
   * The edition that a word means.
   *
   * @param later that {@code previous} is the one before
   * @throws RejectedInput when it means none, or more than one
   */
  Edition named(String word, Optional<Edition> later) throws RejectedInput {
    return switch (word) {
      case "current" -> inForce().orElseThrow(() -> unknown(word));
      case "previous" -> before(later).orElseThrow(() -> unknown(word));
      default -> {
        Optional<LocalDate> day = day(word);
        Optional<Edition> found = day.isPresent() ? onDay(day.get()) : beginningWith(word);
        yield found.orElseThrow(() -> unknown(word));
      }
    };
  }

  private Optional<Edition> last(int of) {
    return of == 0 ? Optional.empty() : Optional.of(publications.get(of - 1).edition());
  }

  /** The edition that was published last, if any was. */
  Optional<Edition> inForce() {
    return last(publications.size());
  }

  private Optional<Edition> before(Optional<Edition> later) {
    if (later.isEmpty()) {
      return Optional.empty();
    }
    for (int i = publications.size() - 1; i > 0; i--) {
      if (publications.get(i).edition().equals(later.get())) {
        return last(i);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String word) {
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private Optional<Edition> onDay(LocalDate day) {
    return publications.stream()
        .filter(p -> !LocalDate.ofInstant(p.published(), ZoneOffset.UTC).isAfter(day))
        .reduce((a, b) -> b)
        .map(Publication::edition);
  }

  private Optional<Edition> beginningWith(String id) {
    List<Edition> found =
        publications.stream()
            .map(Publication::edition)
            .distinct()
            .filter(e -> !id.isEmpty() && e.id().startsWith(id))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private RejectedInput unknown(String word) {
    String held =
        publications.stream()
            .map(
                p ->
                    p.edition().id().substring(0, SHORT)
                        + " of "
                        + LocalDate.ofInstant(p.published(), ZoneOffset.UTC))
            .collect(Collectors.joining(", "));
    return new RejectedInput(
        List.of(
            Diagnostic.error(
                "unknown-edition",
                Place.file(Typed.path(editions.folder())),
                "expected one edition of this note, found none or several for \"" + word + "\"",
                held.isEmpty()
                    ? "the note was never published; build it first"
                    : (word.equals("previous") ? "no edition came before; " : "")
                        + "published were "
                        + held
                        + "; name one by its id, its day, current or previous")));
  }
}
