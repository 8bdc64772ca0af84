package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R6 and R1: a middle with a band around it, two ends in money or a consensus that nobody has
 * stated, whatever it is a figure of: what somebody expects is quoted, not computed.
 */
final class NeverGuided implements Check {

  private static final Pattern CONSENSUS_BEFORE =
      Pattern.compile(
          "(?i)(?:\\b(?:consensus|street)(?:['’]s)?(?: (?:estimate|forecast|figure|number|expectation)s?)?(?: (?:of|was|is|at|stood at|had been|had))?"
              + "|(?:一致|市场)预期的?(?:营业?收入?|收入|净利润|每股收益)?(?:为|是|在)?)\\s*$");
  private static final Pattern CONSENSUS_BEHIND =
      Pattern.compile(
          "(?i)^\\s*(?:的?(?:"
              + ConsensusWords.ZH
              + ")|consensus\\b)(?![:：为是在\\s]{0,2}[A-Z]{0,3}[$€£¥]?\\d)");

  /**
   * What guidance is made into: what it leaves for the rest of a year, what it is in another unit.
   */
  private static final Pattern COMPUTED =
      Pattern.compile(
          "(?i)隐含|对应|意味|换算|折合|相当|倒推|剩|需要?实现|下半年|四季度|若|如果|\\bimpl(?:y|ies|ied)|equivalent|\\bleav(?:es|ing)|left\\b|remaind?e?r?|\\brest\\b|\\bif\\b|works out|translat|amounts to");

  private static final Pattern SENSITIVE =
      Pattern.compile("(?i)敏感|假设|汇率|利率|波动|sensitiv|assum|exchange|swing|fluctuat");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    List<BigDecimal> middles = middles(dossier);
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.mentions(Mention.OfCondition.class).isEmpty()) {
        sentence.claims().stream()
            .map(Claim::figure)
            .flatMap(f -> judge(sentence, f, middles, dossier).stream())
            .forEach(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, StatedFigure figure, List<BigDecimal> middles, Dossier dossier) {
    StatedFigure plain = figure.withoutHedge();
    if (figure.width().isPresent()) {
      boolean known =
          sentence.holds(SENSITIVE)
              || dossier.pool().isQuoted(plain)
              || middles.stream().anyMatch(m -> Tolerance.exact(plain, m));
      return known ? Optional.empty() : Optional.of(band(sentence, figure));
    }
    if (figure.kind() != StatedFigure.Kind.MONEY) {
      return Optional.empty();
    }
    if (figure.isRange()) {
      boolean guided =
          sentence.mentions(Mention.OfOutlook.class).stream().anyMatch(Mention.OfOutlook::guidance)
              || isOfBand(sentence)
              || dossier.scenes().before(sentence).stream()
                  .reduce((a, b) -> b)
                  .filter(NeverGuided::isOfBand)
                  .isPresent();
      boolean known =
          !guided
              || sentence.holds(COMPUTED)
              || (dossier.pool().isQuoted(plain) && isQuoted(plain.upperEnd(), dossier));
      return known ? Optional.empty() : Optional.of(band(sentence, figure));
    }
    return isConsensus(sentence, figure)
            && !isQuoted(plain, dossier)
            && !Typed.yields(sentence, figure)
        ? Optional.of(
            Findings.figure(
                "R1",
                sentence,
                figure,
                "a consensus that statements.csv holds",
                "",
                "quote the consensus as it was, or enter it in statements.csv with its source"))
        : Optional.empty();
  }

  /** «134 亿元±2%，即 131.32 亿元至 136.68 亿元»: the ends of a band are told beside its middle. */
  private static boolean isOfBand(ReadSentence sentence) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .anyMatch(f -> f.width().isPresent() && f.kind() == StatedFigure.Kind.MONEY);
  }

  static boolean isConsensus(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(0, figure.from(), CONSENSUS_BEFORE)
        || sentence.holdsFrom(figure.to(), CONSENSUS_BEHIND);
  }

  /** A loss that was expected is told without its sign. */
  private static boolean isQuoted(StatedFigure figure, Dossier dossier) {
    return dossier.pool().isQuoted(figure)
        || dossier.pool().isQuoted(figure.withValue(figure.value().negate()));
  }

  private static Diagnostic band(ReadSentence sentence, StatedFigure figure) {
    return Findings.figure(
        "R6",
        sentence,
        figure,
        "a range that guidance.json or statements.csv holds",
        "",
        "quote the range as it was given");
  }

  /** What lies midway in all that was guided or stated as a range. */
  private static List<BigDecimal> middles(Dossier dossier) {
    Stream<BigDecimal> guided =
        dossier.facts().guidance().stream()
            .map(Guidance::lines)
            .flatMap(List::stream)
            .flatMap(l -> Ground.bare(l.value()).stream());
    return Stream.concat(
            guided, dossier.facts().statements().stream().flatMap(s -> middle(s).stream()))
        .toList();
  }

  private static Optional<BigDecimal> middle(Statement statement) {
    return statement.high().map(h -> statement.value().add(h).divide(BigDecimal.TWO));
  }
}
