/**
 * Reads the folders of an analyst into facts and reports every fault at once; the entry is {@link
 * dev.tracknote.data.FactsReader}.
 */
@NullMarked
package dev.tracknote.data;

import org.jspecify.annotations.NullMarked;
