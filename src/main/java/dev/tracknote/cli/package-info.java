/** The command line (picocli lives here); see {@link dev.tracknote.cli.Tracknote}. */
@NullMarked
package dev.tracknote.cli;

import org.jspecify.annotations.NullMarked;
