package dev.tracknote.note;

import java.time.LocalDate;

/** What the document says of itself to a machine. */
public record DocumentInfo(
    String title, String author, String subject, String keywords, LocalDate date) {}
