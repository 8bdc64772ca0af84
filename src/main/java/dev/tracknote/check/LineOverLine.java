package dev.tracknote.check;

import java.util.List;

/**
 * The quotient of two lines of the accounts that the words spell out: «operating cash flow over net
 * income ran at 107.0%», «dividends/net income 45.9%», «经营现金流/净利润 121%».
 */
final class LineOverLine implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    return SpeltQuotient.at(told.sentence(), told.claim().figure()).stream()
        .flatMap(q -> q.values(told.time(), told.ground()).stream())
        .map(Told::exactly)
        .toList();
  }
}
