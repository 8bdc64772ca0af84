package dev.tracknote.house;

import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The publishing firm.
 *
 * @param languages in the order of preference; the first is the one of {@code note.md}
 * @param jurisdictions ISO 3166 codes of the countries whose rules its notes follow
 * @param benchmark what ratings are measured against; absent when their definitions name it
 * @param ratingHorizonMonths how far ratings look ahead; absent when their definitions name it
 * @param disclosureCodes of its standing statements, for machines; none when it has no codes
 * @param webPages whether each note is published as a web page too
 * @param holdsDoubtful whether a note waits while a finding on one of its figures is neither mended
 *     nor accepted in writing, also one of a rule that otherwise warns
 */
public record House(
    Wording name,
    Wording department,
    List<Language> languages,
    List<Analyst> analysts,
    List<RatingGrade> ratings,
    List<String> jurisdictions,
    Optional<Wording> benchmark,
    OptionalInt ratingHorizonMonths,
    List<DisclosureCode> disclosureCodes,
    boolean webPages,
    boolean holdsDoubtful) {

  public House {
    languages = List.copyOf(languages);
    analysts = List.copyOf(analysts);
    ratings = List.copyOf(ratings);
    jurisdictions = List.copyOf(jurisdictions);
    disclosureCodes = List.copyOf(disclosureCodes);
  }

  /** A house that names neither jurisdictions nor what its ratings are measured by. */
  public House(
      Wording name,
      Wording department,
      List<Language> languages,
      List<Analyst> analysts,
      List<RatingGrade> ratings) {
    this(
        name,
        department,
        languages,
        analysts,
        ratings,
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        List.of(),
        false,
        false);
  }

  public Optional<Analyst> analyst(String id) {
    return analysts.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  public Optional<RatingGrade> rating(String id) {
    return ratings.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The file of a text in one language; the house's first language needs no code. */
  public String fileName(String stem, Language language) {
    return languages.getFirst() == language ? stem + ".md" : stem + "." + language.code() + ".md";
  }
}
