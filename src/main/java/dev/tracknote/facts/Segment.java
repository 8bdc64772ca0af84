package dev.tracknote.facts;

import dev.tracknote.wording.Wording;

/** A part of the company that is reported on its own. */
public record Segment(String id, Wording name) {}
