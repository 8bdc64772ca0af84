/**
 * The languages a note is written in; a text held in several of them is a {@link
 * dev.tracknote.wording.Wording}.
 */
@NullMarked
package dev.tracknote.wording;

import org.jspecify.annotations.NullMarked;
