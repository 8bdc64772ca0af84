/** Faults for the architecture test to see. */
@NullMarked
package dev.tracknote.planted.note;

import org.jspecify.annotations.NullMarked;
