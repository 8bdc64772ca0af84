package dev.tracknote.check;

import static dev.tracknote.check.MarkTold.Point.HIGH;
import static dev.tracknote.check.MarkTold.Point.LOW;
import static dev.tracknote.check.MarkTold.Point.MIDDLE;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R5: a result and what it is held against are told and both right, in whatever order and words,
 * and a word says that it lies on another side, or inside or outside of what was guided.
 */
final class ResultSideWrong implements Check {

  /** How far beside a single figure is still in line with it. */
  private static final BigDecimal IN_LINE = new BigDecimal("0.012");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)(?:未|没有?|并未|尚未|不会|不是|并非|而非|不|无)\\s?(?:明显|显著|大幅)?$|(?:\\b(?:not|neither|nor|never|no|rather than|instead of|without|hardly|nothing)|n't)\\b[^,;]{0,16}$");

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)去年|上年|一年前|同比|环比|上一?季(?!.{0,6}(?:业绩会|电话会|给|时))|历史|均值|首次|首度|[记纪]录|\\b(?:left|leaves?|leaving|puts?)\\b[^,;]*\\bbehind\\b|\\b(?:first time|record|a (?:year|quarter) (?:ago|before|earlier|prior)|the (?:year|quarter) before|prior[- ](?:year|quarter)|previous (?:year|quarter)|year[- ]ago|year[- ]earlier|year[- ]o[nv]|last year|sequential\\w*|y/y|q/q|average of the last|history|peers?)\\b");

  /** «低于公司实际公布的 673.70 亿日元», «in excess of the $0.76»: what follows is the result. */
  private static final Pattern THAN_RESULT =
      Pattern.compile(
          "(?i)[^，；。：:（(\\d]{0,8}(?:实际|公布|报出|最终|财报)[^，；。：:（(\\d]{0,8}| (?:of |than |by )?(?:the |that |what )(?:reported |actual |eventual |company's )*");

  private static final Pattern TAKES_UP =
      Pattern.compile(
          "(?i)^(?:[这此]|结果|实际|也就是|换言之|即)|^(?:so |hence |thus )?(?:that|this|it|the (?:result|print|outturn|outcome|figure|number)|which)\\b");

  private static final int REACH_BACK = 2;

  // what differs by less than it is printed to lies on neither side
  private static final BigDecimal NIL = new BigDecimal("0.0005");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<VerdictOnQuoted.Yardstick> known = VerdictOnQuoted.yardsticks(dossier);
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence :
        known.isEmpty() ? List.<ReadSentence>of() : dossier.sentences().prose()) {
      boolean tells = !sentence.claims().isEmpty() || takesUp(sentence);
      if (tells && isPlain(sentence, dossier)) {
        judge(sentence, known, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** «That is beyond the top of the range», behind the sentences that tell both. */
  private static boolean takesUp(ReadSentence sentence) {
    return sentence.holds(TAKES_UP)
        && (sentence.holds(VerdictOfNoResult.HELD_AGAINST) || sentence.holds(YardstickMeant.END));
  }

  private static boolean isPlain(ReadSentence sentence, Dossier dossier) {
    return sentence.mentions(Mention.OfCondition.class).isEmpty()
        && sentence.mentions(Mention.OfSegment.class).stream().allMatch(s -> s.segment().isEmpty())
        && sentence.mentions(Mention.OfExclusion.class).isEmpty()
        && sentence.mentions(Mention.OfLoss.class).isEmpty()
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(dossier.quarter()))
        && sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .noneMatch(p -> p.when() == Mention.When.NEXT_QUARTER);
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, List<VerdictOnQuoted.Yardstick> known, Dossier dossier) {
    List<ToldResult> told = ToldResult.of(sentence, List.of(), known, dossier);
    List<ReadSentence> all = dossier.scenes().before(sentence);
    for (int back = 1; back <= Math.min(REACH_BACK, all.size()) && told.isEmpty(); back++) {
      List<ReadSentence> before = all.subList(all.size() - back, all.size());
      told =
          before.stream().allMatch(b -> isPlain(b, dossier))
              ? ToldResult.of(sentence, before, known, dossier)
              : List.of();
    }
    if (told.isEmpty()) {
      return Optional.empty();
    }
    List<SideWords> said = new ArrayList<>();
    sentence.eachMasked(SideWords.WORDS, m -> said.add(SideWords.of(m)));
    for (SideWords word : said) {
      if (isSaidOfResult(sentence, word)) {
        boolean wrong = true;
        for (ToldResult result : told) {
          wrong &= !isRight(sentence, word, said, result);
        }
        if (wrong) {
          return Optional.of(finding(sentence, word, told.getFirst()));
        }
      }
    }
    return turnedSign(sentence, told);
  }

  private static boolean isSaidOfResult(ReadSentence sentence, SideWords word) {
    Phrase phrase = new Phrase(sentence, word.from(), word.to(), sentence.masked());
    return !phrase.beforeHolds(DENIED)
        && !phrase.clauseHolds(ELSEWHERE)
        && !VerdictOfNoResult.isOfExpected(phrase);
  }

  private static boolean isRight(
      ReadSentence sentence, SideWords word, List<SideWords> said, ToldResult result) {
    if (word.judging() && isCost(result.measure())) {
      return true;
    }
    List<MarkTold> marks = MarksMeant.of(sentence, word, said, result);
    Mention.Verdict side = isOfMark(sentence, word, result) ? turned(word.side()) : word.side();
    return marks.isEmpty() || isRight(side, marks, result);
  }

  /** What was expected is said to lie on that side of the result. */
  private static boolean isOfMark(ReadSentence sentence, SideWords word, ToldResult result) {
    return result.results().stream()
        .filter(f -> f.from() >= word.to())
        .map(f -> sentence.text().substring(word.to(), f.from()))
        .anyMatch(
            t ->
                THAN_RESULT.matcher(t).matches()
                    && !sentence.holdsIn(t, VerdictOfNoResult.HELD_AGAINST)
                    && !sentence.holdsIn(t, YardstickMeant.END)
                    && !SideWords.WORDS.matcher(t).find());
  }

  private static Mention.Verdict turned(Mention.Verdict side) {
    return switch (side) {
      case ABOVE -> Mention.Verdict.BELOW;
      case BELOW -> Mention.Verdict.ABOVE;
      case WITHIN -> side;
    };
  }

  private static boolean isRight(Mention.Verdict side, List<MarkTold> marks, ToldResult result) {
    BigDecimal actual = result.actual();
    boolean low = marks.stream().anyMatch(m -> m.point() == LOW);
    boolean high = marks.stream().anyMatch(m -> m.point() == HIGH);
    boolean band = low && high;
    for (MarkTold mark : marks) {
      int at = mark.side(actual);
      boolean right =
          switch (side) {
            case ABOVE -> (at >= 0 || isAt(mark, actual)) && !(band && isOf(mark, LOW));
            case BELOW -> (at <= 0 || isAt(mark, actual)) && !(band && isOf(mark, HIGH));
            case WITHIN ->
                switch (mark.point()) {
                  case LOW -> !band || (at >= 0 && isUnder(marks, actual));
                  case HIGH -> !band;
                  case MIDDLE -> !band;
                  case EXPECTED -> isNear(mark.value(), actual) || result.isTypedAs(mark);
                };
          };
      if (right) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(MarkTold mark, MarkTold.Point point) {
    return mark.point() == point;
  }

  private static boolean isAt(MarkTold mark, BigDecimal actual) {
    return actual.subtract(mark.value()).abs().compareTo(mark.value().abs().multiply(NIL)) <= 0;
  }

  private static boolean isUnder(List<MarkTold> marks, BigDecimal actual) {
    return marks.stream().filter(m -> m.point() == HIGH).allMatch(m -> m.side(actual) <= 0);
  }

  private static boolean isNear(BigDecimal mark, BigDecimal actual) {
    return actual.subtract(mark).abs().compareTo(mark.abs().multiply(IN_LINE)) <= 0;
  }

  /**
   * «+1.3%» before how far a result lies below what it is held against; where the distance is told
   * twice, the second is not the first.
   */
  private static Optional<Diagnostic> turnedSign(ReadSentence sentence, List<ToldResult> told) {
    for (Claim claim : sentence.claims()) {
      StatedFigure figure = claim.figure();
      boolean wrong =
          figure.signed()
              && claim.against().isEmpty()
              && told.stream()
                  .allMatch(
                      r ->
                          r.gaps().contains(figure)
                              && MarksMeant.apartBy(sentence, figure, r).stream()
                                  .noneMatch(m -> m.side(r.actual()) == figure.value().signum()));
      if (wrong) {
        return Optional.of(
            Findings.error(
                told.getFirst().gaps().size() > 1 ? "R7" : "R5",
                sentence.sentence().placeAt(figure.from()),
                "expected the other sign, found " + sentence.typed(figure),
                "",
                "compare the result with what it is held against again"));
      }
    }
    return Optional.empty();
  }

  /** Words of good and bad say nothing of more and less. */
  private static boolean isCost(Measure measure) {
    return Trend.LOWER_IS_BETTER.contains(measure) || measure == Measure.CAPITAL_EXPENDITURE;
  }

  private static Diagnostic finding(ReadSentence sentence, SideWords word, ToldResult told) {
    return Findings.error(
        "R5",
        sentence.sentence().placeAt(word.from()),
        "expected a word that fits "
            + told.measure().id()
            + " beside what it is held against, found \""
            + sentence.text().substring(word.from(), word.to())
            + "\"",
        "",
        "compare the quarter's value with what was guided or expected again");
  }
}
