package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R1: an amount has the right size, and the words at it say that it was gained where it was lost.
 */
final class SignWrong implements Check {

  private static final Pattern GAINED =
      Pattern.compile(
          "(?i)(?:净流入|流入|盈利|为正|转正|\\b(?:was|is|stayed|turned|remained) positive|\\b(?:positive|inflow|profit|surplus|gain|earned)\\b)[^，,；;。\\d]{0,12}$");
  private static final Pattern LOST =
      Pattern.compile(
          "(?i)(?:净流出|流出|亏损|净亏|为负|\\b(?:was|is|stayed|turned|remained) negative|\\b(?:negative|outflow|loss|deficit|lost)\\b)[^，,；;。\\d]{0,12}$");
  private static final Pattern FORMER =
      Pattern.compile("(?i)由|从|收窄|扩大|减亏|\\bfrom\\b|after|against");
  private static final Pattern OTHER_TIME =
      Pattern.compile("(?i)上年|去年|上一?季|一年前|earlier|ago|prior|previous");

  /** «机床业务盈利 1 亿日元»: the word itself names what is gained or lost. */
  private static final Pattern EARNED =
      Pattern.compile(
          "(?i)(?:盈利|亏损|(?<!净)亏|录得利润)(?:了|约|为|达|近|超过|\\s)*$|\\b(?:earned|lost|made a (?:profit|loss) of|(?:a |an operating )?(?:profit|loss) of)\\s$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, SignWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean earned = sentence.holdsIn(0, figure.from(), EARNED);
    Optional<Measure> measure = measure(claim, earned);
    if (measure.isEmpty()
        || figure.kind() != StatedFigure.Kind.MONEY
        || figure.isRange()
        || claim.guidance()
        || claim.conditional()
        || claim.excluding()
        || !(earned || isNamed(sentence, figure) || isOfOneMeasure(sentence, claim))) {
      return Optional.empty();
    }
    boolean gained = sentence.holdsIn(0, figure.from(), GAINED);
    boolean lost = sentence.holdsIn(0, figure.from(), LOST);
    String lead = sentence.text().substring(0, figure.from());
    int start = Clauses.start(lead, lead.length());
    boolean timed = claim.when().isPresent() || claim.period().isPresent();
    if (gained == lost
        || sentence.holdsIn(start, figure.from(), FORMER)
        || (!timed && sentence.holdsIn(start, figure.from(), OTHER_TIME))) {
      return Optional.empty();
    }
    List<BigDecimal> values = new ArrayList<>();
    for (Stretch time : times(sentence, claim, dossier)) {
      for (String segment : claim.segments()) {
        dossier.ground().bases().stream()
            .flatMap(
                b -> dossier.ground().value(new Subject(measure.get(), segment, b), time).stream())
            .filter(v -> Admissible.matches(figure, v.abs()))
            .forEach(values::add);
      }
    }
    boolean wrong =
        !values.isEmpty()
            && values.stream().allMatch(v -> gained ? v.signum() < 0 : v.signum() > 0);
    return wrong
        ? Optional.of(
            Findings.figure(
                "R1",
                sentence,
                figure,
                Words.of(values.getFirst(), figure) + ", which is " + (gained ? "lost" : "gained"),
                "",
                "say whether it was gained or lost as the facts have it"))
        : Optional.empty();
  }

  /** «经营现金流 148.8 亿日元，上年同期为净流出 24.6 亿日元»: the one measure of the sentence at another time. */
  private static boolean isOfOneMeasure(ReadSentence sentence, Claim claim) {
    return claim.when().isPresent()
        && sentence.mentions(Mention.OfMeasure.class).stream()
                .map(Mention.OfMeasure::measure)
                .distinct()
                .count()
            == 1;
  }

  /**
   * What a part earns is its operating income, and the company its net income, unless it is said.
   */
  private static Optional<Measure> measure(Claim claim, boolean earned) {
    return claim.measure().isEmpty() && earned
        ? Optional.of(claim.segment().isEmpty() ? Measure.NET_INCOME : Measure.OPERATING_INCOME)
        : Measure.of(claim.measure()).filter(m -> !m.isRatio());
  }

  /**
   * The time of the figure, each way to read it; none where a time is named that is not its own.
   */
  private static Set<Stretch> times(ReadSentence sentence, Claim claim, Dossier dossier) {
    Set<Stretch> times = new LinkedHashSet<>();
    if (claim.period().isPresent()) {
      times.add(Stretch.of(claim.period().get()));
      return times;
    }
    if (!sentence.mentions(Mention.OfPeriod.class).stream()
        .allMatch(p -> p.period().equals(dossier.quarter()))) {
      return times;
    }
    Set<Stretch> now = new LinkedHashSet<>(List.of(Stretch.of(dossier.quarter())));
    dossier.scenes().of(sentence).stream()
        .flatMap(s -> s.stretches().stream())
        .filter(s -> s.quarters() > 1)
        .forEach(now::add);
    for (Stretch stretch : now) {
      switch (claim.when().orElse(Mention.When.CURRENT)) {
        case YEAR_AGO -> times.add(stretch.yearAgo());
        case PREVIOUS_QUARTER -> times.add(stretch.previous());
        case CURRENT, OTHER, TRAILING_YEAR -> times.add(stretch);
        case NEXT_QUARTER -> {}
      }
    }
    return times;
  }

  /** The measure stands before the figure, with no other figure between them. */
  private static boolean isNamed(ReadSentence sentence, StatedFigure figure) {
    int from = sentence.endOfFigureBefore(figure);
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .anyMatch(m -> m.from() >= from && m.to() <= figure.from());
  }
}
