package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Figures of a sentence that are, one after the other, what something that it names was in as many
 * quarters in a row: no words can make of one of them the value of another time.
 */
final class RowInOrder {

  /** Two values can be those of two quarters by chance. */
  private static final int LEAST = 3;

  private final List<StatedFigure> row;
  private final List<Subject> subjects;
  private final Scene scene;

  private RowInOrder(List<StatedFigure> row, List<Subject> subjects, Scene scene) {
    this.row = row;
    this.subjects = subjects;
    this.scene = scene;
  }

  /** What is named, on the bases that are named. */
  private static List<Subject> lines(ReadSentence sentence, Scene scene) {
    List<Basis> bases =
        sentence.mentions(Mention.OfBasis.class).stream()
            .map(Mention.OfBasis::basis)
            .distinct()
            .toList();
    return scene.subjects().stream()
        .filter(s -> bases.isEmpty() || bases.contains(s.basis()))
        .toList();
  }

  /** Whether a figure is one of such a row, which begins or ends as the sentence has it. */
  static boolean holds(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    List<StatedFigure> row =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == figure.kind())
            .toList();
    return row.size() >= LEAST
        && row.stream().noneMatch(StatedFigure::isRange)
        && dossier
            .scenes()
            .of(sentence)
            .filter(s -> new RowInOrder(row, lines(sentence, s), s).isHeld(quarters(sentence)))
            .isPresent();
  }

  private static List<FiscalQuarter> quarters(ReadSentence sentence) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isHeld(List<FiscalQuarter> named) {
    FiscalQuarter now = scene.ground().quarter();
    int on = row.size() - 1;
    return switch (named.size()) {
      case 0 -> isOver(now.plus(-on), now);
      case 1 ->
          isOver(named.getFirst(), named.getFirst().plus(on))
              || isOver(named.getFirst().plus(-on), named.getFirst());
      default -> isOver(named.getFirst(), named.getLast());
    };
  }

  /** Whether they are told from the first to the last quarter, or from the last back. */
  private boolean isOver(FiscalQuarter first, FiscalQuarter last) {
    Stretch span = Stretch.between(first, last);
    return span.quarters() == row.size()
        && lines().stream().anyMatch(l -> isOf(l, span.each()) || isOf(l, span.each().reversed()));
  }

  private List<Function<Stretch, Optional<BigDecimal>>> lines() {
    List<Function<Stretch, Optional<BigDecimal>>> lines = new ArrayList<>();
    for (Subject subject : subjects) {
      AccountLine line = new AccountLine(subject.measure().isRatio(), t -> scene.value(subject, t));
      switch (row.getFirst().kind()) {
        case MONEY -> lines.add(line::at);
        case PERCENT -> {
          if (line.ratio()) {
            lines.add(line::at);
          } else {
            lines.add(t -> line.growth(t, t.yearAgo()));
            lines.add(t -> line.growth(t, t.previous()));
          }
        }
        default -> {}
      }
    }
    return lines;
  }

  private boolean isOf(Function<Stretch, Optional<BigDecimal>> line, List<FiscalQuarter> each) {
    for (int i = 0; i < row.size(); i++) {
      Optional<BigDecimal> value = line.apply(Stretch.of(each.get(i)));
      if (value.filter(Reach.of(row.get(i))::holdsSize).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
