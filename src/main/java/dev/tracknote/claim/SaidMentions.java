package dev.tracknote.claim;

import java.util.List;
import java.util.Optional;

/** The mentions of a sentence in its order, asked for by kind and stretch. */
record SaidMentions(List<Mention> mentions) {

  /** The last mention of a kind between two offsets. */
  <T extends Mention> Optional<T> latest(Class<T> kind, int from, int to) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      if (isIn(mentions.get(i), kind, from, to)) {
        return Optional.of(kind.cast(mentions.get(i)));
      }
    }
    return Optional.empty();
  }

  /** The first mention of a kind between two offsets. */
  <T extends Mention> Optional<T> earliest(Class<T> kind, int from, int to) {
    for (Mention mention : mentions) {
      if (isIn(mention, kind, from, to)) {
        return Optional.of(kind.cast(mention));
      }
    }
    return Optional.empty();
  }

  /** Whether there is one at all. */
  boolean any(Class<? extends Mention> kind, int from, int to) {
    for (Mention mention : mentions) {
      if (isIn(mention, kind, from, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Mention mention, Class<?> kind, int from, int to) {
    return kind.isInstance(mention) && mention.from() >= from && mention.to() <= to;
  }
}
