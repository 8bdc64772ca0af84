/** Tests that measure finished PDFs. */
@NullMarked
package dev.tracknote.pdf;

import org.jspecify.annotations.NullMarked;
