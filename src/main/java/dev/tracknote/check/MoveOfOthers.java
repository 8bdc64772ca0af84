package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much all parts but those that are named moved together: «热泵收入环比增加 2.6 亿元，其他三项产品合计减少 25.4 亿元»,
 * «the other three lines lost $2 million between them».
 */
final class MoveOfOthers implements Derivation {

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)(?:其他|其余|其它)[^，。；]{0,12}?(?:增加|减少|下降|增长|多|少|拖累|贡献)(?:了|约|近|\\s)*$"
              + "|\\b(?:the others?|the rest|all others?|the other [a-z]+(?: [a-z]+)?)\\b[^,;.]{0,30}\\b(?:added|lost|gained|shed|fell|rose|declined|grew|contributed)\\b(?: by| together| about| some)* $");

  @Override
  public List<Interval> of(Told told) {
    List<String> parts = told.names().own();
    if (!told.is(Kind.MONEY) || parts.isEmpty() || !told.stands(OTHERS)) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    for (Stretch base : told.bases(told.now())) {
      Optional<BigDecimal> rest = move("", told, base);
      for (String part : parts) {
        Optional<BigDecimal> own = move(part, told, base);
        rest = rest.flatMap(r -> own.map(r::subtract));
      }
      rest.filter(r -> r.signum() < 0 == told.isFalling())
          .map(Told::exactly)
          .ifPresent(derived::add);
    }
    return derived;
  }

  private static Optional<BigDecimal> move(String part, Told told, Stretch base) {
    Subject subject = Subject.segment(Measure.REVENUE, part);
    return told.value(subject, told.now())
        .flatMap(now -> told.value(subject, base).map(now::subtract));
  }
}
