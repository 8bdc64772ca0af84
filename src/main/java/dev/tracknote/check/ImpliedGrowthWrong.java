package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R4: what the growth of a whole and of all its parts but one leaves for the last: «Food up 4.0%
 * with Fresh up 5.1% leaves no growth at all for Pantry», where Pantry grew by 3.2%.
 */
final class ImpliedGrowthWrong implements Check {

  /** Without one of these nothing is concluded from the other figures. */
  private static final Pattern CONCLUDES =
      Pattern.compile(
          "(?i)可知|可见|由此|意味着|隐含|推算|推知|只剩|\\b(?:leav(?:es|ing)|left|must have|implies|implying|so that|means)\\b");

  private static final Pattern NONE =
      Pattern.compile("(?i)没有增长|零增长|并未增长|\\bno growth\\b|\\bnothing (?:left )?for\\b|\\bflat\\b");
  private static final Pattern PART =
      Pattern.compile("(?i)\\b(?:a|one) (?<part>half|third|quarter|fifth)\\b");
  private static final List<String> PARTS = List.of("half", "third", "quarter", "fifth");

  private static final BigDecimal SLIGHT = new BigDecimal("0.01");
  private static final BigDecimal ROUGH = new BigDecimal("0.04");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.mentions(Mention.OfSegment.class).size() > 1
          && sentence.holds(CONCLUDES)
          && sentence.mentions(Mention.OfCondition.class).isEmpty()) {
        dossier.facts().company().splits().stream()
            .flatMap(s -> judge(sentence, s, dossier).stream())
            .findFirst()
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Split split, Dossier dossier) {
    List<Mention.OfSegment> named =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> split.parts().contains(m.segment()))
            .toList();
    boolean all =
        split.parts().stream().allMatch(p -> named.stream().anyMatch(m -> m.segment().equals(p)));
    if (!all || named.size() != split.parts().size()) {
      return Optional.empty();
    }
    List<StatedFigure> rates =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.PERCENT && !f.isRange())
            .toList();
    Mention.OfSegment last = named.getLast();
    List<StatedFigure> given =
        rates.stream()
            .filter(f -> f.hedge() == StatedFigure.Hedge.NONE)
            .filter(f -> isGrowthOf(split.of(), f, dossier) || isOfOthers(f, split, last, dossier))
            .toList();
    boolean ofWhole = given.stream().anyMatch(f -> isGrowthOf(split.of(), f, dossier));
    Optional<BigDecimal> grown = growth(last.segment(), dossier);
    if (!ofWhole || given.size() != split.parts().size() || grown.isEmpty()) {
      return Optional.empty();
    }
    List<StatedFigure> left = rates.stream().filter(f -> !given.contains(f)).toList();
    return left.size() == 1
        ? ofFigure(sentence, left.getFirst(), grown.get())
        : left.isEmpty() ? ofWords(sentence, last, grown.get()) : Optional.empty();
  }

  private static boolean isOfOthers(
      StatedFigure figure, Split split, Mention.OfSegment last, Dossier dossier) {
    return split.parts().stream()
        .filter(p -> !p.equals(last.segment()))
        .anyMatch(p -> isGrowthOf(p, figure, dossier));
  }

  private static boolean isGrowthOf(String segment, StatedFigure figure, Dossier dossier) {
    return growth(segment, dossier).filter(g -> Tolerance.exact(figure, g)).isPresent();
  }

  private static Optional<BigDecimal> growth(String segment, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    Subject subject = Subject.segment(Measure.REVENUE, segment);
    return dossier.ground().growth(subject, now, now.yearAgo()).map(Expected::value);
  }

  private static Optional<Diagnostic> ofFigure(
      ReadSentence sentence, StatedFigure said, BigDecimal grown) {
    return Reach.of(said).holdsSize(grown)
        ? Optional.empty()
        : Optional.of(told(sentence, said.from(), grown));
  }

  private static Optional<Diagnostic> ofWords(
      ReadSentence sentence, Mention.OfSegment last, BigDecimal grown) {
    int start = Clauses.start(sentence.text(), last.from());
    if (sentence.holdsIn(start, sentence.text().length(), NONE)) {
      return grown.compareTo(SLIGHT) > 0
          ? Optional.of(told(sentence, last.from(), grown))
          : Optional.empty();
    }
    Optional<Matcher> part = sentence.firstIn(start, sentence.text().length(), PART);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    int of = PARTS.indexOf(part.get().group("part").toLowerCase(Locale.ROOT)) + 2;
    BigDecimal rest =
        grown.subtract(Rounding.quotient(BigDecimal.ONE, BigDecimal.valueOf(of))).abs();
    return rest.compareTo(ROUGH) > 0
        ? Optional.of(told(sentence, last.from(), grown))
        : Optional.empty();
  }

  private static Diagnostic told(ReadSentence sentence, int at, BigDecimal grown) {
    return Findings.error(
        "R4",
        sentence.sentence().placeAt(at),
        "expected the growth that the last part had, "
            + Words.plain(grown.movePointRight(2), 1)
            + "%"
            + ", found another",
        "",
        "work out what the whole and the other parts leave for it");
  }
}
