package dev.tracknote.report;

import dev.tracknote.diagnostic.Place;

/**
 * A typed figure and how it stands against what is known.
 *
 * @param text as it was typed
 * @param figure the reference whose value it was held against, or empty
 * @param expected what stands there as it would be printed, or empty
 * @param source where the figure comes from when it is not in the facts, or empty
 */
public record ClaimVerdict(
    String text, Place place, Verdict verdict, String figure, String expected, String source) {}
