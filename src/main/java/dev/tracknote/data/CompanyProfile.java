package dev.tracknote.data;

import dev.tracknote.facts.Company;
import dev.tracknote.facts.Source;
import dev.tracknote.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the company's own file says.
 *
 * @param sources by their names
 * @param segmentsKnown whether the segments were without fault, so that one they lack is unknown
 * @param sourcesKnown the same of the sources
 */
record CompanyProfile(
    Company company, Map<String, Source> sources, boolean segmentsKnown, boolean sourcesKnown) {

  // stands where the sources are at fault themselves; the faults keep it from being published
  private static final Source NO_SOURCE = new Source("", Wording.of("", ""), "", LocalDate.EPOCH);

  boolean mayHaveSegment(String id) {
    return !segmentsKnown || company.segment(id).isPresent();
  }

  Optional<Source> source(String id) {
    return sourcesKnown ? Optional.ofNullable(sources.get(id)) : Optional.of(NO_SOURCE);
  }

  /** The profile that stands for a company whose own file cannot be read. */
  static CompanyProfile unreadable(String id) {
    Wording blank = Wording.of("", "");
    Company company = new Company(id, "", blank, blank, blank, "", "", List.of(), List.of());
    return new CompanyProfile(company, Map.of(), false, false);
  }
}
