package dev.tracknote.pdf;

import java.time.LocalDate;
import java.util.Locale;

/** What the PDF says about itself: its title, its maker, its language and its date. */
public record Document(
    String title,
    String author,
    String subject,
    String keywords,
    Locale language,
    LocalDate date) {}
