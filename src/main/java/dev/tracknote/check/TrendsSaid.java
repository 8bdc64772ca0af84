package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ways in which the words at a count of quarters in a row say that something ran. */
final class TrendsSaid {

  /** «after two quarters of decline»: the words themselves say which way. */
  private static final Pattern RUN_OF_FALLS =
      Pattern.compile("(?i)quarters of (?:decline|contraction)$");

  /** «back in profit after five quarters of losses»: below zero in each of them. */
  private static final Pattern RUN_OF_LOSSES = Pattern.compile("(?i)quarters of loss(?:es)?$");

  /** «seventh consecutive quarter of sequential revenue growth»: what grew, and not its growth. */
  private static final Pattern RUN_OF_GROWTH =
      Pattern.compile(
          "(?i)^(?: quarters?)? of (?:(?!faster|slower|quicker|accelerat|slowing|doubl)[^\\s,.;]+ ){0,4}growth\\b(?! (?:rate|pace|above|over|below|under|of))");

  /** «fifth quarter running of GAAP operating profit»: above zero in each of them. */
  private static final Pattern RUN_OF_PROFIT =
      Pattern.compile(
          "(?i)^(?: quarters?)? (?:of|in) (?:(?:a|an|the|GAAP|non-GAAP|net|positive|operating|reported|adjusted) ){0,3}(?:(?<profit>profits?|positive (?:net |operating )?(?:income|earnings|cash flow|free cash flow))|(?<loss>loss(?:es)?))\\b(?! (?:growth|of|margin|rise|fall|increase|decline|improvement|before))");

  private static final Pattern SEQUENTIAL =
      Pattern.compile(
          "(?i)^(?: (?:quarter of|quarterly))?\\s?(?:环比|sequential|quarter[- ]o[nv]e?r?[- ]quarter)");

  private final Phrase phrase;
  private final Subject subject;
  private final Dossier dossier;
  private final String word;

  TrendsSaid(Phrase phrase, Subject subject, Dossier dossier) {
    this.phrase = phrase;
    this.subject = subject;
    this.dossier = dossier;
    this.word = phrase.masked().substring(phrase.from(), phrase.to());
  }

  /** Any may be meant; none where the words say no way. */
  List<Trend> all() {
    Optional<Trend> mark =
        TrendAgainstMark.doubled(phrase, subject)
            .or(() -> TrendAgainstMark.typed(phrase, subject))
            .or(() -> TrendAgainstMark.twoDigits(phrase, subject));
    if (mark.isPresent()) {
      return List.of(mark.get());
    }
    if (RUN_OF_FALLS.matcher(word).find()) {
      return ofLevel(HistoryWords.isLoss(phrase) ? Trend.Run.RISING : Trend.Run.FALLING);
    }
    if (RUN_OF_LOSSES.matcher(word).find()) {
      return List.of(new Trend(History.Of.LEVEL, Trend.Run.BELOW, false, BigDecimal.ZERO));
    }
    if (phrase.afterHolds(RUN_OF_GROWTH)) {
      return ofLevel(HistoryWords.isLoss(phrase) ? Trend.Run.FALLING : Trend.Run.RISING);
    }
    return phrase
        .sentence()
        .firstIn(phrase.to(), phrase.end(), RUN_OF_PROFIT)
        .map(TrendsSaid::ofProfit)
        .orElseGet(this::read);
  }

  private List<Trend> ofLevel(Trend.Run run) {
    boolean onQuarter = phrase.clauseHolds(Trend.ON_QUARTER);
    boolean onYear = phrase.clauseHolds(Trend.ON_YEAR);
    Trend level = new Trend(History.Of.LEVEL, run, onYear, BigDecimal.ZERO);
    return onQuarter == onYear ? onEitherBase(List.of(level.onBase(false))) : List.of(level);
  }

  private static List<Trend> ofProfit(Matcher run) {
    boolean profit = run.group("profit") != null;
    Trend.Run side = profit ? Trend.Run.ABOVE : Trend.Run.BELOW;
    return List.of(new Trend(History.Of.LEVEL, side, false, BigDecimal.ZERO));
  }

  /** First from the words on the side where the language puts the verb, then from all of them. */
  private List<Trend> read() {
    String first = phrase.isChinese() ? word + run(phrase.after()) : phrase.before() + word;
    String last = first.replaceFirst("(?i)^.*\\b(?:and|but|while)\\b", "");
    List<Trend> trends =
        Trend.read(
            List.of(last, first, phrase.clause(), phrase.soFar(), phrase.masked()),
            phrase,
            subject);
    List<Trend> based = onBaseBeside(trends);
    return !based.isEmpty() && isTypedOnYear() ? onEitherBase(based) : based;
  }

  /** «连续两个季度上升后的首次回落»: what came after it is no more of the run. */
  private static String run(String after) {
    Matcher ended = SaidStreak.ENDED_AFTER.matcher(after);
    return ended.find() ? after.substring(0, ended.end()) : after;
  }

  /** «sixth straight sequential decline»: the base beside the count rules out the other. */
  private List<Trend> onBaseBeside(List<Trend> trends) {
    boolean quarterly =
        phrase.afterHolds(SEQUENTIAL) || phrase.before().stripTrailing().endsWith("环比");
    List<Trend> onQuarter = trends.stream().filter(t -> !t.onYear()).toList();
    return quarterly && !onQuarter.isEmpty() ? onQuarter : trends;
  }

  /** «eased 2.4%, its fifth decline in a row», where 2.4% is that on the year. */
  private boolean isTypedOnYear() {
    Optional<BigDecimal> growth =
        new History(dossier.ground(), subject, History.Of.YEAR_ON_YEAR).now();
    return growth.isPresent()
        && !phrase.sentence().holds(Trend.ON_QUARTER)
        && phrase.sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.PERCENT && f.to() <= phrase.from())
            .anyMatch(
                f -> Tolerance.exact(f, growth.get().abs()) || Tolerance.exact(f, growth.get()));
  }

  private static List<Trend> onEitherBase(List<Trend> trends) {
    return trends.stream().flatMap(t -> Stream.of(t, t.onBase(!t.onYear()))).toList();
  }
}
