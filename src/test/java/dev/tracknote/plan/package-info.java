/** Tests of what a run takes from the one before. */
@NullMarked
package dev.tracknote.plan;

import org.jspecify.annotations.NullMarked;
