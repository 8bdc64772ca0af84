package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence puts before its reader: the things and times that it names, or that the sentences
 * before it in the paragraph name where it names none.
 */
final class Scene {

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
  private static final Pattern RECENT =
      Pattern.compile("(?i)近[一二两三四五六七八]个?季度?|last (?:three|four|five|six|eight) quarters");
  private static final Pattern SAME_SPAN =
      Pattern.compile(
          "(?i)\\b(?:that|the same) (?:period|time|span)\\b|over the (?:period|same)|期间|该期");

  private static final Pattern SINCE = Pattern.compile("(?i)累计|以来|since|began|so far|started|启动");
  private static final int ROW = 3;
  private static final int ROW_GAP = 10;
  private static final int ROW_REACHES = 8;

  /** What is left of revenue before loans are written down. */
  private static final Pattern PRE_PROVISION = Pattern.compile("(?i)拨备前|pre-?provision");

  private final Ground ground;
  private final ReadSentence sentence;
  private final List<Measure> measures;
  private final List<String> segments;
  private final Set<Basis> bases;
  private final Set<Stretch> stretches;
  private final boolean carried;
  private final boolean ofOutlook;
  private final Set<Stretch> spans;
  private @Nullable Admissible admissible;

  /**
   * @param earlier the sentences before it in its paragraph, the nearest last
   * @param spans longer times that the sentences before it speak of
   */
  Scene(
      Ground ground,
      ReadSentence sentence,
      List<ReadSentence> earlier,
      Set<Stretch> times,
      Set<Stretch> spans) {
    this.ground = ground;
    this.sentence = sentence;
    List<Measure> said = measures(sentence);
    List<String> parts = segments(sentence);
    boolean bare = said.isEmpty() && parts.isEmpty();
    List<Measure> taken = new ArrayList<>(said);
    if (!said.isEmpty() && sentence.holds(PRONOUN)) {
      taken.addAll(nearest(earlier, Scene::measures));
    }
    this.measures =
        sentence.holds(PRE_PROVISION)
            ? List.of(Measure.REVENUE, Measure.OPERATING_EXPENSES)
            : said.isEmpty() ? nearest(earlier, Scene::measures) : List.copyOf(taken);
    this.segments = parts(parts, earlier);
    this.carried = bare;
    this.ofOutlook = Outlook.isNamed(sentence) || earlier.stream().anyMatch(Outlook::isNamed);
    this.spans = Set.copyOf(spans);
    this.bases = bases(sentence);
    this.stretches = new LinkedHashSet<>(times);
    stretches.add(Stretch.of(ground.quarter()));
    if (isRow()) {
      for (int back = 1; back < ROW_REACHES; back++) {
        stretches.add(Stretch.of(ground.quarter().plus(-back)));
      }
    }
    if (looksAhead()) {
      stretches.add(Stretch.of(ground.quarter().next()).yearAgo());
    }
    if (sentence.holds(SAME_SPAN)) {
      stretches.addAll(spans);
    }
    for (Stretch time : List.copyOf(stretches)) {
      stretches.add(time.yearAgo());
      if (time.quarters() == 1) {
        stretches.add(time.previous());
      }
    }
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      if (mention.period() instanceof FiscalQuarter first
          && first.compareTo(ground.quarter()) < 0
          && sentence.holds(SINCE)) {
        int length = 1;
        while (!ground.quarter().plus(-length + 1).equals(first)) {
          length++;
        }
        stretches.add(new Stretch(ground.quarter(), length));
      }
    }
    Subject any = Subject.company(measures.isEmpty() ? Measure.REVENUE : measures.getFirst());
    stretches.removeIf(
        s ->
            ground.value(Subject.company(Measure.REVENUE), s).isEmpty() && value(any, s).isEmpty());
  }

  /** Whether the sentence itself names the time. */
  boolean isNamed(Stretch stretch) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .anyMatch(
            p ->
                p.period() instanceof FiscalQuarter quarter
                    ? Stretch.of(quarter).equals(stretch)
                    : p.period() instanceof FiscalYear year
                        && Stretch.year(year.year()).equals(stretch));
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

  /** Whether three or more rates stand in a row, as those of several quarters do. */
  boolean isRow() {
    if (segments(sentence).size() > 1 || !sentence.mentions(Mention.OfShare.class).isEmpty()) {
      return false;
    }
    int run = 0;
    int end = 0;
    for (Claim claim : sentence.claims()) {
      boolean next = claim.figure().kind() == StatedFigure.Kind.PERCENT;
      run = next ? (claim.figure().from() - end <= ROW_GAP ? run + 1 : 1) : 0;
      end = claim.figure().to();
      if (run >= ROW) {
        return true;
      }
    }
    return sentence.holds(RECENT);
  }

  /** Whether the sentence or one before it in the paragraph speaks of guidance. */
  boolean isOfOutlook() {
    return ofOutlook;
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

  private static <T> List<T> nearest(
      List<ReadSentence> earlier, Function<ReadSentence, List<T>> named) {
    for (ReadSentence sentence : earlier.reversed()) {
      List<T> found = named.apply(sentence);
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

  ReadSentence sentence() {
    return sentence;
  }

  List<String> segments() {
    return segments;
  }

  List<Measure> measures() {
    return measures;
  }

  Set<Stretch> stretches() {
    return stretches;
  }

  /** Whether nothing is named in the sentence itself. */
  boolean isCarried() {
    return carried;
  }

  /** What is named: each measure of the company, and each segment's revenue or other measure. */
  Set<Subject> subjects() {
    Set<Subject> subjects = new LinkedHashSet<>();
    for (Measure measure : measures) {
      for (Basis basis : bases) {
        subjects.add(new Subject(measure, "", basis));
        segments.stream()
            .filter(s -> ground.knows(measure, s))
            .forEach(s -> subjects.add(new Subject(measure, s, basis)));
      }
    }
    segments.forEach(s -> subjects.add(Subject.segment(Measure.REVENUE, s)));
    return subjects;
  }

  /** The same with what is made of it, and with the revenue, of which everything is a part. */
  Set<Subject> withKin() {
    Set<Subject> subjects = subjects();
    for (Measure measure : measures) {
      for (Measure kin : kin(measure)) {
        bases.forEach(b -> subjects.add(new Subject(kin, "", b)));
      }
    }
    for (Measure measure : HintedMeasures.of(sentence)) {
      bases.forEach(b -> subjects.add(new Subject(measure, "", b)));
    }
    subjects.add(Subject.company(Measure.REVENUE));
    return subjects;
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

  Optional<BigDecimal> value(Subject subject, Stretch stretch) {
    Optional<BigDecimal> value = ground.value(subject, stretch);
    return value.isEmpty() && subject.measure() == Measure.EPS_DILUTED
        ? added(subject, stretch)
        : value;
  }

  /** Quarterly earnings per share added up, which is how prose adds them. */
  private Optional<BigDecimal> added(Subject subject, Stretch stretch) {
    BigDecimal sum = BigDecimal.ZERO;
    for (FiscalQuarter quarter : stretch.each()) {
      Optional<BigDecimal> value = ground.value(subject, Stretch.of(quarter));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    return Optional.of(sum);
  }

  /**
   * Whether a sentence before it in the paragraph speaks of a year or a half, this one names no
   * time, and the amount is that of something it names over that time.
   */
  boolean isOfSpan(StatedFigure figure) {
    return !spans.isEmpty()
        && sentence.mentions(Mention.OfPeriod.class).isEmpty()
        && subjects().stream()
            .anyMatch(s -> spans.stream().anyMatch(t -> t.quarters() > 1 && is(figure, s, t)));
  }

  private boolean is(StatedFigure figure, Subject subject, Stretch span) {
    return switch (figure.kind()) {
      case MONEY -> value(subject, span).filter(v -> Admissible.matches(figure, v)).isPresent();
      case PERCENT ->
          ground
              .growth(subject, span, span.yearAgo())
              .filter(g -> Admissible.matches(figure, g.value()))
              .isPresent();
      default -> false;
    };
  }

  /** What can be formed from all this. */
  Admissible admissible() {
    if (admissible == null) {
      admissible = new Admissible(this);
    }
    return admissible;
  }

  static List<Subject> amountsOf(Iterable<Subject> subjects) {
    List<Subject> amounts = new ArrayList<>();
    for (Subject subject : subjects) {
      if (!subject.measure().isRatio() && subject.measure() != Measure.SHARES_DILUTED) {
        amounts.add(subject);
      }
    }
    return amounts;
  }

  Ground ground() {
    return ground;
  }

  /** What was guided or expected by the market for the things that are named. */
  List<Expected> outlook() {
    return looksAhead() ? Outlook.values(this) : List.of();
  }

  /** Whether anything that was guided or expected can be meant. */
  private boolean looksAhead() {
    return ofOutlook || Outlook.isMeant(sentence);
  }
}
