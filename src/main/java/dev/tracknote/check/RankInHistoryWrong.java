package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R12: the second or third highest quarter of the stored history, where it holds more or fewer
 * quarters beyond it.
 */
final class RankInHistoryWrong implements Check {

  private static final String SINCE_ZH = "(?:历史|史上|有史以来|[有记]录以来|有数据以来|历年|单季)(?:上|中|单季|的|季度)*";
  private static final String SINCE_EN =
      "(?=[^.;]{0,60}\\b(?:ever|on record|to date|(?:our|its|the|stored|company's|group's) (?:\\w+ )?(?:history|records?|series)|(?:has|have) (?:ever )?(?:reported|posted|recorded|booked|produced|achieved|delivered))\\b)";

  private static final Pattern RANK =
      Pattern.compile(
          "(?i)(?:SINCE(?:次|第\\s?(?<zh>[二三四五]))(?:(?<high>[高大多好佳强])|(?<low>[低小少差弱])))|\\b(?<en>second|third|fourth|fifth)[- ](?:(?<highest>highest|largest|biggest|best|strongest)|(?<lowest>lowest|smallest|weakest|worst|thinnest))\\b"
                  .replace("SINCE", SINCE_ZH)
              + SINCE_EN);

  /** Of other things than one line's quarters. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)同期|年度|财年|全年|行业|增速|增幅|增量|环比|\\b(?:for a|full[- ]year|annual|growth|increase|increment|pace|rate|step|gain|rise|industry|peers?|region|segment)\\b|\\bin (?:the |its )?(?:region|market|industry)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return HistoryWords.each(
        dossier, RANK, (phrase, found, topics) -> judge(phrase, found, topics, dossier));
  }

  private static Optional<Diagnostic> judge(
      Phrase phrase, Matcher found, Topics topics, Dossier dossier) {
    Window window = Window.of(phrase, dossier);
    if (phrase.clauseHolds(OTHER) || window.tooShort() || window.holder().isPresent()) {
      return Optional.empty();
    }
    int said =
        found.group("en") != null
            ? CountWords.read(found.group("en"))
            : found.group("zh") == null ? 2 : CountWords.read(found.group("zh"));
    int way = found.group("high") != null || found.group("highest") != null ? 1 : -1;
    Set<Integer> ranks = new LinkedHashSet<>();
    for (List<Subject> topic : topics.all()) {
      for (Subject subject : topic) {
        ranks.addAll(ranks(phrase, subject, way, window, dossier));
      }
    }
    return ranks.isEmpty() || ranks.contains(said)
        ? Optional.empty()
        : Optional.of(
            HistoryWords.told(
                phrase,
                "expected place "
                    + ranks.iterator().next()
                    + " in the stored history, found "
                    + said,
                "count the quarters beyond it again"));
  }

  /** Its place, a value equal to it before or behind it. */
  private static Set<Integer> ranks(
      Phrase phrase, Subject subject, int way, Window window, Dossier dossier) {
    boolean share = phrase.clauseHolds(Trend.SHARE) && !subject.segment().isEmpty();
    History history =
        new History(dossier.ground(), subject, share ? History.Of.SHARE : History.Of.LEVEL);
    Optional<BigDecimal> now = history.now();
    if (now.isEmpty() || (HistoryWords.isLoss(phrase) && now.get().signum() < 0)) {
      return Set.of();
    }
    List<FiscalQuarter> earlier = history.earlier(Optional.of(window.first()));
    if (earlier.isEmpty()) {
      return Set.of();
    }
    int beyond = 1;
    int upTo = 1;
    for (FiscalQuarter quarter : earlier) {
      int order = history.at(quarter).orElseThrow().subtract(now.get()).signum() * way;
      beyond += order > 0 ? 1 : 0;
      upTo += order >= 0 ? 1 : 0;
    }
    return new LinkedHashSet<>(List.of(beyond, upTo));
  }
}
