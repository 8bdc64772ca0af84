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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R8: what the company is said to have taken without one of its parts, or how that grew, is neither
 * its revenue less the part's nor the growth of what is left.
 */
final class RestOfWholeWrong implements Check {

  private static final Pattern WITHOUT =
      Pattern.compile(
          "(?i)(?:剔除|扣除|去掉|不含|不计|抛开|撇开|刨[除去]|拿掉|除去|\\b(?:strip(?:ping)? (?:out|away)|tak(?:e|ing) (?:out|away)|leav(?:e|ing) (?:out|aside)|(?:set|put|leav|tak)(?:e|ing|ting)?)|\\b(?:without|excluding|outside(?: of)?|everything but|all but)|\\bex[- ])\\s?(?:the )?$");
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
          "(?i)^(?:业务|收入)?(?:后|之后|外|以外|不谈|不看|不计|不算)?[,，]?\\s?(?:的)?(?:公司)?(?:(?:其余业务|余下|剩下|剩余|其余)?(?:的)?(?:营收|收入)|余下|剩下)"
              + "|^ (?:out|aside|away)(?: of (?:it|revenue|the total))?,? (?:and )?(?:what(?:'s| is| was)? (?:left|remains)|(?:the )?(?:rest|remaining|remainder)\\b|(?:total |group )?(?:revenue|sales)\\b)"
              + "|^,? (?:and )?(?:what(?:'s| is| was)? (?:left|remains)|(?:the )?(?:rest|remaining|remainder))\\b"
              + "|^,? (?:and )?(?:total |group |the company's |the )?(?:revenue|sales)\\b|^ (?:made|brought in|took)\\b");

  /** «来自储能以外的业务»: the part stands before what leaves it out. */
  private static final Pattern BESIDE =
      Pattern.compile("^(?:业务|板块)?(?:以外|之外)的?(?:其他|其余)?(?:业务|部分|板块)");

  /** «流程云同比增长 18.6%；不含该业务，公司其余收入»: the part was named before. */
  private static final Pattern WITHOUT_IT =
      Pattern.compile(
          "(?:剔除|扣除|去掉|不含|不计)(?:该|这一|此)(?:项|块)?(?:业务|板块|分部|部分)[后外]?[,，]?\\s?(?:公司)?的?(?:其余|剩余|其他)(?:业务|部分)?的?(?:营收|收入)");

  private static final Pattern BESIDE_SOUGHT = Pattern.compile("以外|之外");

  private static final Pattern FROM = Pattern.compile("^\\s?(?:的(?:营收|收入))?来自");

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
        (sentence.mayHold(WITHOUT) || sentence.mayHold(BESIDE_SOUGHT) || sentence.mayHold(THE_REST))
            && ((figure.kind() == StatedFigure.Kind.MONEY && !claim.change())
                || isRate(sentence, claim))
            && !figure.isRange()
            && !claim.forecast()
            && isOfOwnQuarter(sentence, claim, dossier);
    Optional<String> part = asked ? part(sentence, figure, dossier) : Optional.empty();
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

  /** How it grew, or how much of the whole came from it. */
  private static boolean isRate(ReadSentence sentence, Claim claim) {
    return claim.figure().kind() == StatedFigure.Kind.PERCENT
        && (claim.change()
            || claim.against().isPresent()
            || sentence.holdsFrom(claim.figure().to(), FROM)
            || sentence.holdsFrom(claim.figure().to(), OF_ALL));
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

  /** The one part that is left out of the revenue: by its name, or as the one spoken of before. */
  private static Optional<String> part(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    boolean ofRevenue =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .allMatch(m -> m.measure().equals(Measure.REVENUE.id()));
    if (!ofRevenue) {
      return Optional.empty();
    }
    List<Mention.OfSegment> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> !s.segment().isEmpty())
            .toList();
    Optional<Matcher> without = parts.isEmpty() ? sentence.first(WITHOUT_IT) : Optional.empty();
    if (without.filter(w -> isFirstOfKind(sentence, figure, w.end())).isPresent()) {
      List<ReadSentence> before = dossier.scenes().before(sentence);
      return before.isEmpty() ? Optional.empty() : only(PartsMeant.named(before.getLast()));
    }
    if (parts.size() == 1
        && parts.getFirst().to() <= figure.from()
        && figure.kind() == StatedFigure.Kind.PERCENT
        && sentence.holdsIn(parts.getFirst().to(), figure.from(), THE_REST)
        && sentence.endOfFigureBefore(figure) <= figure.from()) {
      return Optional.of(parts.getFirst().segment());
    }
    return parts.isEmpty() || !isLeftOut(sentence, figure, parts.getFirst())
        ? Optional.empty()
        : only(PartsMeant.named(sentence));
  }

  private static Optional<String> only(List<String> parts) {
    return parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
  }

  private static boolean isLeftOut(
      ReadSentence sentence, StatedFigure figure, Mention.OfSegment part) {
    boolean beside = sentence.holdsFrom(part.to(), BESIDE);
    if (part.from() >= figure.to()) {
      return beside && sentence.holdsFrom(figure.to(), FROM);
    }
    return isFirstOfKind(sentence, figure, part.to())
        && (beside
            || (sentence.holdsIn(0, part.from(), WITHOUT)
                && (sentence.holdsFrom(part.to(), REVENUE)
                    || sentence.holdsIn(0, part.from(), REVENUE_LESS))));
  }

  private static boolean isFirstOfKind(ReadSentence sentence, StatedFigure figure, int from) {
    return figure.from() >= from
        && sentence.claims().stream()
            .map(Claim::figure)
            .noneMatch(
                f -> f.kind() == figure.kind() && f.from() >= from && f.to() <= figure.from());
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
    if (!claim.change()) {
      dossier
          .ground()
          .value(Subject.company(Measure.REVENUE), now)
          .filter(w -> w.signum() > 0)
          .map(w -> Rounding.quotient(rest.get(), w))
          .ifPresent(s -> expected.add(new Expected(s, "(" + words + ") ÷ revenue")));
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
