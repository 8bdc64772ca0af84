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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R1: «毛利 111.86 亿元», «应收账款 13.17 亿元»: the line that is named never had this value, or is on no
 * record, and the figure is just what another line of the accounts has.
 */
final class LineOfOtherName implements Check {

  private static final Pattern TO_FIGURE =
      Pattern.compile(
          "(?i)(?:为|达到?|是|实现|录得|约|近|逾|超|期末|则|仍|的|至|额|of|at|was|were|is|are|came|to|in|reached|totall?ed|stood|amounted|about|nearly|some|[\\s:：])*");

  /** Lines that companies have and the accounts here do not hold. */
  private static final Pattern UNHELD =
      Pattern.compile(
          "(?i)(?<![及与和、政])(?:应收账款|应收款项?|应付账款|合同负债|销售费用|商誉|\\b(?:receivables|payables|goodwill|contract liabilities|marketing (?:costs|spending|expenses)|EBITDA|pre-tax profit))"
              + TO_FIGURE.pattern().replace("(?i)", "")
              + "$");

  static final Pattern AS_BEFORE =
      Pattern.compile(
          "(?i)重[述列]|更正|原(?:先)?披露|剔除|若|restat|recast|originally|exclud|without|\\bif\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, LineOfOtherName::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean level =
        figure.kind() == StatedFigure.Kind.MONEY
            || (figure.kind() == StatedFigure.Kind.PERCENT && claim.against().isEmpty());
    if (!level
        || figure.isRange()
        || figure.width().isPresent()
        || claim.change()
        || claim.share()
        || claim.guidance()
        || claim.forecast()
        || claim.excluding()
        || PointMisplaced.digits(figure) < 3
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || sentence.holds(AS_BEFORE)) {
      return Optional.empty();
    }
    if (isUnheld(sentence, figure)) {
      return other(sentence, claim, Optional.empty(), dossier);
    }
    return named(sentence, figure)
        .filter(m -> m.isRatio() == (figure.kind() == StatedFigure.Kind.PERCENT))
        .filter(m -> !wasEver(figure, m, sentence, dossier))
        .flatMap(m -> other(sentence, claim, Optional.of(m), dossier));
  }

  private static boolean isUnheld(ReadSentence sentence, StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.MONEY && sentence.holdsIn(0, figure.from(), UNHELD);
  }

  /** The line that stands at the figure, of the whole company. */
  private static Optional<Measure> named(ReadSentence sentence, StatedFigure figure) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.to() <= figure.from())
        .reduce((a, b) -> b.to() >= a.to() ? b : a)
        .filter(m -> TO_FIGURE.matcher(sentence.text().substring(m.to(), figure.from())).matches())
        .filter(
            m ->
                sentence.mentions(Mention.OfSegment.class).stream()
                    .noneMatch(s -> !s.segment().isEmpty() && s.from() < figure.from()))
        .flatMap(m -> Measure.of(m.measure()))
        .filter(m -> m != Measure.EPS_DILUTED && m != Measure.SHARES_DILUTED);
  }

  /** Whether the line had this value at any time on record, or in the times that are spoken of. */
  private static boolean wasEver(
      StatedFigure figure, Measure measure, ReadSentence sentence, Dossier dossier) {
    Set<Stretch> times = new LinkedHashSet<>();
    dossier.facts().calendar().forEach(q -> times.add(Stretch.of(q.label())));
    dossier.facts().calendar().forEach(q -> times.add(Stretch.year(q.label().year())));
    dossier.scenes().of(sentence).ifPresent(s -> times.addAll(s.stretches()));
    return dossier.ground().onEveryBasis(measure, times, dossier.ground()::value).stream()
            .anyMatch(v -> Tolerance.lenient(figure, v) || Tolerance.exact(figure, v.abs()))
        || dossier.names().in(sentence.text(), sentence.text()).stream()
            .anyMatch(s -> Tolerance.exact(figure, s.value()));
  }

  /** The line that has just this value in the note's quarter, or in the time that is named. */
  private static Optional<Diagnostic> other(
      ReadSentence sentence, Claim claim, Optional<Measure> said, Dossier dossier) {
    StatedFigure figure = claim.figure();
    boolean stated =
        dossier.facts().statements().stream().anyMatch(s -> Tolerance.exact(figure, s.value()));
    if (stated) {
      return Optional.empty();
    }
    for (Measure measure : Measure.values()) {
      if (!said.equals(Optional.of(measure))
          && measure != Measure.CASH_RETURNED
          && measure.isRatio() == (figure.kind() == StatedFigure.Kind.PERCENT)) {
        for (Basis basis : dossier.ground().bases()) {
          for (Stretch time : times(sentence, claim, dossier)) {
            if (dossier
                .ground()
                .value(new Subject(measure, "", basis), time)
                .filter(v -> Tolerance.exact(figure, v.abs()))
                .isPresent()) {
              return Optional.of(finding(sentence, figure, said, measure, time));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Stretch> times(ReadSentence sentence, Claim claim, Dossier dossier) {
    List<Stretch> times = new ArrayList<>(List.of(Stretch.of(dossier.quarter())));
    claim.period().map(Stretch::of).ifPresent(times::add);
    dossier.scenes().of(sentence).stream()
        .flatMap(s -> s.stretches().stream())
        .filter(s -> s.quarters() > 1)
        .forEach(times::add);
    return times;
  }

  private static Diagnostic finding(
      ReadSentence sentence,
      StatedFigure figure,
      Optional<Measure> said,
      Measure other,
      Stretch time) {
    return Findings.figure(
        "R1",
        sentence,
        figure,
        said.map(m -> "a value that " + m.id() + " had").orElse("the line as the accounts name it"),
        "it is " + other.id() + " " + time.label(),
        "name the line that the figure is of");
  }
}
