/**
 * Numbers with their units and the one rounding rule; a value of any kind is a {@link
 * dev.tracknote.quantity.Quantity}.
 */
@NullMarked
package dev.tracknote.quantity;

import org.jspecify.annotations.NullMarked;
