/**
 * What is wrong, where it stands and how to mend it; see {@link
 * dev.tracknote.diagnostic.Diagnostic}.
 */
@NullMarked
package dev.tracknote.diagnostic;

import org.jspecify.annotations.NullMarked;
