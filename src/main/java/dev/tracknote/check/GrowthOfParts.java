package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

// definition: a total grows by an average of its parts, so never faster than the fastest of them
/** R4: the growth of a total that lies outside the growth of all its parts. */
final class GrowthOfParts implements Check {

  private static final Pattern MAKES =
      Pattern.compile(
          "(?i)构成|加权|合成|拼成|凑成|综合|折合|带动|拉动|共同|mix|weighted|blend|combine|average|bring|brought|add(?:s|ed)? up|make(?:s)? for|result|give(?:s)?|yield");

  private static final Pattern TOTAL_AFTER =
      Pattern.compile(
          "(?is)\\s*(?:in total|overall|for the (?:whole|group|company)|的?(?:总|整体)增[速幅长]).*");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?is).*(?:总营收|总体|整体|合计|总增[速幅长]|total revenue|\\bthe total|the (?:group|whole|company)|overall growth|(?:group|total) growth)[^，,；;]*");

  private static final Pattern COMPANYS_TOTAL =
      Pattern.compile(
          "(?i)(?:总营收|总收入|公司营收|集团营收|\\b(?:total|group|company) (?:revenues?|sales))[^，,；;｜|]*[（(]\\s?$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      Map<String, Claim> growth = growth(sentence);
      if (growth.size() > 2 && sentence.mentions(Mention.OfCondition.class).isEmpty()) {
        for (Split split : dossier.facts().company().splits()) {
          fault(sentence, growth, split).ifPresent(findings::add);
        }
      }
      if (sentence.mentions(Mention.OfCondition.class).isEmpty() && sentence.holds(MAKES)) {
        ofTyped(sentence).filter(f -> !isTold(f, findings)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean isTold(Diagnostic finding, List<Diagnostic> findings) {
    return findings.stream().anyMatch(f -> f.place().equals(finding.place()));
  }

  /** Rates that are said to make the rate of the whole, whatever they are rates of. */
  private static Optional<Diagnostic> ofTyped(ReadSentence sentence) {
    if (sentence.mentions(Mention.OfDirection.class).isEmpty()
        || !sentence.mentions(Mention.OfShare.class).isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> parts = new ArrayList<>();
    Optional<Claim> total = Optional.empty();
    for (Claim claim : sentence.claims()) {
      if (claim.figure().kind() == StatedFigure.Kind.PERCENT && !claim.share()) {
        if (isTotal(sentence, claim)) {
          if (total.isPresent()) {
            return Optional.empty();
          }
          total = Optional.of(claim);
        } else {
          parts.add(claim.signedValue());
        }
      }
    }
    return parts.size() < 2 ? Optional.empty() : total.flatMap(t -> outside(sentence, t, parts));
  }

  /** What grew by how much, by segment; the empty name is the whole. */
  private static Map<String, Claim> growth(ReadSentence sentence) {
    Map<String, Claim> growth = new LinkedHashMap<>();
    for (Claim claim : sentence.claims()) {
      boolean whole = isTotal(sentence, claim) || isOfCompany(sentence, claim);
      if (claim.figure().kind() == StatedFigure.Kind.PERCENT && !claim.share()) {
        growth.putIfAbsent(whole ? "" : claim.segment(), claim);
      }
    }
    return growth;
  }

  /** «…, so that revenue rose by 12%»: the clause names no part. */
  private static boolean isOfCompany(ReadSentence sentence, Claim claim) {
    int from = Clauses.start(sentence.text(), claim.figure().from());
    return claim.measure().equals("revenue")
        && claim.firm()
        && !claim.scoped()
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(m -> m.from() >= from && m.to() <= claim.figure().from())
        && sentence.mentions(Mention.OfSegment.class).stream()
            .noneMatch(m -> m.from() >= from && m.to() <= claim.figure().from());
  }

  /** «总营收 11.93 亿元（+25.6%）»: the amount before the brackets says of what they are told. */
  private static boolean isOfCompanyAsWhole(ReadSentence sentence, Claim claim) {
    return isOfCompany(sentence, claim)
        || sentence.holdsIn(0, claim.figure().from(), COMPANYS_TOTAL);
  }

  private static boolean isTotal(ReadSentence sentence, Claim claim) {
    int to = claim.figure().to();
    String lead = sentence.text().substring(0, claim.figure().from());
    return (sentence.mayHold(TOTAL_AFTER)
            && TOTAL_AFTER.matcher(sentence.text().substring(to)).matches())
        || (sentence.mayHold(TOTAL) && TOTAL.matcher(lead).matches());
  }

  private static Optional<Diagnostic> fault(
      ReadSentence sentence, Map<String, Claim> growth, Split split) {
    Claim whole = growth.get("");
    // what the whole company grew by is no total of the parts of one of its parts
    boolean apart = !split.of().isEmpty() && whole != null && isOfCompanyAsWhole(sentence, whole);
    Claim total = growth.getOrDefault(split.of(), apart ? null : whole);
    List<BigDecimal> parts = new ArrayList<>();
    for (String part : split.parts()) {
      Claim claim = growth.get(part);
      if (claim == null) {
        return Optional.empty();
      }
      parts.add(claim.signedValue());
    }
    if (total == null || parts.size() < 2) {
      return Optional.empty();
    }
    return outside(sentence, total, parts);
  }

  private static Optional<Diagnostic> outside(
      ReadSentence sentence, Claim total, List<BigDecimal> parts) {
    BigDecimal slack = total.figure().step();
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!total.change()
        && sum.subtract(total.signedValue())
                .abs()
                .compareTo(slack.multiply(BigDecimal.valueOf(parts.size())))
            <= 0) {
      // «国内 48.0%，海外 52.0%，合计 100.0%»: shares, which are added up
      return Optional.empty();
    }
    BigDecimal low = parts.stream().min(BigDecimal::compareTo).orElseThrow().subtract(slack);
    BigDecimal high = parts.stream().max(BigDecimal::compareTo).orElseThrow().add(slack);
    BigDecimal said = total.signedValue();
    return said.compareTo(low) < 0 || said.compareTo(high) > 0
        ? Optional.of(
            Findings.error(
                "R4",
                sentence.sentence().placeAt(total.figure().from()),
                "expected growth of the total between that of its parts, found "
                    + Words.of(said, total.figure()),
                "",
                "correct the part or the total; a total grows by an average of its parts"))
        : Optional.empty();
  }
}
