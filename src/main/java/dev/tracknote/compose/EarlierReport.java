package dev.tracknote.compose;

import java.time.LocalDate;

/** A report that the house has published before on the same company. */
public record EarlierReport(String title, String headline, LocalDate date) {}
