/**
 * The pipeline from a company's folder to its result folder; see {@link
 * dev.tracknote.build.Pipeline}.
 */
@NullMarked
package dev.tracknote.build;

import org.jspecify.annotations.NullMarked;
