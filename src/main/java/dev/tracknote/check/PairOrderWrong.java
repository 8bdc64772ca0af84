package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
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
 * R1: of two parts the one is said to be larger, or to have grown more or held up better, and is
 * the smaller or did worse.
 */
final class PairOrderWrong implements Check {

  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)(?<more>高于|大于|多于|超过|超出|超越|反超|压过|盖过|领先于?|好于|强于|优于|跑赢|\\b(?:larger|bigger|greater|higher|better|stronger|faster|quicker|more|more quickly)(?: (?:revenues?|sales|to (?:group )?(?:revenues?|sales|the total|the group)))? than|\\boutweigh\\w*|\\bexceed\\w*|\\bovertook|\\bahead of|\\boutgr[eo]w|\\boutpac\\w+|\\boutperform\\w*|\\boutsold|\\bdwarf\\w*)"
              + "|(?<less>低于|小于|少于|不及|不如|落后于?|弱于|逊于|慢于|跑输|\\b(?:smaller|less|lower|fewer|worse|weaker|slower|more slowly)(?: (?:revenues?|sales|to (?:group )?(?:revenues?|sales|the total|the group)))? than|\\bbehind|\\btrail\\w*|\\blagg\\w+|\\bfell short of)");
  private static final Pattern PACE =
      Pattern.compile(
          "(?i)增速|增幅|增长|涨幅|提速|跑[赢输]|[好强优弱逊]于|不如|快|慢|\\b(?:growth|grew|grown|rose|growing|faster|slower|slowly|quick\\w*|outgr[eo]w|outpac\\w+|outperform\\w*|held up|fared|did|performed|lagg\\w+|better|worse|stronger|weaker|trail\\w*)\\b");
  private static final Pattern FALL =
      Pattern.compile(
          "(?i)降幅|跌幅|下滑|下降|\\b(?:fell|declined|dropped|shrank|lost|slipped|down)\\b(?! short)");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)利润|毛利|净利|利率|费用|占比|份额|增量|绝对|单价|均价|"
              + GuidanceWords.ZH
              + "|预期|弹性|两年|复合|加起来|之和|合计|\\b(?:margins?|profit\\w*|share|prices?|guid\\w*|consensus|absolute|gap|CAGR|per|together|combined|points|added|gained|will|should|no longer|not|never|than twice|half)\\b|used to|at the time|back then|曾|当时|彼时|原本|原先|此后|一年前|未|并不|不再");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)^\\s?(?:业务|板块|分部|收入|营收)*(?:的|'s|’s)?\\s?(?:一半|[两二三四五六七八九十\\d.]+(?:倍|成)|三分|四分|一年前|上年|去年|上季|and\\b|和|与|及|、|or\\b|did (?:a year|in)|had|used|was\\b)");

  /** «trails the Americas by only €23m»: so much lies between the two, whatever their pace. */
  private static final Pattern BY_AMOUNT =
      Pattern.compile(
          "(?i)^ by (?:only |just |some |about |a mere |nearly )?(?:[A-Z]{2,3} ?|[A-Z]{0,2}[$€£¥])\\d|^\\s?[\\d.,]+\\s?(?:亿|百万|万)");

  private static final Pattern GAP = Pattern.compile("(?i)了?\\s?(?:the |that of |those of |its )?");
  private static final int NEAR = 40;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(ORDER)) {
      boolean plain =
          PartsMeant.isAsserted(sentence)
              && PartsMeant.named(sentence).size() > 1
              && sentence.mentions(Mention.OfMeasure.class).stream()
                  .allMatch(m -> m.measure().equals(Measure.REVENUE.id()))
              && !sentence.holds(OTHER);
      if (plain) {
        sentence.eachMasked(ORDER, m -> judge(sentence, m, dossier).ifPresent(findings::add));
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher found, Dossier dossier) {
    Phrase phrase = Phrase.of(sentence, sentence.masked(), found);
    List<Mention.OfSegment> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> !s.segment().isEmpty())
            .toList();
    Optional<Mention.OfSegment> one =
        parts.stream()
            .filter(s -> s.from() >= phrase.start() && s.to() <= found.start())
            .reduce((a, b) -> b)
            .filter(s -> found.start() - s.to() <= NEAR);
    Optional<Mention.OfSegment> other =
        parts.stream()
            .filter(s -> s.from() >= found.end())
            .filter(s -> GAP.matcher(phrase.masked().substring(found.end(), s.from())).matches())
            .findFirst();
    if (phrase.isUnreal()
        || PartsMeant.isOfEarlier(sentence, found.start())
        || one.isEmpty()
        || other.isEmpty()
        || one.get().segment().equals(other.get().segment())
        || OvertakenWrong.OVERTOOK
            .matcher(sentence.text().substring(one.get().to(), other.get().from()))
            .matches()
        || isOfPair(sentence, one.get())
        || TAIL.matcher(phrase.masked().substring(other.get().to())).find()) {
      return Optional.empty();
    }
    String between = phrase.masked().substring(one.get().to(), found.end());
    boolean rated =
        between.indexOf(Sentence.REFERENCE) >= 0
            || sentence.claims().stream()
                .map(Claim::figure)
                .anyMatch(
                    f ->
                        f.kind() != StatedFigure.Kind.MONEY
                            && f.from() >= one.get().to()
                            && f.to() <= found.start());
    String clause = phrase.masked().substring(phrase.start(), found.end());
    boolean apart = BY_AMOUNT.matcher(phrase.masked().substring(other.get().to())).find();
    boolean pace = !apart && (PACE.matcher(clause).find() || FALL.matcher(between).find());
    // what is compared may be the figure, of which nobody says what it is one of
    if (rated && !pace) {
      return Optional.empty();
    }
    boolean more = (found.group("more") != null) != FALL.matcher(between).find();
    return wrong(sentence, one.get().segment(), other.get().segment(), pace, more, dossier)
        .map(
            w ->
                Findings.error(
                    "R1",
                    sentence.sentence().placeAt(found.start()),
                    "expected " + w + ", found \"" + found.group() + "\"",
                    "",
                    "compare the two parts again"));
  }

  /** Of two parts that are joined before the words each would have to be compared. */
  private static boolean isOfPair(ReadSentence sentence, Mention.OfSegment one) {
    return sentence
        .masked()
        .substring(0, one.from())
        .matches("(?s).*\\u25a1\\s?(?:and|or|和|与|及|、)\\s?(?:the )?");
  }

  private static Optional<String> wrong(
      ReadSentence sentence,
      String one,
      String other,
      boolean pace,
      boolean more,
      Dossier dossier) {
    Optional<String> wrong = Optional.empty();
    for (Span span : Span.of(sentence, dossier.scenes().before(sentence), dossier.quarter())) {
      Optional<BigDecimal> a = value(one, span, pace, dossier.ground());
      Optional<BigDecimal> b = value(other, span, pace, dossier.ground());
      if (a.isPresent() && b.isPresent()) {
        int order = a.get().compareTo(b.get());
        if (more ? order > 0 : order < 0) {
          return Optional.empty();
        }
        wrong =
            wrong.or(
                () ->
                    Optional.of(words(one, a.get(), pace) + " and " + words(other, b.get(), pace)));
      }
    }
    return wrong;
  }

  private static Optional<BigDecimal> value(String part, Span span, boolean pace, Ground ground) {
    Subject subject = Subject.segment(Measure.REVENUE, part);
    return pace
        ? ground.growth(subject, span.now(), span.then()).map(Expected::value)
        : ground.value(subject, span.now());
  }

  private static String words(String part, BigDecimal value, boolean pace) {
    return part
        + " at "
        + (pace
            ? Words.plain(value.movePointRight(2), 1) + "%"
            : value.stripTrailingZeros().toPlainString());
  }
}
