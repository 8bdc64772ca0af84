/** Faults for the architecture test to see. */
@NullMarked
package dev.tracknote.planted.compose;

import org.jspecify.annotations.NullMarked;
