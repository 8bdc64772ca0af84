/**
 * Spreadsheets and separated text as cells that know their places, and the workbooks that are
 * written; the entries are {@link dev.tracknote.workbook.WorkbookFile} and {@link
 * dev.tracknote.workbook.SeparatedFile}.
 */
@NullMarked
package dev.tracknote.workbook;

import org.jspecify.annotations.NullMarked;
