package dev.tracknote.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a pattern.
 *
 * @param all everything that it can be, if that is little
 * @param needed words of which everything that it can be holds one, if there are such
 * @param starts what it can begin with: its first two signs, or itself where it is shorter; {@link
 *     #ANY} stands for any sign
 */
record PatternPiece(Optional<Set<String>> all, Optional<Set<String>> needed, Set<String> starts) {

  static final char ANY = 0;
  static final int LEAD = 2;

  static final PatternPiece NOTHING = oneOf(Set.of(""));
  static final PatternPiece ANYTHING =
      new PatternPiece(
          Optional.empty(),
          Optional.empty(),
          new LinkedHashSet<>(List.of("", String.valueOf(ANY), String.valueOf(ANY).repeat(LEAD))));
  static final PatternPiece DIGIT =
      new PatternPiece(
          Optional.empty(),
          Optional.empty(),
          new LinkedHashSet<>(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")));

  private static final int MOST_WORDS = 200;
  private static final int LONG_ENOUGH = 6;
  private static final int LONGEST = 24;

  static PatternPiece word(String word) {
    return oneOf(Set.of(word));
  }

  static PatternPiece oneOf(Set<String> words) {
    return new PatternPiece(
        Optional.of(words), better(Optional.empty(), Optional.of(words)), leads(words));
  }

  private static Set<String> leads(Set<String> words) {
    Set<String> leads = new LinkedHashSet<>();
    words.forEach(w -> leads.add(w.substring(0, Math.min(LEAD, w.length()))));
    return leads;
  }

  PatternPiece or(PatternPiece other) {
    Optional<Set<String>> either = union(needed, other.needed);
    Set<String> leads = new LinkedHashSet<>(starts);
    leads.addAll(other.starts);
    return new PatternPiece(
        union(all, other.all).filter(w -> w.size() <= MOST_WORDS), either, leads);
  }

  PatternPiece then(PatternPiece next) {
    Optional<Set<String>> joined = joined(next);
    Optional<Set<String>> either = better(needed, next.needed);
    Set<String> leads = new LinkedHashSet<>();
    for (String lead : starts) {
      if (lead.length() == LEAD) {
        leads.add(lead);
      } else {
        next.starts.forEach(n -> leads.add(cut(lead + n)));
      }
    }
    return new PatternPiece(joined, better(either, joined), leads);
  }

  private static String cut(String lead) {
    return lead.substring(0, Math.min(LEAD, lead.length()));
  }

  private Optional<Set<String>> joined(PatternPiece next) {
    if (all.isEmpty()
        || next.all.isEmpty()
        || (long) all.get().size() * next.all.get().size() > MOST_WORDS) {
      return Optional.empty();
    }
    Set<String> joined = new LinkedHashSet<>();
    for (String one : all.get()) {
      for (String other : next.all.get()) {
        joined.add(one + other);
      }
    }
    return joined.stream().anyMatch(w -> w.length() > LONGEST)
        ? Optional.empty()
        : Optional.of(joined);
  }

  /** The same, once or several times. */
  PatternPiece again() {
    Set<String> leads = new LinkedHashSet<>();
    for (String lead : starts) {
      leads.add(lead);
      leads.add(cut(lead + ANY + ANY));
    }
    return new PatternPiece(Optional.empty(), needed, leads);
  }

  private static Optional<Set<String>> union(
      Optional<Set<String>> one, Optional<Set<String>> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    Set<String> both = new LinkedHashSet<>(one.get());
    both.addAll(other.get());
    return Optional.of(both);
  }

  /** Of two needs the one whose shortest word is longer, since fewer texts meet it. */
  private static Optional<Set<String>> better(
      Optional<Set<String>> one, Optional<Set<String>> other) {
    int first = shortest(one);
    int second = shortest(other);
    if (first == 0 && second == 0) {
      return Optional.empty();
    }
    if (first == second) {
      return one.orElseThrow().size() <= other.orElseThrow().size() ? one : other;
    }
    return first > second ? one : other;
  }

  private static int shortest(Optional<Set<String>> words) {
    return words.filter(w -> w.size() <= MOST_WORDS).stream()
        .flatMap(Set::stream)
        .mapToInt(w -> Math.min(w.length(), LONG_ENOUGH))
        .min()
        .orElse(0);
  }
}
