/** Tests of when to build again. */
@NullMarked
package dev.tracknote.watch;

import org.jspecify.annotations.NullMarked;
