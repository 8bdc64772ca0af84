package dev.tracknote.house;

import dev.tracknote.wording.Wording;

/**
 * The code under which the house files one of its standing statements, such as the number of a rule
 * that asks for it.
 *
 * @param under the heading, or the bold words at the beginning of a paragraph, of the statement
 */
public record DisclosureCode(String code, Wording under) {}
