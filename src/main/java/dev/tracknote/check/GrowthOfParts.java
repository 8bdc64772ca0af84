package dev.tracknote.check;

import dev.tracknote.claim.Claim;
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

// definition: a total grows by an average of its parts, so never faster than the fastest of them
/** R4: the growth of a total that lies outside the growth of all its parts. */
final class GrowthOfParts implements Check {

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
    }
    return findings;
  }

  /** What grew by how much, by segment; the empty name is the whole. */
  private static Map<String, Claim> growth(ReadSentence sentence) {
    Map<String, Claim> growth = new LinkedHashMap<>();
    for (Claim claim : sentence.claims()) {
      boolean whole = isTotal(sentence, claim);
      if (claim.figure().kind() == StatedFigure.Kind.PERCENT && !claim.share()) {
        growth.putIfAbsent(whole ? "" : claim.segment(), claim);
      }
    }
    return growth;
  }

  private static boolean isTotal(ReadSentence sentence, Claim claim) {
    int to = claim.figure().to();
    return sentence
            .text()
            .substring(to)
            .matches("(?i)\\s*(?:in total|overall|for the (?:whole|group|company)).*")
        || sentence
            .text()
            .substring(0, claim.figure().from())
            .matches("(?is).*(?:总营收|总体|整体|合计|total revenue)[^，,；;]*");
  }

  private static Optional<Diagnostic> fault(
      ReadSentence sentence, Map<String, Claim> growth, Split split) {
    Claim total = growth.get(split.of());
    List<BigDecimal> parts = new ArrayList<>();
    for (String part : split.parts()) {
      Claim claim = growth.get(part);
      if (claim == null) {
        return Optional.empty();
      }
      parts.add(signed(claim));
    }
    if (total == null || parts.size() < 2) {
      return Optional.empty();
    }
    BigDecimal slack = total.figure().step();
    BigDecimal low = parts.stream().min(BigDecimal::compareTo).orElseThrow().subtract(slack);
    BigDecimal high = parts.stream().max(BigDecimal::compareTo).orElseThrow().add(slack);
    BigDecimal said = signed(total);
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

  private static BigDecimal signed(Claim claim) {
    BigDecimal value = claim.figure().value();
    return claim.falling() && !claim.figure().signed() ? value.negate() : value;
  }
}
