package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R12: a record, a turn to profit or a steady rise that the stored history does not bear out. */
final class RecordNotBorneOut implements Check {

  private static final Pattern HIGH =
      Pattern.compile(
          "(?i)历史新高|历史最高|创新高|均创新高|创纪录|刷新[^，。]{0,6}纪录|历史纪录|以来(?:的)?(?:单季)?(?:最高|新高)|\\b(?:a|an all-time|new|quarterly) (?:record|high)\\b|record (?:high|quarter|level)|highest (?:ever|on record|since|in)");
  private static final Pattern LOW =
      Pattern.compile(
          "(?i)历史新低|历史最低|创新低|以来(?:的)?(?:单季)?(?:最低|新低|最少)|record low|lowest (?:ever|on record|since)");
  private static final Pattern TURNED =
      Pattern.compile("(?i)扭亏为盈|转正|\\bturned profitable|returned to profit");
  private static final Pattern AWAITED =
      Pattern.compile("(?i)待|有望|预计|until|once|when|should|expect");
  private static final Pattern FIRST_ABOVE =
      Pattern.compile("(?i)首次(?:突破|超过|超)|for the first time|first time above");
  private static final Pattern STEADY_FALL =
      Pattern.compile("(?i)逐季(?:下降|下滑|回落|走低|减少)|(?:fell|declined) in (?:every|each) quarter");
  private static final Pattern STEADY_RISE =
      Pattern.compile("(?i)逐季(?:上升|提升|增长|走高|改善)|(?:rose|grew|increased) in (?:every|each) quarter");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      if (sentence.mentions(Mention.OfCondition.class).isEmpty()
          && sentence.text().indexOf('|') < 0) {
        record(sentence, HIGH, 1, dossier).ifPresent(findings::add);
        record(sentence, LOW, -1, dossier).ifPresent(findings::add);
        turn(sentence, dossier).ifPresent(findings::add);
        first(sentence, dossier).ifPresent(findings::add);
        steady(sentence, STEADY_RISE, 1, dossier).ifPresent(findings::add);
        steady(sentence, STEADY_FALL, -1, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> record(
      ReadSentence sentence, Pattern pattern, int way, Dossier dossier) {
    Matcher matcher = pattern.matcher(sentence.text());
    if (!matcher.find() || !isSingle(sentence)) {
      return Optional.empty();
    }
    Optional<FiscalQuarter> since = since(sentence, matcher.end());
    return Subjects.before(sentence, matcher.start(), Optional.empty())
        .flatMap(s -> better(new History(dossier.ground(), s), since, way))
        .map(
            q ->
                told(
                    sentence,
                    matcher,
                    "expected no quarter beyond "
                        + dossier.quarter().label()
                        + ", found "
                        + q.label(),
                    "take the record back, or say since when it is one"));
  }

  /** Records of whole years are another history. */
  private static boolean isSingle(ReadSentence sentence) {
    return sentence.mentions(Mention.OfRelativePeriod.class).stream()
        .noneMatch(p -> p.when() == Mention.When.OTHER || p.when() == Mention.When.TRAILING_YEAR);
  }

  private static Optional<FiscalQuarter> since(ReadSentence sentence, int before) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.to() <= before && before - p.to() < 12)
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .reduce((a, b) -> b);
  }

  private static Optional<FiscalQuarter> better(
      History history, Optional<FiscalQuarter> since, int way) {
    Optional<BigDecimal> now = history.earlier(since).isEmpty() ? Optional.empty() : history.now();
    return now.flatMap(
        n ->
            history.earlier(since).stream()
                .filter(q -> history.at(q).orElseThrow().subtract(n).signum() * way > 0)
                .findFirst());
  }

  private static Optional<Diagnostic> turn(ReadSentence sentence, Dossier dossier) {
    Matcher matcher = TURNED.matcher(sentence.text());
    if (!matcher.find() || AWAITED.matcher(sentence.text().substring(0, matcher.start())).find()) {
      return Optional.empty();
    }
    return Subjects.before(sentence, matcher.start(), Optional.of(Measure.NET_INCOME))
        .filter(s -> !s.measure().isRatio())
        .flatMap(s -> new History(dossier.ground(), s).now())
        .filter(v -> v.signum() <= 0)
        .map(
            v ->
                told(
                    sentence,
                    matcher,
                    "expected a profit, found " + v.stripTrailingZeros().toPlainString(),
                    "say which line turned, or that the loss narrowed"));
  }

  /** A first time in a history of years needs more than one year before it. */
  private static Optional<Diagnostic> first(ReadSentence sentence, Dossier dossier) {
    Matcher matcher = FIRST_ABOVE.matcher(sentence.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    Optional<Subject> subject = Subjects.before(sentence, matcher.end(), Optional.empty());
    int year = dossier.quarter().year();
    boolean tooShort =
        !isSingle(sentence)
            && subject.isPresent()
            && dossier.ground().value(subject.get(), Stretch.year(year - 2)).isEmpty();
    boolean level =
        isSingle(sentence)
            && subject.isPresent()
            && sentence.claims().stream()
                .filter(c -> c.figure().from() >= matcher.end())
                .findFirst()
                .filter(
                    c ->
                        Clauses.start(sentence.text(), c.figure().from()) <= matcher.start()
                            && new History(dossier.ground(), subject.get())
                                .earlier(Optional.empty()).stream()
                                    .anyMatch(
                                        q ->
                                            new History(dossier.ground(), subject.get())
                                                    .at(q)
                                                    .orElseThrow()
                                                    .compareTo(c.figure().value())
                                                > 0))
                .isPresent();
    return tooShort || level
        ? Optional.of(
            told(
                sentence,
                matcher,
                tooShort
                    ? "expected a history of more than one earlier year for a first time, found less"
                    : "expected no earlier quarter above that mark, found one",
                "say since when it is the first time, or take it back"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> steady(
      ReadSentence sentence, Pattern pattern, int way, Dossier dossier) {
    Matcher matcher = pattern.matcher(sentence.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Subjects.before(sentence, matcher.end(), Optional.empty())
        .filter(s -> !runs(new History(dossier.ground(), s), dossier.quarter(), way))
        .map(
            s ->
                told(
                    sentence,
                    matcher,
                    "expected each quarter of the year to move that way, found one that did not",
                    "name the quarters in which " + s.id() + " moved that way"));
  }

  /** Within the fiscal year, each quarter on the one before it. */
  private static boolean runs(History history, FiscalQuarter last, int way) {
    for (int q = 2; q <= last.quarter(); q++) {
      Optional<BigDecimal> now = history.at(new FiscalQuarter(last.year(), q));
      Optional<BigDecimal> then = history.at(new FiscalQuarter(last.year(), q - 1));
      if (now.isPresent()
          && then.isPresent()
          && now.get().subtract(then.get()).signum() * way <= 0) {
        return false;
      }
    }
    return true;
  }

  private static Diagnostic told(
      ReadSentence sentence, Matcher matcher, String message, String hint) {
    return Findings.error("R12", sentence.sentence().placeAt(matcher.start()), message, "", hint);
  }
}
