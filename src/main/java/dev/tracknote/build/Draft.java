package dev.tracknote.build;

import dev.tracknote.compose.Composed;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.quantity.FiscalQuarter;

/** A composed note with the facts that it stands on, before it is printed. */
record Draft(CompanyFacts facts, FiscalQuarter quarter, Composed composed) {}
