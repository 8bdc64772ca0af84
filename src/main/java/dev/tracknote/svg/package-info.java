/** Drawings as a part of a web page; see {@link dev.tracknote.svg.SvgSheet}. */
@NullMarked
package dev.tracknote.svg;

import org.jspecify.annotations.NullMarked;
