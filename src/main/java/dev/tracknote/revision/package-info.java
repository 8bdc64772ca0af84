/**
 * What moved between two editions of a note: figures, restated facts, verdicts, exhibits,
 * sentences; see {@link dev.tracknote.revision.Revision}.
 */
@NullMarked
package dev.tracknote.revision;

import org.jspecify.annotations.NullMarked;
