package dev.tracknote.output;

/** An edition in force, and what it says of itself. */
public record Published(Edition edition, Manifest manifest) {}
