/**
 * Draws what a note wants shown as lines and columns; {@link dev.tracknote.chart.ChartPainter} is
 * the way in, and JFreeChart stays behind it.
 */
@NullMarked
package dev.tracknote.chart;

import org.jspecify.annotations.NullMarked;
