/**
 * The analyst's Markdown with every word's line and column; see {@link
 * dev.tracknote.commentary.CommentaryReader}.
 */
@NullMarked
package dev.tracknote.commentary;

import org.jspecify.annotations.NullMarked;
