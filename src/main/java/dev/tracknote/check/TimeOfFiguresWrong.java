package dev.tracknote.check;

import dev.tracknote.claim.Claim;
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
 * R9: «We did $1.57bn in FY24Q3», of what was $1.57bn in FY24Q4: nothing in the sentence is of the
 * time that it names, and a value in it is that of a time that it does not name.
 */
final class TimeOfFiguresWrong implements Check {

  /** A time that something is told since, until or over bears no value of its own. */
  private static final Pattern BOUND =
      Pattern.compile(
          "(?i)自|以来|起[，,]|算起|之后|追溯|回到|上一次|上回|截[至止]|截到|首次|连续|连涨|连跌|新高|新低|最高|最低|纪录|记录|均值|平均|累计|重[述列]|口径|剔除|若|假设|\\b(?:since|until|last"
              + " time|back to|from \\w+ on(?:ward)?|onwards?|record|highest|lowest|first"
              + " time|streak|consecutive|straight|running|in a"
              + " row|average|mean|restated|recast|exclud\\w*|if|were|would|every quarter|no"
              + " quarter|any quarter|all-time|cumulative)\\b");

  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?:[较比与同跟对]|相比|超过|[高低多少优逊]于|不及|\\b(?:than|against|over|versus|vs\\.?|with|on|to|by|after|above|below|of|from)(?:"
              + " that of| the)?)\\s?$");

  /** What is said of the note's own quarter without its label. */
  private static final Pattern NOW =
      Pattern.compile(
          "(?i)本[季期]|当[季期]|这一?[季期]|如今|目前|最新|现在?[为已达是在]|今[年季天]|眼下|刚刚?|到手|\\b(?:now|today|current|this"
              + " (?:quarter|time|period)|latest|just|here|most recent|in hand)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      if (!sentence.text().startsWith("|")
          && !sentence.mentions(Mention.OfPeriod.class).isEmpty()
          && sentence.mentions(Mention.OfOutlook.class).isEmpty()
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && sentence.mentions(Mention.OfExclusion.class).isEmpty()
          && !sentence.holds(BOUND)) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    Optional<Mention> name = OneNamedLine.name(sentence);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Subject> named = OneNamedLine.lines(sentence, name.get(), dossier);
    List<Subject> lines = new ArrayList<>(named);
    dossier.ground().bases().forEach(b -> lines.add(Subject.company(Measure.REVENUE, b)));
    List<StatedFigure> figures =
        sentence.claims().stream()
            .filter(c -> !c.guidance() && !c.forecast())
            .map(Claim::figure)
            .toList();
    Set<Stretch> told = new LinkedHashSet<>();
    sentence.mentions(Mention.OfPeriod.class).forEach(p -> told.add(Stretch.of(p.period())));
    for (Mention.OfPeriod period : sentence.mentions(Mention.OfPeriod.class)) {
      Stretch time = Stretch.of(period.period());
      if (isKnown(named, time, dossier)
          && (isLabelled(sentence, told, figures)
              || !isUsed(time, told, lines, figures, dossier))) {
        Optional<Stretch> other =
            other(
                sentence,
                time,
                told,
                named,
                lines,
                told.size() > 1 ? figures : rightBehind(sentence, period, figures),
                dossier);
        if (other.isPresent()) {
          return Optional.of(finding(sentence, period, other.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether two labels are one, so that one of two values bears that of another time. */
  private static boolean isLabelled(
      ReadSentence sentence, Set<Stretch> told, List<StatedFigure> figures) {
    int labels = sentence.mentions(Mention.OfPeriod.class).size();
    return labels > told.size()
        && figures.stream().filter(f -> !f.signed() && PointMisplaced.digits(f) >= 3).count()
            <= labels;
  }

  /** The figure that a label leads to; one told from what it names is no value of that time. */
  private static List<StatedFigure> rightBehind(
      ReadSentence sentence, Mention period, List<StatedFigure> figures) {
    return sentence.holdsIn(0, period.from(), BASE)
        ? List.of()
        : figures.stream().filter(f -> f.from() >= period.to()).limit(1).toList();
  }

  private static boolean isKnown(List<Subject> named, Stretch time, Dossier dossier) {
    return named.stream().anyMatch(s -> dossier.ground().valueAddedUp(s, time).isPresent());
  }

  /** Whether any figure is a value at a time, or a move from it or to it. */
  private static boolean isUsed(
      Stretch time,
      Set<Stretch> told,
      List<Subject> lines,
      List<StatedFigure> figures,
      Dossier dossier) {
    Set<Stretch> times = Set.of(time);
    Set<Stretch> others = new LinkedHashSet<>(told);
    others.add(Stretch.of(dossier.quarter()));
    for (Subject line : lines) {
      FiguresOfLine of = new FiguresOfLine(line, dossier.ground());
      for (StatedFigure figure : figures) {
        if (of.isValue(figure, times)
            || of.isMove(figure, times, others)
            || of.isMoveFrom(figure, others, times)
            || of.isShare(figure, times)
            || of.isContribution(figure, times)
            || isMultiple(figure, line, time, others, dossier)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMultiple(
      StatedFigure figure, Subject line, Stretch then, Set<Stretch> nows, Dossier dossier) {
    if (figure.kind() != StatedFigure.Kind.MULTIPLE) {
      return false;
    }
    Optional<BigDecimal> base = dossier.ground().valueAddedUp(line, then);
    Reach reach = Reach.of(figure);
    return base.isPresent()
        && nows.stream()
            .flatMap(n -> dossier.ground().valueAddedUp(line, n).stream())
            .anyMatch(v -> reach.times(base.get()).holdsSize(v));
  }

  /** The time, named nowhere, that a value is of. */
  private static Optional<Stretch> other(
      ReadSentence sentence,
      Stretch time,
      Set<Stretch> told,
      List<Subject> named,
      List<Subject> lines,
      List<StatedFigure> figures,
      Dossier dossier) {
    Set<Stretch> admitted = admitted(sentence, told, dossier);
    Set<Stretch> left = new LinkedHashSet<>(OneNamedLine.ever(dossier));
    left.removeAll(admitted);
    for (StatedFigure figure : figures) {
      boolean plain =
          PointMisplaced.digits(figure) >= 3
              && !figure.isRange()
              && !figure.signed()
              && figure.hedge() == StatedFigure.Hedge.NONE;
      if (plain
          && lines.stream()
              .map(s -> new FiguresOfLine(s, dossier.ground()))
              .noneMatch(
                  l -> l.isValue(figure, admitted) || l.isMove(figure, admitted, admitted))) {
        for (Subject subject : named) {
          FiguresOfLine line = new FiguresOfLine(subject, dossier.ground());
          Optional<Stretch> of =
              left.stream()
                  .filter(t -> t.quarters() == time.quarters())
                  .filter(t -> line.isValue(figure, Set.of(t)))
                  .findFirst();
          if (of.isPresent()) {
            return of;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The times that values can be of without their label. */
  private static Set<Stretch> admitted(ReadSentence sentence, Set<Stretch> told, Dossier dossier) {
    Set<Stretch> admitted = new LinkedHashSet<>(told);
    Stretch now = Stretch.of(dossier.quarter());
    if (told.size() > 1 || sentence.holds(NOW)) {
      admitted.add(now);
    }
    for (Stretch one : List.copyOf(admitted)) {
      boolean then = one.equals(now) || told.contains(one);
      if (then && says(sentence, Mention.When.YEAR_AGO)) {
        admitted.add(one.yearAgo());
      }
      if (then && says(sentence, Mention.When.PREVIOUS_QUARTER)) {
        admitted.add(one.previous());
      }
    }
    if (sentence.mentions(Mention.OfRelativePeriod.class).stream()
        .anyMatch(p -> p.when() == Mention.When.OTHER || p.when() == Mention.When.CURRENT)) {
      admitted.addAll(OneNamedLine.ever(dossier));
    }
    return admitted;
  }

  private static boolean says(ReadSentence sentence, Mention.When when) {
    Mention.Against against =
        when == Mention.When.YEAR_AGO ? Mention.Against.YEAR_AGO : Mention.Against.PREVIOUS_QUARTER;
    return sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() == when)
        || sentence.mentions(Mention.OfComparison.class).stream()
            .anyMatch(c -> c.against() == against);
  }

  static Diagnostic finding(ReadSentence sentence, Mention.OfPeriod said, Stretch other) {
    return Findings.error(
        "R9",
        sentence.sentence().placeAt(said.from()),
        "expected " + other.label() + ", whose value this is, found " + said.period().label(),
        "",
        "name the time that the figures are of");
  }
}
