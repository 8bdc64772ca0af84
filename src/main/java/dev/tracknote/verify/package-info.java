/** Holds a finished note against what it carries, and gives that out; all from the PDF alone. */
@NullMarked
package dev.tracknote.verify;

import org.jspecify.annotations.NullMarked;
