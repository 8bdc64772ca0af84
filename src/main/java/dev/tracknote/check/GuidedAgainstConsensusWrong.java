package dev.tracknote.check;

import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R5: «指引下限高于一致预期», «the whole of the range lies above consensus»: an end, the middle or all of
 * what is guided is said to lie on the side of the consensus on which it does not.
 */
final class GuidedAgainstConsensusWrong implements Check {

  private static final String SOFTLY = "(?:也|均|都|仍|则|已|同样|略微?|明显|大幅|小幅|\\s)*";

  private static final String SOFTLY_EN =
      "(?: (?:also|already|still|even|slightly|a little|a touch|well|just|comfortably|all))*";

  private static final String RANGE =
      "(?:(?:guided|guidance|revenue|sales|outlook) )*(?:range|band|guidance|guide|outlook)";

  private static final Pattern SAID =
      Pattern.compile(
          ("(?i)(?:(?<low>下[限沿端])|(?<high>上[限沿端])|(?<mid>中[值点枢])|(?<all>(?:整个|整条|全部)(?:指引)?(?:的?区间)|指引区间整体))"
                  + SOFTLY
                  + "(?:(?<up>高于|高出|超出|超过|好于)|(?<down>低于|不及|逊于))(?:市场的?)?(?:ZH)"
                  + "|\\b(?:(?<lowen>(?:low|lower|bottom) end|bottom|floor)|(?<highen>(?:high|higher|upper|top) end|top|ceiling)|(?<miden>mid-?point|middle)|(?<allen>whole|all)) of (?:the|its|this|that) RANGE(?: for [^,;.]{2,30})? (?:is|was|lies|lay|sits|sat|stands|stood|comes|came)SOFTLY (?:(?<upen>above|higher than|ahead of)|(?<downen>below|lower than|short of))(?: the)?(?: market)?(?: current)? (?:EN)")
              .replace("ZH", ConsensusWords.ZH)
              .replace("EN)", ConsensusWords.EN + ")")
              .replace("RANGE", RANGE)
              .replace("SOFTLY", SOFTLY_EN));

  /** What was guided before, or for a year, is another band. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)此前|原先|原指引|上一?季|当时|曾|全年|年度|我们|\\b(?:previous(?:ly)?|prior|earlier|old|had|full[- ]year|annual|our|we)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachPhrase.findings(dossier, SAID, GuidedAgainstConsensusWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher said, Dossier dossier) {
    if (sentence.holds(OTHER)
        || !sentence.mentions(Mention.OfSegment.class).isEmpty()
        || !sentence.mentions(Mention.OfExclusion.class).isEmpty()) {
      return Optional.empty();
    }
    boolean up = said.group("up") != null || said.group("upen") != null;
    Optional<BigDecimal[]> wrong = Optional.empty();
    for (GuidedSpan span : dossier.guidedSpans()) {
      for (BigDecimal consensus : consensus(span, sentence, dossier)) {
        BigDecimal end = end(span, said, up);
        int side = end.compareTo(consensus);
        if (side == 0 || side > 0 == up) {
          return Optional.empty();
        }
        wrong = Optional.of(new BigDecimal[] {end, consensus});
      }
    }
    return wrong.map(w -> finding(sentence, said, up, w[0], w[1]));
  }

  /** What was expected of what is guided for a time to come, of the line that the words name. */
  private static List<BigDecimal> consensus(
      GuidedSpan span, ReadSentence sentence, Dossier dossier) {
    List<Measure> named =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .flatMap(m -> Measure.of(m.measure()).stream())
            .toList();
    Predicate<Measure> meant = m -> named.isEmpty() || named.contains(m);
    boolean ahead =
        span.measure().filter(meant).isPresent()
            && span.period().equals(dossier.quarter().next())
            && sentence.mentions(Mention.OfPeriod.class).stream()
                .allMatch(p -> p.period().equals(span.period()));
    return ahead
        ? dossier.outlook().all().stream()
            .filter(v -> v.point() == OutlookValues.Point.CONSENSUS)
            .filter(v -> v.measure() == span.measure().get())
            .filter(v -> v.period().filter(span.period()::equals).isPresent())
            .map(OutlookValues.Value::value)
            .toList()
        : List.of();
  }

  /** The value that is said to lie there; of all of a range the end that lies there last. */
  private static BigDecimal end(GuidedSpan span, Matcher said, boolean up) {
    if (said.group("mid") != null || said.group("miden") != null) {
      return span.middle();
    }
    boolean all = said.group("all") != null || said.group("allen") != null;
    boolean low = said.group("low") != null || said.group("lowen") != null;
    return low || (all && up) ? span.low() : span.high();
  }

  private static Diagnostic finding(
      ReadSentence sentence, Matcher said, boolean up, BigDecimal end, BigDecimal consensus) {
    return Findings.error(
        "R5",
        sentence.sentence().placeAt(said.start()),
        "expected what is guided to lie "
            + (up ? "below" : "above")
            + " the consensus there, found \""
            + said.group().strip()
            + "\"",
        end.stripTrailingZeros().toPlainString()
            + " against "
            + consensus.stripTrailingZeros().toPlainString(),
        "compare the consensus with both ends and the middle of the range");
  }
}
