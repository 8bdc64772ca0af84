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
 * R1 and R2: times in a row and figures in a row, of which one is not that of its own time:
 * «2023、2024 年归母净利润分别为 24.97 亿元和 26.64 亿元».
 */
final class RowOfTimesWrong implements Check {

  private static final Pattern IN_TURN =
      Pattern.compile("(?i)分别|依次|\\b(?:respectively|successively|in turn)\\b");
  private static final Pattern LABELS =
      Pattern.compile(
          "(?i)[/、]\\s?(?:上季|上一季|去年同期|上年同期|去年同季|上年同季|a year ago|last quarter|prior quarter)");
  private static final Pattern OPENS = Pattern.compile("^\\s?[（(]\\s?(?:依次|分别)?(?:为|是)?\\s?$");
  private static final Pattern CHINESE = Pattern.compile("分别|依次");
  private static final Pattern LINK =
      Pattern.compile("(?i)\\s*(?:[、，,/]|和|与|及|以及|and)?\\s*(?:及|和|and)?\\s*");
  private static final Pattern GROWS =
      Pattern.compile("(?i)增速|增幅|增长|下降|下滑|减少|降幅|同比|环比|growth|grew|rose|fell|declin");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)剔除|口径|重述|重列|累计|合计|指引|预期|预告|平均|贡献|可比|有机|exclud|restat|recast|organic|average|guid|consensus|constant");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.claims().size() > 1
          && (sentence.holds(IN_TURN) || sentence.holds(LABELS))
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && !sentence.holds(OTHER)) {
        judge(sentence, dossier, findings);
      }
    }
    return findings;
  }

  private static void judge(ReadSentence sentence, Dossier dossier, List<Diagnostic> findings) {
    List<TimesInRow> rows = TimesInRow.in(sentence, dossier);
    if (rows.isEmpty()) {
      return;
    }
    for (List<Claim> figures : figures(sentence)) {
      StatedFigure first = figures.getFirst().figure();
      boolean chinese = sentence.holds(CHINESE);
      Optional<TimesInRow> times =
          rows.stream()
              .filter(r -> !chinese || r.to() <= first.from())
              .filter(r -> sentence.holds(IN_TURN) || isLabel(sentence, r, figures))
              .reduce((a, b) -> b)
              .filter(r -> r.times().size() == figures.size())
              .filter(r -> isOfOne(sentence, figures));
      times.flatMap(t -> wrong(sentence, figures, t, dossier)).ifPresent(findings::add);
    }
  }

  /** Whether a figure stands in a row behind which the times of each are told. */
  static boolean isLabelled(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    if (!sentence.holds(LABELS)) {
      return false;
    }
    List<TimesInRow> rows = TimesInRow.in(sentence, dossier);
    return figures(sentence).stream()
        .filter(f -> f.stream().anyMatch(c -> c.figure().equals(figure)))
        .anyMatch(
            f ->
                rows.stream()
                    .anyMatch(r -> r.times().size() == f.size() && isLabel(sentence, r, f)));
  }

  /** «14.1% / 13.4% / 13.2%（本季 / 上季 / 去年同期）»: in brackets right behind the figures. */
  private static boolean isLabel(ReadSentence sentence, TimesInRow row, List<Claim> figures) {
    int to = figures.getLast().figure().to();
    return row.from() >= to && sentence.holdsIn(to, row.from(), OPENS);
  }

  /** Rows of figures of one kind; in Chinese those that stand behind the word. */
  private static List<List<Claim>> figures(ReadSentence sentence) {
    List<List<Claim>> rows = new ArrayList<>();
    List<Claim> row = new ArrayList<>();
    for (Claim claim : sentence.claims()) {
      if (!row.isEmpty() && !isLinked(sentence, row.getLast().figure(), claim.figure())) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(claim);
    }
    rows.add(row);
    return rows.stream()
        .filter(r -> r.size() > 1)
        .filter(
            r ->
                !sentence.holds(CHINESE)
                    || sentence.holdsIn(
                        sentence.endOfFigureBefore(r.getFirst().figure()),
                        r.getFirst().figure().from(),
                        CHINESE))
        .toList();
  }

  private static boolean isLinked(ReadSentence sentence, StatedFigure one, StatedFigure next) {
    return one.kind() == next.kind()
        && !one.isRange()
        && !next.isRange()
        && one.to() <= next.from()
        && LINK.matcher(sentence.text().substring(one.to(), next.from())).matches();
  }

  /** Nothing but the times is told in a row: one measure of one part. */
  private static boolean isOfOne(ReadSentence sentence, List<Claim> figures) {
    int from = sentence.endOfFigureBefore(figures.getFirst().figure());
    int to = figures.getFirst().figure().from();
    return sentence.mentions(Mention.OfSegment.class).stream()
                .filter(m -> m.from() >= from && m.to() <= to && !m.segment().isEmpty())
                .map(Mention.OfSegment::segment)
                .distinct()
                .count()
            <= 1
        && sentence.mentions(Mention.OfMeasure.class).stream()
                .filter(m -> m.from() >= from && m.to() <= to)
                .map(Mention.OfMeasure::measure)
                .distinct()
                .count()
            <= 1;
  }

  private static Optional<Diagnostic> wrong(
      ReadSentence sentence, List<Claim> figures, TimesInRow row, Dossier dossier) {
    List<List<Expected>> values = new ArrayList<>();
    for (Stretch time : row.times()) {
      List<Expected> known = values(sentence, figures, time, dossier);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      values.add(known);
    }
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      if (!Matching.size(figures.get(i).figure(), values.get(i))) {
        wrong.add(i);
      }
    }
    boolean told =
        !wrong.isEmpty()
            && (wrong.size() < figures.size()
                || figures.stream()
                    .allMatch(f -> values.stream().anyMatch(v -> Matching.size(f.figure(), v))));
    return told
        ? Optional.of(
            finding(
                sentence,
                figures.get(wrong.getFirst()).figure(),
                isGrowth(figures.getFirst(), sentence),
                values.get(wrong.getFirst())))
        : Optional.empty();
  }

  /** What the thing was at a time, or how it grew up to it. */
  private static List<Expected> values(
      ReadSentence sentence, List<Claim> figures, Stretch time, Dossier dossier) {
    Claim claim = figures.getFirst();
    Optional<Measure> measure = Measure.of(claim.measure());
    List<Expected> values = new ArrayList<>();
    if (measure.isEmpty()) {
      return values;
    }
    Ground ground = dossier.ground();
    Readings readings = new Readings(ground);
    boolean percent = claim.figure().kind() == StatedFigure.Kind.PERCENT;
    boolean money = claim.figure().kind() == StatedFigure.Kind.MONEY;
    for (String segment : claim.segments()) {
      for (Basis basis : claim.basis().map(Set::of).orElseGet(ground::bases)) {
        Subject subject = new Subject(measure.get(), segment, basis);
        if (money || (percent && measure.get().isRatio() && !isGrowth(claim, sentence))) {
          ground
              .valueAddedUp(subject, time)
              .ifPresent(v -> values.add(new Expected(v, subject.id() + " " + time.label())));
        } else if (percent && isGrowth(claim, sentence) && !measure.get().isRatio()) {
          growth(claim, subject, time, ground, values);
        }
      }
      if (percent && claim.share() && !segment.isEmpty() && !isGrowth(claim, sentence)) {
        shares(segment, time, readings, dossier, values);
      }
    }
    return values;
  }

  private static void shares(
      String segment, Stretch time, Readings readings, Dossier dossier, List<Expected> values) {
    Set<String> wholes = new LinkedHashSet<>(List.of(""));
    dossier.facts().company().splitWithPart(segment).ifPresent(s -> wholes.add(s.of()));
    wholes.forEach(w -> readings.share(segment, w, time).ifPresent(values::add));
  }

  private static void growth(
      Claim claim, Subject subject, Stretch time, Ground ground, List<Expected> values) {
    boolean onQuarter = claim.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER));
    if (!onQuarter && time.quarters() == 1) {
      ground.statedGrowth(subject, time.last()).ifPresent(values::add);
    }
    ground
        .growth(subject, time, onQuarter ? time.previous() : time.yearAgo())
        .ifPresent(values::add);
  }

  private static boolean isGrowth(Claim claim, ReadSentence sentence) {
    int from = sentence.endOfFigureBefore(claim.figure());
    return claim.change()
        || claim.against().isPresent()
        || sentence.holdsIn(from, claim.figure().from(), GROWS);
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, boolean growth, List<Expected> expected) {
    return Findings.figure(
        growth && figure.kind() == StatedFigure.Kind.PERCENT ? "R2" : "R1",
        sentence,
        figure,
        Words.first(expected, figure) + " for its place in the row",
        Words.arithmetic(expected, figure),
        "put the figures into the order of the times that they are told for");
  }
}
