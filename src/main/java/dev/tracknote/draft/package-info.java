/**
 * Drafts the next note from the facts of its quarter and from the note before; see {@link
 * dev.tracknote.draft.NoteDrafter}.
 */
@NullMarked
package dev.tracknote.draft;

import org.jspecify.annotations.NullMarked;
