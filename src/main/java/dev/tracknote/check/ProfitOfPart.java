package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The profit of a part, which is its operating income: «医疗影像利润同比增长 22.2%», «Imaging's profit». */
final class ProfitOfPart implements Derivation {

  private static final Pattern PROFIT =
      Pattern.compile(
          "(?i)(?<![业净毛税])(?:分部|板块|业务)?利润(?!率)|(?<!gross |net |operating )\\b(?:segment )?(?:profits?|earnings)\\b(?! (?:margin|per))");

  @Override
  public List<Interval> of(Told told) {
    List<String> parts = told.names().own();
    Claim claim = told.claim();
    boolean asked = told.is(Kind.MONEY) || told.is(Kind.PERCENT) || told.is(Kind.MULTIPLE);
    if (!asked || parts.isEmpty() || !told.clauseHolds(PROFIT)) {
      return List.of();
    }
    List<String> own = claim.segments().isEmpty() ? parts : claim.segments();
    List<Interval> derived = new ArrayList<>();
    for (String part : own) {
      Subject subject = Subject.segment(Measure.OPERATING_INCOME, part);
      if (told.is(Kind.MONEY)) {
        told.value(subject, told.time()).map(Told::exactly).ifPresent(derived::add);
      } else if (told.is(Kind.PERCENT)) {
        for (Stretch base : told.bases(told.time())) {
          told.ground()
              .growth(subject, told.time(), base)
              .map(Expected::value)
              .filter(g -> g.signum() < 0 == told.isLess())
              .map(Told::exactly)
              .ifPresent(derived::add);
        }
      }
    }
    return derived;
  }
}
