/**
 * What may be drawn on: shapes and text in solid colours; see {@link
 * dev.tracknote.surface.SolidSurface}.
 */
@NullMarked
package dev.tracknote.surface;

import org.jspecify.annotations.NullMarked;
