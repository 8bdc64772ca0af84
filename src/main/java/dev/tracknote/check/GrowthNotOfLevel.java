package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R2 and R1: an amount and the growth that is told with it, each right of something, but of no one
 * thing and time both: a year's amount with a quarter's growth, one part's with the other's.
 */
final class GrowthNotOfLevel implements Check {

  /** Another value of the same time, or growth on terms of its own. */
  private static final Pattern ON_TERMS =
      Pattern.compile(
          "(?i)重[述列分]|口径|首次披露|更正|可比|有机|内生|固定汇率|不变汇率|剔除|年化|复合|两年|三年|累计|合计|平均|其中|recast|restat|originally|first reported|as reported|comparable|like-for-like|organic|constant|exclud|annuali[sz]ed|compound|two years|three years|on average|together|combined|underlying|per (?!cent|share)|of which");

  /** What may stand between an amount and its growth. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?is)\\s?[（(]\\s?|[\\s,，（(]*(?:(?:同比|环比|较?上年同期|较?去年同期|较?上季度?|year[- ]on[- ]year|sequentially)?\\s?(?:增长|下降|上升|下滑|增加|减少|提升|回落|增|降|[+＋−-])了?\\s?(?:约|近)?"
              + "|同比|环比|which (?:is|was) |that is |an? (?:increase|decrease|rise|drop|gain|decline|fall) of |up(?: by)? |down(?: by)? |higher by |lower by |having (?:risen|fallen|grown) )\\s?(?:about |some |nearly )?");

  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?<![同环占])[较比]|相比|\\b(?:than|from|against|versus|vs|compared|over|after|above|below)\\b");

  private static final Pattern TO =
      Pattern.compile("(?i) (?:year on year |sequentially )?to |[，,]?(?:至|到|达到?|为)\\s?");

  private static final int QUARTERS = 8;

  /** Something at a time whose value an amount is. */
  private record At(Subject subject, Stretch time) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      List<Claim> claims = sentence.claims();
      boolean plain =
          claims.size() > 1
              && sentence.mentions(Mention.OfCondition.class).isEmpty()
              && sentence.mentions(Mention.OfExclusion.class).isEmpty()
              && !sentence.holds(ON_TERMS);
      for (int i = 1; plain && i < claims.size(); i++) {
        if (!isInRow(claims, i)) {
          pair(sentence, claims.get(i - 1), claims.get(i), dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** «A earned 25 and B 16, up 3.5% and 11.8%»: two amounts, then their two rates. */
  private static boolean isInRow(List<Claim> claims, int index) {
    StatedFigure.Kind own = claims.get(index).figure().kind();
    return index > 1
        && index + 1 < claims.size()
        && claims.get(index - 2).figure().kind() == claims.get(index - 1).figure().kind()
        && claims.get(index + 1).figure().kind() == own;
  }

  private static Optional<Diagnostic> pair(
      ReadSentence sentence, Claim one, Claim other, Dossier dossier) {
    String between = sentence.text().substring(one.figure().to(), other.figure().from());
    if (isLevel(one)
        && isGrowth(other)
        && LINK.matcher(between).matches()
        && !isBase(sentence, one.figure())) {
      return judge(sentence, one, other, dossier);
    }
    return isGrowth(one) && isLevel(other) && TO.matcher(between).matches()
        ? judge(sentence, other, one, dossier)
        : Optional.empty();
  }

  /** «较 FY24 的 3.60 亿美元增长 56%»: the amount that something grew from. */
  private static boolean isBase(ReadSentence sentence, StatedFigure figure) {
    int from = Clauses.start(sentence.text(), figure.from());
    return sentence.holdsIn(from, figure.from(), BASE);
  }

  private static boolean isLevel(Claim claim) {
    StatedFigure figure = claim.figure();
    return figure.kind() == StatedFigure.Kind.MONEY
        && !figure.isRange()
        && figure.width().isEmpty()
        && !claim.forecast()
        && !claim.guidance()
        && !claim.change()
        && !claim.conditional()
        && claim.foreignScope().isEmpty()
        && figure.value().stripTrailingZeros().precision() > 1
        && Measure.of(claim.measure()).filter(m -> !m.isRatio()).isPresent();
  }

  private static boolean isGrowth(Claim claim) {
    return claim.figure().kind() == StatedFigure.Kind.PERCENT
        && !claim.figure().isRange()
        && !claim.share()
        && !claim.forecast()
        && !claim.guidance()
        && !claim.conditional();
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Claim level, Claim growth, Dossier dossier) {
    Measure measure = Measure.of(level.measure()).orElseThrow();
    if (isRightNow(sentence, level, growth, measure, dossier)) {
      return Optional.empty();
    }
    Set<Subject> subjects = subjects(sentence, level, measure, dossier);
    List<At> levels = new ArrayList<>();
    Reach reach = Reach.of(level.figure());
    for (Subject subject : subjects) {
      for (Stretch time : times(dossier.quarter())) {
        if (dossier.ground().value(subject, time).filter(reach::holdsSize).isPresent()) {
          levels.add(new At(subject, time));
        }
      }
    }
    Stretch now = Stretch.of(dossier.quarter());
    if (levels.isEmpty()
        || levels.stream().anyMatch(a -> grows(a, growth, sentence, dossier))
        || isTyped(sentence, level.figure(), growth.figure())) {
      return Optional.empty();
    }
    boolean ofNow =
        levels.stream().noneMatch(a -> a.time().equals(now))
            && subjects.stream().anyMatch(s -> grows(new At(s, now), growth, sentence, dossier));
    if (ofNow) {
      return subjects.stream()
          .flatMap(s -> dossier.ground().value(s, now).stream())
          .findFirst()
          .map(v -> told(sentence, level.figure(), v));
    }
    List<Expected> expected =
        levels.stream().flatMap(a -> growths(a, growth, sentence, dossier).stream()).toList();
    return expected.isEmpty()
        ? Optional.empty()
        : Optional.of(found(sentence, growth.figure(), Nearest.to(growth.figure(), expected)));
  }

  /** Most amounts are those of the note's quarter. */
  private static boolean isRightNow(
      ReadSentence sentence, Claim level, Claim growth, Measure measure, Dossier dossier) {
    String part = level.segments().isEmpty() ? "" : level.segment();
    Subject subject = new Subject(measure, part, level.basis().orElse(Basis.GAAP));
    Stretch now = Stretch.of(dossier.quarter());
    return dossier
            .ground()
            .value(subject, now)
            .filter(Reach.of(level.figure())::holdsSize)
            .isPresent()
        && grows(new At(subject, now), growth, sentence, dossier);
  }

  /** From another amount of the sentence to this one, or from this one to it. */
  private static boolean isTyped(ReadSentence sentence, StatedFigure level, StatedFigure growth) {
    Interval now = Interval.of(level).absolute();
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == StatedFigure.Kind.MONEY && f.from() != level.from())
        .map(f -> Interval.of(f).absolute())
        .filter(Interval::isPositive)
        .flatMap(b -> Stream.of(now.over(b), b.over(now)))
        .anyMatch(q -> q.minus(BigDecimal.ONE).absolute().admits(growth));
  }

  private static Diagnostic told(ReadSentence sentence, StatedFigure figure, BigDecimal value) {
    return Findings.figure(
        "R1",
        sentence,
        figure,
        Words.of(value, figure) + ", which grew as is said",
        "",
        "take the amount and its growth from the same time");
  }

  private static Diagnostic found(ReadSentence sentence, StatedFigure figure, Expected nearest) {
    return Findings.figure(
        "R2",
        sentence,
        figure,
        "growth of " + Words.of(nearest.value(), figure) + " with this amount",
        Words.arithmetic(List.of(nearest), figure),
        "take the amount and its growth from the same thing and time");
  }

  private static Set<Subject> subjects(
      ReadSentence sentence, Claim level, Measure measure, Dossier dossier) {
    Set<String> parts = new LinkedHashSet<>(level.segments());
    sentence.mentions(Mention.OfSegment.class).forEach(s -> parts.add(s.segment()));
    dossier.scenes().of(sentence).ifPresent(s -> parts.addAll(s.segments()));
    parts.add("");
    Set<Subject> subjects = new LinkedHashSet<>();
    for (String part : parts) {
      for (Basis basis : dossier.ground().bases()) {
        subjects.add(new Subject(measure, part, basis));
      }
    }
    return subjects;
  }

  /** The quarters on record, and the longer times that prose adds up. */
  private static List<Stretch> times(FiscalQuarter now) {
    List<Stretch> times = new ArrayList<>();
    for (int back = 0; back <= QUARTERS; back++) {
      for (int length = 1; length <= 4; length++) {
        times.add(new Stretch(now.plus(-back), length));
      }
    }
    return times;
  }

  private static boolean grows(At at, Claim growth, ReadSentence sentence, Dossier dossier) {
    return Matching.size(growth.figure(), growths(at, growth, sentence, dossier));
  }

  private static List<Expected> growths(
      At at, Claim growth, ReadSentence sentence, Dossier dossier) {
    Set<Stretch> bases = new LinkedHashSet<>();
    if (!growth.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))) {
      bases.add(at.time().yearAgo());
    }
    if (!growth.against().equals(Optional.of(Mention.Against.YEAR_AGO))) {
      bases.add(at.time().previous());
    }
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      bases.add(
          mention.period() instanceof FiscalQuarter quarter
              ? new Stretch(quarter, at.time().quarters())
              : Stretch.year(((FiscalYear) mention.period()).year()));
    }
    bases.remove(at.time());
    List<Expected> values = new ArrayList<>();
    for (Stretch base : bases) {
      dossier.ground().growth(at.subject(), at.time(), base).ifPresent(values::add);
    }
    if (at.time().quarters() == 1) {
      dossier.ground().statedGrowth(at.subject(), at.time().last()).ifPresent(values::add);
    }
    return values;
  }
}
