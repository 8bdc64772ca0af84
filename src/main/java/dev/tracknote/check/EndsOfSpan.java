package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Of the values that are told over a span of quarters the first is that of its beginning and the
 * last that of its end: «从 FY25Q1 到 FY26Q1，营收由 A 增至 B», «From FY25Q1 to FY25Q4 sales ran at A, B, C
 * and D».
 */
final class EndsOfSpan {

  private static final Pattern SPAN = Pattern.compile("(?i)\\s?(?:至|到|[-–—~～]|to|through)\\s?");
  private static final Pattern AND = Pattern.compile("(?i)\\s?(?:和|与|and)\\s?");
  private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween $");
  private static final Pattern BETWEEN_BEHIND = Pattern.compile("^\\s?(?:之间|间)");

  private static final Pattern DEPARTS =
      Pattern.compile("(?i)(?:由|从|\\bfrom)\\s?(?:约|近|about |just over )?$");
  private static final Pattern ARRIVES =
      Pattern.compile(
          "(?i)^(?:[^，。；\\dA-Za-z]{0,8}[至到为成](?:了)?\\s?(?:约|近)?\\s?|,? (?:[a-z]+ ){0,3}to (?:about |just over |nearly )?)$");
  private static final Pattern LINK =
      Pattern.compile("(?i)\\s*(?:[、，,/]|和|与|及|以及|and)\\s*(?:及|和|and)?\\s*");

  /** What is told is then no value of a quarter, or of some quarters alone. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)累计|合计|总计|加总|平均|均值|每年|"
              + GuidanceWords.MIDDLE_ZH
              + "|剔除|重述|口径|排名|cumulative|combined|in total|average|together|each year|every year|"
              + GuidanceWords.MIDDLE_EN
              + "|exclud|restat|recast");

  private static final Pattern SINCE =
      Pattern.compile("(?i)\\bsince FY\\d\\dQ[1-4]|FY\\d\\dQ[1-4]\\s?以来");

  private static final int ROW = 3;

  private EndsOfSpan() {}

  /** The end that a figure is told for. */
  static Optional<SaidTime> of(ReadSentence sentence, Claim claim) {
    List<Mention.OfPeriod> ends = sentence.mentions(Mention.OfPeriod.class);
    boolean since = ends.size() == 1 && sentence.holds(SINCE);
    if ((ends.size() != 2 && !since)
        || sentence.claims().size() < 2
        || !sentence.mentions(Mention.OfRelativePeriod.class).isEmpty()
        || !sentence.mentions(Mention.OfOutlook.class).isEmpty()
        || (!since && !isSpan(sentence, ends.getFirst(), ends.getLast()))
        || sentence.holds(OTHER)) {
      return Optional.empty();
    }
    List<StatedFigure> figures = alike(sentence, claim.figure());
    int place = figures.indexOf(claim.figure());
    return end(sentence, figures, place)
        .filter(first -> !since || first)
        .map(first -> new SaidTime(first ? ends.getFirst() : ends.getLast(), false));
  }

  /** The quarters over which three or more values are told one after the other. */
  static List<Stretch> ofRow(ReadSentence sentence) {
    List<Mention.OfPeriod> ends = sentence.mentions(Mention.OfPeriod.class);
    if (ends.size() != 2
        || sentence.claims().size() < ROW
        || !isSpan(sentence, ends.getFirst(), ends.getLast())) {
      return List.of();
    }
    StatedFigure last = sentence.claims().getLast().figure();
    return row(sentence, alike(sentence, last)) < ROW
        ? List.of()
        : Stretch.between(
                (FiscalQuarter) ends.getFirst().period(), (FiscalQuarter) ends.getLast().period())
            .each()
            .stream()
            .map(Stretch::of)
            .toList();
  }

  /**
   * «FY24 to FY25»: two times, the earlier first, that a sentence tells of from one to the other.
   */
  static boolean isOfTwoTimes(ReadSentence sentence) {
    List<Mention.OfPeriod> ends = sentence.mentions(Mention.OfPeriod.class);
    return ends.size() == 2
        && Stretch.of(ends.getFirst().period())
                .last()
                .compareTo(Stretch.of(ends.getLast().period()).last())
            < 0
        && SPAN.matcher(sentence.text().substring(ends.getFirst().to(), ends.getLast().from()))
            .matches();
  }

  private static boolean isSpan(
      ReadSentence sentence, Mention.OfPeriod begin, Mention.OfPeriod end) {
    if (!(begin.period() instanceof FiscalQuarter first
        && end.period() instanceof FiscalQuarter last
        && first.compareTo(last) < 0)) {
      return false;
    }
    String gap = sentence.text().substring(begin.to(), end.from());
    return SPAN.matcher(gap).matches()
        || (AND.matcher(gap).matches()
            && (sentence.holdsIn(0, begin.from(), BETWEEN)
                || sentence.holdsFrom(end.to(), BETWEEN_BEHIND)));
  }

  private static List<StatedFigure> alike(ReadSentence sentence, StatedFigure figure) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == figure.kind())
        .toList();
  }

  /** Whether a figure is the value at the beginning or at the end; nothing where it is neither. */
  private static Optional<Boolean> end(
      ReadSentence sentence, List<StatedFigure> figures, int place) {
    if (figures.stream().anyMatch(StatedFigure::isRange) || place < 0) {
      return Optional.empty();
    }
    int length = row(sentence, figures);
    boolean row = length >= ROW && length == figures.size();
    boolean moved = !row && isMove(sentence, figures);
    if (row || moved) {
      int last = row ? length - 1 : 1;
      return place == 0 || place == last ? Optional.of(place == 0) : Optional.empty();
    }
    return Optional.empty();
  }

  /** So many of the first figures stand in a row. */
  private static int row(ReadSentence sentence, List<StatedFigure> figures) {
    int length = 1;
    while (length < figures.size()
        && LINK.matcher(between(sentence, figures.get(length - 1), figures.get(length)))
            .matches()) {
      length++;
    }
    return length;
  }

  private static boolean isMove(ReadSentence sentence, List<StatedFigure> figures) {
    return figures.size() > 1
        && sentence.holdsIn(0, figures.getFirst().from(), DEPARTS)
        && ARRIVES.matcher(between(sentence, figures.getFirst(), figures.get(1))).matches();
  }

  private static String between(ReadSentence sentence, StatedFigure one, StatedFigure next) {
    return sentence.text().substring(one.to(), next.from());
  }
}
