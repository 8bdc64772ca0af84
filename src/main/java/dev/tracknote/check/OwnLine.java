package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which lines of the accounts the words right at a figure leave open. */
final class OwnLine {

  /** «5.6 points of the 11.5% growth»: what the part took part in is not its own. */
  private static final Pattern OF_WHOLE =
      Pattern.compile("(?i)\\bof (?:the|its|this|that) (?:group's |company's |total |overall )?$");

  private OwnLine() {}

  /**
   * A part that the clause names is no other part, and a line that stands at the figure no other.
   */
  static boolean isMeant(Subject subject, ReadSentence sentence, Claim claim) {
    boolean ofPart =
        !claim.scoped()
            || claim.segments().size() != 1
            || subject.segment().equals(claim.segment())
            || sentence.holdsIn(0, claim.figure().from(), OF_WHOLE);
    Optional<Measure> said = Measure.of(claim.measure()).filter(m -> isSaid(sentence, claim));
    return ofPart && said.filter(m -> !isOf(m, subject.measure())).isEmpty();
  }

  private static boolean isSaid(ReadSentence sentence, Claim claim) {
    return claim.firm()
        && (claim.figure().kind() == StatedFigure.Kind.MONEY
            || sentence.mentions(Mention.OfMeasure.class).stream()
                    .map(Mention.OfMeasure::measure)
                    .distinct()
                    .count()
                == 1);
  }

  /** Earnings are told for a share too. */
  private static boolean isOf(Measure said, Measure measure) {
    return said == measure || (said == Measure.NET_INCOME && measure == Measure.EPS_DILUTED);
  }
}
