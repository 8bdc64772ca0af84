package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R1: «Off the year-ago base of €825.7m, operating cash flow moved higher by 5.8%»: the one line
 * that a sentence names never had any of its figures, and another line has them all.
 */
final class AllFiguresOfOtherLine implements Check {

  private static final int FEWEST = 2;

  /** So many digits of one value are none. */
  private static final int FINE = 3;

  /** So many digits of several figures are no chance. */
  private static final int ENOUGH = 5;

  /** What something is measured with, adds to or takes from may be the company's own revenue. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)合计|其余|余下|剩下|[剔撇扣抛]除|拿掉|去掉|刨去|不含|除外|之外|以外|均值|平均|行业|市场|预期|目标|授权|多出的一周|\\bweek\\b|\\bcombined|\\btogether|\\brest"
              + " of|\\bother"
              + " than|\\baverage|\\bmean\\b|\\bmarket\\b|\\bindustry|\\bconsensus|\\bauthori[sz]|\\bexclud|\\b(?:everything|all|every line) (?:but|bar|save|except)\\b|\\bexcept\\b|\\boutside\\b|\\baside\\b|\\bapart"
              + " from\\b|\\bbut for\\b|\\bremov|\\beverything else|\\bremainder|\\bleft"
              + " over|\\bwithout\\b|\\bstrip|\\bconstant|\\borganic");

  private static final Pattern ADDED_UP =
      Pattern.compile(
          "(?i)累计|迄今|至今|\\bcumulative|\\bto date\\b|\\bso far\\b|\\btotall?(?:ed|s|ing)?\\b|\\bbegan\\b");

  private static final List<Measure> PAID_OUT =
      List.of(Measure.CASH_RETURNED, Measure.DIVIDENDS_PAID, Measure.SHARE_REPURCHASES);

  private static final Pattern TAKEN_UP =
      Pattern.compile("(?i)前者|后者|其|它|该|\\b(?:former|latter|its?|that|they|their)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      if (!sentence.text().startsWith("|")
          && sentence.mentions(Mention.OfOutlook.class).isEmpty()
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && sentence.mentions(Mention.OfExclusion.class).isEmpty()) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    List<StatedFigure> figures =
        sentence.claims().stream()
            .filter(c -> !c.guidance() && !c.forecast())
            .map(Claim::figure)
            .filter(AllFiguresOfOtherLine::isTold)
            .toList();
    boolean plain =
        !figures.isEmpty()
            && figures.size() == sentence.claims().size()
            && (figures.size() < FEWEST
                ? isUnyielded(sentence, dossier)
                : figures.stream().mapToInt(PointMisplaced::digits).sum() >= ENOUGH);
    Optional<Mention> name = plain ? OneNamedLine.name(sentence) : Optional.empty();
    if (name.isEmpty()
        || sentence.holds(OTHERS)
        || isOfRevenueInPassing(sentence, name.get(), dossier)) {
      return Optional.empty();
    }
    List<Subject> named = OneNamedLine.lines(sentence, name.get(), dossier);
    Set<Stretch> ever = OneNamedLine.ever(dossier);
    Set<Stretch> now = now(sentence, dossier);
    if (named.stream()
            .noneMatch(s -> dossier.ground().value(s, Stretch.of(dossier.quarter())).isPresent())
        || named.stream().anyMatch(s -> hasAny(s, figures, ever, now, dossier))) {
      return Optional.empty();
    }
    List<StatedFigure> left = left(sentence, name.get(), figures, now, dossier);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    for (Measure measure : Measure.values()) {
      for (String segment : segments(dossier)) {
        if (dossier.ground().knows(measure, segment)) {
          for (Basis basis : dossier.ground().bases()) {
            Subject other = new Subject(measure, segment, basis);
            if (!named.contains(other)
                && !mayGoOn(name.get(), other)
                && hasAll(other, left, figures.size() > 1, now, dossier)) {
              return Optional.of(finding(sentence, name.get(), other));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** An amount of which the facts make nothing for what is named. */
  private static boolean isUnyielded(ReadSentence sentence, Dossier dossier) {
    Claim claim = sentence.claims().getFirst();
    return claim.figure().kind() == StatedFigure.Kind.MONEY
        && claim.figure().hedge() == StatedFigure.Hedge.NONE
        && PointMisplaced.digits(claim.figure()) >= FINE
        && sentence.sentence().part() != PartKind.RISKS
        && !sentence.holds(LineOfOtherName.AS_BEFORE)
        && !sentence.holds(ADDED_UP)
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .noneMatch(m -> Measure.of(m.measure()).filter(PAID_OUT::contains).isPresent())
        && sentence.mentions(Mention.OfShare.class).isEmpty()
        && sentence.mentions(Mention.OfSource.class).isEmpty()
        && sentence.mentions(Mention.OfLoss.class).isEmpty()
        && !dossier.isYielded(sentence, claim)
        && !Derived.isRight(sentence, claim, dossier);
  }

  /** What a part earns is told under its heading without its name; payouts have many names. */
  private static boolean mayGoOn(Mention name, Subject other) {
    return PAID_OUT.contains(other.measure())
        || (name instanceof Mention.OfMeasure measure
            && !other.segment().isEmpty()
            && measure.measure().equals(other.measure().id()));
  }

  /** What something else is of revenue, or has as its revenue. */
  private static boolean isOfRevenueInPassing(
      ReadSentence sentence, Mention name, Dossier dossier) {
    return name instanceof Mention.OfMeasure measure
        && measure.measure().equals(Measure.REVENUE.id())
        && (!sentence.mentions(Mention.OfShare.class).isEmpty()
            || sentence.holds(TAKEN_UP)
            || !dossier.scenes().before(sentence).isEmpty());
  }

  private static boolean isTold(StatedFigure figure) {
    return !figure.isRange()
        && figure.width().isEmpty()
        && figure.kind() != StatedFigure.Kind.COUNT
        && PointMisplaced.digits(figure) >= 2;
  }

  private static List<String> segments(Dossier dossier) {
    List<String> all = new ArrayList<>(List.of(""));
    dossier.facts().company().segments().forEach(s -> all.add(s.id()));
    return all;
  }

  /** Those that are none of revenue, where it is named beside another line. */
  private static List<StatedFigure> left(
      ReadSentence sentence,
      Mention name,
      List<StatedFigure> figures,
      Set<Stretch> now,
      Dossier dossier) {
    boolean beside =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(m -> !m.equals(name) && m.measure().equals(Measure.REVENUE.id()));
    if (!beside) {
      return figures;
    }
    FiguresOfLine revenue = new FiguresOfLine(Subject.company(Measure.REVENUE), dossier.ground());
    return figures.stream()
        .filter(f -> !revenue.isValue(f, now) && !revenue.isMove(f, now, now))
        .filter(f -> PointMisplaced.digits(f) >= 3 || figures.size() > 2)
        .toList();
  }

  private static Set<Stretch> now(ReadSentence sentence, Dossier dossier) {
    Stretch quarter = Stretch.of(dossier.quarter());
    Set<Stretch> times =
        new LinkedHashSet<>(List.of(quarter, quarter.yearAgo(), quarter.previous()));
    dossier.scenes().of(sentence).ifPresent(s -> times.addAll(s.stretches()));
    return times;
  }

  private static boolean hasAny(
      Subject line,
      List<StatedFigure> figures,
      Set<Stretch> ever,
      Set<Stretch> now,
      Dossier dossier) {
    FiguresOfLine own = new FiguresOfLine(line, dossier.ground());
    return figures.stream()
        .filter(f -> !isRounded(f, figures))
        // anything was 1.4 times something at one time or another
        .filter(f -> f.kind() != StatedFigure.Kind.MULTIPLE || figures.size() == 1)
        .anyMatch(
            f ->
                own.isValue(f, ever)
                    || own.isMultiple(f, now)
                    || own.isMove(f, now, now)
                    || own.isShare(f, ever)
                    || own.isContribution(f, now));
  }

  /** «384 万，刚刚跨过 380 万»: a mark that may be anybody's, beside the value that passed it. */
  private static boolean isRounded(StatedFigure figure, List<StatedFigure> figures) {
    return PointMisplaced.digits(figure) < 3
        && figures.stream()
            .anyMatch(
                f ->
                    f.kind() == figure.kind()
                        && PointMisplaced.digits(f) > PointMisplaced.digits(figure)
                        && Reach.of(figure).holds(f.value()));
  }

  /**
   * All of them, one or more as its value.
   *
   * @param left whether they are those left of more
   */
  private static boolean hasAll(
      Subject line, List<StatedFigure> figures, boolean left, Set<Stretch> now, Dossier dossier) {
    FiguresOfLine other = new FiguresOfLine(line, dossier.ground());
    return figures.stream()
            .anyMatch(
                f ->
                    other.isValue(f, now)
                        || (left && figures.size() == 1)
                        || (figures.size() > 2 && other.isShare(f, now)))
        && figures.stream()
            .allMatch(
                f ->
                    other.isValue(f, now)
                        || other.isMultiple(f, now)
                        || isRounded(f, figures)
                        || other.isMove(f, now, now)
                        || other.isShare(f, now)
                        || other.isContribution(f, now));
  }

  private static Diagnostic finding(ReadSentence sentence, Mention name, Subject other) {
    return Findings.error(
        "R1",
        sentence.sentence().placeAt(name.from()),
        "expected the name of "
            + other.id()
            + ", whose figures these are, found \""
            + sentence.text().substring(name.from(), name.to())
            + "\"",
        "",
        "name the line that the figures are of");
  }
}
