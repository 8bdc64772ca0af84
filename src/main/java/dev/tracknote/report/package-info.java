/**
 * What the program found and what a note's figures rest on, as text, JSON and SARIF; see {@link
 * dev.tracknote.report.FindingText}, {@link dev.tracknote.report.SarifDocument} and {@link
 * dev.tracknote.report.LedgerDocument}.
 */
@NullMarked
package dev.tracknote.report;

import org.jspecify.annotations.NullMarked;
