package dev.tracknote.house;

/** Width and height in points. */
public record Extent(double width, double height) {}
