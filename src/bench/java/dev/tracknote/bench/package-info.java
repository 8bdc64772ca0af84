/** Measures the program over a generated coverage; see README, "Speed". */
@NullMarked
package dev.tracknote.bench;

import org.jspecify.annotations.NullMarked;
