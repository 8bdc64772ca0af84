package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private static final Pattern MEAN =
      Pattern.compile("(?i)均值|平均|季均|\\b(?:average[ds]?|averaging|mean)\\b");

  /** What something is told since, against or until bears no figure by itself. */
  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?:[较比与同跟对自从由到于和]|(?<!截)至|相比|超过|不及|追溯|翻回|回到|\\b(?:than|against|over|versus|vs\\.?|with|to|after|above|below|from|since|until|before|of|as|like|including|included)(?:"
              + " that of| the| in| for| its| of| did in| usual in)?)\\s?$");

  /** The last or the first of something, or the highest, is told of a time without a figure. */
  private static final Pattern RECORD =
      Pattern.compile(
          "(?i)以来|起[，,]|算起|之后|上一?次|上一?回|上一?轮|首次|第一次|新高|新低|最高|最低|最好|最差|纪录|记录|峰值|高点|低点|\\b(?:since|until|last|record|highest|lowest|first|peak(?:ed)?|trough|best|worst|strongest|weakest|never|again|not since|onwards?|all-time|surpassed)\\b");

  /** What may stand before the label of the time that a whole sentence is of. */
  private static final Pattern HEADS =
      Pattern.compile(
          "(?i)^\\W*(?:公司|集团|本公司|财报显示，?|季账，?|单季)?\\s?$|^[A-Za-z ]{4,30} for (?:the )?$|^\\W*over [a-z -]{3,40} (?:through|to|ended|ending) $|(?:截至|截止|(?:period|quarter|months) (?:ended|ending|to)(?: on)?)\\s?$");

  private static final Pattern TO_FIGURE =
      Pattern.compile(
          "(?i)^\\s?(?:[:：=(（]|的|[)）]?(?:为|是|报)|,? (?:had )?(?:[a-z]+ed|was|were|had|brought|saw|made|came|stood|read)(?: (?:in|at|to|a|an|just|only)){0,2})?\\s?(?:[A-Z]{0,3}[$€£¥]|RMB)?\\s?$");

  private static final Pattern FROM_FIGURE =
      Pattern.compile("(?i)^\\s?(?:[(（]|\\bin\\b|\\bfor\\b|\\bfell in\\b)\\s?$");
  private static final Pattern AT = Pattern.compile("(?i)(?:^\\W*|[;,] )at (?:[A-Z]{0,3}[$€£¥])?$");
  private static final Pattern COMMA = Pattern.compile("^, $");

  private static final Pattern FORMER =
      Pattern.compile(
          "(?i)(?:[由从较]|上年|前值|\\b(?:from|against|after|versus|vs\\.?)(?: a loss of| losses of| just| only)?)\\s?(?:[A-Z]{0,3}[$€£¥]|RMB|[A-Z]{3} )?$");

  private static final Pattern QUARTER =
      Pattern.compile("(?i)季(?!度?末)|\\b(?:quarter|sequential(?:ly)?|season)\\b");

  private static final int NEAR = 26;
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
      if (sentence.mentions(Mention.OfExclusion.class).isEmpty()
          && !sentence.holds(OTHER)) {
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
    ToldTimes times = carried ? told.get().after(naming.get()) : told.get();
    boolean ahead = isAhead(sentence, dossier);
    Figures of = new Figures(sentence, lines, figures);
    Set<Stretch> own = new LinkedHashSet<>(List.of(Stretch.of(dossier.quarter())));
    if (ahead) {
      own.add(Stretch.of(dossier.quarter().next()));
      dossier.guidedSpans().forEach(s -> own.add(Stretch.of(s.period())));
    }
    // what a year is compared with may be the one after it
    times
        .onlyYear()
        .ifPresent(y -> own.add(new Stretch(y.last().plus(4), y.quarters())));
    times
        .onlyYear()
        .filter(y -> y.quarters() == 4)
        .ifPresent(y -> own.add(Stretch.year(dossier.quarter().year())));
    if (of.fit(times, List.of()) || of.fit(times, own)) {
      return Optional.empty();
    }
    List<StatedFigure> strange = of.strange(times, own);
    if (strange.stream().anyMatch(f -> of.isAbout(f, times, own))) {
      return Optional.empty();
    }
    if (strange.isEmpty()) {
      return unused(sentence, times, own, of, ahead || carried);
    }
    if (ahead && strange.stream().anyMatch(f -> f.kind() != StatedFigure.Kind.MONEY)) {
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
      Figures of) {
    if (!strange.stream().allMatch(TimeThatFits::isTelling)
        || (times.labels().size() > 2
            && strange.stream().noneMatch(TimeThatFits::isFine))) {
      return Optional.empty();
    }
    for (ToldTime one : times.told()) {
      for (ToldTime other : one.others()) {
        ToldTimes instead = times.with(one, other);
        Set<Stretch> made = new LinkedHashSet<>(instead.times(own));
        made.removeAll(times.times(own));
        if ((one.named().isPresent() || isSure(strange, of))
            && of.strange(instead, own).isEmpty()
            && strange.stream().allMatch(f -> of.isOfAny(f, instead, own, made))) {
          return Optional.of(finding(sentence, one, other));
        }
      }
    }
    return Optional.empty();
  }

  /** Growth alone is told against one time where words seem to speak of another. */
  private static boolean isSure(List<StatedFigure> strange, Figures of) {
    return strange.size() > 1
        || strange.getFirst().kind() == StatedFigure.Kind.MULTIPLE
        || of.lines().getFirst().isOfLevel(strange.getFirst());
  }

  private static boolean isFine(StatedFigure figure) {
    return digits(figure) >= FINE;
  }

  /** So many digits were typed: three for 1.10. */
  private static int digits(StatedFigure figure) {
    return figure
        .value()
        .abs()
        .divide(Tolerance.coarseStep(figure), 0, RoundingMode.HALF_UP)
        .precision();
  }

  /** Whether a figure has a digit below one in a hundred, or three digits in all. */
  private static boolean isTelling(StatedFigure figure) {
    BigDecimal unit =
        figure.kind() == StatedFigure.Kind.MULTIPLE ? BigDecimal.ONE : new BigDecimal("0.01");
    return figure.kind() == StatedFigure.Kind.MONEY || figure.kind() == StatedFigure.Kind.COUNT
        ? isFine(figure)
        : figure.step().compareTo(unit) < 0 && figure.value().abs().compareTo(figure.step()) > 0;
  }

  /**
   * A label right at a figure is that of no figure, and all would be told of times that are named
   * were it another.
   *
   * @param strict whether more is told of than the accounts hold, so that a figure must be touched
   */
  private static Optional<Diagnostic> unused(
      ReadSentence sentence, ToldTimes times, Set<Stretch> own, Figures of, boolean strict) {
    if (sentence.holds(RECORD)) {
      return Optional.empty();
    }
    for (ToldTime one : times.labels()) {
      boolean ahead =
          one.named()
              .filter(t -> t.quarters() == 1 && t.last().compareTo(times.now()) > 0)
              .isPresent();
      if (!of.isUsed(one, times, own)
          && (ahead || touches(sentence, one) || (!strict && isOfFigure(sentence, one)))) {
        for (ToldTime other : one.others()) {
          boolean later =
              other.named().filter(t -> t.last().compareTo(times.now()) > 0).isPresent();
          if (later == ahead
              && (!ahead || of.all().stream().anyMatch(f -> of.isLevel(f, other)))
              && of.fit(times.with(one, other), ahead || strict ? own : List.of())) {
            return Optional.of(finding(sentence, one, other));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a label stands right before a figure or behind it. */
  private static boolean touches(ReadSentence sentence, ToldTime label) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .anyMatch(
            f ->
                (f.from() >= label.to() && sentence.holdsIn(label.to(), f.from(), TO_FIGURE))
                    || (f.to() <= label.from()
                        && (sentence.holdsIn(f.to(), label.from(), FROM_FIGURE)
                            || (sentence.holdsIn(0, f.from(), AT)
                                && sentence.holdsIn(f.to(), label.from(), COMMA)))));
  }

  /** Whether a label opens a sentence, or the clause of a figure, or stands in one as its time. */
  private static boolean isOfFigure(ReadSentence sentence, ToldTime label) {
    String text = sentence.text();
    int start = Clauses.start(text, label.from());
    int end = Clauses.end(text, label.to());
    return sentence.holdsIn(0, label.from(), HEADS)
        || (!sentence.holdsIn(0, label.from(), BASE)
            && sentence.claims().stream()
                .map(Claim::figure)
                .anyMatch(f -> f.from() >= start && f.to() <= end));
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
    if (name.get() instanceof Mention.OfMeasure m
        && m.measure().startsWith(StatedSeries.PREFIX)) {
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
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> counted || f.kind() != StatedFigure.Kind.COUNT)
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

  /** The figures of a sentence, held against times. */
  private record Figures(
      ReadSentence sentence, List<LineOverTime> lines, List<StatedFigure> all) {

    /** Whether the line has a value at each of the times. */
    boolean areKnown(ToldTimes told) {
      return told.times(List.of()).stream()
          .allMatch(
              t ->
                  t.last().compareTo(told.now()) > 0
                      || t.quarters() > 1
                      || lines.getFirst().isKnown(t));
    }

    /** Whether each is of one of the times, and each label is that of a figure. */
    boolean fit(ToldTimes told, Collection<Stretch> own) {
      return strange(told, own).isEmpty()
          && told.labels().stream().allMatch(l -> isUsed(l, told, own));
    }

    /** Those that are of none of the times; what is told roughly may be of any. */
    List<StatedFigure> strange(ToldTimes told, Collection<Stretch> own) {
      Set<Stretch> times = told.times(own);
      return all.stream()
          .filter(f -> !isLoose(f))
          .filter(f -> timesOf(f, told, times).isEmpty())
          .filter(f -> !(isMean() && lines.getFirst().isMean(f, times)))
          .filter(f -> !isFormer(f, times))
          .toList();
    }

    boolean isUsed(ToldTime label, ToldTimes told, Collection<Stretch> own) {
      Set<Stretch> of = new LinkedHashSet<>();
      label
          .named()
          .ifPresent(
              t -> {
                of.add(t);
                of.add(new Stretch(t.last(), 4));
                of.add(new Stretch(t.last(), t.last().quarter()));
              });
      return all.stream().anyMatch(f -> isLoose(f) || isOfAny(f, told, own, of))
          || (isMean() && all.stream().anyMatch(f -> lines.getFirst().isMean(f, of)));
    }

    boolean isOfAny(
        StatedFigure figure, ToldTimes told, Collection<Stretch> own, Set<Stretch> some) {
      return timesOf(figure, told, told.times(own)).stream().anyMatch(some::contains);
    }

    /** Whether a figure is growth of these times but for its last digit. */
    boolean isAbout(StatedFigure figure, ToldTimes told, Collection<Stretch> own) {
      Set<Mention.Against> unsaid = unsaid(figure, told);
      Set<Stretch> times = told.times(own);
      return lines.stream().anyMatch(l -> !l.timesAbout(figure, times, unsaid).isEmpty());
    }

    private Set<Stretch> timesOf(StatedFigure figure, ToldTimes told, Set<Stretch> times) {
      Set<Stretch> of = new LinkedHashSet<>();
      Set<Mention.Against> unsaid = unsaid(figure, told);
      lines.forEach(l -> of.addAll(l.timesOf(figure, times, unsaid)));
      return of;
    }

    boolean isLevel(StatedFigure figure, ToldTime time) {
      return time.named()
          .filter(t -> lines.stream().anyMatch(l -> l.isLevel(figure, t)))
          .isPresent();
    }

    private boolean isMean() {
      return sentence.holds(MEAN);
    }

    /** What a move is measured from where no word says so. */
    private Set<Mention.Against> unsaid(StatedFigure figure, ToldTimes told) {
      boolean year = told.isCompared(Mention.Against.YEAR_AGO);
      boolean quarter = told.isCompared(Mention.Against.PREVIOUS_QUARTER);
      boolean growth = figure.kind() == StatedFigure.Kind.PERCENT;
      Set<Mention.Against> unsaid = EnumSet.noneOf(Mention.Against.class);
      if (figure.kind() == StatedFigure.Kind.MULTIPLE) {
        return unsaid;
      }
      if (!year && (growth || (!quarter && told.labels().size() < 2))) {
        unsaid.add(Mention.Against.YEAR_AGO);
      }
      if ((!year && !quarter && (growth || told.labels().size() < 2))
          || (year && !quarter && growth && sentence.holds(QUARTER))) {
        unsaid.add(Mention.Against.PREVIOUS_QUARTER);
      }
      return unsaid;
    }

    /** «up from ¥40.40»: what it was before one of the times, with no word of when. */
    private boolean isFormer(StatedFigure figure, Set<Stretch> times) {
      return sentence.holdsIn(0, figure.from(), FORMER)
          && sentence.mentions().stream()
              .filter(SaidTime::isTimed)
              .noneMatch(m -> m.from() >= figure.to() && m.from() - figure.to() < NEAR)
          && times.stream()
              .flatMap(t -> Stream.of(t.yearAgo(), t.previous()))
              .anyMatch(t -> lines.stream().anyMatch(l -> l.isLevel(figure, t)));
    }

    private static boolean isLoose(StatedFigure figure) {
      return figure.hedge() != StatedFigure.Hedge.NONE
          || figure.value().signum() == 0
          || (figure.isRange() && figure.kind() != StatedFigure.Kind.MONEY)
          || digits(figure) < 2;
    }
  }
}
