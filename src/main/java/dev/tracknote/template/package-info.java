/**
 * Fills the house's templates with a note (FreeMarker lives here); see {@link
 * dev.tracknote.template.NoteTemplate}.
 */
@NullMarked
package dev.tracknote.template;

import org.jspecify.annotations.NullMarked;
