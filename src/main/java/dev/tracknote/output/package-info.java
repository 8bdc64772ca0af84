/**
 * The folder of results: editions that are there whole or not at all; see {@link
 * dev.tracknote.output.OutputFolder}.
 */
@NullMarked
package dev.tracknote.output;

import org.jspecify.annotations.NullMarked;
