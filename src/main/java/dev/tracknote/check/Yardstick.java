package dev.tracknote.check;

import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.Vocabulary;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a result is held against: a guided band, a consensus, the house's own forecast.
 *
 * @param name as a finding says it
 * @param slack how far beside a single figure still is in line with it; zero for a band
 */
record Yardstick(String name, BigDecimal low, BigDecimal high, BigDecimal slack) {

  static final Pattern CONSENSUS =
      Pattern.compile(
          "(?i)"
              + ConsensusWords.EN
              + "|"
              + ConsensusWords.ZH
              + "|(?<=[低高好于及合过])(?:于|出|及|过)?市场(?=$|[。；，,;*])");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The company's guidance of the note's quarter; a bare figure guides no band. */
  static Optional<Yardstick> guided(Subject subject, Dossier dossier) {
    return guided(subject, dossier.quarter(), dossier);
  }

  /** The company's guidance of a quarter. */
  static Optional<Yardstick> guided(Subject subject, FiscalQuarter quarter, Dossier dossier) {
    Optional<Guidance> guidance = dossier.facts().guidanceFor(quarter);
    if (guidance.isEmpty() || !subject.segment().isEmpty()) {
      return Optional.empty();
    }
    return Metric.of(subject.measure().id())
        .flatMap(m -> guidance.get().line(m, subject.basis()))
        .map(Guidance.Line::value)
        .filter(Band.class::isInstance)
        .map(Band.class::cast)
        .map(
            b ->
                new Yardstick(
                    "its guidance",
                    Ground.bare(b.low()).orElseThrow(),
                    Ground.bare(b.high()).orElseThrow(),
                    BigDecimal.ZERO));
  }

  // definition: in line is equal at the precision to which the consensus is stated
  static Optional<Yardstick> consensus(Subject subject, Dossier dossier) {
    return dossier.facts().statements().stream()
        .filter(s -> isConsensus(s, subject, dossier))
        .findFirst()
        .map(s -> point("the consensus", s.value(), s.statedTo().multiply(HALF)));
  }

  /** What the house itself forecast for the note's quarter. */
  static Optional<Yardstick> forecast(Subject subject, Dossier dossier) {
    return Metric.of(subject.measure().id())
        .map(m -> new FactKey(m, subject.segment(), subject.basis(), dossier.quarter()))
        .flatMap(
            k ->
                dossier.facts().estimates().all().stream()
                    .filter(f -> f.key().equals(k))
                    .map(Fact::value)
                    .findFirst())
        .flatMap(Ground::bare)
        .map(v -> point("our forecast", v, BigDecimal.ZERO));
  }

  private static Yardstick point(String name, BigDecimal value, BigDecimal slack) {
    return new Yardstick(name, value, value, slack);
  }

  private static boolean isConsensus(Statement statement, Subject subject, Dossier dossier) {
    Vocabulary accounts = dossier.accounts();
    for (Language language : Language.values()) {
      if (statement.subject().has(language)) {
        String words = statement.subject().in(language);
        if (!CONSENSUS.matcher(words).find()) {
          continue;
        }
        List<Mention> mentions = ClaimFinder.mentions(words, accounts);
        if (isOf(mentions, subject) && isNow(statement, mentions, dossier)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOf(List<Mention> mentions, Subject subject) {
    boolean measured =
        mentions.stream()
            .anyMatch(
                m ->
                    m instanceof Mention.OfMeasure of
                        && of.measure().equals(subject.measure().id()));
    String segment =
        mentions.stream()
            .filter(Mention.OfSegment.class::isInstance)
            .map(m -> ((Mention.OfSegment) m).segment())
            .findFirst()
            .orElse("");
    Basis basis =
        mentions.stream()
            .filter(Mention.OfBasis.class::isInstance)
            .map(m -> ((Mention.OfBasis) m).basis())
            .findFirst()
            .orElse(Basis.GAAP);
    return measured && segment.equals(subject.segment()) && basis == subject.basis();
  }

  /** The period is the one in the statement's name, or else the one that it is entered for. */
  private static boolean isNow(Statement statement, List<Mention> mentions, Dossier dossier) {
    List<FiscalPeriod> named =
        mentions.stream()
            .filter(Mention.OfPeriod.class::isInstance)
            .map(m -> ((Mention.OfPeriod) m).period())
            .toList();
    return named.isEmpty()
        ? statement.period().filter(dossier.quarter()::equals).isPresent()
        : named.stream().allMatch(p -> p.equals(dossier.quarter()));
  }

  BigDecimal middle() {
    return low.add(high).multiply(HALF);
  }

  // definition: above is more than the high end, within includes both ends
  Mention.Verdict of(BigDecimal actual) {
    if (actual.compareTo(high.add(slack)) > 0) {
      return Mention.Verdict.ABOVE;
    }
    return actual.compareTo(low.subtract(slack)) < 0
        ? Mention.Verdict.BELOW
        : Mention.Verdict.WITHIN;
  }

  String words(Subject subject) {
    return low.compareTo(high) == 0
        ? Words.told(low, subject)
        : Words.told(low, subject) + " to " + Words.told(high, subject);
  }
}
