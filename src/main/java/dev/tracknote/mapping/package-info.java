/**
 * What the cells of an analyst's sheet mean: a {@link dev.tracknote.mapping.Mapping} is suggested
 * from the sheet, completed by hand, and turns the sheet into figures; the entries are {@link
 * dev.tracknote.mapping.Suggestion} and {@link dev.tracknote.mapping.MappedSheet}.
 */
@NullMarked
package dev.tracknote.mapping;

import org.jspecify.annotations.NullMarked;
