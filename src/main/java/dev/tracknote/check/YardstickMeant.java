package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a verdict holds a result against, and how the result stands against it. */
final class YardstickMeant {

  private static final Pattern GUIDANCE =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|业绩展望|(?:公司|管理层|此前|原先)[^，。]{0,6}给出的|\\bguid(?:ance|ed|es|e|ing)\\b|\\boutlook\\b");

  private static final Pattern RANGE =
      Pattern.compile("(?i)区间|\\b(?:the|its|that) (?:range|band)\\b");

  private static final Pattern OWN =
      Pattern.compile(
          "(?i)我们(?:此前|之前|原先)?的?(?:预期|预测|预计)|\\bour (?:own )?(?:forecasts?|estimates?|expectations?|model)");

  private static final Pattern EXPECTS =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|展望|预期|预测|预计|市场|consensus|\\bguid|outlook|\\bstreet\\b|expect|forecast|estimate|\\bmodel\\b");

  private static final Pattern EXPECTED = Pattern.compile("(?i)预期|expect(?:ed|ations)|feared");

  /** «在指引之内、略逊于预期»: right behind the word stands what the market expected. */
  private static final Pattern EXPECTED_NEXT =
      Pattern.compile("(?i)^\\s?(?:市场)?预期(?!区间|范围)|^ (?:market )?expectations\\b");

  /** «以指引中值衡量，», «against the midpoint,»: before the clause in which the result follows. */
  private static final Pattern FRAMED =
      Pattern.compile(
          "(?i)^(?:[^，,]{0,4}(?:以|按|与|较|对照|相比|相对)|(?:measured |set )?(?:against|from)\\b)[^，,]{0,30}[，,]\\s?$");

  static final Pattern END =
      Pattern.compile(
          "(?i)(?<mid>"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + "|middle|\\bcent(?:re|er) of (?:the|that|its))|(?<top>"
              + GuidanceWords.HIGH_ZH
              + "|"
              + GuidanceWords.HIGH_EN
              + "|\\btop\\b)|(?<bottom>"
              + GuidanceWords.LOW_ZH
              + "|"
              + GuidanceWords.LOW_EN
              + "|\\bbottom\\b)");

  /** Only what is guided has a middle: «above the midpoint and $6m below the consensus». */
  private static final Pattern MIDDLE_NEXT =
      Pattern.compile(
          "(?i)^(?:\\s?(?:其|指引|区间|范围|公司)*的?(?:"
              + GuidanceWords.MIDDLE_ZH
              + ")| (?:the |its |that )?(?:guided |guidance )?(?:"
              + GuidanceWords.MIDDLE_EN
              + "|middle of (?:the |its )?(?:guid|range|band)|(?:middle|centre|center)(?=[ ,.;])(?! (?:of|quarter|part))))");

  /** A band is the company's own: «inside the band but light against the Street». */
  private static final Pattern BAND_NEXT =
      Pattern.compile(
          "(?i)^(?:\\s?(?:公司|管理层|其|该|指引|给出)*的?(?:区间|范围)| (?:the |its |that |this )?(?:guided |guidance |company |management(?:'s)? )?(?:range|band|corridor|bracket|guide)\\b)");

  private static final BigDecimal IN_LINE = new BigDecimal("0.01");

  private YardstickMeant() {}

  /** Whether the words speak of the company's guidance. */
  static boolean isGuidance(String words) {
    return GUIDANCE.matcher(words).find();
  }

  /** Between a verdict and the consensus that it names with its value. */
  private static final Pattern CONSENSUS_OF =
      Pattern.compile(
          "(?i)^[^,，;；。]{0,16}(?:"
              + ConsensusWords.EN
              + "|"
              + ConsensusWords.ZH
              + ")[^,，;；。\\d]{0,16}$|^(?:\\s|the|于|了)*$");

  static Optional<Yardstick> of(
      Phrase phrase, Subject subject, List<ReadSentence> before, Dossier dossier) {
    String near = near(phrase);
    String far = isWithAnother(phrase) ? "" : phrase.masked();
    boolean middle = MIDDLE_NEXT.matcher(phrase.masked().substring(phrase.to())).find();
    if (BAND_NEXT.matcher(phrase.masked().substring(phrase.to())).find()) {
      return Yardstick.CONSENSUS.matcher(phrase.before()).find()
          ? Optional.empty()
          : Yardstick.guided(subject, dossier);
    }
    if (middle || (phrase.clauseHolds(END) && isGuidance(phrase.masked()))) {
      return Yardstick.guided(subject, dossier);
    }
    if (!isGuidance(near) && EXPECTED_NEXT.matcher(phrase.masked().substring(phrase.to())).find()) {
      Optional<Yardstick> consensus = Yardstick.consensus(subject, dossier);
      if (consensus.isPresent()) {
        return consensus;
      }
    }
    for (String words : List.of(near, phrase.clause(), far)) {
      if (Yardstick.CONSENSUS.matcher(words).find()) {
        return Yardstick.consensus(subject, dossier);
      }
      if (OWN.matcher(words).find()) {
        return Yardstick.forecast(subject, dossier);
      }
      if (isGuidance(words)) {
        return Yardstick.guided(subject, dossier);
      }
    }
    if (isWithAnother(phrase)) {
      return Optional.empty();
    }
    boolean carried = !before.isEmpty() && isGuidance(before.getLast().text());
    if ((carried || phrase.sentence().claims().stream().anyMatch(c -> c.figure().isRange()))
        && phrase.clauseHolds(RANGE)) {
      return Yardstick.guided(subject, dossier);
    }
    return phrase.clauseHolds(EXPECTED) ? Yardstick.consensus(subject, dossier) : Optional.empty();
  }

  /**
   * The clause from the verdict on, up to the next one: «好于指引却不及市场预期» gives each its own yardstick.
   */
  static String near(Phrase phrase) {
    String near = phrase.masked().substring(phrase.from(), phrase.end());
    Matcher next = VerdictWords.WORDS.matcher(near);
    return next.find(phrase.to() - phrase.from())
            && EXPECTS.matcher(near.substring(0, next.start())).find()
        ? near.substring(0, next.start())
        : near;
  }

  /** «盈利好于营收»: what follows is what is compared with. */
  private static boolean isWithAnother(Phrase phrase) {
    return phrase.sentence().mentions(Mention.OfMeasure.class).stream()
        .anyMatch(m -> m.from() >= phrase.to() && m.to() <= phrase.end());
  }

  /** A band that is typed in the sentence is the one that is meant, and so is a consensus. */
  static boolean isTyped(Phrase phrase, Yardstick yardstick) {
    if (yardstick.low().compareTo(yardstick.high()) == 0 && isOfOther(phrase, yardstick)) {
      return false;
    }
    List<StatedFigure> bands =
        phrase.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.isRange() || f.width().isPresent())
            .toList();
    return bands.isEmpty()
        || bands.stream()
            .anyMatch(
                f ->
                    Tolerance.lenient(f, yardstick.low())
                        || Tolerance.lenient(f, yardstick.middle())
                        || f.high().filter(h -> h.compareTo(yardstick.high()) == 0).isPresent()
                        || f.kind() == StatedFigure.Kind.COUNT);
  }

  /**
   * «It lies below the consensus of $1,880m»: another than that of the quarter is of something
   * else.
   */
  private static boolean isOfOther(Phrase phrase, Yardstick yardstick) {
    List<StatedFigure> quoted =
        phrase.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.MONEY && f.from() >= phrase.to())
            .filter(f -> CONSENSUS_OF.matcher(between(phrase, f)).find())
            .toList();
    return !quoted.isEmpty()
        && phrase.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.MONEY && f.from() >= phrase.to())
            .noneMatch(f -> f.value().subtract(yardstick.high()).abs().compareTo(f.step()) < 0);
  }

  private static String between(Phrase phrase, StatedFigure figure) {
    return phrase.sentence().text().substring(phrase.to(), figure.from());
  }

  /** Against the whole band, or against the end or the middle that is named behind the word. */
  static Mention.Verdict truth(
      Phrase phrase, VerdictWords said, Yardstick yardstick, BigDecimal actual) {
    Matcher end = END.matcher(phrase.masked().substring(phrase.to(), phrase.end()));
    String ahead = phrase.masked().substring(0, phrase.start());
    Matcher lead = END.matcher(FRAMED.matcher(ahead).find() ? ahead : phrase.before());
    boolean found = end.find();
    Optional<Matcher> named = found ? Optional.of(end) : last(lead);
    if (said.verdict() != Mention.Verdict.WITHIN && named.isPresent()) {
      Matcher point = named.get();
      BigDecimal mark =
          point.group("mid") != null
              ? yardstick.middle()
              : point.group("top") != null ? yardstick.high() : yardstick.low();
      int side = actual.compareTo(mark);
      return side > 0
          ? Mention.Verdict.ABOVE
          : side < 0 ? Mention.Verdict.BELOW : Mention.Verdict.WITHIN;
    }
    boolean near =
        said.verdict() == Mention.Verdict.WITHIN
            && yardstick.low().compareTo(yardstick.high()) == 0
            && actual
                    .subtract(yardstick.high())
                    .abs()
                    .compareTo(yardstick.high().abs().multiply(IN_LINE))
                <= 0;
    return near ? Mention.Verdict.WITHIN : yardstick.of(actual);
  }

  /** «较下限高 1.5 亿元，较上限低»: the point that is named last before the word. */
  private static Optional<Matcher> last(Matcher points) {
    int at = -1;
    while (points.find()) {
      at = points.start();
    }
    return at >= 0 && points.find(at) ? Optional.of(points) : Optional.empty();
  }
}
