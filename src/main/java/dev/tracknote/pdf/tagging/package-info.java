/**
 * Tells a reader that cannot see the page what stands on it: marked content while pages are
 * painted, and the structure tree over it in reading order.
 */
@NullMarked
package dev.tracknote.pdf.tagging;

import org.jspecify.annotations.NullMarked;
