package dev.tracknote.house;

import dev.tracknote.wording.Wording;

/** One step of the rating scale. */
public record RatingGrade(String id, Wording name, Wording definition) {}
