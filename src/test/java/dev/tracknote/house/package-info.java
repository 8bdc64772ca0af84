@NullMarked
package dev.tracknote.house;

import org.jspecify.annotations.NullMarked;
