package dev.tracknote.data;

import dev.tracknote.diagnostic.Place;

/** A text as it was typed, with the place where it begins. */
record Word(String text, Place place) {}
