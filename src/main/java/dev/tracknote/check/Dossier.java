package dev.tracknote.check;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.house.House;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.Optional;

/** What the checks look at: one note with the facts that it must agree with. */
public record Dossier(
    CompanyFacts facts,
    FiscalQuarter quarter,
    House house,
    Commentary commentary,
    Optional<Commentary> minutes) {}
