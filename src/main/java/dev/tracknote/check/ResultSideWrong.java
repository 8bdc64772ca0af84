package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R5: a result and what it is held against are told and both right, in whatever order and words,
 * and a word says that it lies on another side, or inside or outside of what was guided.
 */
final class ResultSideWrong implements Check {

  /** How far beside a single figure is still in line with it. */
  private static final BigDecimal IN_LINE = new BigDecimal("0.01");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)(?:未|没有?|并未|尚未|不会|不是|并非|而非|不|无)\\s?(?:明显|显著|大幅)?$|(?:\\b(?:not|neither|nor|never|no|rather than|instead of|without|hardly|nothing)|n't)\\b[^,;]{0,16}$");

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)去年|上年|一年前|同比|环比|上一?季(?!.{0,6}(?:业绩会|电话会|给|时))|历史|均值|\\b(?:year[- ]ago|year[- ]earlier|year[- ]o[nv]|last year|sequential\\w*|y/y|q/q|average of the last|history|peers?)\\b");

  private static final Pattern SAME_CLAUSE = Pattern.compile("[^，,；;。：:（）()]*");

  private static final int BESIDE = 14;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<VerdictOnQuoted.Yardstick> known = VerdictOnQuoted.yardsticks(dossier);
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence :
        known.isEmpty() ? List.<ReadSentence>of() : dossier.sentences().figuredProse()) {
      if (isPlain(sentence, dossier)) {
        judge(sentence, known, dossier).ifPresent(findings::add);
      }
    }
    return findings;
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
    List<ToldResult> told = ToldResult.of(sentence, Optional.empty(), known, dossier);
    if (told.isEmpty()) {
      Optional<ReadSentence> before =
          dossier.scenes().before(sentence).stream()
              .reduce((a, b) -> b)
              .filter(b -> isPlain(b, dossier));
      told = before.isEmpty() ? List.of() : ToldResult.of(sentence, before, known, dossier);
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
    List<MarkTold> marks = marks(sentence, word, said, result);
    return marks.isEmpty() || isRight(word.side(), marks, result);
  }

  private static boolean isRight(
      Mention.Verdict side, List<MarkTold> marks, ToldResult result) {
    BigDecimal actual = result.actual();
    boolean low = marks.stream().anyMatch(m -> m.point() == MarkTold.Point.LOW);
    boolean high = marks.stream().anyMatch(m -> m.point() == MarkTold.Point.HIGH);
    boolean band = low && high;
    for (MarkTold mark : marks) {
      int at = mark.side(actual);
      boolean right =
          switch (side) {
            case ABOVE -> at >= 0 && !(band && mark.point() == MarkTold.Point.LOW);
            case BELOW -> at <= 0 && !(band && mark.point() == MarkTold.Point.HIGH);
            case WITHIN ->
                switch (mark.point()) {
                  case LOW -> !band || at >= 0 && isUnder(marks, actual);
                  case HIGH -> !band;
                  case MIDDLE -> !band;
                  case EXPECTED -> isNear(mark.value(), actual);
                };
          };
      if (right) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnder(List<MarkTold> marks, BigDecimal actual) {
    return marks.stream()
        .filter(m -> m.point() == MarkTold.Point.HIGH)
        .allMatch(m -> m.side(actual) <= 0);
  }

  private static boolean isNear(BigDecimal mark, BigDecimal actual) {
    return actual.subtract(mark).abs().compareTo(mark.abs().multiply(IN_LINE)) <= 0;
  }

  /** What the word stands beside, the end that its clause names, or else all that is told. */
  private static List<MarkTold> marks(
      ReadSentence sentence, SideWords word, List<SideWords> said, ToldResult result) {
    String text = sentence.masked();
    int start = Clauses.start(text, word.from());
    int end = Clauses.end(text, word.to());
    boolean within = word.side() == Mention.Verdict.WITHIN;
    if (!within) {
      Optional<List<MarkTold>> beside = beside(sentence, word, said, result, end);
      if (beside.isPresent()) {
        return beside.get();
      }
      Matcher behind = YardstickMeant.END.matcher(text.substring(word.to(), end));
      Matcher before = YardstickMeant.END.matcher(text.substring(start, word.from()));
      Optional<MarkTold.Point> named = behind.find() ? point(behind) : last(before);
      if (named.isPresent()) {
        MarkTold.Point point = named.get();
        return result.all().stream().filter(m -> m.point() == point).toList();
      }
    }
    return result.marks();
  }

  /** The figure right behind the word, or the distance right before or behind it. */
  private static Optional<List<MarkTold>> beside(
      ReadSentence sentence, SideWords word, List<SideWords> said, ToldResult result, int end) {
    Optional<StatedFigure> next =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.from() >= word.to() && f.from() < end)
            .findFirst()
            .filter(
                f -> said.stream().noneMatch(s -> s.from() >= word.to() && s.to() <= f.from()));
    if (next.filter(f -> result.gaps().contains(f) && f.from() - word.to() <= BESIDE).isPresent()) {
      return Optional.of(result.at().getOrDefault(next.get(), List.of()));
    }
    Optional<StatedFigure> last =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.to() <= word.from() && word.from() - f.to() <= BESIDE)
            .reduce((a, b) -> b)
            .filter(result.gaps()::contains)
            .filter(
                f ->
                    SAME_CLAUSE
                        .matcher(sentence.text().substring(f.to(), word.from()))
                        .matches());
    if (last.isPresent()) {
      return last.map(f -> result.at().getOrDefault(f, List.of()));
    }
    return next.filter(f -> result.at().containsKey(f) && !result.gaps().contains(f))
        .map(f -> result.at().getOrDefault(f, List.of()));
  }

  private static Optional<MarkTold.Point> last(Matcher points) {
    Optional<MarkTold.Point> last = Optional.empty();
    while (points.find()) {
      last = point(points);
    }
    return last;
  }

  private static Optional<MarkTold.Point> point(Matcher found) {
    return Optional.of(
        found.group("mid") != null
            ? MarkTold.Point.MIDDLE
            : found.group("top") != null ? MarkTold.Point.HIGH : MarkTold.Point.LOW);
  }

  /** «+1.3%» before how far a result lies below what it is held against. */
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
                              && r.at().getOrDefault(figure, List.of()).stream()
                                  .noneMatch(
                                      m -> m.side(r.actual()) == figure.value().signum()));
      if (wrong) {
        return Optional.of(
            Findings.error(
                "R5",
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
