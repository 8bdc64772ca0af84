package dev.tracknote.revision;

import dev.tracknote.facts.Metric;
import dev.tracknote.metrics.GuidanceVerdict;
import dev.tracknote.quantity.Basis;

/** A result that stands otherwise against its guidance than it did. */
public record VerdictTurn(Metric metric, Basis basis, GuidanceVerdict then, GuidanceVerdict now) {}
