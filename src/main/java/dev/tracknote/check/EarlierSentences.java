package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sentences of a text that came before one, by what it may say again of them. */
final class EarlierSentences {

  /** So many signs alone are told again by chance. */
  static final int SHORTEST = 12;

  private static final int ALIKE_OF_TEN = 7;
  private static final int ALIKE_WITH_MANY = 6;
  private static final int ALIKE_IN_PASSAGE = 5;
  private static final int WITHIN_OF_TEN = 8;

  private final Map<String, ReadSentence> same = new LinkedHashMap<>();
  private final Map<String, List<ToldSentence>> byFigure = new LinkedHashMap<>();
  private final Map<String, List<ToldSentence>> byStart = new LinkedHashMap<>();
  private final List<ToldSentence> risks = new ArrayList<>();

  /** An earlier one that says a sentence again in any way; takes it in where none is the same. */
  Optional<ReadSentence> saying(ToldSentence told) {
    ReadSentence read = told.read();
    ReadSentence before = same.putIfAbsent(told.plain() + named(read), read);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<ReadSentence> earlier = alike(told).or(() -> holding(told));
    add(told);
    return earlier;
  }

  private static List<String> named(ReadSentence read) {
    return read.sentence().references().stream().map(Span.Reference::name).toList();
  }

  private void add(ToldSentence told) {
    told.figures().stream().distinct().forEach(f -> file(f, told, byFigure));
    file(told.plain().substring(0, SHORTEST), told, byStart);
    if (told.read().sentence().part() == PartKind.RISKS) {
      risks.add(told);
    }
  }

  private static void file(String key, ToldSentence told, Map<String, List<ToldSentence>> by) {
    by.computeIfAbsent(key, k -> new ArrayList<>()).add(told);
  }

  /** An earlier sentence with the same figures and nearly the same words. */
  private Optional<ReadSentence> alike(ToldSentence told) {
    List<String> figures = told.figures();
    int alike = figures.size() > 2 ? ALIKE_WITH_MANY : ALIKE_OF_TEN;
    if (figures.size() < 2 || told.read().sentence().part() == PartKind.PICKS) {
      return Optional.empty();
    }
    List<String> topics = told.topics();
    return byFigure.getOrDefault(figures.getFirst(), List.of()).stream()
        .filter(s -> !s.read().claims().isEmpty() && isHeld(s, told))
        .filter(s -> s.topics().equals(topics) && !told.isTurnedFrom(s))
        .filter(s -> !goesOn(told) || isOfPart(s, told))
        .filter(
            s ->
                ToldSentence.isAlike(
                    ToldSentence.pairs(told.plain()),
                    ToldSentence.pairs(s.plain()),
                    isOfPassage(s, told) ? ALIKE_IN_PASSAGE : alike))
        .map(ToldSentence::read)
        .findFirst();
  }

  /** Whether it is the first clause of several: it says again what the rest then adds to. */
  private static boolean goesOn(ToldSentence told) {
    String text = told.read().text().stripTrailing();
    return text.endsWith("；") || text.endsWith(";");
  }

  private static boolean isOfPart(ToldSentence earlier, ToldSentence told) {
    return earlier.read().sentence().part() == told.read().sentence().part();
  }

  /**
   * An earlier sentence of the same paragraph that begins with all of this one, or that gives its
   * figures with hardly a word of it missing; a risk may be held by one of another paragraph. A
   * point goes on from a figure that the event has given, and says it again with more or fewer
   * words.
   */
  private Optional<ReadSentence> holding(ToldSentence told) {
    Sentence own = told.read().sentence();
    PartKind part = own.part();
    if (part == PartKind.PICKS || told.plain().indexOf(Sentence.REFERENCE) >= 0) {
      return Optional.empty();
    }
    Stream<ToldSentence> begun =
        byStart.getOrDefault(told.plain().substring(0, SHORTEST), List.of()).stream()
            .filter(s -> s.plain().startsWith(told.plain()));
    Stream<ToldSentence> withSame =
        part == PartKind.RISKS
            ? risks.stream().filter(s -> s.plain().contains(told.plain()))
            : Stream.of();
    return Stream.of(begun, withSame, withFigures(told))
        .flatMap(s -> s)
        .filter(s -> s.read().sentence().part() == part)
        .filter(
            s ->
                part == PartKind.RISKS
                    || told.figures().isEmpty()
                    || s.read().sentence().passage() == own.passage())
        .filter(s -> s.plain().length() > told.plain().length())
        .min(Comparator.comparingInt(ToldSentence::number))
        .map(ToldSentence::read);
  }

  private Stream<ToldSentence> withFigures(ToldSentence told) {
    List<String> figures = told.figures();
    if (figures.size() < 2) {
      return Stream.of();
    }
    return byFigure.getOrDefault(figures.getFirst(), List.of()).stream()
        .filter(s -> s.plain().length() > told.plain().length())
        .filter(s -> isWithin(told, s) && !told.isTurnedFrom(s));
  }

  private static boolean isWithin(ToldSentence told, ToldSentence earlier) {
    if (!earlier.figures().containsAll(told.figures())) {
      return false;
    }
    Set<String> now = ToldSentence.pairs(told.plain());
    Set<String> then = ToldSentence.pairs(earlier.plain());
    long held = now.stream().filter(then::contains).count();
    return held * 10 >= (long) now.size() * WITHIN_OF_TEN;
  }

  /** Within one paragraph the same figures of the same thing hardly say anything else. */
  private static boolean isOfPassage(ToldSentence earlier, ToldSentence told) {
    return isNear(earlier, told) && !told.topics().isEmpty();
  }

  private static boolean isNear(ToldSentence earlier, ToldSentence told) {
    return earlier.read().sentence().passage() == told.read().sentence().passage();
  }

  /**
   * The same figures in any order, or in one paragraph all of those of the later sentence where it
   * gives three or more; a longer sentence of another paragraph says more.
   */
  private static boolean isHeld(ToldSentence earlier, ToldSentence later) {
    boolean near = isNear(earlier, later);
    boolean all = earlier.figures().containsAll(later.figures());
    if (near && later.figures().size() > 2) {
      return all;
    }
    return all
        && later.figures().containsAll(earlier.figures())
        && (near || !earlier.plain().startsWith(later.plain()));
  }
}
