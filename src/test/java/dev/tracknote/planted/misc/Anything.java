package dev.tracknote.planted.misc;

/** A class in a package without a place in the flow and without nullness. */
record Anything() {}
