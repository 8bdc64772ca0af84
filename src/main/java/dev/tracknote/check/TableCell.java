package dev.tracknote.check;

import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.Vocabulary;
import dev.tracknote.commentary.Prose;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a typed table with what its row and column say it holds.
 *
 * @param fact what the ledger holds for it, in base units
 * @param scales the powers of ten by which the fact may have been divided, one where it is said
 */
record TableCell(
    BigDecimal typed, int decimals, BigDecimal fact, List<Integer> scales, Prose.Passage passage) {

  private static final Pattern FISCAL_YEAR = Pattern.compile("\\s*FY(?:20)?\\d\\d\\s*(?:全年)?");
  private static final Pattern PERIOD = Pattern.compile("FY(?:20)?\\d\\d");
  private static final Pattern MOVES = Pattern.compile("(?i)变动|增速|增幅|增长|年增|年减|change|growth");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign>[+＋−–(（-])?\\s?(?:US\\$|HK\\$|[$€£¥])?(?<number>\\d[\\d,]*)(?<fraction>\\.\\d+)?\\s?(?<unit>%|％|个?百分点|pcts?|pp)?[)）]?");
  private static final Pattern SHARE =
      Pattern.compile("(?i)占比|比重|权重|份额|\\bshare\\b|of (?:revenue|total)");
  private static final Pattern YEAR =
      Pattern.compile("(?i)同比|年[增减]|较上年|YoY|y/y|yr/yr|year[- ](?:on|over)[- ]year|on the year");
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?i)环比|季[增减]|较上季|QoQ|q/q|quarter[- ](?:on|over)[- ]quarter|on the quarter|sequential");
  private static final Pattern SCALE =
      Pattern.compile(
          "(?i)(?<s12>万亿|trillion|\\btn\\b)|(?<s9>十亿|billion|bn\\b)|(?<s8>亿)|(?<s6>百万|million|\\bmn\\b|(?<=[$€£¥])m\\b|\\bm\\b)|(?<s7>千万)|(?<s4>万)|(?<s3>千|thousand)");
  private static final List<Integer> ALL = List.of(0, 3, 4, 6, 7, 8, 9, 12);

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?i)^\\s*(?:变动|变化|增减|增幅|增速|增长率?|change|growth|chg\\.?|±|Δ)\\s*(?:[(（]?%[)）]?)?\\s*$");

  /** What a column of changes compares, told by the two periods at the head of the table. */
  static String spelled(String head, List<FiscalQuarter> quarters) {
    if (!CHANGE.matcher(head).matches() || quarters.size() < 2) {
      return head;
    }
    FiscalQuarter first =
        quarters.get(0).compareTo(quarters.get(1)) > 0 ? quarters.get(0) : quarters.get(1);
    FiscalQuarter other = first.equals(quarters.get(0)) ? quarters.get(1) : quarters.get(0);
    return other.equals(first.yearAgo())
        ? first.label() + " 同比"
        : other.equals(first.previous()) ? first.label() + " 环比" : head;
  }

  /**
   * The head of a column of growth with the measure of the nearest column left of it that names
   * one: «| 营收 | 同比 | 经营利润 | 同比 |»; empty where it may be of another.
   */
  static Optional<String> withMeasure(String head, List<String> left, Dossier dossier) {
    boolean growth = YEAR.matcher(head).find() || QUARTER.matcher(head).find();
    boolean share = SHARE.matcher(head).find();
    if (!(growth || share) || measure(head, dossier).isPresent()) {
      return Optional.of(head);
    }
    for (String other : left.reversed()) {
      Optional<Mention.OfMeasure> named = measure(other, dossier);
      if (named.isPresent()) {
        String words = other.substring(named.get().from(), named.get().to());
        return !share || named.get().measure().equals(Measure.REVENUE.id())
            ? Optional.of(words + " " + head)
            : Optional.empty();
      }
    }
    return Optional.of(head);
  }

  /** Whether the head of a column of growth compares these two quarters. */
  static boolean isBetween(String head, FiscalQuarter now, FiscalQuarter then) {
    return (!YEAR.matcher(head).find() || then.equals(now.yearAgo()))
        && (!QUARTER.matcher(head).find() || then.equals(now.previous()));
  }

  private static Optional<Mention.OfMeasure> measure(String head, Dossier dossier) {
    return first(ClaimFinder.mentions(head, dossier.accounts()), Mention.OfMeasure.class);
  }

  /** Whether a column tells the change between the years of the columns before it. */
  static boolean isOfYears(String head, List<String> heads) {
    return (YEAR.matcher(head).find() || MOVES.matcher(head).find())
        && !PERIOD.matcher(head).find()
        && heads.stream().filter(h -> FISCAL_YEAR.matcher(h).matches()).count() > 1;
  }

  /** Reads a cell; empty where the facts hold nothing that it could be. */
  static Optional<TableCell> read(
      Prose.Passage cell,
      String row,
      String column,
      String caption,
      FiscalQuarter only,
      Dossier dossier) {
    Matcher matcher = NUMBER.matcher(CountedItems.plain(cell).strip().replace("*", ""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String says = row + " | " + column;
    Vocabulary accounts = dossier.accounts();
    List<Mention> mentions = ClaimFinder.mentions(says, accounts);
    boolean ratio = matcher.group("unit") != null;
    boolean change = YEAR.matcher(says).find() || QUARTER.matcher(says).find();
    boolean share = SHARE.matcher(says).find();
    Optional<Subject> subject = subject(mentions, ClaimFinder.mentions(caption, accounts));
    Optional<FiscalPeriod> period =
        first(mentions, Mention.OfPeriod.class)
            .map(Mention.OfPeriod::period)
            .or(() -> told(mentions, only))
            .or(() -> change || share ? Optional.of(only) : Optional.empty());
    boolean stated = dossier.series().stream().anyMatch(s -> s.names().contains(row.strip()));
    if (subject.isEmpty() || period.isEmpty() || stated) {
      return Optional.empty();
    }
    Optional<BigDecimal> fact = fact(subject.get(), period.get(), says, ratio, dossier);
    String fraction = matcher.group("fraction") == null ? "" : matcher.group("fraction");
    BigDecimal size = new BigDecimal(matcher.group("number").replace(",", "") + fraction);
    boolean minus = matcher.group("sign") != null && "−–-(（".contains(matcher.group("sign"));
    return fact.map(
        v ->
            new TableCell(
                minus ? size.negate() : size,
                Math.max(0, fraction.length() - 1),
                Trend.LOSS.matcher(row).find() && !minus ? v.negate() : v,
                ratio ? List.of(-2) : scales(subject.get().measure(), row, column, caption),
                cell));
  }

  /** «This quarter», «a year ago». */
  private static Optional<FiscalPeriod> told(List<Mention> mentions, FiscalQuarter now) {
    return first(mentions, Mention.OfRelativePeriod.class)
        .map(Mention.OfRelativePeriod::when)
        .flatMap(
            when ->
                switch (when) {
                  case CURRENT -> Optional.of(now);
                  case YEAR_AGO -> Optional.of(now.yearAgo());
                  case PREVIOUS_QUARTER -> Optional.of(now.previous());
                  default -> Optional.empty();
                });
  }

  /** What the label of a row names. */
  static Optional<Subject> subject(String label, Dossier dossier) {
    return subject(ClaimFinder.mentions(label, dossier.accounts()), List.of());
  }

  private static Optional<Subject> subject(List<Mention> mentions, List<Mention> caption) {
    String segment =
        first(mentions, Mention.OfSegment.class).map(Mention.OfSegment::segment).orElse("");
    Optional<Measure> measure =
        mentions.stream()
            .filter(Mention.OfMeasure.class::isInstance)
            .map(Mention.OfMeasure.class::cast)
            .filter(m -> !isInSegment(m, mentions))
            .findFirst()
            .or(() -> only(caption))
            .flatMap(m -> Measure.of(m.measure()));
    Basis basis =
        first(mentions, Mention.OfBasis.class).map(Mention.OfBasis::basis).orElse(Basis.GAAP);
    boolean unnamed = measure.isEmpty() && segment.isEmpty();
    return unnamed
        ? Optional.empty()
        : Optional.of(new Subject(measure.orElse(Measure.REVENUE), segment, basis));
  }

  /** The one thing that the caption says the table is of. */
  private static Optional<Mention.OfMeasure> only(List<Mention> caption) {
    List<Mention.OfMeasure> all =
        caption.stream()
            .filter(Mention.OfMeasure.class::isInstance)
            .map(Mention.OfMeasure.class::cast)
            .toList();
    return all.stream().map(Mention.OfMeasure::measure).distinct().count() == 1
        ? Optional.of(all.getFirst())
        : Optional.empty();
  }

  private static boolean isInSegment(Mention.OfMeasure measure, List<Mention> mentions) {
    return mentions.stream()
        .anyMatch(
            m ->
                m instanceof Mention.OfSegment s
                    && !s.segment().isEmpty()
                    && s.from() <= measure.from()
                    && s.to() >= measure.to());
  }

  private static Optional<BigDecimal> fact(
      Subject subject, FiscalPeriod period, String says, boolean ratio, Dossier dossier) {
    Stretch stretch = Stretch.of(period);
    boolean onYear = YEAR.matcher(says).find();
    if (onYear || QUARTER.matcher(says).find()) {
      Stretch base = onYear ? stretch.yearAgo() : stretch.previous();
      return !ratio
          ? Optional.empty()
          : (subject.measure().isRatio()
                  ? dossier.ground().difference(subject, stretch, base)
                  : dossier.ground().growth(subject, stretch, base))
              .map(Expected::value);
    }
    if (SHARE.matcher(says).find()) {
      return ratio && period instanceof FiscalQuarter q
          ? new History(dossier.ground(), subject, History.Of.SHARE).at(q)
          : Optional.empty();
    }
    return subject.measure().isRatio() == ratio
        ? dossier.ground().value(subject, stretch)
        : Optional.empty();
  }

  private static List<Integer> scales(Measure measure, String row, String column, String caption) {
    if (measure == Measure.EPS_DILUTED) {
      return List.of(0);
    }
    for (String words : List.of(row, column, caption)) {
      Matcher matcher = SCALE.matcher(words);
      if (matcher.find()) {
        for (int scale : List.of(12, 9, 8, 7, 6, 4, 3)) {
          if (matcher.group("s" + scale) != null) {
            return List.of(scale);
          }
        }
      }
    }
    return ALL;
  }

  /** Whether the typed number is the fact at a scale, at the digits that are typed. */
  boolean isAt(int scale) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal gap = fact.movePointLeft(scale).subtract(typed).abs();
    return gap.multiply(BigDecimal.TWO).compareTo(step) <= 0;
  }

  private static <T extends Mention> Optional<T> first(List<Mention> mentions, Class<T> kind) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
