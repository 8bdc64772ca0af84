/** Faults for the architecture test to see. */
@NullMarked
package dev.tracknote.planted.metrics;

import org.jspecify.annotations.NullMarked;
