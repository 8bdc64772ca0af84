package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R2: «25.2% growth after 21.8% in FY25Q3»: what grew did not grow by that in the earlier quarter.
 */
final class GrowthAtOtherTime implements Check {

  private static final Pattern GROWTH =
      Pattern.compile(
          "(?i)增速|增幅|增长|加快|放缓|提速|\\b(?:growth|grew|growing|accelerat\\w*|slow(?:ed|ing))\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)占|率|份额|"
              + GuidanceWords.ZH
              + "|预期|行业|剔除|口径|固定汇率|\\b(?:share|margin|ratio|rate|guid\\w*|consensus|industry|constant|organic|excluding|recast|restated|originally)\\b");

  private static final Pattern BEHIND =
      Pattern.compile("(?i)\\s(?:growth )?(?:in|of|for) (?:the )?");

  private static final Pattern BEFORE = Pattern.compile("\\s?(?:的|为|时的?)\\s?(?:同比)?[+＋]?");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, GrowthAtOtherTime::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<FiscalQuarter> time =
        claim
            .period()
            .filter(FiscalQuarter.class::isInstance)
            .map(FiscalQuarter.class::cast)
            .filter(q -> q.compareTo(dossier.quarter()) < 0);
    Optional<Measure> measure =
        claim.measure().isEmpty() ? Optional.of(Measure.REVENUE) : Measure.of(claim.measure());
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || figure.isRange()
        || time.isEmpty()
        || measure.filter(m -> !m.isRatio()).isEmpty()
        || claim.share()
        || !sentence.holds(GROWTH)
        || sentence.holds(OTHER)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || !isAt(sentence, figure, time.get())
        || sentence.mentions(Mention.OfSegment.class).stream()
                .map(Mention.OfSegment::segment)
                .distinct()
                .count()
            > 1
        || measures(sentence) > 1) {
      return Optional.empty();
    }
    boolean named =
        sentence.mentions().stream()
            .anyMatch(
                m ->
                    m.to() <= figure.from()
                        && (m instanceof Mention.OfSegment || m instanceof Mention.OfMeasure));
    Set<String> segments =
        new LinkedHashSet<>(named ? claim.segments() : dossier.scenes().namedBefore(sentence));
    List<Expected> expected = new ArrayList<>();
    Stretch then = Stretch.of(time.get());
    for (String segment : segments) {
      dossier.ground().bases().stream()
          .map(b -> new Subject(measure.get(), segment, b))
          .forEach(
              s -> {
                dossier.ground().growth(s, then, then.yearAgo()).ifPresent(expected::add);
                dossier.ground().growth(s, then, then.previous()).ifPresent(expected::add);
                dossier.ground().statedGrowth(s, then.last()).ifPresent(expected::add);
              });
    }
    return expected.isEmpty() || Matching.size(figure, expected) || dossier.pool().isQuoted(figure)
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R2",
                sentence,
                figure,
                "growth of " + Words.of(expected.getFirst().value(), figure),
                Words.arithmetic(List.of(expected.getFirst()), figure),
                "look up how it grew in the quarter that is named"));
  }

  /** The quarter stands right behind the figure, or right before it. */
  private static boolean isAt(ReadSentence sentence, StatedFigure figure, FiscalQuarter time) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.period().equals(time))
        .anyMatch(
            p ->
                p.from() >= figure.to()
                    ? BEHIND.matcher(sentence.text().substring(figure.to(), p.from())).matches()
                    : BEFORE.matcher(sentence.text().substring(p.to(), figure.from())).matches());
  }

  private static long measures(ReadSentence sentence) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .map(Mention.OfMeasure::measure)
        .distinct()
        .count();
  }
}
