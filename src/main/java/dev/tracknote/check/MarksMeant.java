package dev.tracknote.check;

import static dev.tracknote.check.MarkTold.Point.HIGH;
import static dev.tracknote.check.MarkTold.Point.LOW;
import static dev.tracknote.check.MarkTold.Point.MIDDLE;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the values that a result is held against a word of side, or a distance, speaks of. */
final class MarksMeant {

  private static final Pattern SAME_CLAUSE = Pattern.compile("[^，,；;。：:（）()]*");

  private static final Pattern TAKEN_UP =
      Pattern.compile("(?i)[它该这那]|\\b(?:it|that|this|point|mark)\\b");

  private static final int BESIDE = 14;

  private static final int NAMED_NEAR = 24;

  private MarksMeant() {}

  /** What the word stands beside, the end that its clause names, or else all that is told. */
  static List<MarkTold> of(
      ReadSentence sentence, SideWords word, List<SideWords> said, ToldResult result) {
    String text = sentence.masked();
    int start = Clauses.start(text, word.from());
    int end = Clauses.end(text, word.to());
    if (word.side() == Mention.Verdict.WITHIN) {
      return result.marks();
    }
    List<MarkTold> apart = apart(sentence, word, said, result, end);
    Matcher behind = YardstickMeant.END.matcher(text.substring(word.to(), end));
    Matcher before = YardstickMeant.END.matcher(text.substring(start, word.from()));
    Optional<MarkTold.Point> next = behind.find() ? point(behind) : Optional.empty();
    Optional<MarkTold.Point> named = next.isPresent() ? next : last(before);
    if (!apart.isEmpty()) {
      List<MarkTold> ends = named(apart, named);
      return ends.isEmpty() ? apart : ends;
    }
    List<MarkTold> typed = next.isEmpty() ? typed(sentence, word, said, result, end) : List.of();
    if (!typed.isEmpty()) {
      return typed;
    }
    if (named.isPresent()) {
      return named(result.all(), named);
    }
    return withoutMiddle(result.marks(), text.substring(start, end));
  }

  private static List<MarkTold> named(List<MarkTold> marks, Optional<MarkTold.Point> point) {
    return marks.stream().filter(m -> point.filter(m.point()::equals).isPresent()).toList();
  }

  /** Of a band whose ends are told, the middle is meant where it is taken up. */
  private static List<MarkTold> withoutMiddle(List<MarkTold> marks, String clause) {
    boolean band =
        marks.stream().anyMatch(m -> m.point() == LOW)
            && marks.stream().anyMatch(m -> m.point() == HIGH);
    return band && !TAKEN_UP.matcher(clause).find()
        ? marks.stream().filter(m -> m.point() != MIDDLE).toList()
        : marks;
  }

  /** What lies as far apart as the figure right before or behind the word tells. */
  private static List<MarkTold> apart(
      ReadSentence sentence, SideWords word, List<SideWords> said, ToldResult result, int end) {
    Optional<StatedFigure> next =
        next(sentence, word, said, end)
            .filter(f -> result.gaps().contains(f) && f.from() - word.to() <= BESIDE);
    Optional<StatedFigure> last =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.to() <= word.from() && word.from() - f.to() <= BESIDE)
            .reduce((a, b) -> b)
            .filter(result.gaps()::contains)
            .filter(
                f -> SAME_CLAUSE.matcher(sentence.text().substring(f.to(), word.from())).matches());
    return next.or(() -> last).map(f -> result.at().getOrDefault(f, List.of())).orElse(List.of());
  }

  /** The mark that is typed right behind the word. */
  private static List<MarkTold> typed(
      ReadSentence sentence, SideWords word, List<SideWords> said, ToldResult result, int end) {
    return next(sentence, word, said, end)
        .filter(f -> result.at().containsKey(f) && !result.gaps().contains(f))
        .map(f -> result.at().getOrDefault(f, List.of()))
        .orElse(List.of());
  }

  private static Optional<StatedFigure> next(
      ReadSentence sentence, SideWords word, List<SideWords> said, int end) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.from() >= word.to() && f.from() < end)
        .findFirst()
        .filter(f -> said.stream().noneMatch(s -> s.from() >= word.to() && s.to() <= f.from()));
  }

  private static Optional<MarkTold.Point> last(Matcher points) {
    Optional<MarkTold.Point> last = Optional.empty();
    while (points.find()) {
      last = point(points);
    }
    return last;
  }

  private static Optional<MarkTold.Point> point(Matcher found) {
    return Optional.of(
        found.group("mid") != null
            ? MIDDLE
            : found.group("top") != null ? MarkTold.Point.HIGH : LOW);
  }

  /** Of the marks that lie so far apart those that are named right before the figure. */
  static List<MarkTold> apartBy(ReadSentence sentence, StatedFigure figure, ToldResult result) {
    int from = Math.max(0, figure.from() - NAMED_NEAR);
    Optional<MarkTold.Point> end =
        last(YardstickMeant.END.matcher(sentence.text().substring(from, figure.from())));
    List<MarkTold> marks = result.at().getOrDefault(figure, List.of());
    List<MarkTold> ends = named(marks, end);
    return ends.isEmpty() ? marks : ends;
  }
}
