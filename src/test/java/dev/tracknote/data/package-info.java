@NullMarked
package dev.tracknote.data;

import org.jspecify.annotations.NullMarked;
