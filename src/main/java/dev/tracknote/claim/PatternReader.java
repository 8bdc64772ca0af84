package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads off a pattern what all that it finds begins with and holds.
 *
 * <p>It knows the parts of the language that the words of the trade are written in; of any other
 * part it says that it can be anything.
 */
final class PatternReader {

  private static final int MOST_SIGNS_OF_A_CLASS = 16;
  private static final int MOST_SIGNS_OF_A_RANGE = 64;

  private final String pattern;
  private int at;

  private PatternReader(String pattern) {
    this.pattern = pattern;
  }

  static PatternPiece read(Pattern pattern) {
    boolean plain = (pattern.flags() & ~(Pattern.CASE_INSENSITIVE | Pattern.DOTALL)) == 0;
    return plain ? new PatternReader(pattern.pattern()).alternatives() : PatternPiece.ANYTHING;
  }

  private PatternPiece alternatives() {
    PatternPiece first = sequence();
    if (at == pattern.length() || pattern.charAt(at) != '|') {
      return first;
    }
    List<PatternPiece> all = new ArrayList<>(List.of(first));
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      all.add(sequence());
    }
    return PatternPiece.oneOf(all);
  }

  private PatternPiece sequence() {
    PatternPiece piece = PatternPiece.NOTHING;
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      String signs = signsAlone();
      piece = signs.isEmpty() ? piece.then(repeated(atom())) : piece.then(signs);
    }
    return piece;
  }

  private PatternPiece repeated(PatternPiece piece) {
    if (at == pattern.length()) {
      return piece;
    }
    PatternPiece times =
        switch (pattern.charAt(at)) {
          case '?' -> orNothing(piece);
          case '*' -> orNothing(piece.again());
          case '+' -> piece.again();
          case '{' -> pattern.startsWith("{0", at) ? orNothing(piece.again()) : piece.again();
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

  private static PatternPiece orNothing(PatternPiece piece) {
    return PatternPiece.oneOf(List.of(piece, PatternPiece.NOTHING));
  }

  private PatternPiece atom() {
    char sign = pattern.charAt(at++);
    return switch (sign) {
      case '(' -> group();
      case '[' -> signs();
      case '\\' -> escaped();
      case '.' -> PatternPiece.ANYTHING;
      case '^', '$' -> PatternPiece.NOTHING;
      default -> PatternPiece.word(String.valueOf(sign));
    };
  }

  /** Signs that stand for themselves, as far as none of them is repeated. */
  private String signsAlone() {
    int from = at;
    while (isPlain(at) && !isRepeated(at)) {
      at++;
    }
    return pattern.substring(from, at);
  }

  private boolean isPlain(int place) {
    return place < pattern.length() && "|()[]{}\\.^$?*+".indexOf(pattern.charAt(place)) < 0;
  }

  private boolean isRepeated(int place) {
    return place + 1 < pattern.length() && "?*+{".indexOf(pattern.charAt(place + 1)) >= 0;
  }

  private PatternPiece group() {
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
        return PatternPiece.NOTHING;
      }
    }
    PatternPiece inside = alternatives();
    at++;
    return looks ? PatternPiece.NOTHING : inside;
  }

  /** One sign out of several. */
  private PatternPiece signs() {
    boolean known = pattern.charAt(at) != '^';
    int depth = 1;
    Set<Character> signs = new LinkedHashSet<>();
    while (depth > 0) {
      char sign = pattern.charAt(at++);
      switch (sign) {
        case '[' -> depth++;
        case ']' -> depth--;
        case '\\' -> known &= escaped(pattern.charAt(at++), signs);
        case '&' -> known = false;
        default -> known &= range(sign, signs);
      }
      known &= sign != '[';
    }
    if (!known) {
      return PatternPiece.ANYTHING;
    }
    StringBuilder all = new StringBuilder();
    signs.forEach(all::append);
    return signs.size() <= MOST_SIGNS_OF_A_CLASS
        ? PatternPiece.oneOf(
            signs.stream()
                .map(String::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new)))
        : PatternPiece.signs(all.toString());
  }

  /** Adds a sign of a class with those up to the end of its range; whether these are few. */
  private boolean range(char sign, Set<Character> signs) {
    signs.add(sign);
    boolean last = pattern.charAt(Math.min(at + 1, pattern.length() - 1)) == ']';
    if (pattern.charAt(at) != '-' || last) {
      return true;
    }
    char end = pattern.charAt(at + 1);
    at += 2;
    if (end == '\\' || end == '[' || end - sign > MOST_SIGNS_OF_A_RANGE) {
      at -= 1;
      return false;
    }
    for (int next = sign; next <= end; next++) {
      signs.add((char) next);
    }
    return true;
  }

  /** Adds what an escape in a class stands for; whether that is known. */
  private static boolean escaped(char sign, Set<Character> signs) {
    String stands =
        switch (sign) {
          case 'd' -> "0123456789";
          case 's' -> " \t\n\u000B\f\r";
          case 'w' -> "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
          default -> Character.isLetterOrDigit(sign) ? "" : String.valueOf(sign);
        };
    stands.chars().forEach(c -> signs.add((char) c));
    return !stands.isEmpty();
  }

  private PatternPiece escaped() {
    char sign = pattern.charAt(at++);
    return switch (sign) {
      case 'b', 'B', 'A', 'z', 'Z' -> PatternPiece.NOTHING;
      case 'Q' -> quoted();
      case 'p', 'P' -> {
        at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
        yield PatternPiece.ANYTHING;
      }
      case 'u' -> {
        at += 4;
        char coded = (char) Integer.parseInt(pattern.substring(at - 4, at), 16);
        yield PatternPiece.word(String.valueOf(coded));
      }
      case 'd' -> PatternPiece.DIGIT;
      case 's' -> PatternPiece.SPACE;
      case 'w' -> PatternPiece.LETTER_OR_DIGIT;
      default ->
          Character.isLetterOrDigit(sign)
              ? PatternPiece.ANYTHING
              : PatternPiece.word(String.valueOf(sign));
    };
  }

  private PatternPiece quoted() {
    int end = pattern.indexOf("\\E", at);
    String words = pattern.substring(at, end < 0 ? pattern.length() : end);
    at = end < 0 ? pattern.length() : end + 2;
    return PatternPiece.word(words);
  }
}
