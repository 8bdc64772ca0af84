package dev.tracknote.planted.metrics;

import dev.tracknote.planted.facts.Knot;

/** The other half of a cycle. */
public record Tied(Knot fact) {}
