package dev.tracknote.compose;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.house.House;
import dev.tracknote.house.HouseStyle;
import dev.tracknote.house.Labels;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that goes into one note.
 *
 * @param commentary the analyst's text
 * @param minutes of the results call; absent for a short note
 * @param earlier what the house has published before, in any order
 * @param draft whether the note is only looked at and not published
 * @param disclosures the house's standing statements
 */
public record Manuscript(
    CompanyFacts facts,
    FiscalQuarter quarter,
    LocalDate date,
    Commentary commentary,
    Optional<Commentary> minutes,
    List<EarlierReport> earlier,
    boolean draft,
    House house,
    Commentary disclosures,
    HouseStyle style,
    Labels labels,
    Language language) {

  public Manuscript {
    earlier = List.copyOf(earlier);
  }

  /** Whether the analyst of this note wrote what stands at a place. */
  boolean isOfAnalyst(Place place) {
    return place.file().equals(commentary.file())
        || minutes.map(m -> m.file().equals(place.file())).orElse(false);
  }
}
