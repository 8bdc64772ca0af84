package dev.tracknote.output;

import java.time.Instant;

/** An edition with the moment at which it came into force; one may do so more than once. */
public record Publication(Instant published, Edition edition) {}
