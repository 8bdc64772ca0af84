package dev.tracknote.draft;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.quantity.FiscalQuarter;

/**
 * The note that was published before.
 *
 * @param quarter that it was about
 * @param text the whole file, with line feeds only
 * @param commentary the same as it was understood
 */
public record LastNote(FiscalQuarter quarter, String text, Commentary commentary) {}
