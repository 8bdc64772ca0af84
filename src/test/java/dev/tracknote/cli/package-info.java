@NullMarked
package dev.tracknote.cli;

import org.jspecify.annotations.NullMarked;
