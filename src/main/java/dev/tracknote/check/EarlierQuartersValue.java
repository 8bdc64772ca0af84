package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R1: a level that is told of no other time than the note's quarter and is the value of an earlier
 * one, as when a sentence of the last note was taken over.
 */
final class EarlierQuartersValue implements Check {

  private static final int LOOKS_BACK = 8;
  private static final int DIGITS = 2;

  /** Before a figure that something came from or is compared with. */
  private static final Pattern FORMER =
      Pattern.compile(
          "(?i)(?:由|从|较|(?<![同环占])比|低于|高于|超过|不及|相比"
              + "|\\b(?:from|than|against|versus|vs\\.?|after|compare[sd]? (?:with|to)|following|below|above|over|exceed(?:s|ed|ing)?|had been|base)\\b)"
              + "[^，,；;。]{0,24}$");

  /** Words that speak of other times, or of amounts that are made of several. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)此前|曾|当时|以往|历史|过去|最[高低]|纪录|新高|新低|记录|record|highest|lowest|\\bpeak|trough|依次|先后|分别为|in turn|successive|季度?以来|since|累计|合计|平均|average|年化|annuali[sz]|固定汇率|constant");

  /** «18.12 亿元 → 20.04 亿元»: from the one to the other. */
  private static final Pattern ARROW = Pattern.compile("^\\s?(?:→|⟶|➔|⇒|->|=>|—>|–>)");

  private static final Pattern CALENDAR_YEAR = Pattern.compile("20\\d\\d(?:\\s?年)?");
  private static final int NEAR = 40;
  private static final Pattern PARTED = Pattern.compile("[,，;；:：(（]");
  private static final Pattern RESTATED =
      Pattern.compile("(?i)重[述列分]|口径|restat|recast|originally|first reported|reclassif");

  /** Before a level that something came to. */
  private static final Pattern REACHED =
      Pattern.compile(
          "(?i)(?:[至到为]|达到?|\\b(?:to|at|reach(?:ed|ing|es)?|of))[\\s:：]*(?:约|近|about |nearly |some |just )?$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, EarlierQuartersValue::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Measure> measure = Measure.of(claim.measure());
    if (measure.isEmpty()
        || !EndsOfSpan.ofRow(sentence).isEmpty()
        || RowOfTimesWrong.isLabelled(sentence, figure, dossier)
        || !claim.firm()
        || !isLevel(figure, measure.get())
        || (claim.change() && !isReached(sentence, figure))
        || claim.share()
        || claim.guidance()
        || claim.forecast()
        || claim.excluding()
        || claim.conditional()
        || claim.against().isPresent()
        || !claim.foreignScope().isEmpty()
        || figure.isRange()
        || figure.width().isPresent()
        || isOfOtherTime(sentence, claim, dossier)
        || sentence.holds(RESTATED)
        || sentence.holdsIn(0, figure.from(), OTHER)
        || DistanceWrong.isDistance(sentence, index)
        || TotalWrong.isTotal(sentence, index)
        || sentence.holdsIn(0, figure.from(), FORMER)
        || sentence.holdsFrom(figure.to(), ARROW)
        || dossier.pool().isQuoted(figure)
        || Typed.yields(sentence, figure)) {
      return Optional.empty();
    }
    List<Expected> now = new ArrayList<>();
    Optional<Expected> then = Optional.empty();
    for (String segment : segments(claim, sentence, dossier)) {
      for (Basis basis : Basis.values()) {
        Subject subject = new Subject(measure.get(), segment, basis);
        value(subject, dossier.quarter(), dossier).ifPresent(now::add);
        for (int back = 1; back <= LOOKS_BACK && then.isEmpty(); back++) {
          then =
              value(subject, dossier.quarter().plus(-back), dossier)
                  .filter(e -> Tolerance.exact(figure, e.value()));
        }
      }
    }
    return now.isEmpty() || then.isEmpty() || Matching.size(figure, now)
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, Nearest.to(figure, now), then.get()));
  }

  private static boolean isLevel(StatedFigure figure, Measure measure) {
    boolean fits =
        measure.isRatio()
            ? figure.kind() == StatedFigure.Kind.PERCENT
            : figure.kind() == StatedFigure.Kind.MONEY;
    return fits && PointMisplaced.digits(figure) >= DIGITS;
  }

  /** Whether the sentence, or those before it in its paragraph, name another time before it. */
  private static boolean isOfOtherTime(ReadSentence sentence, Claim claim, Dossier dossier) {
    boolean own =
        claim.when().filter(w -> w != Mention.When.CURRENT).isPresent()
            || claim.period().filter(p -> !p.equals(dossier.quarter())).isPresent();
    return own
        || sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> !p.period().equals(dossier.quarter()) && isOf(p, sentence, claim))
        || sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(
                p ->
                    p.when() != Mention.When.CURRENT
                        && !(isCalendarYear(sentence, p) && isDated(sentence, p, dossier))
                        && isOf(p, sentence, claim))
        || dossier.scenes().isAtOtherTime(sentence, dossier.quarter());
  }

  private static boolean isCalendarYear(ReadSentence sentence, Mention.OfRelativePeriod time) {
    return CALENDAR_YEAR.matcher(sentence.text().substring(time.from(), time.to())).matches();
  }

  /** «FY25Q3（2025 年 7—9 月）»: a date of the quarter that is named, and no time of its own. */
  private static boolean isDated(ReadSentence sentence, Mention time, Dossier dossier) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .anyMatch(
            p -> p.period().equals(dossier.quarter()) && Math.abs(p.from() - time.from()) < NEAR);
  }

  /** Before the figure, or behind it with nothing that parts them. */
  private static boolean isOf(Mention time, ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    return time.to() <= figure.from()
        || (time.from() >= figure.to()
            && time.to() <= sentence.nextFigure(figure)
            && !PARTED.matcher(sentence.text().substring(figure.to(), time.from())).find());
  }

  /** «rose 5.9% to $446 million»: a level, however it was come to. */
  static boolean isReached(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(0, figure.from(), REACHED);
  }

  private static Set<String> segments(Claim claim, ReadSentence sentence, Dossier dossier) {
    Set<String> segments = new LinkedHashSet<>(claim.segments());
    if (sentence.mentions(Mention.OfSegment.class).isEmpty()) {
      dossier.scenes().of(sentence).ifPresent(s -> segments.addAll(s.segments()));
    }
    return segments;
  }

  private static Optional<Expected> value(Subject subject, FiscalQuarter at, Dossier dossier) {
    Optional<BigDecimal> value = dossier.ground().value(subject, Stretch.of(at));
    return value.map(v -> new Expected(v, () -> subject.id() + " " + at.label()));
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, Expected now, Expected then) {
    return Findings.figure(
        "R1",
        sentence,
        figure,
        Words.of(now.value(), figure),
        then.words() + " = " + Words.of(then.value(), figure),
        "take the value of the note's quarter, or say of which quarter the figure is");
  }
}
