package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose measure is meant: the segment that is named at it, the one that the paragraph runs on, the
 * whole company.
 */
final class Holders {

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)公司|集团|整体|总体|合并|全年|\\b(?:group|company|overall|total|consolidated|bank)\\b");
  private static final Pattern HEAD =
      Pattern.compile("^[^\\p{IsHan}]*([\\p{IsHan}]{2,6}?)(?=同比|环比|增速|占比|连续|已连续)");
  private static final Pattern LED =
      Pattern.compile("^[^\\p{IsHan}]*([\\p{IsHan}]{2,6}?)(?=首次|首度|第一次|单季|当季|本季|已|再|重新)");

  /** «营收与云服务营收»: each of two has its own name. */
  private static final Pattern JOINED = Pattern.compile("^\\s?(?:[、与和及]|以及)");

  private final Dossier dossier;
  private final Phrase phrase;
  private final List<Mention.OfSegment> segments;
  private final List<ReadSentence> earlier;

  Holders(Phrase phrase, List<ReadSentence> earlier, Dossier dossier) {
    this.dossier = dossier;
    this.phrase = phrase;
    this.segments = phrase.sentence().mentions(Mention.OfSegment.class);
    this.earlier = earlier;
  }

  /** The segments that a measure can be one of, the likeliest first; the empty one is the whole. */
  List<String> of(Mention.OfMeasure said, Measure measure, Basis basis) {
    int start = Clauses.start(phrase.masked(), said.from());
    int end = Clauses.end(phrase.masked(), said.to());
    Optional<String> own =
        within(said)
            .or(() -> segment(start, said.from()))
            .or(() -> cut(start, said.from()))
            .or(() -> segmentAfter(said.to(), end));
    if (own.isPresent()) {
      boolean known = dossier.ground().knows(new Subject(measure, own.get(), basis));
      return known ? List.of(own.get()) : List.of("");
    }
    Optional<String> its = start == 0 ? itsOwner() : Optional.empty();
    if (its.filter(p -> dossier.ground().knows(new Subject(measure, p, basis))).isPresent()) {
      return List.of(its.get());
    }
    Set<String> all = new LinkedHashSet<>();
    segment(0, said.from()).ifPresent(all::add);
    if (all.isEmpty() && !WHOLE.matcher(phrase.masked().substring(start, said.from())).find()) {
      all.addAll(running());
    }
    all.add("");
    return List.copyOf(all);
  }

  /** «它的营收», «Its revenue»: of the part that the sentence before begins with. */
  private Optional<String> itsOwner() {
    if (earlier.isEmpty() || !Scenes.TAKES_UP.matcher(phrase.sentence().text()).find()) {
      return Optional.empty();
    }
    return earlier.getLast().mentions(Mention.OfSegment.class).stream()
        .filter(s -> s.from() == 0 && !s.segment().isEmpty())
        .map(Mention.OfSegment::segment)
        .findFirst();
  }

  /** What the paragraph is about, by its last sentence and by its heading. */
  Set<String> running() {
    Set<String> running = new LinkedHashSet<>();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      if (running.isEmpty() || i == 0) {
        earlier.get(i).mentions(Mention.OfSegment.class).stream()
            .map(Mention.OfSegment::segment)
            .filter(s -> !s.isEmpty())
            .forEach(running::add);
      }
    }
    return running;
  }

  /**
   * Whether a figure of the measure that is typed in the sentence is another's than the subject's.
   */
  boolean isTypedOtherwise(Mention.OfMeasure said, Subject subject) {
    List<StatedFigure> typed =
        phrase.sentence().claims().stream()
            .filter(c -> c.firm() && c.measure().equals(said.measure()) && !c.forecast())
            .filter(c -> c.figure().from() >= said.to())
            .map(Claim::figure)
            .filter(f -> !f.isRange() && f.kind() == kind(subject.measure()))
            .toList();
    return !typed.isEmpty()
        && typed.stream().noneMatch(f -> isOf(f, subject))
        && subject.segment().isEmpty();
  }

  private static StatedFigure.Kind kind(Measure measure) {
    return measure.isRatio() ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.MONEY;
  }

  private boolean isOf(StatedFigure figure, Subject subject) {
    Stretch now = Stretch.of(dossier.quarter());
    List<Stretch> times =
        List.of(
            now,
            now.previous(),
            now.yearAgo(),
            new Stretch(dossier.quarter(), 4),
            Stretch.year(dossier.quarter().year()),
            new Stretch(dossier.quarter(), dossier.quarter().quarter()));
    return times.stream()
        .flatMap(t -> dossier.ground().value(subject, t).stream())
        .anyMatch(v -> Tolerance.lenient(figure, v) || Tolerance.lenient(figure, v.negate()));
  }

  private Optional<String> segment(int from, int to) {
    return segments.stream()
        .filter(s -> s.from() >= from && s.to() <= to)
        .reduce((a, b) -> b)
        .map(Mention.OfSegment::segment);
  }

  /** A segment whose name holds the word, such as 净利息收入. */
  private Optional<String> within(Mention.OfMeasure said) {
    return segments.stream()
        .filter(s -> s.from() <= said.from() && s.to() >= said.to())
        .findFirst()
        .map(Mention.OfSegment::segment);
  }

  private Optional<String> segmentAfter(int from, int to) {
    return segments.stream()
        .filter(s -> s.from() >= from && s.to() <= to && s.from() - from < 6)
        .filter(s -> !JOINED.matcher(phrase.masked().substring(from, s.from())).find())
        .findFirst()
        .map(Mention.OfSegment::segment);
  }

  /** A segment's name cut short right before the measure: 终端收入 for 终端设备. */
  private Optional<String> cut(int from, int to) {
    String word = phrase.masked().substring(from, to).replaceFirst("^.*[^\\p{IsHan}]", "");
    return word.length() < 2 ? Optional.empty() : cutName(word);
  }

  /** A segment's name cut short at the head of the clause: 直营同比增速 for 直营门店. */
  Optional<String> head() {
    Matcher head = HEAD.matcher(phrase.before());
    return head.find() ? cutName(head.group(1)) : Optional.empty();
  }

  /** The same before a word of profit or loss, cut at either end: 电控首次盈利 for 电动车电控. */
  Optional<String> led() {
    Matcher led = LED.matcher(phrase.before() + phrase.masked().substring(phrase.from()));
    if (!led.find()) {
      return Optional.empty();
    }
    String word = led.group(1);
    List<String> named =
        dossier.vocabulary().segments().entrySet().stream()
            .filter(
                e -> e.getValue().stream().anyMatch(n -> n.startsWith(word) || n.endsWith(word)))
            .map(Map.Entry::getKey)
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private Optional<String> cutName(String word) {
    return dossier.vocabulary().segments().entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(n -> n.startsWith(word)))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
