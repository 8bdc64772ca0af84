@NullMarked
package dev.tracknote.report;

import org.jspecify.annotations.NullMarked;
