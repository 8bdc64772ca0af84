package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Of which year a figure of a row is whose place tells it: «FY27、FY28 营收分别为 21.3 亿、25.6 亿美元», «for
 * FY26 and FY27 we have EPS of €3.80 and €4.46».
 */
final class YearInTurn {

  private static final Pattern BETWEEN_YEARS =
      Pattern.compile("(?i)\\s?(?:E|年)?(?:[、/，,和与及–—-]|至|to|and|&|\\s)+");

  /** Between two figures of a row stands nothing but their units and what joins them. */
  private static final int GAP = 8;

  private YearInTurn() {}

  /** The years of the last row of years before a figure; none where single ones are named. */
  static List<FiscalPeriod> row(ReadSentence sentence, StatedFigure figure) {
    List<FiscalPeriod> row = new ArrayList<>();
    int end = -1;
    for (Mention.OfPeriod named : sentence.mentions(Mention.OfPeriod.class)) {
      if (named.to() > figure.from()) {
        break;
      }
      boolean next =
          end >= 0 && BETWEEN_YEARS.matcher(sentence.text().substring(end, named.from())).matches();
      if (!next) {
        row.clear();
      }
      row.add(named.period());
      end = named.to();
    }
    boolean years = row.stream().allMatch(FiscalYear.class::isInstance);
    return row.size() > 1 && years ? row : List.of();
  }

  /** The year at the figure's place, where as many figures stand in a row as years do. */
  static Optional<FiscalPeriod> of(
      ReadSentence sentence, StatedFigure figure, List<FiscalPeriod> years) {
    List<StatedFigure> run = new ArrayList<>();
    boolean own = false;
    for (Claim claim : sentence.claims()) {
      StatedFigure one = claim.figure();
      if (!run.isEmpty() && !goesOn(sentence, run.getLast(), one)) {
        if (own) {
          break;
        }
        run.clear();
      }
      run.add(one);
      own |= one.equals(figure);
    }
    return run.size() == years.size()
        ? Optional.of(years.get(run.indexOf(figure)))
        : Optional.empty();
  }

  private static boolean goesOn(ReadSentence sentence, StatedFigure last, StatedFigure next) {
    return (next.kind() == last.kind() || last.kind() == StatedFigure.Kind.COUNT)
        && next.from() - last.to() <= GAP
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .noneMatch(m -> m.from() >= last.to() && m.to() <= next.from());
  }
}
