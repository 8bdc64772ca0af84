package dev.tracknote.check;

import dev.tracknote.claim.AskedText;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Statement;
import dev.tracknote.quantity.FiscalPeriod;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The moves of what was stated beside the accounts of one thing, one time after another. */
final class MovesBesideAccounts {

  /** A rate that is stated as one of growth is a move itself. */
  private static final Pattern GROWTH =
      Pattern.compile("(?i)增速|增长|增幅|涨幅|\\bgrowth\\b|\\bincrease\\b");

  private final Dossier dossier;
  private final MovesOfSize found;

  MovesBesideAccounts(Dossier dossier, MovesOfSize found) {
    this.dossier = dossier;
    this.found = found;
  }

  /** Takes those of all things that a sentence gives a word of. */
  void near(ReadSentence sentence) {
    if (!found.isBorne()) {
      dossier.statedNearby().near(sentence).forEach(this::of);
    }
  }

  void of(StatedSeries series) {
    if (series.isRatio() && found.is(StatedFigure.Kind.PERCENT)) {
      rates(series);
    }
    if (!found.isOfValues(series.isRatio())) {
      return;
    }
    for (Statement now : series.statements()) {
      for (Statement then : series.statements()) {
        if (isBefore(then, now)) {
          found.addStated(
              now.value(), then.value(), series.names().getFirst(), now.id(), then.id());
        }
      }
    }
  }

  /** Growth that was stated: from one to one and the rate. */
  private void rates(StatedSeries series) {
    if (series.names().stream().anyMatch(n -> AskedText.ofFew(n).holds(GROWTH))) {
      for (BigDecimal rate : series.values()) {
        String name = series.names().getFirst();
        found.addStated(BigDecimal.ONE.add(rate), BigDecimal.ONE, name, "as stated", "before");
      }
    }
  }

  private static boolean isBefore(Statement then, Statement now) {
    return then.high().isEmpty()
        && now.high().isEmpty()
        && then.period().isPresent()
        && now.period().isPresent()
        && isBefore(then.period().get(), now.period().get());
  }

  private static boolean isBefore(FiscalPeriod then, FiscalPeriod now) {
    return Stretch.of(then).isBefore(Stretch.of(now));
  }
}
