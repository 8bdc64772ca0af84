package dev.tracknote.house;

import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.util.List;
import java.util.Optional;

/**
 * The publishing firm.
 *
 * @param languages in the order of preference; the first is the one of {@code note.md}
 */
public record House(
    Wording name,
    Wording department,
    List<Language> languages,
    List<Analyst> analysts,
    List<RatingGrade> ratings) {

  public House {
    languages = List.copyOf(languages);
    analysts = List.copyOf(analysts);
    ratings = List.copyOf(ratings);
  }

  public Optional<Analyst> analyst(String id) {
    return analysts.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  public Optional<RatingGrade> rating(String id) {
    return ratings.stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
