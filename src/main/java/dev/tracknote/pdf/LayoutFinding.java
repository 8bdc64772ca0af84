package dev.tracknote.pdf;

/** A fault seen while printing; page counts from one, zero stands for the whole document. */
public record LayoutFinding(String rule, int page, String message, String hint) {}
