/** Tests that run the program as a user does and read what it says and writes. */
@NullMarked
package dev.tracknote.cli;

import org.jspecify.annotations.NullMarked;
