@NullMarked
package dev.tracknote.filing;

import org.jspecify.annotations.NullMarked;
