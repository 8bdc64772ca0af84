package dev.tracknote.draft;

import dev.tracknote.house.Phrase;
import dev.tracknote.metrics.Measure;

/** What a key point is about. */
enum Topic {
  REVENUE(Phrase.NAME_REVENUE),
  PROFIT(Phrase.TOPIC_PROFIT),
  SEGMENTS(Phrase.TOPIC_SEGMENTS),
  CASH(Phrase.TOPIC_CASH),
  GUIDANCE(Phrase.TOPIC_GUIDANCE);

  private final Phrase title;

  Topic(Phrase title) {
    this.title = title;
  }

  Phrase title() {
    return title;
  }

  static Topic of(Measure measure) {
    return switch (measure) {
      case REVENUE -> REVENUE;
      case OPERATING_CASH_FLOW,
          CAPITAL_EXPENDITURE,
          FREE_CASH_FLOW,
          DIVIDENDS_PAID,
          SHARE_REPURCHASES,
          CASH_RETURNED,
          INVENTORY ->
          CASH;
      default -> PROFIT;
    };
  }
}
