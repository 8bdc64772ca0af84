package dev.tracknote.draft;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.house.House;
import dev.tracknote.house.Phrases;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The quarter that a note is to be written on, with all that is at hand for it.
 *
 * @param quarter one whose revenue the facts hold
 * @param date when the note is to be published; absent when the analyst will fill it in
 * @param phrases those of the language
 * @param last the note before, in the same language; absent when there is none
 */
public record Occasion(
    CompanyFacts facts,
    FiscalQuarter quarter,
    Optional<LocalDate> date,
    House house,
    Language language,
    Phrases phrases,
    Optional<LastNote> last) {}
