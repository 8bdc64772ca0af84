/**
 * Brings facts, prose and the house's hand together into a note, one class per section; see {@link
 * dev.tracknote.compose.NoteComposer}.
 */
@NullMarked
package dev.tracknote.compose;

import org.jspecify.annotations.NullMarked;
