package dev.tracknote.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a pattern.
 *
 * @param all everything that it can be, if that is little
 * @param others the ways in which it can be met, of which one is taken, if it can be much
 */
record PatternPiece(Optional<Set<String>> all, List<Way> others) {

  static final char ANY = 0;
  static final int LEAD = 2;

  /**
   * One way in which a part of a pattern can be met.
   *
   * @param needed words of which everything that is met in this way holds one, if there are such
   * @param starts what it can begin with: its first two signs, or itself where it is shorter;
   *     {@link #ANY} stands for any sign
   */
  record Way(Optional<Set<String>> needed, Set<String> starts) {

    private Way then(Way next) {
      return new Way(better(needed, next.needed), led(starts, next.starts));
    }

    private Way again() {
      Set<String> leads = new LinkedHashSet<>();
      for (String lead : starts) {
        leads.add(lead);
        leads.add(cut(lead + ANY + ANY));
      }
      return new Way(needed, leads);
    }

    private boolean beginsWithWords() {
      return needed.isPresent()
          && starts.stream()
              .allMatch(
                  s ->
                      s.length() == 1
                          ? needed.get().contains(s)
                          : !s.isEmpty() && s.charAt(0) != ANY && s.charAt(1) != ANY);
    }

    private static Way either(List<Way> ways) {
      Set<String> starts = new LinkedHashSet<>();
      Optional<Set<String>> needed = Optional.of(Set.of());
      for (Way way : ways) {
        starts.addAll(way.starts);
        needed = union(needed, way.needed);
      }
      return new Way(needed, starts);
    }
  }

  static final PatternPiece NOTHING = word("");
  static final PatternPiece ANYTHING =
      beginning(List.of("", String.valueOf(ANY), String.valueOf(ANY).repeat(LEAD)));
  static final PatternPiece DIGIT = signs("0123456789");
  static final PatternPiece SPACE = signs(" \t\n\u000B\f\r");
  static final PatternPiece LETTER_OR_DIGIT = signs("abcdefghijklmnopqrstuvwxyz0123456789_");

  private static final int MOST_WORDS = 200;
  private static final int MOST_WAYS = 40;
  private static final int MOST_LEADS = 400;
  private static final int LONG_ENOUGH = 6;
  private static final int LONGEST = 24;

  static PatternPiece word(String word) {
    return oneOf(Set.of(word));
  }

  /** One sign out of many, of which no words are made. */
  static PatternPiece signs(String signs) {
    return beginning(signs.chars().mapToObj(c -> String.valueOf((char) c)).toList());
  }

  private static PatternPiece beginning(List<String> starts) {
    return new PatternPiece(
        Optional.empty(), List.of(new Way(Optional.empty(), new LinkedHashSet<>(starts))));
  }

  /** A blanked name is in the masked text only, and so no word that the text must hold. */
  static PatternPiece oneOf(Set<String> words) {
    boolean blank = words.stream().anyMatch(w -> w.indexOf(ReadSentence.BLANK) >= 0);
    return blank
        ? new PatternPiece(Optional.empty(), List.of(new Way(Optional.empty(), leads(words))))
        : new PatternPiece(Optional.of(words), List.of());
  }

  private boolean isNothing() {
    return all.isPresent() && all.get().size() == 1 && all.get().contains("");
  }

  /** The ways in which it can be met, of which one is taken. */
  List<Way> ways() {
    return all.isPresent() ? List.of(way(all.get())) : others;
  }

  private static Way way(Set<String> words) {
    return new Way(better(Optional.empty(), Optional.of(words)), leads(words));
  }

  private static Set<String> leads(Set<String> words) {
    Set<String> leads = new LinkedHashSet<>();
    words.forEach(w -> leads.add(cut(w)));
    return leads;
  }

  /** One of several; words are put together as long as they come first and are few. */
  static PatternPiece oneOf(List<PatternPiece> pieces) {
    Set<String> words = new LinkedHashSet<>();
    List<Way> ways = new ArrayList<>();
    for (PatternPiece piece : pieces) {
      Set<String> own = piece.all.orElse(Set.of());
      if (ways.isEmpty() && !own.isEmpty() && words.size() + own.size() <= MOST_WORDS) {
        words.addAll(own);
      } else {
        ways.addAll(piece.ways());
      }
    }
    if (ways.isEmpty()) {
      return new PatternPiece(Optional.of(words), List.of());
    }
    if (!words.isEmpty()) {
      ways.addFirst(way(words));
    }
    return new PatternPiece(Optional.empty(), few(ways));
  }

  /**
   * Followed by signs that stand for themselves; where these cannot be joined to all that comes
   * before, they count one by one, and no more of them than leads have signs.
   */
  PatternPiece then(String signs) {
    Optional<Set<String>> joined = joined(word(signs));
    if (joined.isPresent()) {
      return new PatternPiece(joined, List.of());
    }
    int told = all.isPresent() ? signs.length() : Math.min(LEAD, signs.length());
    PatternPiece piece = this;
    for (int i = 0; i < told; i++) {
      piece = piece.then(word(signs.substring(i, i + 1)));
    }
    return piece;
  }

  PatternPiece then(PatternPiece next) {
    if (isNothing()) {
      return next;
    }
    if (next.isNothing()) {
      return this;
    }
    Optional<Set<String>> joined = joined(next);
    if (joined.isPresent()) {
      return new PatternPiece(joined, List.of());
    }
    List<Way> begins = ways();
    List<Way> ends = next.ways();
    if (begins.size() * ends.size() > MOST_WAYS) {
      ends = List.of(Way.either(ends));
    }
    List<Way> both = new ArrayList<>();
    for (Way begin : begins) {
      for (Way end : ends) {
        both.add(begin.then(end));
      }
    }
    return new PatternPiece(Optional.empty(), few(both));
  }

  /** Ways that begin with their words are as good as one; others stay apart, if they are few. */
  private static List<Way> few(List<Way> ways) {
    List<Way> few = new ArrayList<>();
    List<Way> worded = new ArrayList<>();
    for (Way way : ways) {
      (way.beginsWithWords() ? worded : few).add(way);
    }
    if (few.size() >= MOST_WAYS) {
      return List.of(Way.either(ways));
    }
    if (!worded.isEmpty()) {
      few.add(Way.either(worded));
    }
    return List.copyOf(few);
  }

  private static Set<String> led(Set<String> starts, Set<String> next) {
    boolean many = starts.size() * next.size() > MOST_LEADS;
    Set<String> leads = new LinkedHashSet<>();
    for (String lead : starts) {
      if (lead.length() == LEAD) {
        leads.add(lead);
      } else if (many && !lead.isEmpty()) {
        leads.add(cut(lead + ANY));
        leads.add(lead);
      } else {
        next.forEach(n -> leads.add(cut(lead + n)));
      }
    }
    return leads;
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
        if (one.length() + other.length() > LONGEST) {
          return Optional.empty();
        }
        joined.add(one + other);
      }
    }
    return Optional.of(joined);
  }

  /** The same, once or several times. */
  PatternPiece again() {
    return new PatternPiece(Optional.empty(), ways().stream().map(Way::again).toList());
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
    if (words.isEmpty() || words.get().size() > MOST_WORDS) {
      return 0;
    }
    int shortest = LONG_ENOUGH;
    for (String word : words.get()) {
      shortest = Math.min(shortest, word.length());
    }
    return words.get().isEmpty() ? 0 : shortest;
  }
}
