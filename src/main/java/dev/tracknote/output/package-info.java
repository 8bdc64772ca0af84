/** Writes one result folder, whole or not at all; see {@link dev.tracknote.output.OutputFolder}. */
@NullMarked
package dev.tracknote.output;

import org.jspecify.annotations.NullMarked;
