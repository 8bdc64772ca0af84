/**
 * The publishing firm's hand: who signs, how it looks, how numbers are worded; see {@link
 * dev.tracknote.house.House}.
 */
@NullMarked
package dev.tracknote.house;

import org.jspecify.annotations.NullMarked;
