/** Tests of the sidecar. */
@NullMarked
package dev.tracknote.rixml;

import org.jspecify.annotations.NullMarked;
