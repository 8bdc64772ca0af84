@NullMarked
package dev.tracknote.metrics;

import org.jspecify.annotations.NullMarked;
