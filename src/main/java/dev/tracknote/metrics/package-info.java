/**
 * Growth, margins, shares, streaks and trailing years, from facts and nothing else; see {@link
 * dev.tracknote.metrics.Metrics}.
 */
@NullMarked
package dev.tracknote.metrics;

import org.jspecify.annotations.NullMarked;
