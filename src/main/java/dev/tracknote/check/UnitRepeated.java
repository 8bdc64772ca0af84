package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Resolution;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Range;
import dev.tracknote.quantity.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R24: a unit is typed at a figure reference, which brings its own. */
final class UnitRepeated implements Check {

  private static final Pattern CURRENCY_BEFORE =
      Pattern.compile(
          "(?:(?:US|HK|A|C|S|NT)?\\$|[€£¥￥]|\\b(?:RMB|CNY|USD|EUR|JPY|HKD|GBP|KRW))\\s?$");
  private static final Pattern MONEY_BEHIND =
      Pattern.compile(
          "(?i)^\\s?(?:[万亿千百十]+(?!\\p{IsHan})|[万亿千百十]*(?:美元|人民币|日元|欧元|港[元币]|英镑|韩元|元(?!\\p{IsHan}))|[bmt]n\\b|trn\\b|[bmtr]+illion\\b|(?:USD|RMB|CNY|EUR|JPY|HKD)\\b)");
  private static final Pattern PERCENT_BEHIND =
      Pattern.compile("(?i)^\\s?(?:[%％]|per ?cent(?!age))");
  private static final Pattern POINTS_BEHIND =
      Pattern.compile("(?i)^\\s?(?:个?百分点|[%％]|pcts?\\b|pp\\b|(?:percentage )?points?\\b)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      for (Sentence.Placed placed : sentence.sentence().placedReferences()) {
        if (dossier.figures().resolve(placed.reference().name())
            instanceof Resolution.Found found) {
          unit(sentence.text(), placed.at(), found.figure().value())
              .ifPresent(u -> findings.add(finding(sentence, placed.at(), placed.reference(), u)));
        }
      }
    }
    return findings;
  }

  private static Diagnostic finding(
      ReadSentence sentence, int at, Span.Reference reference, String unit) {
    return Findings.error(
        "R24",
        sentence.sentence().placeAt(at),
        "expected ${"
            + reference.name()
            + "} alone, which brings its unit, found \""
            + unit
            + "\" typed at it",
        "",
        "take the typed unit out");
  }

  private static Optional<String> unit(String text, int at, Quantity quantity) {
    String before = text.substring(0, at);
    String behind = text.substring(at + 1);
    return switch (quantity) {
      case Amount a -> first(CURRENCY_BEFORE, before).or(() -> first(MONEY_BEHIND, behind));
      case PerShare p -> first(CURRENCY_BEFORE, before).or(() -> first(MONEY_BEHIND, behind));
      case Ratio r -> first(PERCENT_BEHIND, behind);
      case Points p -> first(POINTS_BEHIND, behind);
      case Band b -> unit(text, at, b.midpoint());
      case Range r -> unit(text, at, r.low());
      default -> Optional.empty();
    };
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
  }
}
