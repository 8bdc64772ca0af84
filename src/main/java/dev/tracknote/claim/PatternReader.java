package dev.tracknote.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads off a pattern the words of which everything that it finds holds one.
 *
 * <p>It knows the parts of the language that the words of the trade are written in; of any other
 * part it says nothing, and a pattern that begins, say, with a number needs no word.
 */
final class PatternReader {

  private static final int MOST_WORDS = 200;
  private static final int MOST_SIGNS_OF_A_CLASS = 16;
  private static final int LONGEST = 6;

  /** A part of a pattern: all that it can be, if that is little, and what it needs in any case. */
  private record Piece(Optional<Set<String>> all, Optional<Set<String>> needed) {

    static final Piece NOTHING = exactly(Set.of(""));
    static final Piece ANYTHING = new Piece(Optional.empty(), Optional.empty());

    static Piece exactly(Set<String> words) {
      return words.size() > MOST_WORDS
          ? new Piece(Optional.empty(), best(Optional.empty(), Optional.of(words)))
          : new Piece(Optional.of(words), best(Optional.empty(), Optional.of(words)));
    }

    static Piece needing(Optional<Set<String>> needed) {
      return new Piece(Optional.empty(), needed);
    }

    /** The better of two needs: the one whose shortest word is longer. */
    private static Optional<Set<String>> best(
        Optional<Set<String>> one, Optional<Set<String>> other) {
      int first = shortest(one);
      int second = shortest(other);
      if (first == second && first > 0) {
        return one.orElseThrow().size() <= other.orElseThrow().size() ? one : other;
      }
      return Math.max(first, second) == 0 ? Optional.empty() : first > second ? one : other;
    }

    private static int shortest(Optional<Set<String>> words) {
      return words.filter(w -> w.size() <= MOST_WORDS).stream()
          .flatMap(Set::stream)
          .mapToInt(w -> Math.min(w.length(), LONGEST))
          .min()
          .orElse(0);
    }

    Piece or(Piece other) {
      Optional<Set<String>> either = union(needed, other.needed);
      return all.isPresent() && other.all.isPresent()
          ? new Piece(exactly(union(all, other.all).orElseThrow()).all, either)
          : needing(either);
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

    Piece then(Piece next) {
      Optional<Set<String>> either = best(needed, next.needed);
      if (all.isEmpty() || next.all.isEmpty()) {
        return needing(either);
      }
      Set<String> joined = new LinkedHashSet<>();
      for (String one : all.get()) {
        for (String other : next.all.get()) {
          joined.add(one + other);
        }
      }
      boolean wordy =
          joined.size() > MOST_WORDS || joined.stream().anyMatch(w -> w.length() > 4 * LONGEST);
      return wordy
          ? needing(either)
          : new Piece(Optional.of(joined), best(either, Optional.of(joined)));
    }
  }

  private final String pattern;
  private int at;

  private PatternReader(String pattern) {
    this.pattern = pattern;
  }

  /** Empty when nothing can be said. */
  static Optional<List<String>> needed(Pattern pattern) {
    boolean plain = (pattern.flags() & ~(Pattern.CASE_INSENSITIVE | Pattern.DOTALL)) == 0;
    return plain
        ? new PatternReader(pattern.pattern()).alternatives().needed().map(List::copyOf)
        : Optional.empty();
  }

  private Piece alternatives() {
    Piece piece = sequence();
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      piece = piece.or(sequence());
    }
    return piece;
  }

  private Piece sequence() {
    Piece piece = Piece.NOTHING;
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      piece = piece.then(repeated(atom()));
    }
    return piece;
  }

  private Piece repeated(Piece piece) {
    if (at == pattern.length()) {
      return piece;
    }
    Piece times =
        switch (pattern.charAt(at)) {
          case '?' -> piece.or(Piece.NOTHING);
          case '*' -> Piece.ANYTHING;
          case '+' -> Piece.needing(piece.needed());
          case '{' -> pattern.startsWith("{0", at) ? Piece.ANYTHING : Piece.needing(piece.needed());
          default -> piece;
        };
    char sign = pattern.charAt(at);
    if (sign == '{') {
      at = pattern.indexOf('}', at) + 1;
    } else if ("?*+".indexOf(sign) >= 0) {
      at++;
    } else {
      return piece;
    }
    if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
      at++;
    }
    return times;
  }

  private Piece atom() {
    char sign = pattern.charAt(at++);
    return switch (sign) {
      case '(' -> group();
      case '[' -> signs();
      case '\\' -> escaped();
      case '.' -> Piece.ANYTHING;
      case '^', '$' -> Piece.NOTHING;
      default -> Piece.exactly(Set.of(String.valueOf(sign)));
    };
  }

  private Piece group() {
    boolean looks = false;
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
      looks = "=!".indexOf(pattern.charAt(at)) >= 0 || pattern.startsWith("<=", at);
      looks |= pattern.startsWith("<!", at);
      while (":>=!)".indexOf(pattern.charAt(at)) < 0) {
        at++;
      }
      at++;
      if (pattern.charAt(at - 1) == ')') {
        return Piece.NOTHING;
      }
    }
    Piece inside = alternatives();
    at++;
    return looks ? Piece.NOTHING : inside;
  }

  /** One sign out of several. */
  private Piece signs() {
    int depth = 1;
    boolean plain = pattern.charAt(at) != '^';
    Set<String> signs = new LinkedHashSet<>();
    while (depth > 0) {
      char sign = pattern.charAt(at++);
      switch (sign) {
        case '[' -> depth++;
        case ']' -> depth--;
        case '\\' -> at++;
        default -> signs.add(String.valueOf(sign));
      }
      boolean range = pattern.charAt(Math.min(at, pattern.length() - 1)) == '-';
      plain &= sign != '\\' && sign != '[' && sign != '&' && !(range && depth > 0);
    }
    return plain && signs.size() <= MOST_SIGNS_OF_A_CLASS ? Piece.exactly(signs) : Piece.ANYTHING;
  }

  private Piece escaped() {
    char sign = pattern.charAt(at++);
    return switch (sign) {
      case 'b', 'B', 'A', 'z', 'Z' -> Piece.NOTHING;
      case 'Q' -> quoted();
      case 'p', 'P' -> {
        at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
        yield Piece.ANYTHING;
      }
      case 'u' -> {
        at += 4;
        yield Piece.exactly(
            Set.of(String.valueOf((char) Integer.parseInt(pattern.substring(at - 4, at), 16))));
      }
      default ->
          Character.isLetterOrDigit(sign)
              ? Piece.ANYTHING
              : Piece.exactly(Set.of(String.valueOf(sign)));
    };
  }

  private Piece quoted() {
    int end = pattern.indexOf("\\E", at);
    String words = pattern.substring(at, end < 0 ? pattern.length() : end);
    at = end < 0 ? pattern.length() : end + 2;
    return Piece.exactly(Set.of(words));
  }
}
