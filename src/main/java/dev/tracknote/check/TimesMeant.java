package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The times that a sentence can speak of: those of its own words and of the sentence before it, and
 * those that they are compared with.
 */
final class TimesMeant {

  private static final Pattern RECENT =
      Pattern.compile("(?i)近[一二两三四五六七八]个?季度?|last (?:three|four|five|six|eight) quarters");
  private static final Pattern SAME_SPAN =
      Pattern.compile(
          "(?i)\\b(?:that|the same) (?:period|time|span)\\b|over the (?:period|same)|期间|该期");

  private static final Pattern SINCE = Pattern.compile("(?i)累计|以来|since|began|so far|started|启动");
  private static final int ROW = 3;
  private static final int ROW_GAP = 10;
  private static final int ROW_REACHES = 8;

  private final Ground ground;
  private final ReadSentence sentence;
  private final Set<Stretch> stretches;

  /**
   * @param named the times of its own words and of the sentence before it
   * @param spans longer times that the sentences before it speak of
   * @param ahead whether something guided or expected can be meant
   */
  TimesMeant(
      Ground ground, ReadSentence sentence, Set<Stretch> named, Set<Stretch> spans, boolean ahead) {
    this.ground = ground;
    this.sentence = sentence;
    this.stretches = new LinkedHashSet<>(named);
    stretches.add(Stretch.of(ground.quarter()));
    if (isRow(sentence)) {
      for (int back = 1; back < ROW_REACHES; back++) {
        stretches.add(Stretch.of(ground.quarter().plus(-back)));
      }
    }
    if (ahead) {
      stretches.add(Stretch.of(ground.quarter().next()).yearAgo());
    }
    if (sentence.holds(SAME_SPAN)) {
      stretches.addAll(spans);
    }
    for (Stretch time : List.copyOf(stretches)) {
      stretches.add(time.yearAgo());
      if (time.quarters() == 1) {
        stretches.add(time.previous());
      }
    }
    if (sentence.holds(SINCE)) {
      addSinceNamed();
    }
  }

  /** From each earlier quarter that is named up to the note's own. */
  private void addSinceNamed() {
    FiscalQuarter own = ground.quarter();
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      if (mention.period() instanceof FiscalQuarter first && first.compareTo(own) < 0) {
        int length = 1;
        while (!own.plus(-length + 1).equals(first)) {
          length++;
        }
        stretches.add(new Stretch(own, length));
      }
    }
  }

  /** Those at which the revenue is known, or a measure is. */
  Set<Stretch> known(Measure measure) {
    Subject revenue = Subject.company(Measure.REVENUE);
    Subject any = Subject.company(measure);
    Set<Stretch> known = new LinkedHashSet<>(stretches);
    known.removeIf(
        s -> ground.value(revenue, s).isEmpty() && ground.valueAddedUp(any, s).isEmpty());
    return known;
  }

  /** Whether the sentence itself names the time. */
  static boolean isNamed(Stretch stretch, ReadSentence sentence) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .anyMatch(
            p ->
                p.period() instanceof FiscalQuarter quarter
                    ? Stretch.of(quarter).equals(stretch)
                    : p.period() instanceof FiscalYear year
                        && Stretch.year(year.year()).equals(stretch));
  }

  /** Whether three or more rates stand in a row, as those of several quarters do. */
  static boolean isRow(ReadSentence sentence) {
    if (ThingsMeant.isOfSeveral(sentence)) {
      return false;
    }
    int run = 0;
    int end = 0;
    for (Claim claim : sentence.claims()) {
      boolean next = claim.figure().kind() == StatedFigure.Kind.PERCENT;
      run = next ? (claim.figure().from() - end <= ROW_GAP ? run + 1 : 1) : 0;
      end = claim.figure().to();
      if (run >= ROW) {
        return true;
      }
    }
    return sentence.holds(RECENT);
  }
}
