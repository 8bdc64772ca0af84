/** Tests of the folder of results on a real disk. */
@NullMarked
package dev.tracknote.output;

import org.jspecify.annotations.NullMarked;
