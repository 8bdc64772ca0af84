package dev.tracknote.data;

import dev.tracknote.diagnostic.Place;

/**
 * An editor's word that a finding may stand.
 *
 * @param file the file of the finding, or the end of its path
 * @param line where it stood when it was accepted; 0 when it is about the file as a whole
 * @param excerpt a few words of the sentence, by which it is found again when lines have moved
 * @param reason why it may stand
 * @param place where this was written
 */
public record Acceptance(
    String rule, String file, int line, String excerpt, String reason, Place place) {}
