/**
 * What is known of a company, each figure with basis, period, source and date; the whole is {@link
 * dev.tracknote.facts.CompanyFacts}.
 */
@NullMarked
package dev.tracknote.facts;

import org.jspecify.annotations.NullMarked;
