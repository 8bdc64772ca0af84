package dev.tracknote.claim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of which a text must hold one, or a pattern is not found in it, and what the pattern begins
 * with, for each way in which it can be met: so it is sought in few sentences, and there at few
 * places. What is found is what the pattern alone would find.
 */
final class KeyWords {

  private static final Map<Pattern, KeyWords> OF = new ConcurrentHashMap<>();

  private static final WayIn[] NONE = {};

  private final Supplier<Pattern> source;
  private @Nullable Pattern pattern;
  // no more than a long has bits; their numbers follow one another
  private final WayIn[] ways;

  private KeyWords(Supplier<Pattern> source, WayIn[] ways) {
    this.source = source;
    this.ways = ways;
  }

  private static KeyWords of(Supplier<Pattern> source, List<PatternPiece.Way> ways) {
    return new KeyWords(source, ways.stream().map(WayIn::of).toArray(WayIn[]::new));
  }

  /** The same, each of its ways under a number of its own. */
  KeyWords numbered(UnaryOperator<WayIn> number) {
    return new KeyWords(source, Arrays.stream(ways).map(number).toArray(WayIn[]::new));
  }

  static KeyWords of(Pattern pattern) {
    KeyWords known = OF.get(pattern);
    return known != null ? known : OF.computeIfAbsent(pattern, p -> KnownWords.keep(atHand(p)));
  }

  private static KeyWords atHand(Pattern pattern) {
    return ReadPatterns.of(pattern)
        .map(w -> new KeyWords(() -> pattern, w))
        .orElseGet(() -> read(pattern));
  }

  /** The ways in which it can be met, as they are kept. */
  void write(ReadPatterns.Signs signs) {
    signs.add(ways.length);
    for (WayIn way : ways) {
      way.write(signs);
    }
  }

  static KeyWords read(Pattern pattern) {
    return of(() -> pattern, PatternReader.read(pattern).ways());
  }

  /**
   * The words of a name, which are known without reading its pattern.
   *
   * @param source of a pattern that finds the name, with any sign between its words; asked where
   *     the name may stand in a text
   */
  static KeyWords of(String name, Supplier<Pattern> source) {
    String longest =
        Arrays.stream(name.split(" ", -1))
            .max(Comparator.comparingInt(String::length))
            .orElse(name);
    String lead = name.substring(0, Math.min(PatternPiece.LEAD, name.length()));
    String start = lead.replace(' ', PatternPiece.ANY);
    return of(source, List.of(new PatternPiece.Way(Optional.of(Set.of(longest)), Set.of(start))));
  }

  /** Whether one of the words may be held; always so for a pattern that needs none. */
  boolean mayBeIn(SignPairs text) {
    return met(text) != 0;
  }

  /** A bit for each of the ways that a text leaves open. */
  private long met(SignPairs text) {
    int first = ways.length == 0 ? WayIn.UNNUMBERED : ways[0].number();
    if (text.knows(first, ways.length)) {
      return text.open(first, ways.length);
    }
    long met = 0;
    for (int i = 0; i < ways.length; i++) {
      if (ways[i].mayBeIn(text)) {
        met |= 1L << i;
      }
    }
    return met;
  }

  /**
   * What the pattern finds first in a text.
   *
   * @param signs those of the text, or of one that holds all that the pattern can find in this one
   */
  Optional<Matcher> first(String text, SignPairs signs) {
    return first(text, signs, m -> true);
  }

  /** What the pattern finds first in a text and is accepted. */
  Optional<Matcher> first(String text, SignPairs signs, Predicate<Matcher> accepted) {
    WayIn[] open = open(signs);
    if (open.length == 0) {
      return Optional.empty();
    }
    if (isAnywhere(open)) {
      Matcher matcher = matcher(text);
      while (matcher.find()) {
        if (accepted.test(matcher)) {
          return Optional.of(matcher);
        }
      }
      return Optional.empty();
    }
    int at = begin(open, text, signs, 0);
    if (at < 0) {
      return Optional.empty();
    }
    Matcher matcher = matcher(text);
    at = next(matcher, open, text, signs, at);
    while (at >= 0 && !accepted.test(matcher)) {
      at = next(matcher, open, text, signs, Math.max(at + 1, matcher.end()));
    }
    return at >= 0 ? Optional.of(matcher) : Optional.empty();
  }

  /** Everything that the pattern finds in a text, one after the other. */
  void each(String text, SignPairs signs, Consumer<Matcher> found) {
    WayIn[] open = open(signs);
    if (open.length == 0) {
      return;
    }
    Matcher matcher = matcher(text);
    if (isAnywhere(open)) {
      while (matcher.find()) {
        found.accept(matcher);
      }
      return;
    }
    int at = next(matcher, open, text, signs, 0);
    while (at >= 0) {
      int end = Math.max(at + 1, matcher.end());
      found.accept(matcher);
      at = next(matcher, open, text, signs, end);
    }
  }

  /** The ways that a text leaves open. */
  WayIn[] open(SignPairs signs) {
    long met = met(signs);
    if (met == 0) {
      return NONE;
    }
    int count = Long.bitCount(met);
    if (count == ways.length) {
      return ways;
    }
    WayIn[] open = new WayIn[count];
    for (int i = 0; i < count; i++) {
      open[i] = ways[Long.numberOfTrailingZeros(met)];
      met &= met - 1;
    }
    return open;
  }

  /** Whether one of its ways can begin with any sign. */
  boolean isUnled() {
    return isAnywhere(ways);
  }

  /** Whether a text leaves such a way open. */
  boolean isAnywhereIn(SignPairs signs) {
    for (WayIn way : ways) {
      if (way.isAnywhere() && way.mayBeIn(signs)) {
        return true;
      }
    }
    return false;
  }

  /** The places of the signs and pairs that its other ways can begin with. */
  void eachBeginning(IntConsumer place) {
    for (WayIn way : ways) {
      if (!way.isAnywhere()) {
        way.eachBeginning(place);
      }
    }
  }

  private static boolean isAnywhere(WayIn[] open) {
    for (WayIn way : open) {
      if (way.isAnywhere()) {
        return true;
      }
    }
    return false;
  }

  Matcher matcher(String text) {
    Pattern made = pattern;
    if (made == null) {
      made = source.get();
      pattern = made;
    }
    return made.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private static int next(Matcher matcher, WayIn[] open, String text, SignPairs signs, int from) {
    int at = begin(open, text, signs, from);
    while (at >= 0) {
      if (matcher.region(at, text.length()).lookingAt()) {
        return at;
      }
      at = begin(open, text, signs, at + 1);
    }
    return -1;
  }

  private static int begin(WayIn[] open, String text, SignPairs signs, int from) {
    boolean known = signs.areOf(text);
    for (int at = from; at < text.length(); at++) {
      short sign = known ? signs.sign(at) : SignPairs.sign(text, at);
      short pair = known ? signs.pair(at) : SignPairs.pair(text, at);
      if (begins(open, sign, pair)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether one of some ways can begin with a sign, or with it and the next. */
  static boolean begins(WayIn[] ways, short sign, short pair) {
    for (WayIn way : ways) {
      if (way.begins(sign, pair)) {
        return true;
      }
    }
    return false;
  }
}
