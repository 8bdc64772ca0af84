package dev.tracknote.facts;

import dev.tracknote.wording.Wording;
import java.time.LocalDate;

/**
 * A document that figures come from.
 *
 * @param id the name by which the facts refer to it
 * @param document the issuer's or regulator's own number for it, such as an accession number; may
 *     be empty
 */
public record Source(String id, Wording title, String document, LocalDate published) {}
