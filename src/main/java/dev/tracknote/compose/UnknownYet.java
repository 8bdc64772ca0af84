package dev.tracknote.compose;

import dev.tracknote.house.Label;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.util.List;

/** What an exhibit would show of the note's quarter if the facts held it; told below its body. */
final class UnknownYet {

  private UnknownYet() {}

  /** The remark on a drawing that ends before the note's quarter; empty when it does not. */
  static String after(Desk desk, FiscalQuarter last) {
    return last.equals(desk.quarter())
        ? ""
        : desk.label(Label.REMARK_ENDS_BEFORE, desk.quarter().label(), last.label());
  }

  /** The remark on lines that end with the quarter before the note's; empty when none does. */
  static String of(Desk desk, List<Measure> lines) {
    List<String> names =
        lines.stream()
            .filter(m -> !isKnown(desk, m, desk.quarter()))
            .filter(m -> isKnown(desk, m, desk.quarter().previous()))
            .map(m -> MeasureNames.of(desk, m))
            .toList();
    return names.isEmpty()
        ? ""
        : desk.label(
            Label.REMARK_UNKNOWN_YET,
            desk.quarter().label(),
            String.join(desk.language() == Language.ZH ? "、" : ", ", names));
  }

  private static boolean isKnown(Desk desk, Measure measure, FiscalQuarter quarter) {
    return desk.metrics().level(Subject.company(measure), quarter).isPresent();
  }
}
