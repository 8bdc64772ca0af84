/** Tests of the templates. */
@NullMarked
package dev.tracknote.template;

import org.jspecify.annotations.NullMarked;
