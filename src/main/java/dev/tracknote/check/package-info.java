/** One class per rule, named for the fault it finds; see {@link dev.tracknote.check.Checklist}. */
@NullMarked
package dev.tracknote.check;

import org.jspecify.annotations.NullMarked;
