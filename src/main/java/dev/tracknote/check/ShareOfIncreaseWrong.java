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

/** R8: how much of what revenue grew by came from a part: «收入增量中，境外贡献了近八成». */
final class ShareOfIncreaseWrong implements Check {

  private static final Pattern INCREASE =
      Pattern.compile("(?i)(?:收入|营收)的?(?:同比|环比)?(?:增量|增长额|净增额|增加额)");

  /** «营收同比增加 3.05 亿美元，其中免疫增加 1.81 亿美元，约占 59%». */
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "(?:收入|营收)(?:同比|环比)?(?:增加|多增|净增|增长)了?(?:约)?\\s?\\d[^，。；%]{0,16}[，,]\\s?其中[^，。；%]{1,14}(?:增加|多增|净增|贡献)了?(?:约)?\\s?\\d[^，。；%]{0,16}[，,]\\s?(?:约|近)?占(?:比)?(?:到|据|了|约|近|逾|\\s)*$");

  private static final Pattern GIVES =
      Pattern.compile("(?:贡献|占(?:到|据)?|带来)了?(?:其中)?的?(?:约|近|将近|逾|超过|不到|\\s)*$");
  private static final Pattern OF_INCREASE =
      Pattern.compile(
          "(?i)^\\s?of (?:the |that |its |this |group |company |total |overall )*(?:revenue )?(?:increase|growth|gain|increment)\\b");
  private static final Pattern GIVES_EN =
      Pattern.compile(
          "(?i)\\b(?:contributed|supplied|provided|brought|delivered|accounted for)\\s(?:about |nearly |some |over |almost )?$|\\b(?:made up|makes? up|accounts? for|accounted for|contributed)\\b[^;]{0,60}\\band\\s$");
  private static final Pattern INCREASE_OF =
      Pattern.compile("(?:收入|营收|同比|环比)的?(?:净)?(?:增量|增长额|增加额)[中里]?的?(?:约|近|逾|有|\\s)*$");
  private static final Pattern COMES_FROM = Pattern.compile("^\\s?(?:左右)?(?:是)?(?:来自|由)");
  private static final Pattern OF_INCREASE_FROM =
      Pattern.compile(
          "(?i)^\\s?of (?:the |that |group |company |year-on-year |sequential )*(?:revenue )?(?:increase|growth|gain|increment) (?:in (?:revenue|sales) )?(?:came|comes|was|stemmed) from\\b");
  private static final Pattern OTHER =
      Pattern.compile("(?i)利润|毛利|订单|指引|预期|其他|其余|profit|income|orders|guid|expect|other");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, ShareOfIncreaseWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    List<Expected> shares = shares(sentence, claim, dossier);
    return shares.isEmpty()
            || shares.stream().anyMatch(e -> RelativeToWrong.isRight(claim.figure(), e.value()))
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R8",
                sentence,
                claim.figure(),
                Words.of(shares.getFirst().value(), claim.figure()) + " of the increase",
                Words.arithmetic(shares, claim.figure()),
                "divide what the part grew by by what the whole did"));
  }

  /**
   * What the one part that is named before a figure gave of the increase; empty where none is told.
   */
  static List<Expected> shares(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    int from = Clauses.start(sentence.text(), figure.from());
    boolean came = isFrom(sentence, figure);
    boolean told =
        figure.kind() == StatedFigure.Kind.PERCENT
            && !figure.isRange()
            && (came
                || sentence.holdsIn(0, figure.from(), OF_WHICH)
                || (sentence.holdsIn(0, figure.from(), INCREASE)
                    && sentence.holdsIn(from, figure.from(), GIVES))
                || (sentence.holdsFrom(figure.to(), OF_INCREASE)
                    && sentence.holdsIn(from, figure.from(), GIVES_EN)));
    List<String> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> came ? m.from() >= figure.to() : m.to() <= figure.from())
            .filter(m -> !m.segment().isEmpty())
            .map(Mention.OfSegment::segment)
            .distinct()
            .toList();
    if (!told
        || parts.size() != 1
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || sentence.holds(OTHER)) {
      return List.of();
    }
    return TimesInRow.last(sentence, figure.from(), dossier).stream()
        .flatMap(t -> of(parts.getFirst(), t, sentence, dossier.ground()).stream())
        .toList();
  }

  /** «增量的 78% 来自韩国及中国台湾»: the part stands behind its share. */
  private static boolean isFrom(ReadSentence sentence, StatedFigure figure) {
    return (sentence.holdsIn(0, figure.from(), INCREASE_OF)
            && sentence.holdsFrom(figure.to(), COMES_FROM))
        || sentence.holdsFrom(figure.to(), OF_INCREASE_FROM);
  }

  private static List<Expected> of(String part, Stretch now, ReadSentence sentence, Ground ground) {
    List<Expected> shares = new ArrayList<>();
    boolean onQuarter =
        sentence.mentions(Mention.OfComparison.class).stream()
            .anyMatch(c -> c.against() == Mention.Against.PREVIOUS_QUARTER);
    for (Stretch base : onQuarter ? List.of(now.previous()) : List.of(now.yearAgo())) {
      Optional<Expected> own = ground.difference(Subject.segment(Measure.REVENUE, part), now, base);
      Optional<BigDecimal> all =
          ground
              .difference(Subject.company(Measure.REVENUE), now, base)
              .map(Expected::value)
              .filter(v -> v.signum() > 0);
      if (own.isPresent() && all.isPresent()) {
        shares.add(
            new Expected(
                Rounding.quotient(own.get().value(), all.get()),
                () ->
                    "("
                        + own.get().words()
                        + ") ÷ (revenue "
                        + now.label()
                        + " − "
                        + base.label()
                        + ")"));
      }
    }
    return shares;
  }
}
