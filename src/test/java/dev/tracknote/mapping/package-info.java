@NullMarked
package dev.tracknote.mapping;

import org.jspecify.annotations.NullMarked;
