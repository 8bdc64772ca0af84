package dev.tracknote.revision;

import dev.tracknote.diagnostic.Place;

/**
 * A figure that the analyst typed, as a ledger tells of it.
 *
 * @param verdict how it stands: {@code matched}, {@code contradicted}, {@code outside} or {@code
 *     unchecked}
 * @param reading what it was held against, or empty
 */
public record TypedFigure(Place place, String text, String verdict, String reading) {}
