/** XHTML, drawings and fonts in; PDF bytes and layout findings out. Knows nothing of research. */
@NullMarked
package dev.tracknote.pdf;

import org.jspecify.annotations.NullMarked;
