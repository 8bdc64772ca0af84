/**
 * When to build again: on change and at set times; see {@link dev.tracknote.watch.ChangeWatch} and
 * {@link dev.tracknote.watch.CronSchedule}.
 */
@NullMarked
package dev.tracknote.watch;

import org.jspecify.annotations.NullMarked;
