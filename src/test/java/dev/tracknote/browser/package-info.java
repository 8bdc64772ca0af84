/** Web pages as a browser shows them; see {@link dev.tracknote.browser.Chromium}. */
@NullMarked
package dev.tracknote.browser;

import org.jspecify.annotations.NullMarked;
