/**
 * The sidecar: what a published note is about, as RIXML 2.5, and the structure that it must keep;
 * see {@link dev.tracknote.rixml.Sidecar}.
 */
@NullMarked
package dev.tracknote.rixml;

import org.jspecify.annotations.NullMarked;
