package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of the accounts divided by what was stated beside them, or by the weeks of its quarter:
 * «均价约 7.6 万元/台», «a take rate of 0.60% of volume», «weekly sales averaged £162.6mn».
 */
final class PerStated implements Derivation {

  private static final Pattern PER_UNIT =
      Pattern.compile(
          "(?i)均价|单价|单[店票件台]|单\\p{IsHan}{1,3}(?=[季月年]|收入|销售|营收|产出|贡献)|[人户店车]均|/\\s?(?:台|件|户|人|吨|套|辆|家|unit|[kMG]?Wh?\\b)|每(?![股年月季周日次个])"
              + "|平均每|\\beach (?:of (?:the|its|our) |[a-z]+ (?:brings?|earns?|generates?|makes?|yields?|sells?|took|brought|generated))|\\b(?:average[ds]?|averaging)\\b|\\bper (?!share|cent|quarter|year|annum|diluted|week)");
  private static final Pattern A_UNIT =
      Pattern.compile("(?i)\\b(?:an?|every|each|apiece)\\b|每|单|人均");
  private static final Pattern BY_A_SIGN =
      Pattern.compile("单\\p{IsHan}{1,3}(?=[季月年]|收入|销售|营收|产出|贡献)");
  private static final Pattern OF_AMOUNT =
      Pattern.compile(
          "(?i)占(?:支付|交易|成交|结算)(?:总额|额|量)[^，。；]{0,4}的|费率|抽成|变现率|\\b(?:take|capture|fee) rate\\b|\\bof (?:the )?(?:[a-z]+ )?volumes?\\b");
  private static final Pattern A_WEEK =
      Pattern.compile(
          "(?i)周均|每周|\\bweekly\\b|\\b(?:per|a|each|every) (?:trading |selling |working |operating |calendar )?week\\b");

  private static final int DAYS = 7;

  @Override
  public List<Interval> of(Told told) {
    List<Interval> derived = new ArrayList<>();
    boolean money = told.is(Kind.MONEY);
    if (money && told.isSpokenOf(A_WEEK)) {
      perWeek(told, derived);
    }
    boolean rate = told.is(Kind.PERCENT) || told.is(Kind.POINTS);
    if (money || (rate && told.sentence().holds(OF_AMOUNT))) {
      perStated(told, derived);
    }
    if (told.is(Kind.PERCENT) && told.claim().change()) {
      MoveOfPerUnit.of(told, derived);
    }
    if (told.is(Kind.MULTIPLE) && !told.claim().change()) {
      times(told, derived);
    }
    return derived;
  }

  private static void perWeek(Told told, List<Interval> derived) {
    FiscalQuarter quarter = told.time().last();
    Optional<BigDecimal> weeks = told.dossier().facts().quarter(quarter).map(PerStated::weeks);
    for (Subject subject : told.subjects()) {
      weeks.ifPresent(w -> over(told.value(subject, told.time()), w, derived));
    }
    if (told.claim().against().isPresent() || told.claim().change()) {
      for (Stretch base : told.bases(told.now())) {
        told.subjects().forEach(s -> moved(s, base, told, derived));
      }
    }
  }

  /** By how much a week brought more than a week of another quarter. */
  private static void moved(Subject subject, Stretch base, Told told, List<Interval> derived) {
    List<Interval> weeks = new ArrayList<>();
    for (Stretch time : List.of(told.now(), base)) {
      told.dossier()
          .facts()
          .quarter(time.last())
          .map(PerStated::weeks)
          .ifPresent(w -> over(told.value(subject, time), w, weeks));
    }
    if (weeks.size() == 2) {
      derived.add(weeks.getFirst().minus(weeks.getLast()));
    }
  }

  private static BigDecimal weeks(ReportedQuarter quarter) {
    long days = ChronoUnit.DAYS.between(quarter.start(), quarter.end()) + 1;
    return BigDecimal.valueOf(Math.round((double) days / DAYS));
  }

  private static void perStated(Told told, List<Interval> derived) {
    FiscalQuarter quarter = told.time().last();
    boolean money = told.is(Kind.MONEY);
    for (StatedSeries series : counted(told)) {
      String unit = series.statements().getFirst().unit();
      boolean amount = unit.equals(told.dossier().facts().company().currency());
      Optional<BigDecimal> stated = series.at(quarter).filter(v -> v.signum() > 0);
      if (!series.isRatio() && amount != money && !unit.contains("/") && stated.isPresent()) {
        for (Subject subject : lines(told)) {
          Optional<BigDecimal> value = told.value(subject, Stretch.of(quarter));
          over(value, stated.get(), derived);
          int scale = "kMG".indexOf(unit.charAt(0)) + 1;
          if (unit.length() > 1 && scale > 0) {
            over(value, stated.get().scaleByPowerOfTen(3 * scale), derived);
          }
        }
      }
    }
  }

  /** By what the sentence may divide: what it names, or the unit of which it speaks as of one. */
  static List<StatedSeries> counted(Told told) {
    ReadSentence sentence = told.sentence();
    boolean rate = !told.is(Kind.MONEY) && sentence.holds(OF_AMOUNT);
    if (!rate && !sentence.holds(PER_UNIT) && !sentence.holds(A_UNIT)) {
      return List.of();
    }
    List<StatedSeries> near = told.dossier().statedNearby().near(sentence);
    if (!rate && !sentence.holds(PER_UNIT)) {
      return near.stream().filter(s -> OneOfUnit.is(s, sentence)).toList();
    }
    // «单箱收入» names what is counted by a sign of its name alone
    return near.isEmpty() && sentence.holds(BY_A_SIGN) ? told.dossier().series() : near;
  }

  /** «Remaining obligations are 4.3 times the quarter's revenue». */
  private static void times(Told told, List<Interval> derived) {
    FiscalQuarter quarter = told.time().last();
    for (StatedSeries series : told.dossier().statedNearby().near(told.sentence())) {
      Optional<BigDecimal> stated = series.at(quarter).filter(v -> v.signum() > 0);
      if (stated.isPresent() && !series.isRatio()) {
        for (Mention.OfMeasure named : told.sentence().mentions(Mention.OfMeasure.class)) {
          Measure.of(named.measure())
              .filter(m -> !m.isRatio())
              .flatMap(m -> told.value(Subject.company(m), Stretch.of(quarter)))
              .filter(v -> v.signum() > 0)
              .ifPresent(v -> over(stated, v, derived));
        }
      }
    }
  }

  /** The revenue of the parts that are spoken of, and whatever else of the accounts is named. */
  static Set<Subject> lines(Told told) {
    Set<Subject> lines = new LinkedHashSet<>(told.subjects());
    told.dossier()
        .scenes()
        .of(told.sentence())
        .ifPresent(s -> lines.addAll(Scene.amountsOf(s.withKin())));
    told.names().parts().forEach(p -> lines.add(Subject.segment(Measure.REVENUE, p)));
    return lines;
  }

  private static void over(Optional<BigDecimal> value, BigDecimal count, List<Interval> derived) {
    value
        .filter(v -> v.signum() > 0)
        .ifPresent(v -> derived.add(Told.exactly(v).over(Told.exactly(count))));
  }
}
