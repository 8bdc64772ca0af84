package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Segment;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The growth, or the level before, of a part that is told under a short name, where its amount
 * beside says which part it is: «Search rose 19% to $60.4 billion», «内销、外销分别为 66.6 亿元和 29.6
 * 亿元，同比分别增长 4.2% 和 44.4%».
 */
final class OfAmountBeside implements Derivation {

  private static final BigDecimal DIGITS = BigDecimal.TEN.pow(2);
  private static final Pattern STRANGER =
      Pattern.compile(
          "^\\s*(?:The |Its |Our |而|其中|其|但)?(?!(?:In|The|At|On|For|But|And|Its|Our|This|As|By|Over|Group|Company|We|It|Total|With|While|When|That|These)\\b)[A-Z][a-z]{2,}|^\\s*(?:而|其中|但)?(?!公司|集团|整体|总|单季|本季|当季|全年|累计|合计)[\\p{IsHan}]{2,}");
  private static final Pattern FROM =
      Pattern.compile(
          "(?i)(?:\\bfrom|\\bagainst|\\bversus|\\bafter|\\bthan|[较比由从自])[^,;，；。\\d]{0,12}$");

  @Override
  public List<Interval> of(Told told) {
    Claim claim = told.claim();
    boolean ratio = Measure.of(claim.measure()).filter(Measure::isRatio).isPresent();
    if (ratio || !told.names().own().isEmpty() || !isOfStranger(told.sentence())) {
      return List.of();
    }
    if (told.is(Kind.PERCENT)) {
      return growth(told);
    }
    List<Interval> derived = new ArrayList<>();
    if (told.is(Kind.MONEY) && told.stands(FROM)) {
      for (StatedFigure amount : figures(told, Kind.MONEY)) {
        if (amount.from() != claim.figure().from()) {
          before(amount, told, derived);
        }
      }
    }
    return derived;
  }

  /** Whether the sentence begins with a name that is no word of the trade. */
  private static boolean isOfStranger(ReadSentence sentence) {
    int first = sentence.claims().getFirst().figure().from();
    StringBuilder lead = new StringBuilder(sentence.text().substring(0, first));
    for (Mention mention : sentence.mentions()) {
      for (int i = mention.from(); i < Math.min(mention.to(), first); i++) {
        lead.setCharAt(i, ' ');
      }
    }
    return STRANGER.matcher(lead).find();
  }

  /** Of as many amounts as rates each rate is that of the amount at its place. */
  private static List<Interval> growth(Told told) {
    List<StatedFigure> rates = figures(told, Kind.PERCENT);
    List<StatedFigure> amounts = figures(told, Kind.MONEY);
    int place = rates.indexOf(told.claim().figure());
    if (place < 0 || amounts.isEmpty() || amounts.size() != rates.size()) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    for (Subject subject : meant(amounts.get(place), told)) {
      for (Stretch base : told.bases(told.now())) {
        told.ground()
            .growth(subject, told.now(), base)
            .map(Expected::value)
            .filter(g -> g.signum() < 0 == told.isLess())
            .map(Told::exactly)
            .ifPresent(derived::add);
      }
    }
    return derived;
  }

  private static void before(StatedFigure amount, Told told, List<Interval> derived) {
    for (Subject subject : meant(amount, told)) {
      for (Stretch base : told.bases(told.now())) {
        told.value(subject, base).map(Told::exactly).ifPresent(derived::add);
      }
    }
  }

  private static List<StatedFigure> figures(Told told, Kind kind) {
    return told.sentence().claims().stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == kind && !f.isRange())
        .toList();
  }

  /** The lines of parts of which the amount, typed to three digits or two, is the value now. */
  private static List<Subject> meant(StatedFigure amount, Told told) {
    List<Subject> meant = new ArrayList<>();
    boolean telling =
        amount.value().abs().compareTo(amount.step().multiply(DIGITS).divide(BigDecimal.TWO)) >= 0;
    for (Segment segment : told.ground().facts().company().segments()) {
      for (Measure measure : List.of(Measure.REVENUE, Measure.OPERATING_INCOME)) {
        Subject subject = Subject.segment(measure, segment.id());
        if (telling
            && told.value(subject, told.now())
                .filter(v -> Tolerance.exact(amount, v))
                .isPresent()) {
          meant.add(subject);
        }
      }
    }
    return meant;
  }
}
