package dev.tracknote.pdf;

/**
 * Where an element was painted.
 *
 * @param value of the attribute by which the job asked for it
 * @param page from 1
 * @param x of its left end, in points from the left edge of the page
 * @param y of its first baseline or, for a drawing, its upper end, in points from the top edge
 */
public record Placement(String value, int page, float x, float y) {}
