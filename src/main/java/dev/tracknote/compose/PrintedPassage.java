package dev.tracknote.compose;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.note.Text;

/**
 * A stretch of the analyst's text as the page prints it.
 *
 * @param place where it begins in the commentary
 */
public record PrintedPassage(Place place, Text text) {}
