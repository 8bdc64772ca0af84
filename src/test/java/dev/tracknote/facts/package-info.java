@NullMarked
package dev.tracknote.facts;

import org.jspecify.annotations.NullMarked;
