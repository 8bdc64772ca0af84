package dev.tracknote.planted.compose;

import org.jfree.chart.JFreeChart;

/** An engine away from home. */
record DrawsByItself(JFreeChart chart) {}
