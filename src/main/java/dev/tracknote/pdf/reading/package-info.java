/**
 * Reads finished PDFs: what they claim, what is attached, which signs stand where. Trusts nothing
 * in them.
 */
@NullMarked
package dev.tracknote.pdf.reading;

import org.jspecify.annotations.NullMarked;
