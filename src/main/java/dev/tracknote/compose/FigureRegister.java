package dev.tracknote.compose;

import dev.tracknote.facts.Fact;
import dev.tracknote.house.NumberStyle;
import dev.tracknote.metrics.Figure;
import dev.tracknote.note.Run;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every figure that a note prints, numbered as they are written down. */
final class FigureRegister {

  private final FiscalQuarter quarter;
  private final Language language;
  private final NumberStyle numbers;
  private final List<PrintedFigure> figures = new ArrayList<>();
  private final List<PrintedFigure> asides = new ArrayList<>();
  private final IdentityHashMap<Fact, PrintedFigure.Input> told = new IdentityHashMap<>();
  private String where = "";

  FigureRegister(FiscalQuarter quarter, Language language) {
    this.quarter = quarter;
    this.language = language;
    this.numbers = new NumberStyle(language);
  }

  List<PrintedFigure> all() {
    return List.copyOf(figures);
  }

  /** Composes one place of the note; when nothing comes of it, its figures are not printed. */
  <T> Optional<T> in(String place, Supplier<Optional<T>> composer) {
    String outer = where;
    int before = figures.size();
    where = place;
    Optional<T> composed = composer.get();
    where = outer;
    if (composed.isEmpty()) {
      figures.subList(before, figures.size()).clear();
    }
    return composed;
  }

  /** The numbers of the figures written down so far for the place that is being composed. */
  List<Integer> here() {
    return figures.stream()
        .filter(f -> f.where().equals(where))
        .map(PrintedFigure::number)
        .toList();
  }

  /**
   * Writes down a figure that no page prints and that only the data of a chart tell.
   *
   * @return its number, which is below zero
   */
  int aside(Figure figure) {
    int number = -1 - asides.size();
    asides.add(
        new PrintedFigure(
            number,
            where,
            numbers.text(figure.value()),
            name(figure),
            figure.period().label(),
            ExactValue.of(figure.value()),
            figure.formula(),
            inputs(figure)));
    return number;
  }

  List<PrintedFigure> asides() {
    return List.copyOf(asides);
  }

  private List<PrintedFigure.Input> inputs(Figure figure) {
    List<Fact> facts = figure.inputs();
    return (facts.size() > 1 ? List.copyOf(new LinkedHashSet<>(facts)) : facts)
        .stream()
            .map(f -> told.computeIfAbsent(f, k -> PrintedFigure.Input.of(k, language)))
            .toList();
  }

  /** A run that prints a figure and nothing else. */
  Run run(String text, Figure figure) {
    return Run.figure(text, number(text, figure));
  }

  /** Writes a figure down. */
  int number(String text, Figure figure) {
    return number(
        text,
        name(figure),
        figure.period().label(),
        ExactValue.of(figure.value()),
        figure.formula(),
        inputs(figure));
  }

  int number(
      String text,
      String name,
      String period,
      ExactValue value,
      String formula,
      List<PrintedFigure.Input> inputs) {
    int number = figures.size() + 1;
    figures.add(new PrintedFigure(number, where, text, name, period, value, formula, inputs));
    return number;
  }

  /** A name that yields the figure wherever it is asked for says its period. */
  private String name(Figure figure) {
    boolean told =
        figure.period().equals(quarter)
            || figure.name().endsWith("]")
            || figure.name().startsWith("guidance.");
    return told ? figure.name() : figure.name() + "[" + figure.period().label() + "]";
  }
}
