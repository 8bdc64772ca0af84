package dev.tracknote.draft;

import dev.tracknote.house.Phrase;
import dev.tracknote.metrics.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cash from operations, what is left of it after investment, and what shareholders got. */
final class CashPoint implements PointDrafter {

  private static final List<Measure> EARNED =
      List.of(
          Measure.FREE_CASH_FLOW,
          Measure.OPERATING_CASH_FLOW,
          Measure.CAPITAL_EXPENDITURE,
          Measure.INVENTORY);
  private static final List<Measure> RETURNED =
      List.of(Measure.DIVIDENDS_PAID, Measure.SHARE_REPURCHASES, Measure.CASH_RETURNED);

  @Override
  public Topic topic() {
    return Topic.CASH;
  }

  @Override
  public Optional<Point> draft(Pen pen, Undisclosed undisclosed) {
    List<String> earned = told(pen, EARNED);
    List<String> returned = told(pen, RETURNED);
    List<String> first = earned.isEmpty() ? returned : earned;
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String lead = pen.capital(pen.words(Phrase.LEAD_TOLD, "told", first.removeFirst()));
    String body =
        pen.sentence(earned) + pen.sentence(returned) + undisclosed.sentence(Topic.CASH, List.of());
    return Optional.of(new Point(lead, body));
  }

  private static List<String> told(Pen pen, List<Measure> measures) {
    List<String> told = new ArrayList<>();
    for (Measure measure : measures) {
      // that nothing was paid is no fall by a hundred percent
      if (!pen.isNothing(measure)) {
        pen.told(measure).ifPresent(told::add);
      }
    }
    return told;
  }
}
