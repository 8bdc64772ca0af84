package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.TogetherWords;
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

/** R3: named or typed parts do not make the total that is said of them. */
final class TotalWrong implements Check {

  private static final int LONGEST_LINK = 30;
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?is)(?:(?<=[\\u4e00-\\u9fff])(?<![增附添追参更])加(?![速强大码快总起工权上])|\\bsum of|即为|等于|"
              + TogetherWords.ZH
              + "|"
              + TogetherWords.EN
              + "|a (?:combined )?total of|add(?:s|ed)? up to|\\bmakes?\\b|sum(?:s|med)? to|totall?(?:ed|ing|s)\\b)[^，,；;。|]*\\z");
  private static final Pattern TOTAL_AFTER =
      Pattern.compile("(?is)^\\s?(?:together|in (?:all|total)|combined|altogether)\\b");

  /** «Taken together, A and B generated»: the comma parts it from what is added up. */
  private static final Pattern LEADS =
      Pattern.compile(
          "(?i)^\\W*(?:[a-z]+ )?(?:"
              + TogetherWords.EN
              + "|"
              + TogetherWords.ZH
              + ")(?:来?看|计算)?[,，]");

  private static final Pattern OF_INCREMENT =
      Pattern.compile(
          "(?i)增量|增长额|of the (?:growth|increase|gain|rise)|\\bby which\\b[^.;]{0,40}\\b(?:grew|rose|increased|advanced|climbed|fell|declined)");
  private static final Pattern ROUNDED = Pattern.compile("四舍五入|尾差|rounding");

  /** «7.58+3.51»: a figure that another is added to is no total yet. */
  private static final Pattern PLUS = Pattern.compile("^\\s*[+＋]\\s*\\d");

  /** «make up most of the $38.4m»: they are a part of the amount. */
  private static final Pattern PORTION =
      Pattern.compile(
          "(?i)\\b(?:most|much|more|bulk|majority|part|half|share|quarter|third|thirds|quarters|some|nearly all|almost all|all but [a-z0-9$.]+) of (?:the |its |that |this |those |a )?$");

  /** «=», "gives": a total where figures that can be added stand before it. */
  private static final Pattern GIVES = Pattern.compile("(?i)(?:^\\s*[=＝]|\\bgives|\\bgave)\\s*\\z");

  /** «耗材加服务»: two names that are added, of which one may be no name of ours. */
  private static final Pattern NAMES_ADDED =
      Pattern.compile("(?<=[\\u4e00-\\u9fff])(?<![增附添追参更])加(?=[\\u4e00-\\u9fff])(?![速强大码快总起工权上])");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.mentions(Mention.OfCondition.class).isEmpty() && !sentence.holds(ROUNDED)) {
        for (int i = 0; i < sentence.claims().size(); i++) {
          judge(sentence, i, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** Whether some figure of the sentence is told as the sum of others. */
  static boolean isTold(ReadSentence sentence) {
    return isOfTotal(sentence, sentence.claims().size() - 1);
  }

  /** Whether a figure, or one before it in its sentence, is told as the sum of others. */
  static boolean isOfTotal(ReadSentence sentence, int index) {
    for (int i = 0; i <= index; i++) {
      if (isTotal(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words at a figure make it the sum of others. */
  static boolean isTotal(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    int from = index == 0 ? 0 : sentence.claims().get(index - 1).figure().to();
    boolean told =
        sentence.holdsIn(from, figure.from(), TOTAL)
            || (index == 0 && PartsMeant.named(sentence).size() > 1 && sentence.holds(LEADS))
            || sentence.holdsFrom(figure.to(), TOTAL_AFTER)
            || (index > 1
                && typedBefore(sentence, index).size() > 1
                && sentence.holdsIn(from, figure.from(), GIVES));
    return told
        && !sentence.holdsFrom(figure.to(), PLUS)
        && !sentence.holdsIn(from, figure.from(), PORTION);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean summable =
        figure.kind() == StatedFigure.Kind.MONEY
            || figure.kind() == StatedFigure.Kind.COUNT
            || (figure.kind() == StatedFigure.Kind.PERCENT && !claim.change());
    Optional<Scene> scene = dossier.scenes().of(sentence);
    boolean ofGrowth = figure.kind() == StatedFigure.Kind.PERCENT && sentence.holds(OF_INCREMENT);
    if (!summable || ofGrowth || scene.isEmpty() || figure.isRange() || !isTotal(sentence, index)) {
      return Optional.empty();
    }
    if (AddedTogetherWrong.isAdded(sentence, figure)
        || isOfStranger(sentence, index)
        || (sentence.holds(OF_INCREMENT)
            && figure.kind() == StatedFigure.Kind.MONEY
            && typedBefore(sentence, index).size() < 2)
        || isOfUnnamedParts(sentence, dossier)
        || (figure.kind() == StatedFigure.Kind.PERCENT
            && typedBefore(sentence, index).isEmpty()
            && sentence.mentions(Mention.OfSegment.class).isEmpty())) {
      return Optional.empty();
    }
    List<StatedFigure> typed = isNear(sentence, index) ? typedBefore(sentence, index) : List.of();
    List<Expected> named = named(scene.get(), figure);
    boolean eachTyped =
        typed.size() > 1
            && typed.size() == scene.get().segments().size()
            && !scene.get().things().isCarried();
    boolean right =
        eachTyped
            ? addsUp(typed, figure) || balances(sentence, index, figure)
            : Matching.size(figure, named)
                || (figure.kind() == StatedFigure.Kind.PERCENT
                    && Matching.size(figure, scene.get().admissible().contributions()))
                || addsUp(typed, figure)
                || balances(sentence, index, figure)
                || Typed.yields(sentence, figure)
                || dossier.pool().isQuoted(figure)
                || (DistanceWrong.isDistance(sentence, index) && dossier.explains(sentence, claim));
    if (right || (named.isEmpty() && typed.size() < 2)) {
      return Optional.empty();
    }
    return Optional.of(finding(sentence, figure, named, typed, isPartAlone(scene.get(), figure)));
  }

  /** «耗材加服务的收入为»: of two names that are added only one is a part that is known. */
  private static boolean isOfStranger(ReadSentence sentence, int index) {
    return sentence.mentions(Mention.OfSegment.class).stream()
                .filter(s -> s.to() <= sentence.claims().get(index).figure().from())
                .count()
            == 1
        && typedBefore(sentence, index).isEmpty()
        && sentence.holdsIn(0, sentence.claims().get(index).figure().from(), NAMES_ADDED);
  }

  /** «FY26 这两项业务合计»: a year's sum of parts that an earlier sentence names. */
  private static boolean isOfUnnamedParts(ReadSentence sentence, Dossier dossier) {
    return sentence.mentions(Mention.OfSegment.class).isEmpty()
        && sentence.claims().size() == 1
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> !p.period().equals(dossier.quarter()));
  }

  /** Only one of the parts, such as the dividends for all returns. */
  private static boolean isPartAlone(Scene scene, StatedFigure figure) {
    return scene.measures().contains(Measure.CASH_RETURNED)
        && List.of(Measure.DIVIDENDS_PAID, Measure.SHARE_REPURCHASES).stream()
            .anyMatch(
                m ->
                    scene.stretches().stream()
                        .anyMatch(
                            t ->
                                scene
                                    .value(Subject.company(m), t)
                                    .filter(v -> Tolerance.exact(figure, v))
                                    .isPresent()));
  }

  private static boolean isNear(ReadSentence sentence, int index) {
    return index > 0
        && sentence.claims().get(index).figure().from()
                - sentence.claims().get(index - 1).figure().to()
            <= LONGEST_LINK;
  }

  private static List<StatedFigure> typedBefore(ReadSentence sentence, int index) {
    StatedFigure total = sentence.claims().get(index).figure();
    return sentence.claims().subList(0, index).stream()
        .filter(c -> !(c.change() && total.kind() == StatedFigure.Kind.PERCENT))
        .map(Claim::figure)
        .filter(f -> f.kind() == total.kind() && !f.isRange())
        .toList();
  }

  /** Some run of the figures before the total makes it, within the rounding of each. */
  private static boolean addsUp(List<StatedFigure> parts, StatedFigure total) {
    for (int from = 0; from < parts.size(); from++) {
      Interval sum = Interval.of(parts.get(from));
      for (int to = from + 1; to < parts.size(); to++) {
        sum = sum.plus(Interval.of(parts.get(to)));
        if (sum.admits(total)) {
          return true;
        }
      }
    }
    return false;
  }

  /** «多收 0.78 亿，少收 0.40 亿，合计 0.38 亿»: what moved up less what moved down. */
  private static boolean balances(ReadSentence sentence, int index, StatedFigure total) {
    List<StatedFigure> moved =
        sentence.claims().subList(0, index).stream()
            .filter(Claim::change)
            .map(Claim::figure)
            .filter(f -> f.kind() == total.kind() && !f.isRange())
            .toList();
    return moved.size() == 2
        && (Interval.of(moved.getFirst()).minus(Interval.of(moved.getLast())).admits(total)
            || Interval.of(moved.getLast()).minus(Interval.of(moved.getFirst())).admits(total));
  }

  private static List<Expected> named(Scene scene, StatedFigure figure) {
    Admissible admissible = scene.admissible();
    if (figure.kind() == StatedFigure.Kind.PERCENT) {
      return scene.segments().size() > 1 ? admissible.shares() : List.of();
    }
    if (figure.kind() == StatedFigure.Kind.COUNT) {
      return List.of();
    }
    List<Expected> values = new ArrayList<>(admissible.sums());
    Set<Subject> whole = new LinkedHashSet<>(scene.subjects());
    boolean parts = !values.isEmpty();
    boolean over = scene.stretches().stream().anyMatch(s -> s.quarters() > 1);
    if (scene.measures().contains(Measure.SHARE_REPURCHASES)
        || scene.measures().contains(Measure.DIVIDENDS_PAID)) {
      values.addAll(
          scene.stretches().stream()
              .flatMap(
                  t ->
                      scene.value(Subject.company(Measure.CASH_RETURNED), t).stream()
                          .map(v -> new Expected(v, "cash_returned " + t.label())))
              .toList());
    }
    if (parts) {
      whole.add(Subject.company(Measure.REVENUE));
      whole.add(Subject.company(Measure.CASH_RETURNED));
      whole.add(Subject.company(Measure.OPERATING_EXPENSES, Basis.GAAP));
    }
    if (parts || over) {
      for (Subject subject : whole) {
        scene
            .stretches()
            .forEach(
                t ->
                    scene
                        .value(subject, t)
                        .ifPresent(
                            v -> values.add(new Expected(v, subject.id() + " " + t.label()))));
      }
    }
    return values;
  }

  private static Diagnostic finding(
      ReadSentence sentence,
      StatedFigure figure,
      List<Expected> named,
      List<StatedFigure> typed,
      boolean alone) {
    Expected nearest =
        named.isEmpty()
            ? new Expected(
                typed.stream()
                    .map(StatedFigure::value)
                    .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add),
                String.join(" + ", typed.stream().map(t -> Words.of(t.value(), t)).toList()))
            : Nearest.to(figure, named);
    return Findings.error(
        alone ? "R8" : "R3",
        sentence.sentence().placeAt(figure.from()),
        "expected the parts to make "
            + Words.of(nearest.value(), figure)
            + ", found "
            + sentence.typed(figure),
        Words.arithmetic(List.of(nearest), figure),
        "correct the part or the total");
  }
}
