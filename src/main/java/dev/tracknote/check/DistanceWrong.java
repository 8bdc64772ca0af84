package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GapWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** R7: how far one named amount is said to lie from another is not how far it does. */
final class DistanceWrong implements Check {

  private static final Pattern BY =
      Pattern.compile(
          "(?is)(?:相差|差距|差额|差值|增量|增额|(?:差距|gap|spread|difference)[^，,；;。]{0,24}|多出|高出|超出|多赚|少亏|少赚|多卖|净增|增加|减少|收窄|缩小|扩大"
              + "|(?<!最|不|至)(?:多|少|高|低)|(?<!negative )(?<!positive )\\bby|\\b(?:gap|difference|surplus|shortfall|increase|decrease|rise|drop|gain|decline|raise|cut) of)"
              + "(?:了|出|约|近|逾|超过|大约|达|为|是|也|只|仅|\\s|[+＋]|nearly|about|some|almost|roughly|over|more than|only|just)*\\z");

  /** One line on two bases. */
  private static final Pattern BASES =
      Pattern.compile("(?i)[两二]种?口径|口径之间|\\bbetween the two (?:bases|measures)\\b");

  private static final Pattern AND_ANOTHER =
      Pattern.compile(
          "(?i)\\s?(?:and|,) (?:that of )?[a-z&'-]+(?: (?!of\\b|at\\b|was\\b|to\\b)[a-z&'-]+){0,3} ");
  private static final Pattern MOVED =
      Pattern.compile(
          "(?i)\\b(?:rose|fell|grew|increased|declined|dropped|gained|lost) (?:about |some |nearly )?$");
  private static final Pattern MORE =
      Pattern.compile(
          "(?is)^(?:,? or [\\d.]+ ?%,?)?\\s?(?:(?:of )?(?:extra|added|additional|incremental)|的?增量|more(?!"
              + GapWords.TIMES_OVER
              + ")|less|fewer|higher|lower|larger|smaller|bigger|above|below|ahead|short of|apart|better|worse|in absolute terms)\\b");

  /** «高出 1175 亿日元的一致预期 3.0%»: the amount is what is exceeded. */
  private static final Pattern MARK =
      Pattern.compile(
          "^\\s?的(?:市场)?(?:" + ConsensusWords.ZH + "|预期|指引|上[限沿]|" + GuidanceWords.MIDDLE_ZH + ")");

  /** «$3,132m, or 15.1% above the $2,720m»: the percentage is how far above. */
  private static final Pattern ABOVE_AMOUNT =
      Pattern.compile(
          "(?i)^,? or [\\d.]+ ?% (?:more|less|higher|lower|above|below)(?: than)? (?:the |an? )?(?:[A-Z]{2,3}\\$?|[$€£¥₩])? ?\\d");

  private static final Pattern REACHED =
      Pattern.compile(
          "(?i)\\b(?:rose|fell|grew|increased|declined|dropped|climbed|went|up|down|came) to $");

  private static final int REACHED_WITHIN = 14;

  private static final Pattern PER_UNIT =
      Pattern.compile("(?i)单[店票件吨台]|人均|每(?!股)|\\bper (?!share)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.mentions(Mention.OfCondition.class).isEmpty()
          && !sentence.holds(PER_UNIT)
          && sentence.mentions(Mention.OfExclusion.class).isEmpty()) {
        for (int i = 0; i < sentence.claims().size(); i++) {
          judge(sentence, i, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (figure.kind() != StatedFigure.Kind.MONEY
        || scene.isEmpty()
        || figure.isRange()
        || !isDistance(sentence, index)
        || Bound.isPerShare(sentence, claim)
        || isOfAnother(sentence, index)
        || sentence.holds(BASES)
        || OnesApart.are(sentence, figure)
        || !saysBetweenWhat(sentence, scene.get())) {
      return Optional.empty();
    }
    List<Expected> own = own(sentence, claim, dossier);
    List<Expected> distances = own.isEmpty() ? scene.get().admissible().differences() : own;
    if (!own.isEmpty() && !Matching.size(figure, own) && !dossier.pool().isQuoted(figure)) {
      return Optional.of(finding(sentence, figure, own.getFirst()));
    }
    boolean right =
        Matching.size(figure, distances)
            || dossier.explains(sentence, claim)
            || (dossier.names().isAny(sentence.text()) && dossier.pool().isStated(figure));
    return right || distances.isEmpty()
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, Nearest.to(figure, distances)));
  }

  /** «在手订单 11.3 亿美元，同比多 3.9 亿美元，相当于该业务收入的 …»: nothing of the accounts stands before it. */
  private static boolean isOfAnother(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    return index > 0
        && sentence.claims().get(index - 1).figure().kind() == StatedFigure.Kind.MONEY
        && sentence.claims().get(index).measure().isEmpty()
        && sentence.mentions(Mention.OfBasis.class).isEmpty()
        && sentence.mentions().stream()
            .filter(m -> m instanceof Mention.OfMeasure || m instanceof Mention.OfSegment)
            .noneMatch(m -> m.from() < figure.from());
  }

  /**
   * How the one thing that is named moved over the one time that is said, on the basis that is said
   * or on each, GAAP first; empty where more is named.
   */
  static List<Expected> own(ReadSentence sentence, Claim claim, Dossier dossier) {
    long named =
        sentence.mentions(Mention.OfMeasure.class).size()
            + sentence.mentions(Mention.OfSegment.class).stream()
                .map(Mention.OfSegment::segment)
                .distinct()
                .count();
    long amounts =
        sentence.claims().stream()
            .filter(c -> c.figure().kind() == StatedFigure.Kind.MONEY)
            .count();
    Optional<Measure> measure = Measure.of(claim.measure());
    int from = claim.figure().from();
    boolean before =
        sentence.mentions(Mention.OfSegment.class).stream().allMatch(s -> s.to() <= from)
            && sentence.mentions(Mention.OfMeasure.class).stream().allMatch(m -> m.to() <= from);
    boolean single =
        before
            && amounts == 1
            && named <= 2
            && sentence.mentions(Mention.OfMeasure.class).size() <= 1
            && sentence.mentions(Mention.OfSegment.class).size() <= 1
            && (!sentence.mentions(Mention.OfSegment.class).isEmpty() || measure.isPresent())
            && sentence.mentions(Mention.OfRelativePeriod.class).stream()
                .noneMatch(
                    p -> p.when() == Mention.When.OTHER || p.when() == Mention.When.TRAILING_YEAR);
    Stretch now = Stretch.of(dossier.quarter());
    Optional<Stretch> then = then(sentence, claim, now);
    if (!single || then.isEmpty()) {
      return List.of();
    }
    String segment =
        sentence.mentions(Mention.OfSegment.class).stream()
            .findFirst()
            .map(Mention.OfSegment::segment)
            .orElse("");
    List<Expected> moves = new ArrayList<>();
    for (Basis basis : claim.basis().map(Set::of).orElseGet(dossier.ground()::bases)) {
      dossier
          .ground()
          .difference(new Subject(measure.orElse(Measure.REVENUE), segment, basis), now, then.get())
          .ifPresent(moves::add);
    }
    return moves;
  }

  /** «同比», «环比», «较 FY25Q4»: what the note's own quarter is measured against. */
  private static Optional<Stretch> then(ReadSentence sentence, Claim claim, Stretch now) {
    List<FiscalPeriod> others =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> !p.period().equals(now.last()))
            .filter(p -> !NamedQuarter.isBase(sentence.text(), p, 0))
            .map(Mention.OfPeriod::period)
            .toList();
    List<FiscalPeriod> bases =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> !p.period().equals(now.last()) && p.to() <= claim.figure().from())
            .map(Mention.OfPeriod::period)
            .toList();
    if (!others.isEmpty() || bases.size() > 1) {
      return Optional.empty();
    }
    if (claim.against().isPresent()) {
      return bases.isEmpty()
          ? Optional.of(
              claim.against().get() == Mention.Against.YEAR_AGO ? now.yearAgo() : now.previous())
          : Optional.empty();
    }
    return bases.stream()
        .filter(b -> b instanceof FiscalQuarter q && q.compareTo(now.last()) < 0)
        .map(b -> Stretch.of((FiscalQuarter) b))
        .findFirst();
  }

  /** Whether the words at a figure make it the distance between two others. */
  static boolean isDistance(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    int from = Clauses.start(sentence.text(), figure.from());
    if (index > 0) {
      from = Math.max(from, sentence.claims().get(index - 1).figure().to());
    }
    return isRepeated(sentence, index)
        || (sentence.holdsIn(from, figure.from(), BY) && !sentence.holdsFrom(figure.to(), MARK))
        || (sentence.holdsFrom(figure.to(), MORE)
            && !isReached(sentence, figure)
            && !sentence.holdsFrom(figure.to(), ABOVE_AMOUNT));
  }

  /** «rose to JPY 8.6 billion ahead of the release»: a level, however the sentence goes on. */
  static boolean isReached(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(Math.max(0, figure.from() - REACHED_WITHIN), figure.from(), REACHED);
  }

  /** «rose £52 million and operating income £45 million»: the second verb is left out. */
  private static boolean isRepeated(ReadSentence sentence, int index) {
    if (index == 0) {
      return false;
    }
    StatedFigure figure = sentence.claims().get(index).figure();
    StatedFigure before = sentence.claims().get(index - 1).figure();
    return before.kind() == figure.kind()
        && figure.kind() == StatedFigure.Kind.MONEY
        && AND_ANOTHER.matcher(sentence.text().substring(before.to(), figure.from())).matches()
        && sentence.holdsIn(0, before.from(), MOVED);
  }

  /** Two things, two times, or an actual and what was expected of it. */
  private static boolean saysBetweenWhat(ReadSentence sentence, Scene scene) {
    boolean named = !scene.subjects().isEmpty() && !scene.things().isCarried();
    boolean twice =
        scene.segments().size() > 1
            || scene.measures().stream().filter(m -> !m.isRatio()).count() > 1;
    boolean times =
        !sentence.mentions(Mention.OfComparison.class).isEmpty()
            || !sentence.mentions(Mention.OfRelativePeriod.class).isEmpty();
    boolean expected =
        !sentence.mentions(Mention.OfOutlook.class).isEmpty() && !scene.outlook().isEmpty();
    return (named && (twice || times)) || (expected && !scene.subjects().isEmpty());
  }

  static Diagnostic finding(ReadSentence sentence, StatedFigure figure, Expected nearest) {
    return Findings.error(
        "R7",
        sentence.sentence().placeAt(figure.from()),
        "expected a difference of "
            + Words.of(nearest.value().abs(), figure)
            + ", found "
            + sentence.typed(figure),
        Words.arithmetic(List.of(nearest), figure),
        "subtract again, before rounding");
  }
}
