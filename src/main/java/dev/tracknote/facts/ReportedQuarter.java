package dev.tracknote.facts;

import dev.tracknote.quantity.FiscalQuarter;
import java.time.LocalDate;

/** A fiscal quarter with its first and last day. */
public record ReportedQuarter(FiscalQuarter label, LocalDate start, LocalDate end) {}
