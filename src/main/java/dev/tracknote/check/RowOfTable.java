package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Bare numbers in the row of a typed table, whose unit and time stand elsewhere in the table. */
final class RowOfTable {

  /** As many quarters back as a typed table may reach. */
  private static final int QUARTERS = 9;

  private static final List<Integer> SCALES = List.of(0, 3, 4, 6, 7, 8, 9);

  /** A total of parts is that of the company's revenue, unless the row says otherwise. */
  private static final Pattern TOTAL =
      Pattern.compile("(?i)^[|\\s*]*(?:合计|总计|小计|共计|集团|(?:sub-?)?total|group|sum|all)[\\s*]*\\|");

  private RowOfTable() {}

  /** The value of what the row names that the number is, at some time in some unit. */
  static Optional<String> holds(ReadSentence row, StatedFigure figure, Dossier dossier) {
    if (!row.isRow() || figure.kind() != StatedFigure.Kind.COUNT) {
      return Optional.empty();
    }
    Set<Subject> subjects = new LinkedHashSet<>();
    dossier.scenes().of(row).map(Scene::subjects).ifPresent(subjects::addAll);
    if (row.holds(TOTAL)) {
      subjects.add(Subject.company(Measure.REVENUE));
    }
    for (int back = 0; back < QUARTERS; back++) {
      Stretch quarter = Stretch.of(dossier.quarter().plus(-back));
      for (Stretch time : List.of(quarter, Stretch.year(quarter.last().year()))) {
        for (Subject subject : subjects) {
          if (dossier
              .ground()
              .value(subject, time)
              .filter(v -> isAtAnyScale(figure, v))
              .isPresent()) {
            return Optional.of(subject.id() + " " + time.label());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A bare number may be told in any unit that the table has. */
  static boolean isAtAnyScale(StatedFigure figure, BigDecimal value) {
    if (figure.kind() == StatedFigure.Kind.PERCENT) {
      return Admissible.matches(figure, value);
    }
    for (int power : SCALES) {
      if (Admissible.matches(figure, value.movePointLeft(power))) {
        return true;
      }
    }
    return false;
  }
}
