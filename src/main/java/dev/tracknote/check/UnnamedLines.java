package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines that a sentence without a measure speaks of: costs, cash flow, earnings, growth. */
final class UnnamedLines {

  /** Costs without more words are those of the whole company. */
  private static final Pattern COSTS = Pattern.compile("(?i)费用(?!率)|\\bcosts\\b|\\bexpenses\\b");

  private static final Pattern CASH = Pattern.compile("(?i)现金流|\\bcash flow\\b");
  private static final Pattern EARNINGS =
      Pattern.compile(
          "(?i)\\bearnings\\b(?! (?:per|a|of [^,]{0,14} (?:a|per)) )|(?<![业净毛税]|扣非)利润(?!率)|(?<![一二三四首度为现的])盈利(?![能预质水])");
  private static final Pattern GROWTH =
      Pattern.compile(
          "(?i)^[\\s*]*(?:(?:its |the |this )?(?:year[- ]on[- ]year |YoY |top-line )?growth\\b|同比增速|增速|增长)");
  private static final Pattern OUTLOOK =
      Pattern.compile("(?i)" + GuidanceWords.ZH + "|展望|\\bguid|\\boutlook\\b");

  private static final List<List<Subject>> OF_COSTS = each(Measure.OPERATING_EXPENSES);
  private static final List<List<Subject>> OF_CASH =
      each(Measure.OPERATING_CASH_FLOW, Measure.FREE_CASH_FLOW);
  private static final List<List<Subject>> OF_EARNINGS =
      each(Measure.NET_INCOME, Measure.OPERATING_INCOME, Measure.EPS_DILUTED);

  private final Phrase phrase;
  private final Holders holders;
  private final Dossier dossier;

  UnnamedLines(Phrase phrase, Holders holders, Dossier dossier) {
    this.phrase = phrase;
    this.holders = holders;
    this.dossier = dossier;
  }

  private static List<List<Subject>> each(Measure... measures) {
    return Stream.of(measures).map(Subject::company).map(List::of).toList();
  }

  /** What is earned, where a word of earnings stands before the phrase. */
  List<List<Subject>> earnedBefore() {
    return phrase.beforeHolds(EARNINGS) ? OF_EARNINGS : List.of();
  }

  /** Cash flow or costs, where the sentence speaks of them up to the end of the clause. */
  List<List<Subject>> spentOrTakenIn() {
    String said = Strangers.leads(phrase, dossier) ? behindHeading(phrase.soFar()) : phrase.soFar();
    if (phrase.sentence().holdsIn(said, CASH)) {
      return OF_CASH;
    }
    return phrase.sentence().holdsIn(said, COSTS) ? OF_COSTS : List.of();
  }

  /** «客户与现金流：在手合同首破 20 亿美元»: what a heading names is not what is said of. */
  private static String behindHeading(String said) {
    return said.substring(Math.max(said.lastIndexOf('：'), said.lastIndexOf(':')) + 1);
  }

  /** Earnings without more words, and growth of what the passage runs on. */
  List<List<Subject>> earnedOrGrown() {
    if (phrase.clauseHolds(EARNINGS)) {
      return OF_EARNINGS;
    }
    boolean growth = phrase.clauseHolds(GROWTH) || phrase.sentence().holds(GROWTH);
    return growth && !OUTLOOK.matcher(phrase.masked()).find() ? grown() : List.of();
  }

  private List<List<Subject>> grown() {
    Set<String> running = new LinkedHashSet<>(holders.running());
    if (running.isEmpty()) {
      running.add("");
    }
    return running.stream()
        .map(s -> Subject.segment(Measure.REVENUE, s))
        .filter(dossier.ground()::knows)
        .map(List::of)
        .toList();
  }
}
