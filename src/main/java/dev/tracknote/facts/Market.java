package dev.tracknote.facts;

import dev.tracknote.wording.Wording;

/**
 * What surrounds the company.
 *
 * @param sample whether the figures are made up to show the layout, which the note then says
 */
public record Market(Wording name, IndustrySize size, Closes closes, boolean sample) {}
