package dev.tracknote.planted.facts;

import dev.tracknote.planted.metrics.Tied;

/** Half of a cycle. */
public record Knot(Tied metric) {}
