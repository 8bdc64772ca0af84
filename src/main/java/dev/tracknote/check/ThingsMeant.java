package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The measures, parts and bases that a sentence speaks of: those that it names, or that the
 * sentences before it in the paragraph name where it names none.
 */
final class ThingsMeant {

  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?i)[两二三四五六][者类项大个块条地区家](?!季|月|百|财|年|航|交)|前者|后者|后两|前两|该业务|该板块|该分部|各业务|各分部|各部分"
              + "|\\b(?:both|the (?:two|three|four|former|latter|other)|(?:the|its) parts|two|three|four)\\b(?! (?:quarters?|years?|months?|weeks?))");

  /** Words that take up what was named before. */
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?i)它|其(?!中|他|它|余|实|后|间)|这[一块项个类两三]|该[业板分]|\\b(?:it|its|their|they|there|together|this (?:line|unit|business|segment)|the (?:ratio|two|former|latter))\\b");

  private static final Pattern BASES =
      Pattern.compile("(?i)口径|reported|GAAP|adjusted|经调整|adjusting");

  /** What is left of revenue before loans are written down. */
  private static final Pattern PRE_PROVISION = Pattern.compile("(?i)拨备前|pre-?provision");

  private final Ground ground;
  private final ReadSentence sentence;
  private final List<Measure> measures;
  private final List<String> segments;
  private final Set<Basis> bases;
  private final boolean carried;
  private @Nullable Set<Subject> subjects;
  private @Nullable Set<Subject> withKin;

  /**
   * @param earlier the sentences before it in its paragraph, the nearest last
   */
  ThingsMeant(Ground ground, ReadSentence sentence, List<ReadSentence> earlier) {
    this.ground = ground;
    this.sentence = sentence;
    List<Measure> said = measures(sentence);
    List<String> parts = segments(sentence);
    this.measures = measures(said, earlier);
    this.segments = parts(parts, earlier);
    this.carried = said.isEmpty() && parts.isEmpty();
    this.bases = bases(sentence);
  }

  private List<Measure> measures(List<Measure> said, List<ReadSentence> earlier) {
    if (sentence.holds(PRE_PROVISION)) {
      return List.of(Measure.REVENUE, Measure.OPERATING_EXPENSES);
    }
    if (said.isEmpty()) {
      return nearest(earlier);
    }
    List<Measure> taken = new ArrayList<>(said);
    if (sentence.holds(PRONOUN)) {
      taken.addAll(nearest(earlier));
    }
    return List.copyOf(taken);
  }

  /** Several parts can be meant without being named: «两项业务», «the three», «the former». */
  private List<String> parts(List<String> said, List<ReadSentence> earlier) {
    if (sentence.holds(UNNAMED)) {
      return ground.facts().company().segments().stream().map(Segment::id).toList();
    }
    Set<String> all = new LinkedHashSet<>(said);
    if (!said.isEmpty() && !sentence.holds(PRONOUN)) {
      return said;
    }
    for (ReadSentence before : earlier.reversed()) {
      all.addAll(segments(before));
    }
    for (String part : List.copyOf(all)) {
      ground.facts().company().splitWithPart(part).map(Split::of).ifPresent(all::add);
    }
    all.remove("");
    return List.copyOf(all);
  }

  private static List<Measure> nearest(List<ReadSentence> earlier) {
    for (ReadSentence before : earlier.reversed()) {
      List<Measure> found = measures(before);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<Measure> measures(ReadSentence sentence) {
    Set<Measure> measures = new LinkedHashSet<>();
    sentence.mentions(Mention.OfMeasure.class).stream()
        .map(m -> Measure.of(m.measure()))
        .flatMap(Optional::stream)
        .forEach(measures::add);
    if (measures.isEmpty()) {
      measures.addAll(HintedMeasures.of(sentence));
    }
    return List.copyOf(measures);
  }

  private static List<String> segments(ReadSentence sentence) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .map(Mention.OfSegment::segment)
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  private Set<Basis> bases(ReadSentence of) {
    Set<Basis> said = new LinkedHashSet<>();
    of.mentions(Mention.OfBasis.class).forEach(b -> said.add(b.basis()));
    boolean others =
        of.mentions(Mention.OfMeasure.class).size() > of.mentions(Mention.OfBasis.class).size();
    return said.size() != 1 || others || of.holds(BASES) ? ground.bases() : said;
  }

  List<Measure> measures() {
    return measures;
  }

  List<String> segments() {
    return segments;
  }

  /** Whether nothing is named in the sentence itself. */
  boolean isCarried() {
    return carried;
  }

  /** Whether the sentence itself names more than one part. */
  boolean namesSeveral() {
    return segments(sentence).size() > 1 || sentence.holds(UNNAMED);
  }

  /** What the named parts are parts of, short of the whole company. */
  List<String> wholes() {
    return segments.stream()
        .flatMap(p -> ground.facts().company().splitWithPart(p).stream())
        .map(Split::of)
        .filter(w -> !w.isEmpty() && !segments.contains(w))
        .distinct()
        .toList();
  }

  /** Whether the sentence itself gives the shares or names more than one part. */
  static boolean isOfSeveral(ReadSentence sentence) {
    return segments(sentence).size() > 1 || !sentence.mentions(Mention.OfShare.class).isEmpty();
  }

  /** What is named: each measure of the company, and each segment's revenue or other measure. */
  Set<Subject> subjects() {
    Set<Subject> known = subjects;
    if (known == null) {
      known = Collections.unmodifiableSet(named());
      subjects = known;
    }
    return known;
  }

  private Set<Subject> named() {
    Set<Subject> named = new LinkedHashSet<>();
    for (Measure measure : measures) {
      for (Basis basis : bases) {
        named.add(new Subject(measure, "", basis));
        segments.stream()
            .filter(s -> ground.knows(measure, s))
            .forEach(s -> named.add(new Subject(measure, s, basis)));
      }
    }
    segments.forEach(s -> named.add(Subject.segment(Measure.REVENUE, s)));
    return named;
  }

  /** The same with what is made of it, and with the revenue, of which everything is a part. */
  Set<Subject> withKin() {
    Set<Subject> known = withKin;
    if (known == null) {
      known = Collections.unmodifiableSet(kin());
      withKin = known;
    }
    return known;
  }

  private Set<Subject> kin() {
    Set<Subject> all = new LinkedHashSet<>(subjects());
    for (Measure measure : measures) {
      for (Measure kin : kin(measure)) {
        bases.forEach(b -> all.add(new Subject(kin, "", b)));
      }
    }
    for (Measure measure : HintedMeasures.of(sentence)) {
      bases.forEach(b -> all.add(new Subject(measure, "", b)));
    }
    for (Measure measure : HintedMeasures.inNames(sentence)) {
      bases.forEach(b -> all.add(new Subject(measure, "", b)));
    }
    ground
        .namesApart()
        .in(sentence.text())
        .forEach(s -> all.add(Subject.segment(Measure.REVENUE, s)));
    all.add(Subject.company(Measure.REVENUE));
    return all;
  }

  /**
   * What a line goes into: cash flow and spending into free cash flow, earnings into those a share.
   */
  private static List<Measure> kin(Measure measure) {
    return switch (measure) {
      case OPERATING_CASH_FLOW, CAPITAL_EXPENDITURE -> List.of(Measure.FREE_CASH_FLOW);
      case DIVIDENDS_PAID, SHARE_REPURCHASES -> List.of(Measure.CASH_RETURNED);
      case NET_INCOME -> List.of(Measure.EPS_DILUTED);
      default -> List.of();
    };
  }
}
