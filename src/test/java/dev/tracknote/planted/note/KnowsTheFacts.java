package dev.tracknote.planted.note;

import dev.tracknote.planted.facts.Knot;

/** A hub that imports something of ours. */
record KnowsTheFacts(Knot fact) {}
