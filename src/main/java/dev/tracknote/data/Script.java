package dev.tracknote.data;

/**
 * The text of one file.
 *
 * @param file path as the user would type it
 * @param text decoded, with line feeds only
 */
public record Script(String file, String text) {}
