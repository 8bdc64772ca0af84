package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.FractionWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R1: «more than half of revenue now comes from Americas (36.6%)»: the share of a part is told and
 * right, and the fraction beside it that it is said to pass, or not to reach, is another.
 */
final class FractionBesideShare implements Check {

  private static final Pattern OVER_BEFORE =
      Pattern.compile(
          "(?i)(?:超过|超出|超|逾|过|高于|多于|大于|突破|越过|站上|站稳|站在|跨过|迈过|不止|达到|升破|\\b(?:over|more than|above|beyond|past|exceed\\w*|top(?:s|ped|ping)|cross(?:es|ed|ing)|pass(?:es|ed|ing)|surpass\\w*|clear(?:s|ed|ing)|north of|upwards of|better than|at least|in excess of|well over|greater than|larger than))(?:了|营收|收入|公司|总|的|\\s|the|a|its|that)*$");

  private static final Pattern OVER_BEHIND =
      Pattern.compile(
          "(?i)^(?:的|门槛|关口|这道|这条|线|大关|mark|threshold|line|level|\\s|-)*(?:以上|之上|有余|还多|还要多|强|出头|开外|or more|and more|and then some|or better|plus\\b)");

  private static final Pattern UNDER_BEFORE =
      Pattern.compile(
          "(?i)(?:不到|不足|不满|未到|未及|未满|低于|少于|小于|接近|逼近|将近|(?<![最附])近|差一点到|\\b(?:under|less than|below|beneath|short of|shy of|nearly|almost|close to|just under|not quite|approaching|fewer than|smaller than|south of))(?:了|营收|收入|公司|总|的|\\s|the|a|its|that)*$");

  private static final Pattern UNDER_BEHIND =
      Pattern.compile("(?i)^(?:的|门槛|关口|线|mark|threshold|line|\\s)*(?:以下|之下|不到|弱|or less)");

  /** The fraction is one of revenue, and of nothing else. */
  private static final Pattern OF_WHOLE =
      Pattern.compile(
          "(?i)营收|收入|销售额|占比|占|份额|比重|盘子|\\b(?:revenues?|sales|top line|turnover|share|total|mix|business)\\b");

  private static final Pattern OF_OTHER =
      Pattern.compile(
          "(?i)增量|增长|增幅|利润|毛利|费用|成本|现金|客户|员工|订单|指引|预期|\\b(?:growth|increase|rise|gain|profits?|margins?|income|costs?|expenses?|cash|customers?|orders?|headcount|guid\\w*|expect\\w*|decline|drop)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(FractionWords.WORDS)) {
      if (!sentence.claims().isEmpty()
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && sentence.mentions(Mention.OfPeriod.class).stream()
              .allMatch(p -> p.period().equals(dossier.quarter()))) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    List<Matcher> fractions = new ArrayList<>();
    sentence.eachMasked(FractionWords.WORDS, m -> fractions.add(copy(m, sentence.masked())));
    if (fractions.size() != 1 || isOfOtherTime(sentence, fractions.getFirst())) {
      return Optional.empty();
    }
    Matcher said = fractions.getFirst();
    Optional<BigDecimal> share = share(sentence, said, dossier);
    if (share.isEmpty()) {
      return Optional.empty();
    }
    int from = Clauses.start(sentence.masked(), said.start());
    int to = Clauses.end(sentence.masked(), said.end());
    String before = sentence.masked().substring(from, said.start());
    String behind = sentence.masked().substring(said.end(), to);
    boolean over = OVER_BEFORE.matcher(before).find() || OVER_BEHIND.matcher(behind).find();
    boolean under = UNDER_BEFORE.matcher(before).find() || UNDER_BEHIND.matcher(behind).find();
    String clause = sentence.masked().substring(from, to);
    BigDecimal mark = FractionWords.value(said);
    int at = share.get().compareTo(mark);
    boolean right = over ? at >= 0 : at < 0;
    return over == under
            || right
            || !OF_WHOLE.matcher(clause).find()
            || OF_OTHER.matcher(clause).find()
        ? Optional.empty()
        : Optional.of(
            ThresholdMissed.told(
                "R1",
                sentence,
                said.start(),
                said.end(),
                Words.plain(share.get().movePointRight(2), 1) + "%",
                over));
  }

  /** Half of something may be read as half of a year. */
  private static boolean isOfOtherTime(ReadSentence sentence, Matcher said) {
    return sentence.mentions(Mention.OfRelativePeriod.class).stream()
        .filter(p -> p.to() <= said.start() || p.from() >= said.end())
        .anyMatch(p -> p.when() != Mention.When.CURRENT);
  }

  private static Matcher copy(Matcher found, String text) {
    Matcher copy = FractionWords.WORDS.matcher(text);
    copy.find(found.start());
    return copy;
  }

  /** The share of the one part that is named, where it is told. */
  private static Optional<BigDecimal> share(ReadSentence sentence, Matcher said, Dossier dossier) {
    List<String> parts = PartsMeant.named(sentence);
    if (parts.size() != 1) {
      return Optional.empty();
    }
    Optional<BigDecimal> share =
        new History(
                dossier.ground(),
                Subject.segment(Measure.REVENUE, parts.getFirst()),
                History.Of.SHARE)
            .now();
    List<StatedFigure> typed =
        sentence.claims().stream()
            .filter(c -> c.against().isEmpty())
            .map(Claim::figure)
            .filter(f -> f.kind() == StatedFigure.Kind.PERCENT && !f.isRange())
            .filter(f -> f.to() <= said.start() || f.from() >= said.end())
            .toList();
    return share.filter(
        s ->
            !typed.isEmpty() && typed.stream().allMatch(f -> Tolerance.exact(f.withoutHedge(), s)));
  }
}
