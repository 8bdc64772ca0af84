/**
 * Brings figures from outside into a company's folder: what is new, what was restated, what
 * contradicts; the entry is {@link dev.tracknote.intake.Intake}.
 */
@NullMarked
package dev.tracknote.intake;

import org.jspecify.annotations.NullMarked;
