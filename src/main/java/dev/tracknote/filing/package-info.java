/**
 * What a company filed with the regulator, as the quarters that its filings state; the entries are
 * {@link dev.tracknote.filing.FilingReader} and {@link dev.tracknote.filing.Edgar}.
 */
@NullMarked
package dev.tracknote.filing;

import org.jspecify.annotations.NullMarked;
