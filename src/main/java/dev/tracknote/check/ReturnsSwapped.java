package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
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
 * R8: dividends or repurchases alone, told as all that went to the shareholders, and all of it told
 * as dividends.
 */
final class ReturnsSwapped implements Check {

  private static final Pattern ALL =
      Pattern.compile(
          "(?i)股东(?:的)?(?:总|全部|合计)?(?:的)?(?:回报|返还)|(?:总|全部|合计|现金)(?:回报|返还)|返还股东|回馈股东"
              + "|\\bcash return(?:ed|s)\\b|\\breturn(?:s|ed) to (?:share)?holders|\\breturned\\b[^,;]{0,24}\\bto (?:share|stock)?holders|\\bshareholder (?:returns|payouts|distributions|remuneration)|\\b(?:capital|total) (?:returns?|payouts?|distributions?)\\b"
              + "|\\bin (?:all|total),? (?:the )?(?:share|stock)?holders (?:received|got|were paid)\\b|\\b(?:share|stock)?holders (?:thus |therefore |so )?(?:received|got|were paid)\\b[^,;]*\\b(?:in all|all told|in total|altogether)\\b|\\b(?:paid|handed|gave|distributed|returned) (?:out\\b|back\\b)?[^,;]*\\b(?:in all|all told|in total|altogether)\\b");
  private static final Pattern DIVIDENDS_ALONE =
      Pattern.compile(
          "(?i)(?:派息|股息|分红)(?:一项|单独|支付率|率|比率)|(?:仅|单是|光是)(?:派息|股息|分红)|(?:派息|股息|分红)总?额|\\bdividends? alone\\b|\\btotal dividends\\b|\\bdividend payments\\b|\\bdividend (?:payout|cover)|\\bpayout ratio\\b|^\\W*(?:the )?dividends? (?:payments? )?(?:amounted|were|was|came|took|equalled|made|is|are|absorbed|cost|consumed|ran|totalled|stood)\\b");
  private static final Pattern ONE_ITEM =
      Pattern.compile("(?i)(?:派息|股息|分红)(?:一项|单独)|(?:仅|单是|光是)(?:派息|股息|分红)|\\bdividends? alone\\b");
  private static final Pattern REPURCHASES =
      Pattern.compile("(?i)回购|\\bbuy-?backs?\\b|\\bbought back\\b|repurchase");
  private static final Pattern OF_CASH = Pattern.compile("(?i)自由现金流|free cash flow|\\bFCF\\b");
  private static final Pattern OF_EARNINGS =
      Pattern.compile("(?i)净利润?|盈利|\\b(?:net income|earnings|profits?)\\b");

  /** Words of a part between the whole and the figure would make it the part's own. */
  private static final Pattern PART =
      Pattern.compile("(?i)其中|股息|派息|分红|回购|dividend|buyback|repurchase");

  /** Nothing but the quarter of the note. */
  private static final Pattern OF_QUARTER =
      Pattern.compile(
          "(?i)(?:本|当|该|单)季度?(?!末)|季内|\\b(?:in|for|during|over) the quarter\\b|\\bthis quarter\\b");

  private static final Pattern ASIDE = Pattern.compile("[（(][^（）()]*[）)]");

  private static final Pattern LINK = Pattern.compile("(?:为|是|即|就是|：|:)\\s*(?:派息|股息|分红|回购)?\\s*$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      sentence.claims().stream()
          .filter(c -> !c.conditional() && !c.figure().isRange())
          .flatMap(c -> judge(sentence, c, dossier).stream())
          .findFirst()
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    String text = sentence.text();
    int start = ahead(text, Clauses.start(text, figure.from()));
    String clause = text.substring(start, Clauses.end(text, figure.to()));
    var all = ALL.matcher(clause);
    boolean whole = false;
    while (sentence.mayHold(ALL) && all.find()) {
      whole |= isWhole(text.substring(start, figure.from()), all.end(), all.start());
    }
    boolean dividends = sentence.holdsIn(clause, DIVIDENDS_ALONE);
    if (whole == dividends) {
      return Optional.empty();
    }
    return switch (figure.kind()) {
      case MONEY ->
          whole ? amount(sentence, figure, dossier) : dividends(sentence, figure, dossier);
      case PERCENT -> share(sentence, figure, whole, dossier);
      default -> Optional.empty();
    };
  }

  /** «股东回报总额（分红加回购）为 115 亿日元»: what is said of it in brackets parts no clause. */
  private static int ahead(String text, int start) {
    boolean aside = start > 0 && "）)".indexOf(text.charAt(start - 1)) >= 0;
    int open = aside ? Math.max(text.lastIndexOf('（', start), text.lastIndexOf('(', start)) : -1;
    return open > 0 ? Clauses.start(text, open - 1) : start;
  }

  /** Nothing but the whole stands before the figure, or the figure stands before the whole. */
  private static boolean isWhole(String lead, int to, int from) {
    if (from >= lead.length()) {
      return !PART.matcher(lead).find();
    }
    String between = ASIDE.matcher(lead.substring(Math.min(to, lead.length()))).replaceAll("");
    return !PART.matcher(between).find() || LINK.matcher(between).find();
  }

  /** The one time that the sentence names, or else any that it may be about. */
  private static List<Stretch> stretches(ReadSentence sentence, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    List<Stretch> named =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .map(p -> Stretch.of(p.period()))
            .distinct()
            .toList();
    if (named.size() == 1) {
      return named.getFirst().isFiscalYear() && now.isWithin(named.getFirst())
          ? List.of(named.getFirst(), new Stretch(dossier.quarter(), dossier.quarter().quarter()))
          : named;
    }
    if (named.isEmpty() && sentence.holds(OF_QUARTER)) {
      return List.of(now);
    }
    return List.of(
        now,
        now.previous(),
        now.yearAgo(),
        new Stretch(dossier.quarter(), dossier.quarter().quarter()),
        new Stretch(dossier.quarter(), 4),
        Stretch.year(dossier.quarter().year()),
        Stretch.year(dossier.quarter().year() - 1));
  }

  private static Optional<BigDecimal> value(Measure measure, Stretch stretch, Dossier dossier) {
    return dossier.ground().value(Subject.company(measure), stretch);
  }

  private static Optional<Diagnostic> amount(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    Optional<BigDecimal> meant = Optional.empty();
    for (Stretch stretch : stretches(sentence, dossier)) {
      Optional<BigDecimal> total = value(Measure.CASH_RETURNED, stretch, dossier);
      // a round figure is a part of now before it is nearly the whole of another time
      boolean fine = meant.isPresent() && figure.hedge() == StatedFigure.Hedge.NONE;
      if (total
          .filter(t -> fine ? Tolerance.exact(figure, t) : Tolerance.lenient(figure, t))
          .isPresent()) {
        return Optional.empty();
      }
      for (Measure part : List.of(Measure.DIVIDENDS_PAID, Measure.SHARE_REPURCHASES)) {
        boolean alone =
            value(part, stretch, dossier).filter(v -> Tolerance.exact(figure, v)).isPresent();
        meant = meant.or(() -> alone ? total : Optional.empty());
      }
    }
    return meant.map(
        t -> told(sentence, figure, "expected all returns to holders of " + Words.of(t, figure)));
  }

  /** The sum of both, told as the dividends alone. */
  private static Optional<Diagnostic> dividends(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    if (!sentence.holds(ONE_ITEM) && sentence.holds(REPURCHASES)) {
      return Optional.empty();
    }
    Optional<BigDecimal> meant = Optional.empty();
    for (Stretch stretch : stretches(sentence, dossier)) {
      Optional<BigDecimal> own = value(Measure.DIVIDENDS_PAID, stretch, dossier);
      if (own.filter(v -> Tolerance.lenient(figure, v)).isPresent()) {
        return Optional.empty();
      }
      boolean both =
          value(Measure.CASH_RETURNED, stretch, dossier)
              .filter(v -> Tolerance.exact(figure, v))
              .isPresent();
      meant = meant.or(() -> both ? own : Optional.empty());
    }
    return meant.map(
        v -> told(sentence, figure, "expected the dividends alone of " + Words.of(v, figure)));
  }

  private static Optional<Diagnostic> share(
      ReadSentence sentence, StatedFigure figure, boolean whole, Dossier dossier) {
    boolean right = false;
    boolean swapped = false;
    for (Measure base : bases(sentence)) {
      for (Stretch stretch : stretches(sentence, dossier)) {
        boolean total = is(figure, Measure.CASH_RETURNED, base, stretch, dossier);
        boolean dividends = is(figure, Measure.DIVIDENDS_PAID, base, stretch, dossier);
        boolean repurchases = is(figure, Measure.SHARE_REPURCHASES, base, stretch, dossier);
        right |= whole ? total : dividends;
        swapped |= whole ? dividends || repurchases : total;
      }
    }
    return swapped && !right
        ? Optional.of(
            told(
                sentence,
                figure,
                whole
                    ? "expected the part that dividends and repurchases make together"
                    : "expected the part that the dividends make alone"))
        : Optional.empty();
  }

  private static List<Measure> bases(ReadSentence sentence) {
    if (sentence.holds(OF_CASH)) {
      return List.of(Measure.FREE_CASH_FLOW);
    }
    return sentence.holds(OF_EARNINGS)
        ? List.of(Measure.NET_INCOME)
        : List.of(Measure.NET_INCOME, Measure.FREE_CASH_FLOW);
  }

  private static boolean is(
      StatedFigure figure, Measure part, Measure base, Stretch stretch, Dossier dossier) {
    Optional<BigDecimal> one = value(part, stretch, dossier);
    Optional<BigDecimal> all = value(base, stretch, dossier);
    return one.isPresent()
        && all.filter(a -> a.signum() > 0).isPresent()
        && Tolerance.exact(figure, Rounding.quotient(one.get(), all.get()));
  }

  private static Diagnostic told(ReadSentence sentence, StatedFigure figure, String expected) {
    return Findings.error(
        "R8",
        sentence.sentence().placeAt(figure.from()),
        expected + ", found " + sentence.typed(figure),
        "",
        "say which part it is, or give the sum of dividends and repurchases");
  }
}
