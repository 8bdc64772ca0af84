@NullMarked
package dev.tracknote.build;

import org.jspecify.annotations.NullMarked;
