/** Faults for the architecture test to see. */
@NullMarked
package dev.tracknote.planted.facts;

import org.jspecify.annotations.NullMarked;
