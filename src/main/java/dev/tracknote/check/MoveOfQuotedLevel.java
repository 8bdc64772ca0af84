package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R2: growth told behind a level that somebody stated: «there are now 2,840 such customers, 9.8%
 * more than in FY26Q3». What the level is of is known by its value, whatever it is called in the
 * sentence.
 */
final class MoveOfQuotedLevel implements Check {

  private static final int DIGITS = 3;

  /** Between the level and its growth nothing else may come. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:[^,，;；。.:：]|(?<=\\d)[,.](?=\\d)){0,70}[,，(（]\\s?(?:which is |that is |or |up |down |an increase of |a decline of |growth of |同比|环比|较[^，。；]{2,14}|增长|增加|下降|减少|提升|上升|增幅|降幅|约|近|about |some |nearly |\\+|[-−])*");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)其中|占|人均|每|平均|分别|合计|累计|\\bper\\b|average|of which|respectively|together|combined|share|margin");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, MoveOfQuotedLevel::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure rate = claim.figure();
    if (index == 0
        || rate.kind() != StatedFigure.Kind.PERCENT
        || rate.isRange()
        || !(claim.change() || claim.against().isPresent())
        || claim.forecast()
        || sentence.holds(OTHER)
        || dossier.pool().isQuoted(rate)) {
      return Optional.empty();
    }
    Optional<Claim> level = level(sentence, index);
    Optional<StatedSeries> series = level.flatMap(l -> series(l.figure(), dossier));
    Optional<FiscalQuarter> base = base(sentence, claim, dossier);
    if (series.isEmpty() || base.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> then = series.get().at(base.get()).filter(v -> v.signum() > 0);
    return then.map(t -> grown(level.get().figure(), t))
        .filter(g -> !g.admits(rate) && !g.absolute().admits(rate))
        .map(
            g ->
                Findings.figure(
                    "R2",
                    sentence,
                    rate,
                    "a change of " + Words.of(g.middle(), rate),
                    series.get().names().getFirst() + " since " + base.get().label(),
                    "divide what was stated now by what was stated then"));
  }

  /** The amount or count right before the rate, which no line of the accounts is named for. */
  private static Optional<Claim> level(ReadSentence sentence, int index) {
    for (int i = index - 1; i >= 0; i--) {
      Claim level = sentence.claims().get(i);
      StatedFigure figure = level.figure();
      boolean counted =
          (figure.kind() == StatedFigure.Kind.COUNT || figure.kind() == StatedFigure.Kind.MONEY)
              && !figure.isRange()
              && !level.change()
              && Measure.of(level.measure()).isEmpty()
              && PointMisplaced.digits(figure) >= DIGITS;
      if (counted) {
        int to = sentence.claims().get(index).figure().from();
        return figure.to() <= to
                && LINK.matcher(sentence.text().substring(figure.to(), to)).matches()
            ? Optional.of(level)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The one series that had the value in the note's quarter. */
  private static Optional<StatedSeries> series(StatedFigure level, Dossier dossier) {
    List<StatedSeries> found =
        dossier.series().stream()
            .filter(
                s ->
                    !s.isRatio()
                        && s.at(dossier.quarter())
                            .filter(v -> Tolerance.exact(level, v))
                            .isPresent())
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The time that the words right at the rate count from. */
  private static Optional<FiscalQuarter> base(ReadSentence sentence, Claim claim, Dossier dossier) {
    Optional<FiscalQuarter> said =
        SaidTime.of(sentence, claim)
            .filter(SaidTime::base)
            .flatMap(s -> s.from(Stretch.of(dossier.quarter())))
            .filter(b -> b.quarters() == 1)
            .map(Stretch::last);
    return said.or(
            () ->
                claim
                    .against()
                    .map(
                        a ->
                            a == Mention.Against.YEAR_AGO
                                ? dossier.quarter().yearAgo()
                                : dossier.quarter().previous()))
        .filter(q -> !isOfOther(sentence, claim, q));
  }

  /** Another period in the same clause may be what the rate is of. */
  private static boolean isOfOther(ReadSentence sentence, Claim claim, FiscalQuarter base) {
    int from = Clauses.start(sentence.text(), claim.figure().from());
    int to = Clauses.end(sentence.text(), claim.figure().to());
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() >= from && p.to() <= to)
        .anyMatch(p -> !p.period().equals(base));
  }

  /** Both values were rounded, so that the growth lies between two. */
  private static Interval grown(StatedFigure level, BigDecimal then) {
    BigDecimal half = level.step().min(then.movePointLeft(2));
    return Interval.of(level).over(Interval.around(then, half)).minus(BigDecimal.ONE);
  }
}
