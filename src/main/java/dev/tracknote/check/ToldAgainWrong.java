package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R7 and R11: a sentence that goes on with «that is growth of» or «in other words, by … times» and
 * does not follow from the two values, or the growth, that the sentence before it tells.
 */
final class ToldAgainWrong implements Check {

  private static final Pattern AGAIN =
      Pattern.compile(
          "(?i)^[\\s*]*(?:(?:That|This|It|Which) (?:is|was|makes|means|amounts to|works out at|comes to)\\b[^,;]{0,24}\\b(?:growth|gain|rise|increase|decline|drop|fall|difference|improvement)\\b"
              + "|The (?:gain|rise|increase|difference|gap|drop|decline|improvement)\\b[^,;]{0,20}\\b(?:is|was|of)\\b"
              + "|In other words|也就是说?|换言之|换句话说|即(?:同比|环比)?(?:增|降|多|少)|(?:同比|环比)(?:多|少)[^，。]{0,4}\\d)");

  /** A share of an increase is none. */
  private static final Pattern SHARE_OF =
      Pattern.compile(
          "(?i)增量|增长额|增加额|贡献|出自|来自|拉动|\\bcontribut|\\bof (?:the |that |its |group |total |company )*(?:revenue )?(?:increase|growth|gain|decline|decrease)\\b");

  private static final Pattern BY =
      Pattern.compile(
          "(?i)(?:增长|增加|提升|上升|多)了?[约近超逾]?\\s*$|(?:grew|grown|increased|rose|risen)(?: by)?(?: about| nearly)?\\s$");

  private static final Pattern TO = Pattern.compile("(?i)^,? to (?:about )?$|^[，,]?至约?$");
  private static final BigDecimal FAR = BigDecimal.valueOf(3);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, ToldAgainWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (sentence.claims().size() != 1
        || figure.isRange()
        || !sentence.holds(AGAIN)
        || sentence.claims().getFirst().share()
        || sentence.holds(SHARE_OF)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    List<StatedFigure> before =
        dossier.scenes().typedBefore(sentence).stream()
            .filter(f -> f.kind() != StatedFigure.Kind.COUNT)
            .toList();
    return switch (figure.kind()) {
      case MULTIPLE -> times(sentence, figure, before);
      case MONEY, POINTS, PERCENT -> move(sentence, figure, before, dossier);
      case COUNT -> Optional.empty();
    };
  }

  /** A growth told as a multiple: «by N times» ends at N + 1 times. */
  private static Optional<Diagnostic> times(
      ReadSentence sentence, StatedFigure figure, List<StatedFigure> before) {
    List<StatedFigure> growth =
        before.stream().filter(f -> f.kind() == StatedFigure.Kind.PERCENT).toList();
    if (growth.size() != 1 || growth.getFirst().value().compareTo(new BigDecimal("0.5")) < 0) {
      return Optional.empty();
    }
    boolean by = sentence.holdsIn(0, figure.from(), BY);
    BigDecimal grown = growth.getFirst().value().add(by ? BigDecimal.ZERO : BigDecimal.ONE);
    return Tolerance.lenient(figure, grown)
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R11",
                sentence,
                figure,
                Words.of(grown, figure),
                "",
                "growth by N times ends at N+1 times; growth to N times ends at N times"));
  }

  /** A move between the two values that were told, in their unit or in percent. */
  private static Optional<Diagnostic> move(
      ReadSentence sentence, StatedFigure figure, List<StatedFigure> before, Dossier dossier) {
    List<StatedFigure> ends =
        before.stream()
            .filter(
                f -> f.kind() == StatedFigure.Kind.MONEY || f.kind() == StatedFigure.Kind.PERCENT)
            .toList();
    boolean pair =
        before.size() == 2
            && ends.size() == 2
            && ends.getFirst().kind() == ends.getLast().kind()
            && ends.stream().noneMatch(StatedFigure::isRange)
            && ends.stream().allMatch(f -> f.value().signum() > 0);
    if (!pair || (figure.kind() == StatedFigure.Kind.POINTS && isMoney(ends))) {
      return Optional.empty();
    }
    Interval one = Interval.of(ends.getFirst());
    Interval other = Interval.of(ends.getLast());
    if (figure.kind() == StatedFigure.Kind.PERCENT && isMoney(ends) && areFarApart(ends)) {
      return stepped(sentence, figure, ends, dossier);
    }
    boolean right =
        one.minus(other).admits(figure)
            || other.minus(one).admits(figure)
            || (figure.kind() == StatedFigure.Kind.PERCENT
                && (one.over(other).minus(BigDecimal.ONE).admits(figure)
                    || other.over(one).minus(BigDecimal.ONE).admits(figure)));
    boolean comparable = figure.kind() != StatedFigure.Kind.MONEY || isMoney(ends);
    return right || !comparable
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R7",
                sentence,
                figure,
                "what lies between the two values before it",
                "",
                "work it out again from the two values, or name what it is measured on"));
  }

  /** «advanced ten cents to $0.46. That is growth of 27.8%»: of what it was before the step. */
  private static Optional<Diagnostic> stepped(
      ReadSentence sentence, StatedFigure figure, List<StatedFigure> ends, Dossier dossier) {
    StatedFigure step = ends.getFirst();
    StatedFigure now = ends.getLast();
    boolean stepped =
        step.value().compareTo(now.value()) < 0
            && dossier.scenes().before(sentence).stream()
                .reduce((a, b) -> b)
                .filter(
                    s ->
                        now.to() <= s.text().length()
                            && step.to() < now.from()
                            && s.holdsIn(step.to(), now.from(), TO))
                .isPresent();
    Interval up = Interval.of(step).over(Interval.of(now).minus(Interval.of(step)));
    Interval down = Interval.of(step).over(Interval.of(now).plus(Interval.of(step)));
    return !stepped || up.admits(figure) || down.admits(figure)
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R2",
                sentence,
                figure,
                Words.of(up.middle(), figure),
                "",
                "divide the step by what it was before"));
  }

  /** «advanced ten cents to $0.46»: the one is no earlier value of the other. */
  private static boolean areFarApart(List<StatedFigure> ends) {
    BigDecimal one = ends.getFirst().value();
    BigDecimal other = ends.getLast().value();
    return one.max(other).compareTo(one.min(other).multiply(FAR)) > 0;
  }

  private static boolean isMoney(List<StatedFigure> ends) {
    return ends.getFirst().kind() == StatedFigure.Kind.MONEY;
  }
}
