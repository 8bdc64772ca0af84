package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R2: growth that is told without its base, which is then the year before, and is the growth on the
 * quarter before.
 */
final class GrowthOfOtherSpan implements Check {

  private static final int DIGITS = 2;

  /** Words of a quarter that went before, in whichever way. */
  private static final Pattern SEQUENTIAL =
      Pattern.compile(
          "(?i)环比|季度?环|上一?[财个]?季|前一?季|季末|逐季|连续|季节|相比|sequential|quarter|\\bq/q|qoq|in a row|season|consecutive|FY\\d\\d|prior|previous|preceding|months|(?:end of|since) (?:January|February|March|April|May|June|July|August|September|October|November|December)|year-?end|[年月]初|[年月]末|个月前|旺季|淡季|[高低]点|峰值|谷底|\\b(?:peak|trough|seasonal\\w*|holiday|(?:from|on|against) (?:the|its|their) (?:high|low|top|bottom))\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, GrowthOfOtherSpan::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Measure> measure = Measure.of(claim.measure());
    if (measure.isEmpty()
        || measure.get().isRatio()
        || figure.kind() != StatedFigure.Kind.PERCENT
        || !claim.firm()
        || !(claim.change() || claim.against().isPresent())
        || claim.against().filter(a -> a != Mention.Against.YEAR_AGO).isPresent()
        || claim.share()
        || claim.guidance()
        || claim.forecast()
        || claim.excluding()
        || claim.conditional()
        || figure.isRange()
        || PointMisplaced.digits(figure) < DIGITS
        || claim.period().filter(p -> !p.equals(dossier.quarter())).isPresent()
        || claim.when().filter(w -> w != Mention.When.CURRENT).isPresent()
        || sentence.holds(SEQUENTIAL)
        || TotalWrong.isOfTotal(sentence, index)
        || dossier.scenes().isAtOtherTime(sentence, dossier.quarter())) {
      return Optional.empty();
    }
    Stretch now = Stretch.of(dossier.quarter());
    List<Expected> yearly = new ArrayList<>();
    Optional<Expected> quarterly = Optional.empty();
    for (String segment : claim.segments()) {
      for (Basis basis : dossier.ground().bases()) {
        Subject subject = new Subject(measure.get(), segment, basis);
        dossier.ground().growth(subject, now, now.yearAgo()).ifPresent(yearly::add);
        quarterly =
            quarterly.or(
                () ->
                    dossier
                        .ground()
                        .growth(subject, now, now.previous())
                        .filter(e -> Admissible.matches(figure, e.value())));
      }
    }
    return yearly.isEmpty()
            || quarterly.isEmpty()
            || Matching.size(figure, yearly)
            || isToldBesideYearly(sentence, claim, yearly)
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, yearly.getFirst(), quarterly.get()));
  }

  /** «Mobile grew 16.4% and slipped only 3.3%»: the year's growth is told, and this is another. */
  private static boolean isToldBesideYearly(
      ReadSentence sentence, Claim claim, List<Expected> yearly) {
    return sentence.claims().stream()
        .filter(c -> c.figure().kind() == StatedFigure.Kind.PERCENT && c.change())
        .filter(c -> c.segments().equals(claim.segments()))
        .filter(c -> c.figure().from() != claim.figure().from())
        .anyMatch(c -> Matching.size(c.figure(), yearly));
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, Expected yearly, Expected quarterly) {
    return Findings.figure(
        "R2",
        sentence,
        figure,
        "a change of " + Words.of(yearly.value(), figure),
        quarterly.words() + " = " + Words.of(quarterly.value(), figure),
        "take the growth on the year before, or say that it is on the quarter before");
  }
}
