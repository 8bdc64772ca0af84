package dev.tracknote.check;

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
          "(?i)中值|中点|下限|下沿|下端|mid-?point|middle|centre|center|low(?:er)? end|bottom|half|previous|earlier|prior|此前|原");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, VerdictOnTyped::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure band = sentence.claims().get(index).figure();
    if (index == 0
        || (!band.isRange() && band.width().isEmpty())
        || sentence.holds(PART)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    StatedFigure level = sentence.claims().get(index - 1).figure();
    boolean alike =
        level.kind() == band.kind()
            && (level.kind() == StatedFigure.Kind.MONEY
                || level.kind() == StatedFigure.Kind.PERCENT)
            && level.currency().equals(band.currency())
            && !level.isRange()
            && level.width().isEmpty()
            && !sentence.claims().get(index - 1).change()
            && level.hedge() == StatedFigure.Hedge.NONE;
    if (!alike) {
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
