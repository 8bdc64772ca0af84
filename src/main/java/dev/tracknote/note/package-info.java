/**
 * The note as its reader sees it, text already formatted; the whole is a {@link
 * dev.tracknote.note.Note}.
 */
@NullMarked
package dev.tracknote.note;

import org.jspecify.annotations.NullMarked;
