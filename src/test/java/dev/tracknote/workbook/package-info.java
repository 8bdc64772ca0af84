@NullMarked
package dev.tracknote.workbook;

import org.jspecify.annotations.NullMarked;
