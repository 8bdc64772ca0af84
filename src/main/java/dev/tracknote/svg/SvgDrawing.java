package dev.tracknote.svg;

/**
 * A drawing as markup.
 *
 * @param width of its coordinates, from zero
 * @param height of its coordinates, from zero
 * @param marks what stands inside its {@code svg} element
 */
public record SvgDrawing(double width, double height, String marks) {}
