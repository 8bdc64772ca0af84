package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R5: a value and a range are told, and between them a verdict that the two do not bear out. */
final class VerdictOnTyped implements Check {

  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)[^。；;]{0,16}?(?:高于|超过|超出|好于|\\b(?:above|over|beat|exceeded|topped)\\b)[^。；;，,\\d]{0,24}");
  private static final Pattern BELOW =
      Pattern.compile(
          "(?i)[^。；;]{0,16}?(?:低于|未达|不及|逊于|\\b(?:below|under|missed|short of)\\b)[^。；;，,\\d]{0,24}");
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)[^。；;]{0,16}?(?:落在|处于|位于|符合|\\b(?:within|inside|in line with)\\b)[^。；;，,\\d]{0,24}");

  /** What follows may speak of another value than the last that was told. */
  private static final Pattern ANOTHER = Pattern.compile("(?i)\\b(?:and|but|while)\\b|而|且|但");

  private static final Pattern PART =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|下限|下沿|下端|"
              + GuidanceWords.MIDDLE_EN
              + "|middle|centre|center|low(?:er)? end|bottom|half|previous|earlier|prior|此前|原");

  /** A single value that something is held against, right before or behind it. */
  private static final Pattern POINT_NEXT =
      Pattern.compile(
          "(?i)^ (?:guided |guidance )?(?:"
              + GuidanceWords.MIDDLE_EN
              + "|"
              + ConsensusWords.EN
              + "|target|goal|objective)\\b|^\\s?的?(?:[\\p{IsHan}]{0,4}目标|"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + ConsensusWords.ZH
              + ")");

  private static final Pattern POINT =
      Pattern.compile(
          "(?i)(?:"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + ConsensusWords.ZH
              + "|目标)(?:的|为)?\\s?$|\\b(?:"
              + GuidanceWords.MIDDLE_EN
              + "|"
              + ConsensusWords.EN
              + "|target|goal|ambition|objective)(?: of| at)? $");
  private static final Pattern OVER_POINT =
      Pattern.compile(
          "(?i)[^。；;，\\d]{0,40}?(?:高于|超过|超出|好于|优于|超越|突破|越过|胜过|\\b(?:above|beats?|exceed(?:s|ed)|top(?:s|ped)|surpass(?:es|ed)|clear(?:s|ed))\\b)[^。；;，,\\d]{0,24}");
  private static final Pattern UNDER_POINT =
      Pattern.compile(
          "(?i)[^。；;，\\d]{0,40}?(?:低于|未达|未及|不及|逊于|\\b(?:below|miss(?:es|ed)|short of)\\b)[^。；;，,\\d]{0,24}");

  /** Words may say that it beat what lies above it. */
  private static final Pattern LESS_IS_BETTER =
      Pattern.compile(
          "(?i)费用|成本|亏损|开支|\\b(?:costs?|expens\\w*|loss(?:es)?|spending|capex|ratio)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, VerdictOnTyped::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure band = sentence.claims().get(index).figure();
    if (index > 0 && !band.isRange() && band.width().isEmpty()) {
      return onPoint(sentence, index);
    }
    if (index == 0
        || sentence.holds(PART)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    StatedFigure level = sentence.claims().get(index - 1).figure();
    if (!isLevelLike(sentence.claims().get(index - 1), band)) {
      return Optional.empty();
    }
    String between = sentence.text().substring(level.to(), band.from());
    boolean above = ABOVE.matcher(between).matches();
    boolean below = BELOW.matcher(between).matches();
    boolean within = WITHIN.matcher(between).matches();
    if (ANOTHER.matcher(between).find()) {
      return Optional.empty();
    }
    if ((above ? 1 : 0) + (below ? 1 : 0) + (within ? 1 : 0) != 1) {
      return Optional.empty();
    }
    BigDecimal low = low(band);
    BigDecimal high = high(band);
    BigDecimal said = level.value();
    boolean right =
        above
            ? said.compareTo(high) > 0
            : below
                ? said.compareTo(low) < 0
                : said.compareTo(low) >= 0 && said.compareTo(high) <= 0;
    return right ? Optional.empty() : Optional.of(finding(sentence, level, between));
  }

  private static boolean isLevelLike(Claim claim, StatedFigure band) {
    StatedFigure level = claim.figure();
    return level.kind() == band.kind()
        && (level.kind() == StatedFigure.Kind.MONEY || level.kind() == StatedFigure.Kind.PERCENT)
        && level.currency().equals(band.currency())
        && !level.isRange()
        && level.width().isEmpty()
        && !claim.change()
        && level.hedge() == StatedFigure.Hedge.NONE;
  }

  /** «At 77.8% the margin missed the 77.5% midpoint»: two values, and the one is the larger. */
  private static Optional<Diagnostic> onPoint(ReadSentence sentence, int index) {
    StatedFigure point = sentence.claims().get(index).figure();
    Claim claim = levelBefore(sentence, index);
    StatedFigure level = claim.figure();
    boolean named =
        sentence.holdsFrom(end(sentence, point), POINT_NEXT)
            || sentence.holdsIn(level.to(), point.from(), POINT);
    if (!named
        || !isLevelLike(claim, point)
        || sentence.claims().get(index).change()
        || point.hedge() != StatedFigure.Hedge.NONE
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || !sentence.mentions(Mention.OfLoss.class).isEmpty()
        || sentence.holds(LESS_IS_BETTER)) {
      return Optional.empty();
    }
    // «1.82 亿美元，按年下降 16.9%，高于 1.95 亿美元»: from the last figure on
    int from = Math.max(level.to(), sentence.claims().get(index - 1).figure().to());
    String between = sentence.text().substring(from, point.from());
    boolean above = OVER_POINT.matcher(between).matches();
    boolean below = UNDER_POINT.matcher(between).matches();
    int side = level.value().compareTo(point.value());
    boolean wrong = above != below && side != 0 && above != side > 0;
    return wrong && !ANOTHER.matcher(between).find()
        ? Optional.of(finding(sentence, level, between))
        : Optional.empty();
  }

  /** The level that is told last before a figure, past the changes told of it. */
  private static Claim levelBefore(ReadSentence sentence, int index) {
    StatedFigure point = sentence.claims().get(index).figure();
    int at = index - 1;
    while (at > 0
        && sentence.claims().get(at).change()
        && !isLevelLike(sentence.claims().get(at), point)) {
      at--;
    }
    Claim level = sentence.claims().get(at);
    boolean one = level.measure().equals(sentence.claims().get(index).measure()) || at == index - 1;
    return one ? level : sentence.claims().get(index - 1);
  }

  private static int end(ReadSentence sentence, StatedFigure figure) {
    return sentence.text().charAt(figure.to() - 1) == ' ' ? figure.to() - 1 : figure.to();
  }

  private static BigDecimal low(StatedFigure band) {
    return band.isRange() ? band.value() : band.value().subtract(half(band));
  }

  private static BigDecimal high(StatedFigure band) {
    return band.high().orElseGet(() -> band.value().add(half(band)));
  }

  // definition: the band of an amount is a fraction of it, that of a ratio is points
  private static BigDecimal half(StatedFigure band) {
    BigDecimal width = band.width().orElseThrow();
    return band.kind() == StatedFigure.Kind.MONEY ? band.value().multiply(width) : width;
  }

  private static Diagnostic finding(ReadSentence sentence, StatedFigure level, String between) {
    Matcher said =
        Pattern.compile("(?i)高于|超过|超出|好于|低于|未达|不及|逊于|落在|处于|位于|符合|[a-z]+").matcher(between);
    return Findings.error(
        "R5",
        sentence.sentence().placeAt(level.to()),
        "expected a verdict that the value and the range bear out, found \""
            + (said.find() ? said.group() : between.strip())
            + "\"",
        "",
        "compare the value with both ends of the range");
  }
}
