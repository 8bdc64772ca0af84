package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R3: parts are said to have added together what the growth of each does not add up to. */
final class AddedTogetherWrong implements Check {

  private static final Pattern ADDED =
      Pattern.compile(
          "(?i)(?:\\btogether|\\bcombined|合计|一共|共)\\s?(?:\\b(?:added|gained|brought in an extra)\\b|同比(?:增加|多增|增收)|增加了?|多增|增收)[^，,。\\d]{0,8}$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, AddedTogetherWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    return isAdded(sentence, figure) && sentence.mentions(Mention.OfCondition.class).isEmpty()
        ? added(sentence, figure, dossier)
        : Optional.empty();
  }

  /**
   * «Premium and Craft together added JPY 5.36 billion»: by how much they grew, not what they are.
   */
  static boolean isAdded(ReadSentence sentence, StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.MONEY && sentence.holdsIn(0, figure.from(), ADDED);
  }

  private static Optional<Diagnostic> added(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    BigDecimal year = BigDecimal.ZERO;
    BigDecimal quarter = BigDecimal.ZERO;
    int parts = 0;
    for (String part : partsBefore(sentence, figure, dossier)) {
      Subject subject = Subject.segment(Measure.REVENUE, part);
      Optional<Expected> overYear = dossier.ground().difference(subject, now, now.yearAgo());
      Optional<Expected> overQuarter = dossier.ground().difference(subject, now, now.previous());
      if (overYear.isEmpty() || overQuarter.isEmpty()) {
        return Optional.empty();
      }
      year = year.add(overYear.get().value());
      quarter = quarter.add(overQuarter.get().value());
      parts++;
    }
    List<Expected> sums =
        List.of(
            new Expected(year, "the parts' growth over the year"),
            new Expected(quarter, "the parts' growth over the quarter"));
    return parts < 2 || Matching.size(figure, sums)
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R3",
                sentence,
                figure,
                "the parts to have added " + Words.of(year, figure),
                Words.arithmetic(sums, figure),
                "add up by how much each part grew"));
  }

  /** The parts that the sentence names before a figure, or the sentences before it. */
  private static List<String> partsBefore(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    List<String> own =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.to() <= figure.from() && !s.segment().isEmpty())
            .map(Mention.OfSegment::segment)
            .distinct()
            .toList();
    return own.isEmpty() ? dossier.scenes().namedBefore(sentence) : own;
  }
}
