package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A claim whose sentence says plainly what it is a figure of, so that the facts can judge it. */
record Bound(ReadSentence sentence, Claim claim, Measure measure) {

  private static final Pattern PER_SHARE = Pattern.compile("(?i)每股|per share|a share");

  /** The claims of some sentences that can be judged. */
  static List<Bound> in(List<ReadSentence> sentences) {
    List<Bound> bound = new ArrayList<>();
    for (ReadSentence sentence : sentences) {
      for (Claim claim : sentence.claims()) {
        of(sentence, claim).ifPresent(bound::add);
      }
    }
    return bound;
  }

  private static Optional<Bound> of(ReadSentence sentence, Claim claim) {
    boolean vague =
        claim.conditional()
            || claim.forecast()
            || claim.guidance()
            || !claim.foreignScope().isEmpty()
            || claim.figure().isRange()
            || claim.figure().width().isPresent()
            || claim.when().equals(Optional.of(Mention.When.OTHER))
            || isPerShare(sentence, claim);
    return vague
        ? Optional.empty()
        : Measure.of(claim.measure()).map(m -> new Bound(sentence, claim, m));
  }

  /** Money for one share can only be earnings per share; dividends per share are not held. */
  private static boolean isPerShare(ReadSentence sentence, Claim claim) {
    int from = Math.max(0, claim.figure().from() - 12);
    int to = Math.min(sentence.text().length(), claim.figure().to() + 14);
    boolean said = PER_SHARE.matcher(sentence.text().substring(from, to)).find();
    return said
        && claim.figure().kind() == StatedFigure.Kind.MONEY
        && !claim.measure().equals(Measure.EPS_DILUTED.id());
  }

  StatedFigure figure() {
    return claim.figure();
  }

  Place place() {
    return sentence.sentence().placeAt(figure().from());
  }

  String typed() {
    return sentence.text().substring(figure().from(), figure().to()).strip();
  }

  /** The typed change with the sign that its words give it. */
  BigDecimal signedChange() {
    BigDecimal value = figure().value();
    return claim.falling() && !figure().signed() ? value.negate() : value;
  }

  boolean matches(List<Expected> expected) {
    return expected.stream().anyMatch(e -> Tolerance.lenient(figure(), e.value()));
  }

  /** Whether one of the values is the typed change, in size and in direction. */
  boolean matchesChange(List<Expected> expected) {
    boolean unsigned = !figure().signed();
    return expected.stream()
        .anyMatch(
            e ->
                Tolerance.lenient(figure(), e.value())
                    || (unsigned
                        && (claim.falling() || e.value().signum() >= 0)
                        && Tolerance.lenient(figure(), e.value().abs()))
                    || (unsigned
                        && claim.falling()
                        && Tolerance.lenient(figure(), e.value().negate())));
  }
}
