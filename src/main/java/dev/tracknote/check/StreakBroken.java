package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R12: «n quarters in a row» where the stored history bears out fewer, or is shorter than n. What
 * can be read in two ways is a fault only where neither way holds.
 */
final class StreakBroken implements Check {

  private static final Pattern PROFITABLE =
      Pattern.compile(
          "(?i)盈利(?!能力)|亏损|quarters of loss|\\blosses\\b|profitab|in profit|in the black|loss-making|in the red");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings =
        HistoryWords.each(
            dossier,
            SaidStreak.WORDS,
            (phrase, matcher, topics) -> judge(phrase, matcher, topics, dossier));
    findings.addAll(
        HistoryWords.each(
            dossier,
            YearsInRow.WORDS,
            (phrase, matcher, topics) -> YearsInRow.judge(phrase, matcher, topics.all(), dossier)));
    return findings;
  }

  private static Optional<Diagnostic> judge(
      Phrase phrase, Matcher matcher, Topics topics, Dossier dossier) {
    SaidStreak streak = SaidStreak.of(phrase, matcher, dossier.quarter());
    if (!streak.isTold()) {
      return Optional.empty();
    }
    Optional<StatedSeries> stated = StatedStreak.series(phrase, dossier);
    return stated.isPresent()
        ? StatedStreak.fault(stated.get(), streak)
        : ofAccounts(streak, subjects(phrase, topics), dossier);
  }

  private static List<Subject> subjects(Phrase phrase, Topics topics) {
    List<List<Subject>> meant =
        phrase.clauseHolds(PROFITABLE) ? earnings(phrase, topics) : topics.all();
    return meant.stream().flatMap(List::stream).toList();
  }

  /** Who is profitable without more words has a net income above zero. */
  private static List<List<Subject>> earnings(Phrase phrase, Topics topics) {
    if (!phrase.sentence().mentions(Mention.OfMeasure.class).isEmpty()) {
      return topics.all();
    }
    return topics.ofProfit();
  }

  private static Optional<Diagnostic> ofAccounts(
      SaidStreak streak, List<Subject> subjects, Dossier dossier) {
    int needed = streak.needed();
    StreakUnderstated longer = new StreakUnderstated(streak, dossier);
    Optional<Diagnostic> known = Optional.empty();
    for (Subject subject : shared(streak, subjects, dossier)) {
      int most = most(streak, subject, longer, dossier);
      if (most == needed || (most > needed && !longer.counts())) {
        return Optional.empty();
      }
      known = Optional.of(fault(streak, most, subject));
    }
    return longer.isAny() ? longer.finding() : known;
  }

  /** «储能占公司营收 37.3%，占比连续第九个季度提升»: of the one part that is named, and never of the whole. */
  private static List<Subject> shared(SaidStreak streak, List<Subject> subjects, Dossier dossier) {
    if (!streak.phrase().clauseHolds(Trend.SHARE)
        || subjects.stream().anyMatch(s -> !s.segment().isEmpty())) {
      return subjects;
    }
    ReadSentence sentence = streak.phrase().sentence();
    List<ReadSentence> before = dossier.scenes().before(sentence);
    List<String> own = PartsMeant.named(sentence);
    List<String> parts =
        own.isEmpty() && !before.isEmpty() ? PartsMeant.named(before.getLast()) : own;
    return parts.size() == 1
        ? List.of(Subject.segment(Measure.REVENUE, parts.getFirst()))
        : List.of();
  }

  /** How many quarters the history bears out at the most; all, where no way is said. */
  private static int most(
      SaidStreak streak, Subject subject, StreakUnderstated longer, Dossier dossier) {
    List<Trend> trends = new TrendsSaid(streak.phrase(), subject, dossier).all();
    int most = trends.isEmpty() ? streak.needed() : 0;
    for (Trend trend : trends) {
      History history = new History(dossier.ground(), subject, trend.of());
      for (FiscalQuarter end : streak.ends()) {
        int borne = History.streak(end, q -> trend.holds(history, q));
        if (borne == streak.needed()) {
          return borne;
        }
        longer.add(borne, trend, subject);
        most = Math.max(most, borne);
      }
    }
    return most;
  }

  private static Diagnostic fault(SaidStreak streak, int borne, Subject subject) {
    return HistoryWords.told(
        streak.phrase(),
        "expected " + borne + " quarters in a row for " + subject.id() + ", found " + streak.said(),
        "the stored history bears out no more; correct the count");
  }
}
