@NullMarked
package dev.tracknote.intake;

import org.jspecify.annotations.NullMarked;
