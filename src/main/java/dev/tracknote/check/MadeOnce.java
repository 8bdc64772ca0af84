package dev.tracknote.check;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and kept from then on. */
final class MadeOnce<T> {

  private final Supplier<T> maker;
  private @Nullable T made;

  MadeOnce(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T kept = made;
    if (kept == null) {
      kept = maker.get();
      made = kept;
    }
    return kept;
  }
}
