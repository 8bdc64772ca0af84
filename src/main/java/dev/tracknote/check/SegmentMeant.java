package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.facts.Segment;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which segment a name means that is none of the segments' own. */
final class SegmentMeant {

  private static final Pattern REVENUE = Pattern.compile("(?i)revenues?|sales|营收|收入|销售额");

  private static final int SHORT = 2;

  /**
   * A segment with its own names.
   *
   * @param whole whether it is itself split into others
   */
  private record Called(Segment segment, List<String> names, boolean whole) {}

  private final Dossier dossier;
  private final List<Called> segments;
  private final Map<String, Optional<Segment>> known = new LinkedHashMap<>();

  SegmentMeant(Dossier dossier) {
    this.dossier = dossier;
    this.segments =
        dossier.facts().company().segments().stream()
            .map(s -> new Called(s, full(s), isWhole(s.id())))
            .toList();
  }

  /** The segment that a name means which stands there, where it is not a name of something else. */
  Optional<Segment> by(String name, ReadSentence sentence, int from) {
    Optional<Segment> meant = known.computeIfAbsent(name, this::related);
    return meant.isPresent() && isOther(name, sentence, from) ? Optional.empty() : meant;
  }

  /** Whether something else is named there. */
  private boolean isOther(String name, ReadSentence sentence, int from) {
    return sentence.mentions().stream()
        .filter(m -> m.from() < from + name.length() && m.to() > from)
        .anyMatch(
            m ->
                isName(sentence, m)
                    && !(m.from() > from && isAnyRevenue(sentence, m))
                    && !(m.to() - m.from() < name.length() && isWhole(m)));
  }

  /** «Fee Revenue»: what is named is the fees, and revenue is what every part has. */
  private static boolean isAnyRevenue(ReadSentence sentence, Mention mention) {
    return mention instanceof Mention.OfMeasure
        && REVENUE.matcher(sentence.text().substring(mention.from(), mention.to())).matches();
  }

  private static boolean isName(ReadSentence sentence, Mention mention) {
    return mention instanceof Mention.OfMeasure
        || mention instanceof Mention.OfPeriod
        || mention instanceof Mention.OfOutlook
        || (mention instanceof Mention.OfSegment s && !isInside(sentence.text(), s));
  }

  /**
   * A name cut short stands for one segment; what several share is another's only by its meaning.
   */
  private Optional<Segment> related(String name) {
    List<Called> cut = new ArrayList<>();
    List<Called> others = new ArrayList<>();
    for (Called one : segments) {
      (isCut(name, one) ? cut : others).add(one);
    }
    boolean begins =
        cut.stream()
            .anyMatch(
                s ->
                    s.names().stream()
                        .anyMatch(o -> Namesakes.inFull(o).startsWith(Namesakes.inFull(name))));
    if (cut.size() == 1 || begins || SecondName.NOBODY.matcher(name).find()) {
      return Optional.empty();
    }
    Namesakes namesakes = dossier.namesakes();
    return first(others, o -> namesakes.isNothingElse(name, o))
        .or(() -> first(others, o -> namesakes.isSynonym(name, o)))
        .or(
            () ->
                cut.isEmpty()
                    ? first(others, o -> namesakes.isRelated(name, o))
                    : Optional.empty());
  }

  private boolean isCut(String name, Called segment) {
    return segment.names().stream().anyMatch(o -> dossier.namesakes().isCut(name, o))
        && (!segment.whole()
            || segment.names().stream()
                .anyMatch(o -> Namesakes.inFull(o).contains(Namesakes.inFull(name))));
  }

  private static Optional<Segment> first(List<Called> segments, Predicate<String> isOne) {
    for (Called one : segments) {
      for (String name : one.names()) {
        if (isOne.test(name)) {
          return Optional.of(one.segment());
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> full(Segment segment) {
    List<String> names = new ArrayList<>();
    for (Language language : Language.values()) {
      if (segment.name().has(language)) {
        names.add(segment.name().in(language));
      }
    }
    return names;
  }

  /** The same where the name is nothing but another word for it. */
  Optional<Segment> bySynonym(String name, ReadSentence sentence, int from) {
    return by(name, sentence, from)
        .filter(
            s -> official(s).stream().anyMatch(o -> dossier.namesakes().isNothingElse(name, o)));
  }

  /** The segment that a mention names. */
  Optional<Segment> named(Mention.OfSegment mention) {
    return dossier.facts().company().segment(mention.segment());
  }

  private List<String> official(Segment segment) {
    return dossier.vocabulary().segments().getOrDefault(segment.id(), List.of());
  }

  private boolean isWhole(Mention mention) {
    return mention instanceof Mention.OfSegment s && isWhole(s.segment());
  }

  /** Whether a segment is itself split into others. */
  boolean isWhole(String segment) {
    return dossier.facts().company().splits().stream().anyMatch(s -> s.of().equals(segment));
  }

  /** Whether a short name stands inside a longer word: 电动 in 电动车电驱. */
  static boolean isInside(String text, Mention.OfSegment segment) {
    boolean before = segment.from() > 0 && Character.isIdeographic(text.charAt(segment.from() - 1));
    boolean after =
        segment.to() < text.length() && Character.isIdeographic(text.charAt(segment.to()));
    return segment.to() - segment.from() <= SHORT
        && Character.isIdeographic(text.charAt(segment.from()))
        && (before || after);
  }
}
