package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R8: what the company is said to have taken without one of its parts, or how that grew, is neither
 * its revenue less the part's nor the growth of what is left.
 */
final class RestOfWholeWrong implements Check {

  private static final Pattern WITHOUT =
      Pattern.compile(
          "(?i)(?:剔除|扣除|去掉|不含|不计|\\b(?:without|excluding|outside(?: of)?|everything but|all but)|\\bex[- ])\\s?(?:the )?$");
  private static final Pattern REVENUE_LESS =
      Pattern.compile(
          "(?i)^\\W*(?:(?:total |group |the company's )?(?:revenue|sales)|everything|all business) (?:ex[- ]|excluding |without |outside (?:of )?)(?:the )?$");
  private static final Pattern THE_REST =
      Pattern.compile(
          "(?i)\\bthe (?:rest|remainder) of (?:the )?(?:business|company|group|portfolio)\\b[^,;.]{1,24}$|其余(?:各?项)?业务[^，。；]{0,10}$");
  private static final Pattern OF_ALL =
      Pattern.compile(
          "(?i)^\\s?of (?:the )?(?:group |total |company |company's )?(?:revenue|sales)\\b");
  private static final Pattern REVENUE =
      Pattern.compile(
          "(?i)^(?:业务|收入)?(?:后|之后|外|以外)?[,，]?\\s?(?:的)?(?:公司)?(?:其余业务)?(?:营收|收入)"
              + "|^,? (?:total |group |the company's )?(?:revenue|sales)\\b|^ (?:made|brought in|took)\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)指引|预期|累计|合计|上半|下半|前三|全年|近四|过去|汇率|重[述列]|guid|consensus|half|months|trailing|currenc|restat|recast|organic|full[- ]year|together");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, RestOfWholeWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean asked =
        (sentence.mayHold(WITHOUT) || sentence.mayHold(THE_REST))
            && ((figure.kind() == StatedFigure.Kind.MONEY && !claim.change())
                || (figure.kind() == StatedFigure.Kind.PERCENT
                    && (claim.change()
                        || claim.against().isPresent()
                        || sentence.holdsFrom(figure.to(), OF_ALL))))
            && !figure.isRange()
            && !claim.forecast()
            && isOfOwnQuarter(sentence, claim, dossier);
    Optional<String> part = asked ? part(sentence, figure) : Optional.empty();
    if (part.isEmpty() || sentence.holds(OTHER) || dossier.pool().isQuoted(figure)) {
      return Optional.empty();
    }
    List<Expected> rest =
        figure.kind() == StatedFigure.Kind.PERCENT && sentence.holdsFrom(figure.to(), OF_ALL)
            ? share(part.get(), dossier)
            : rest(part.get(), claim, dossier);
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    if (Matching.size(figure, rest)) {
      return turned(sentence, index, rest);
    }
    return Optional.of(
        Findings.figure(
            "R8",
            sentence,
            figure,
            Words.of(Nearest.to(figure, rest).value(), figure) + " without " + part.get(),
            Words.arithmetic(List.of(Nearest.to(figure, rest)), figure),
            "take the part from the whole, now and then, and divide what is left"));
  }

  /** Of the rate's size, and the other way. */
  private static Optional<Diagnostic> turned(
      ReadSentence sentence, int index, List<Expected> rest) {
    StatedFigure figure = sentence.claims().get(index).figure();
    Optional<StatedWay> way =
        figure.kind() == StatedFigure.Kind.PERCENT
            ? StatedWay.of(sentence, index).or(() -> bySign(figure))
            : Optional.empty();
    List<Expected> meant = rest.stream().filter(e -> Matching.size(figure, List.of(e))).toList();
    return way.filter(w -> meant.stream().allMatch(e -> e.value().signum() > 0 != w.up()))
        .map(
            w ->
                Findings.error(
                    "R2",
                    sentence.sentence().placeAt(w.at()),
                    "expected "
                        + (w.up() ? "a fall of " : "a rise of ")
                        + Words.of(meant.getFirst().value().abs(), figure)
                        + " of what is left, found the reverse",
                    Words.arithmetic(meant, figure),
                    "say which way it went as the facts have it"));
  }

  private static Optional<StatedWay> bySign(StatedFigure figure) {
    return figure.signed()
        ? Optional.of(
            new StatedWay(
                figure.value().signum() > 0,
                figure.from() + 1,
                StatedWay.Origin.UNSAID,
                Optional.empty()))
        : Optional.empty();
  }

  private static boolean isOfOwnQuarter(ReadSentence sentence, Claim claim, Dossier dossier) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(dossier.quarter()))
        && claim.when().filter(w -> w != Mention.When.CURRENT).isEmpty();
  }

  /**
   * The one part that the sentence names, and that it leaves out of the revenue before all else.
   */
  private static Optional<String> part(ReadSentence sentence, StatedFigure figure) {
    List<Mention.OfSegment> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> !s.segment().isEmpty())
            .toList();
    if (parts.size() == 1
        && parts.getFirst().to() <= figure.from()
        && figure.kind() == StatedFigure.Kind.PERCENT
        && sentence.holdsIn(parts.getFirst().to(), figure.from(), THE_REST)
        && sentence.endOfFigureBefore(figure) <= figure.from()) {
      return Optional.of(parts.getFirst().segment());
    }
    return parts.size() == 1
            && isFirstOfKind(sentence, figure, parts.getFirst())
            && parts.getFirst().to() <= figure.from()
            && sentence.holdsIn(0, parts.getFirst().from(), WITHOUT)
            && (sentence.holdsFrom(parts.getFirst().to(), REVENUE)
                || sentence.holdsIn(0, parts.getFirst().from(), REVENUE_LESS))
            && sentence.mentions(Mention.OfMeasure.class).stream()
                .allMatch(m -> m.measure().equals(Measure.REVENUE.id()))
        ? Optional.of(parts.getFirst().segment())
        : Optional.empty();
  }

  private static boolean isFirstOfKind(
      ReadSentence sentence, StatedFigure figure, Mention.OfSegment part) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .noneMatch(
            f -> f.kind() == figure.kind() && f.from() >= part.to() && f.to() <= figure.from());
  }

  private static List<Expected> share(String part, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    return rest(part, now, dossier.ground())
        .flatMap(
            r ->
                dossier
                    .ground()
                    .value(Subject.company(Measure.REVENUE), now)
                    .filter(w -> w.signum() > 0)
                    .map(w -> new Expected(Rounding.quotient(r, w), "1 − share of " + part)))
        .stream()
        .toList();
  }

  private static List<Expected> rest(String part, Claim claim, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    List<Expected> expected = new ArrayList<>();
    Optional<BigDecimal> rest = rest(part, now, dossier.ground());
    if (rest.isEmpty()) {
      return expected;
    }
    String words = "revenue − segment." + part + ".revenue " + now.label();
    if (claim.figure().kind() == StatedFigure.Kind.MONEY) {
      expected.add(new Expected(rest.get(), words));
      return expected;
    }
    for (Stretch base : bases(claim, now)) {
      rest(part, base, dossier.ground())
          .filter(b -> b.signum() > 0)
          .map(b -> Rounding.quotient(rest.get(), b).subtract(BigDecimal.ONE))
          .ifPresent(g -> expected.add(new Expected(g, words + " ÷ " + base.label() + " − 1")));
    }
    return expected;
  }

  private static List<Stretch> bases(Claim claim, Stretch now) {
    return claim
        .against()
        .map(a -> List.of(a == Mention.Against.YEAR_AGO ? now.yearAgo() : now.previous()))
        .orElse(List.of(now.yearAgo(), now.previous()));
  }

  private static Optional<BigDecimal> rest(String part, Stretch time, Ground ground) {
    return ground
        .value(Subject.company(Measure.REVENUE), time)
        .flatMap(w -> ground.value(Subject.segment(Measure.REVENUE, part), time).map(w::subtract));
  }
}
