/** Faults for the architecture test to see. */
@NullMarked
package dev.tracknote.planted.quantity;

import org.jspecify.annotations.NullMarked;
