package dev.tracknote.house;

import dev.tracknote.wording.Wording;

/**
 * Who signs a note.
 *
 * @param id the name by which notes refer to the analyst
 * @param licence number under which the regulator knows the analyst
 */
public record Analyst(String id, Wording name, Wording title, String licence, String email) {}
