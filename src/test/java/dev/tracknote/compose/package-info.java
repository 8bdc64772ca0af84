@NullMarked
package dev.tracknote.compose;

import org.jspecify.annotations.NullMarked;
