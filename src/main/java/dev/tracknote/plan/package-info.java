/**
 * What of the coverage is out of date, told by the content of its inputs; see {@link
 * dev.tracknote.plan.InputReader}.
 */
@NullMarked
package dev.tracknote.plan;

import org.jspecify.annotations.NullMarked;
