package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R9: of one line some figures are told that are not of the times that the sentence tells, and all
 * of them would be right were one of these times another: «FCF of $72.0m, 1.9 times the quarter
 * before», of what was 1.9 times that of a year ago.
 */
final class TimeThatFits implements Check {

  /** What is then told is not what the accounts hold of a time. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)重[述列分]|改列|口径|first reported|original|剔除|更正|修订|单[店票件吨台]|人均|周均|固定汇率|同店|可比|有机|restat|recast|reclassif|exclud|organic|like-for-like|constant|same-store|per (?!share|cent|diluted)|"
              + ConsensusWords.ZH
              + "|"
              + ConsensusWords.EN);

  /** The last or the first of something, or the highest, is told of a time without a figure. */
  private static final Pattern RECORD =
      Pattern.compile(
          "(?i)以来|起[，,]|算起|之后|上一?次|上一?回|上一?轮|首次|第一次|新高|新低|最高|最低|最好|最差|纪录|记录|峰值|高点|低点|\\b(?:since|until|last|record|highest|lowest|first|peak(?:ed)?|trough|best|worst|strongest|weakest|never|again|not since|onwards?|all-time|surpassed)\\b");

  private static final Pattern AFTERWARDS =
      Pattern.compile("(?i)此后|其后|随后|后来|期间|\\b(?:since|then|afterwards|thereafter|meanwhile)\\b");

  private static final int FINE = 3;

  /** What is told of what is to come, or of what was said to come. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?i)区间|目标|"
              + GuidanceWords.ZH
              + "|"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + "|"
              + GuidanceWords.END_EN
              + "|\\bguid\\w+|\\boutlook\\b|\\brange\\b|\\bband\\b|\\btargets?\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      if (sentence.mentions(Mention.OfExclusion.class).isEmpty() && !sentence.holds(OTHER)) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean isAhead(ReadSentence sentence, Dossier dossier) {
    return sentence.holds(AHEAD)
        || Outlook.isNamed(sentence)
        || !sentence.mentions(Mention.OfOutlook.class).isEmpty()
        || dossier.scenes().of(sentence).filter(Scene::isOfOutlook).isPresent();
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    Optional<ToldTimes> told = ToldTimes.of(sentence, dossier);
    if (told.isEmpty() || told.get().told().stream().noneMatch(ToldTime::open)) {
      return Optional.empty();
    }
    Optional<ReadSentence> naming = naming(sentence, dossier);
    List<LineOverTime> lines = naming.map(n -> lines(n, dossier)).orElse(List.of());
    List<StatedFigure> figures = figures(sentence, lines);
    if (lines.isEmpty() || figures.isEmpty()) {
      return Optional.empty();
    }
    boolean carried = !naming.get().equals(sentence);
    if (carried && sentence.holds(AFTERWARDS)) {
      return Optional.empty();
    }
    ToldTimes times = carried ? told.get().after(naming.get()) : told.get();
    boolean ahead = isAhead(sentence, dossier);
    FiguresAtTimes of = new FiguresAtTimes(sentence, lines, figures);
    Set<Stretch> own = new LinkedHashSet<>(List.of(Stretch.of(dossier.quarter())));
    if (ahead) {
      own.add(Stretch.of(dossier.quarter().next()));
      dossier.guidedSpans().forEach(s -> own.add(Stretch.of(s.period())));
    }
    if (carried) {
      naming.get().mentions(Mention.OfPeriod.class).forEach(p -> own.add(Stretch.of(p.period())));
    }
    // what a year is compared with may be the one after it
    times.onlyYear().ifPresent(y -> own.add(new Stretch(y.last().plus(4), y.quarters())));
    times
        .onlyYear()
        .filter(y -> y.quarters() == 4)
        .ifPresent(y -> own.add(Stretch.year(dossier.quarter().year())));
    Optional<Diagnostic> touching = touching(sentence, times, own, of);
    if (touching.isPresent() || of.fit(times, List.of()) || of.fit(times, own)) {
      return touching;
    }
    List<StatedFigure> strange = of.strange(times, own);
    if (strange.stream().anyMatch(f -> of.isAbout(f, times, own))) {
      return Optional.empty();
    }
    if (strange.isEmpty()) {
      return unused(sentence, times, own, of, ahead, carried);
    }
    if (ahead
        && strange.stream().noneMatch(f -> f.kind() == StatedFigure.Kind.MONEY && isFine(f))) {
      return Optional.empty();
    }
    boolean sure =
        strange.stream().allMatch(TimeThatFits::isFine)
            || (of.areKnown(times)
                && !carried
                && (ahead || sentence.claims().stream().noneMatch(Claim::conditional)));
    return sure ? misfit(sentence, times, own, strange, of) : Optional.empty();
  }

  /** A figure is of none of the times; it and all others would be, were one of them another. */
  private static Optional<Diagnostic> misfit(
      ReadSentence sentence,
      ToldTimes times,
      Set<Stretch> own,
      List<StatedFigure> strange,
      FiguresAtTimes of) {
    if (!strange.stream().allMatch(TimeThatFits::isTelling)
        || (times.labels().size() > 2 && strange.stream().noneMatch(TimeThatFits::isFine))) {
      return Optional.empty();
    }
    for (ToldTime one : times.told()) {
      for (ToldTime other : one.others()) {
        ToldTimes instead = times.with(one, other);
        Set<Stretch> made = new LinkedHashSet<>(instead.times(own));
        made.removeAll(times.times(own));
        if ((one.named().isPresent() || isSure(strange, made, of))
            && of.strange(instead, own).isEmpty()
            && strange.stream().allMatch(f -> of.isOfAny(f, instead, own, made))) {
          return Optional.of(finding(sentence, one, other));
        }
      }
    }
    return Optional.empty();
  }

  /** Growth alone is told against one time where words seem to speak of another. */
  private static boolean isSure(List<StatedFigure> strange, Set<Stretch> made, FiguresAtTimes of) {
    return strange.size() > 1
        || strange.getFirst().kind() == StatedFigure.Kind.MULTIPLE
        || of.lines().getFirst().isOfLevel(strange.getFirst())
        || made.stream().anyMatch(t -> of.lines().getFirst().isLevel(strange.getFirst(), t));
  }

  private static boolean isCount(StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.COUNT && isFine(figure);
  }

  private static boolean isFine(StatedFigure figure) {
    return FiguresAtTimes.digits(figure) >= FINE;
  }

  /** Whether a figure has a digit below one in a hundred, or three digits in all. */
  private static boolean isTelling(StatedFigure figure) {
    BigDecimal unit =
        figure.kind() == StatedFigure.Kind.MULTIPLE ? BigDecimal.ONE : new BigDecimal("0.01");
    return (figure.kind() == StatedFigure.Kind.MONEY || figure.kind() == StatedFigure.Kind.COUNT)
        ? isFine(figure)
        : figure.step().compareTo(unit) < 0 && figure.value().abs().compareTo(figure.step()) > 0;
  }

  /**
   * A label right at a figure is that of no figure, and all would be told of times that are named
   * were it another.
   *
   * @param ofOutlook whether more is told of than the accounts hold
   * @param carried whether the line is named in the sentence before
   */
  private static Optional<Diagnostic> unused(
      ReadSentence sentence,
      ToldTimes times,
      Set<Stretch> own,
      FiguresAtTimes of,
      boolean ofOutlook,
      boolean carried) {
    if (sentence.holds(RECORD)) {
      return Optional.empty();
    }
    for (ToldTime one : times.labels()) {
      boolean ahead =
          one.named()
              .filter(t -> t.quarters() == 1 && t.last().compareTo(times.now()) > 0)
              .isPresent();
      if (!of.isUsed(one, times, own)
          && (ahead
              || (!ofOutlook && LabelAtFigure.heads(sentence, one))
              || (!ofOutlook && !carried && LabelAtFigure.isOfFigure(sentence, one)))) {
        for (ToldTime other : one.others()) {
          boolean later =
              other.named().filter(t -> t.last().compareTo(times.now()) > 0).isPresent();
          if (later == ahead
              && (!ahead || of.all().stream().anyMatch(f -> of.isLevel(f, other)))
              && of.fit(times.with(one, other), ahead || ofOutlook ? own : List.of())) {
            return Optional.of(finding(sentence, one, other));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A label that stands right at a figure is not its time, or not the one that it is measured from,
   * and another would be.
   */
  private static Optional<Diagnostic> touching(
      ReadSentence sentence, ToldTimes times, Set<Stretch> own, FiguresAtTimes of) {
    for (ToldTime label : times.labels()) {
      for (StatedFigure figure : of.all()) {
        boolean at = LabelAtFigure.isAt(sentence, figure, label);
        boolean since = !at && LabelAtFigure.isSince(sentence, figure, label);
        if (((at && !isShareOfNow(figure, label, times, of)) || (since && of.isKnown(label)))
            && !FiguresAtTimes.isLoose(figure)
            && !of.holds(figure, label, times, own, at)) {
          for (ToldTime other : label.others()) {
            ToldTimes instead = times.with(label, other);
            if (of.holds(figure, other, instead, own, at)
                && (!at || isFine(figure) || of.isLevel(figure, other))
                && of.strange(instead, own).isEmpty()) {
              return Optional.of(finding(sentence, label, other));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What a line is of another in the note's own quarter is told of much that has no name. */
  private static boolean isShareOfNow(
      StatedFigure figure, ToldTime label, ToldTimes times, FiguresAtTimes of) {
    return label.named().equals(Optional.of(Stretch.of(times.now())))
        && !of.lines().getFirst().isOfLevel(figure);
  }

  /** The sentence that names a line: this one, or the one before it where this one names none. */
  private static Optional<ReadSentence> naming(ReadSentence sentence, Dossier dossier) {
    boolean names =
        !sentence.mentions(Mention.OfMeasure.class).isEmpty()
            || sentence.mentions(Mention.OfSegment.class).stream()
                .anyMatch(s -> !s.segment().isEmpty());
    List<ReadSentence> before = names ? List.of() : dossier.scenes().before(sentence);
    return names
        ? Optional.of(sentence)
        : before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
  }

  /** The one line that a sentence names, and the revenue where that is named beside it. */
  private static List<LineOverTime> lines(ReadSentence naming, Dossier dossier) {
    Optional<Mention> name = OneNamedLine.name(naming);
    List<LineOverTime> lines = new ArrayList<>();
    if (name.isEmpty()) {
      return lines;
    }
    if (name.get() instanceof Mention.OfMeasure m && m.measure().startsWith(StatedSeries.PREFIX)) {
      dossier
          .series(m.measure())
          .ifPresent(s -> lines.add(new LineOverTime(dossier, List.of(), Optional.of(s))));
    } else {
      List<Subject> subjects = OneNamedLine.lines(naming, name.get(), dossier);
      if (!subjects.isEmpty()) {
        lines.add(new LineOverTime(dossier, subjects, Optional.empty()));
      }
    }
    boolean revenue =
        naming.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(m -> m.measure().equals(Measure.REVENUE.id()));
    if (revenue && !lines.isEmpty()) {
      lines.add(
          new LineOverTime(
              dossier,
              dossier.ground().bases().stream()
                  .map(b -> Subject.company(Measure.REVENUE, b))
                  .toList(),
              Optional.empty()));
    }
    return lines;
  }

  private static List<StatedFigure> figures(ReadSentence sentence, List<LineOverTime> lines) {
    boolean counted = lines.stream().anyMatch(LineOverTime::isStated);
    // what is counted is another thing than the line, and the rest may be told of it
    if (!counted && sentence.claims().stream().map(Claim::figure).anyMatch(TimeThatFits::isCount)) {
      return List.of();
    }
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> counted || f.kind() != StatedFigure.Kind.COUNT)
        .filter(
            f ->
                sentence.mentions(Mention.OfMeasure.class).stream()
                    .noneMatch(m -> m.from() <= f.from() && f.to() <= m.to()))
        .toList();
  }

  private static Diagnostic finding(ReadSentence sentence, ToldTime said, ToldTime other) {
    return Findings.error(
        "R9",
        sentence.sentence().placeAt(said.from()),
        "expected "
            + other.named().map(Stretch::label).orElse("the other time")
            + ", with which all figures are right, found "
            + sentence.text().substring(said.from(), said.to()),
        "",
        "name the time that the figures are of");
  }
}
