package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R17: «ended up just shy of ¥30bn, at ¥30.20bn to be exact»: a level is told to its digits beside
 * the round mark that it is said to have passed or just missed, and lies on the other side.
 */
final class RoundMarkOfTold implements Check {

  private static final String LITTLE =
      "(?:a (?:hair|touch|shade|whisker|fraction|notch|little|tick|bit|smidgen|sliver|step|breath)(?:['’]s (?:breadth|width))? |slightly |marginally |narrowly |barely |fractionally |just |only just |a few \\w+ )";

  /** Right before the mark: the value lies below it, or above. */
  private static final Pattern SIDE =
      Pattern.compile(
          "(?i)(?<![不未没无])(?<!\\b(?:no|not|never|nor|neither) )(?:(?<below>(?:只|仅|就)?差(?:一|半)?[点步线丝](?:点)?(?:就)?(?:触及|触到|到|够到|摸到|达到|碰到|破|上|突破)?|(?:略|稍|微|小幅|稍稍|略微)?(?:低于|少于|逊于|小于|不及)|(?:略|稍)?不(?:到|足|满)|未(?:到|及|满|达|能站上|能突破|能触及)|没(?:到|够到|摸到|站上)|逼近|直逼|迫近|接近|贴近|靠近|将近|几近|(?<![最附])近|险些(?:触及|突破)?|止步于|距(?:离)?"
              + "|\\b"
              + LITTLE
              + "*(?:shy|short) of|\\b"
              + LITTLE
              + "*(?:under|below|beneath|less than|south of)|\\b(?:nearly|almost|close to|approach(?:ed|ing|es)?|near(?:ed|ing|s)|not quite|narrowly miss(?:ed|ing)|fell short of|falling short of|within (?:a whisker|touching distance|sight|reach) of|knocking on|nudging|closing in on)"
              + ")|(?<above>(?:刚|刚刚|刚好|略|略微|稍|稍稍|微|小幅|已|首次|一举)*(?:越过|超过|突破|跨过|迈过|冲过|跃过|站上|站稳|踏上|升破|冲破|攻破|拿下|高于|多于|大于|超出|逾|过|超)|\\b"
              + LITTLE
              + "*(?:over|past|above|beyond|north of|clear of|more than|in excess of|ahead of)|\\b(?:cross(?:ed|ing|es)|topp(?:ed|ing)|tops|clear(?:ed|ing|s)|pass(?:ed|ing|es)|surpass(?:ed|ing|es)|exceed(?:ed|ing|s)|broke (?:through|above|past)|breach(?:ed|ing|es)|(?:edg|inch|squeez|creep|nudg)(?:ed|ing) (?:past|above|over)|crept (?:past|above|over))))"
              + "(?:了|着|的|整数|关口|大关|门槛|整|约|这道|这一|the|that|a|round|mark|of|level|threshold|\\s)*(?:[A-Z]{2,3}\\s?)?[$£€¥]?$");

  /** «came within reach of $320m, finishing just past it»: the side is told behind the mark. */
  private static final Pattern PAST_IT =
      Pattern.compile(
          "(?i)\\b(?:past|above|over|beyond|clear of|topp\\w+|clear\\w*|exceed\\w*|cross\\w*|pass\\w*|surpass\\w*) (?:it|that|this|the (?:mark|line|level))\\b|(?:越过|超过|突破|站上|跨过)(?:了)?(?:它|这一|该|此)");

  /** The mark is one of another time. */
  private static final Pattern THEN =
      Pattern.compile(
          "(?i)此前|之前|以往|过去|各季|历史|曾|去年|上年|上一?季|一年前|\\b(?:previous(?:ly)?|prior|earlier|before|ever|until|last|ago|once|had been)\\b");

  private static final BigDecimal NEAR = new BigDecimal("0.06");

  private static final BigDecimal NIL = new BigDecimal("0.005");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, RoundMarkOfTold::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure mark = claim.figure();
    if (!ThresholdMissed.isPlain(claim)
        || claim.against().isPresent()
        || claim.guidance()
        || claim.forecast()
        || !isOfOne(sentence)) {
      return Optional.empty();
    }
    int from = Clauses.start(sentence.text(), mark.from());
    Optional<Matcher> side = sentence.firstIn(from, mark.from(), SIDE);
    if (side.isEmpty() || sentence.holdsIn(from, mark.from(), THEN)) {
      return Optional.empty();
    }
    Optional<BigDecimal> level =
        level(sentence, mark, dossier)
            .map(StatedFigure::value)
            .or(
                () ->
                    isNamed(sentence, from, mark)
                        ? near(sentence, mark, dossier)
                        : Optional.empty());
    if (level.isEmpty()) {
      return Optional.empty();
    }
    boolean above = side.get().group("above") != null || sentence.holdsFrom(mark.to(), PAST_IT);
    int at = level.get().compareTo(mark.value());
    return at == 0 || above == at > 0
        ? Optional.empty()
        : Optional.of(
            ThresholdMissed.told(
                "R17", sentence, mark.from(), mark.to(), Words.of(level.get(), mark), above));
  }

  /** One thing is spoken of, so that both figures are figures of it. */
  private static boolean isOfOne(ReadSentence sentence) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
                .map(Mention.OfMeasure::measure)
                .distinct()
                .count()
            <= 1
        && PartsMeant.named(sentence).size() <= 1
        && sentence.mentions(Mention.OfCondition.class).isEmpty()
        && sentence.mentions(Mention.OfLoss.class).isEmpty();
  }

  /** The level of now that is typed to more digits, near the mark. */
  private static Optional<StatedFigure> level(
      ReadSentence sentence, StatedFigure mark, Dossier dossier) {
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (scene.isEmpty() || !isRound(mark)) {
      return Optional.empty();
    }
    ToldLevels levels = new ToldLevels(scene.get());
    Stretch now = Stretch.of(dossier.quarter());
    return sentence.claims().stream()
        .filter(c -> c.figure().isOfOneUnitWith(mark))
        .filter(
            c -> c.figure().step().compareTo(mark.step()) < 0 || digits(c.figure()) > digits(mark))
        .filter(c -> isNear(c.figure(), mark))
        .filter(
            c ->
                levels.of(sentence, c).stream().anyMatch(l -> l.stretch().equals(now))
                    || named(sentence, dossier).stream()
                        .anyMatch(v -> Tolerance.exact(c.figure().withoutHedge(), v)))
        .map(Claim::figure)
        .findFirst();
  }

  /** The clause of the mark names what it is a mark of, and no other figure. */
  private static boolean isNamed(ReadSentence sentence, int from, StatedFigure mark) {
    boolean named =
        sentence.mentions().stream()
            .filter(
                m ->
                    m instanceof Mention.OfMeasure
                        || (m instanceof Mention.OfSegment s && !s.segment().isEmpty()))
            .anyMatch(m -> m.from() >= from && m.to() <= mark.from());
    return named
        && sentence.claims().stream()
            .map(Claim::figure)
            .noneMatch(f -> f.from() >= from && f.to() <= mark.from());
  }

  /** What is named lies near the mark, and not at it, on one basis. */
  private static Optional<BigDecimal> near(
      ReadSentence sentence, StatedFigure mark, Dossier dossier) {
    List<BigDecimal> values = named(sentence, dossier).stream().distinct().toList();
    BigDecimal reach = mark.value().abs().multiply(NEAR);
    BigDecimal nil = mark.value().abs().multiply(NIL);
    return values.size() == 1
            && isRound(mark)
            && mark.kind() == StatedFigure.Kind.MONEY
            && values.getFirst().subtract(mark.value()).abs().compareTo(reach) <= 0
            && values.getFirst().subtract(mark.value()).abs().compareTo(nil) > 0
        ? Optional.of(values.getFirst())
        : Optional.empty();
  }

  /** What the one line or part that the sentence names came to. */
  private static List<BigDecimal> named(ReadSentence sentence, Dossier dossier) {
    List<String> parts = PartsMeant.named(sentence);
    Optional<Measure> measure =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .map(Mention.OfMeasure::measure)
            .findFirst()
            .or(() -> parts.isEmpty() ? Optional.empty() : Optional.of(Measure.REVENUE.id()))
            .flatMap(Measure::of);
    if (measure.isEmpty()) {
      return List.of();
    }
    String segment = parts.isEmpty() ? "" : parts.getFirst();
    return dossier.ground().bases().stream()
        .map(b -> new Subject(measure.get(), segment, b))
        .flatMap(s -> dossier.ground().value(s, Stretch.of(dossier.quarter())).stream())
        .toList();
  }

  private static boolean isNear(StatedFigure level, StatedFigure mark) {
    return level.value().subtract(mark.value()).abs().compareTo(mark.value().abs().multiply(NEAR))
        <= 0;
  }

  private static boolean isRound(StatedFigure mark) {
    return digits(mark) <= 2 || mark.value().stripTrailingZeros().compareTo(THOUSAND) == 0;
  }

  private static int digits(StatedFigure figure) {
    return figure.value().stripTrailingZeros().precision();
  }
}
