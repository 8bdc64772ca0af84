/**
 * Every figure, period and comparison that the prose asserts; see {@link
 * dev.tracknote.claim.ClaimFinder}.
 */
@NullMarked
package dev.tracknote.claim;

import org.jspecify.annotations.NullMarked;
