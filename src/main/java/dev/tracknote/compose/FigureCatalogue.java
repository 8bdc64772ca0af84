package dev.tracknote.compose;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.house.NumberStyle;
import dev.tracknote.metrics.FigureIndex;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.util.List;

/** Every figure that commentary can name, worded as a reference would print it. */
public final class FigureCatalogue {

  private FigureCatalogue() {}

  public static List<PrintedFigure> of(
      CompanyFacts facts, FiscalQuarter quarter, Language language) {
    NumberStyle numbers = new NumberStyle(language);
    FigureRegister register = new FigureRegister(quarter, language);
    new FigureIndex(facts, Metrics.of(facts), quarter)
        .all()
        .values()
        .forEach(f -> register.number(numbers.text(f.value()), f));
    return register.all();
  }
}
