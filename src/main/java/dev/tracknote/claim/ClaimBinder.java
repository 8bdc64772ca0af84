package dev.tracknote.claim;

import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what a figure in a sentence is a figure of. */
final class ClaimBinder {

  private static final String CLAUSE_ENDS = "，,；;。（）()：:|";
  private static final int REACH_AFTER = 26;
  private static final Pattern FILLER =
      Pattern.compile(
          "(?i)(?:[\\s\\uFFFC“”\"'、/|：:①-⑳\\d）)（(.-]|公司|本公司|本季度?|单季|当季|季度|总|的|其|实现|录得|"
              + "GAAP|non-?GAAP|口径|稀释|合计|整体|财季|业绩|公布|报告|期内|以及|及|和|与|而|为|占|按|则|"
              + "the|its|our|total|net|reported|quarterly|quarter|company|group|overall|record|a|of|on|in|"
              + "diluted|and|with|while|as|was|is|for|that|this|consolidated|first|second|third|fourth)*");

  private final String text;
  private final List<StatedFigure> figures;
  private final List<Mention> mentions;
  private final Vocabulary vocabulary;

  ClaimBinder(
      Sentence sentence,
      List<StatedFigure> figures,
      List<Mention> mentions,
      Vocabulary vocabulary) {
    this.text = sentence.text();
    this.figures = figures;
    this.mentions = mentions;
    this.vocabulary = vocabulary;
  }

  Claim bind(StatedFigure figure) {
    int start = clauseStart(figure.from());
    int end = clauseEnd(figure.to());
    Optional<Mention.OfMeasure> measure = measure(figure, start, end);
    boolean close = measure.isPresent() && measure.get().from() >= start;
    Optional<Mention.OfComparison> against = comparison(figure, start, end);
    boolean conditional = any(Mention.OfCondition.class, 0, text.length());
    Optional<Mention.OfDirection> direction =
        latest(Mention.OfDirection.class, sinceLastFigure(figure, start), figure.from());
    return new Claim(
        figure,
        measure.map(Mention.OfMeasure::measure).orElse(""),
        close,
        segment(figure, measure),
        measure.map(m -> foreignScope(m, clauseStart(m.from()))).orElse(""),
        basis(figure, start, end),
        period(figure),
        when(figure, start),
        against.map(Mention.OfComparison::against),
        against.isPresent() || direction.isPresent(),
        direction.map(d -> !d.up()).orElse(false),
        any(Mention.OfShare.class, start, Math.min(end, figure.to() + REACH_AFTER)),
        latest(Mention.OfOutlook.class, 0, end).map(Mention.OfOutlook::guidance).orElse(false)
            || any(Mention.OfOutlook.class, start, end),
        any(Mention.OfOutlook.class, 0, text.length()),
        conditional);
  }

  /** The nearest measure before the figure in its clause, else just after it, else carried on. */
  private Optional<Mention.OfMeasure> measure(StatedFigure figure, int start, int end) {
    Optional<Mention.OfMeasure> before = latest(Mention.OfMeasure.class, start, figure.from());
    if (before.isPresent()) {
      return before;
    }
    Optional<Mention.OfMeasure> after =
        earliest(Mention.OfMeasure.class, figure.to(), Math.min(end, figure.to() + REACH_AFTER));
    return after.isPresent() ? after : latest(Mention.OfMeasure.class, 0, figure.from());
  }

  private Optional<String> segment(StatedFigure figure, Optional<Mention.OfMeasure> measure) {
    Optional<Mention.OfSegment> before = latest(Mention.OfSegment.class, 0, figure.from());
    if (before.isPresent()) {
      return before.map(Mention.OfSegment::segment);
    }
    return measure.isEmpty()
        ? Optional.empty()
        : earliest(Mention.OfSegment.class, figure.to(), clauseEnd(figure.to()))
            .map(Mention.OfSegment::segment);
  }

  /** What stands before the measure in its clause and is neither name nor filler. */
  private String foreignScope(Mention.OfMeasure measure, int start) {
    int from = lastFigureEnd(start, measure.from());
    StringBuilder rest = new StringBuilder(text.substring(from, measure.from()));
    for (Mention mention : mentions) {
      for (int i = Math.max(from, mention.from()); i < mention.to() && i < measure.from(); i++) {
        rest.setCharAt(i - from, ' ');
      }
    }
    String named = rest.toString();
    for (String name : vocabulary.company()) {
      named = named.replace(name, " ");
    }
    return FILLER.matcher(named.strip()).matches() ? "" : named.strip();
  }

  private int lastFigureEnd(int start, int before) {
    int end = start;
    for (StatedFigure figure : figures) {
      boolean counts = figure.kind() == StatedFigure.Kind.COUNT;
      if (!counts && figure.from() >= start && figure.to() <= before) {
        end = figure.to();
      }
    }
    return end;
  }

  private Optional<Basis> basis(StatedFigure figure, int start, int end) {
    Optional<Mention.OfBasis> before = latest(Mention.OfBasis.class, 0, figure.from());
    return before.isPresent()
        ? before.map(Mention.OfBasis::basis)
        : earliest(Mention.OfBasis.class, start, end).map(Mention.OfBasis::basis);
  }

  private Optional<FiscalPeriod> period(StatedFigure figure) {
    return latest(Mention.OfPeriod.class, 0, figure.from()).map(Mention.OfPeriod::period);
  }

  private Optional<Mention.When> when(StatedFigure figure, int start) {
    Optional<Mention.OfRelativePeriod> near =
        latest(Mention.OfRelativePeriod.class, start, figure.from());
    if (near.isPresent()) {
      return near.map(Mention.OfRelativePeriod::when);
    }
    Optional<Mention.OfRelativePeriod> after =
        earliest(Mention.OfRelativePeriod.class, figure.to(), clauseEnd(figure.to()));
    return after.isPresent()
        ? after.map(Mention.OfRelativePeriod::when)
        : latest(Mention.OfRelativePeriod.class, 0, start).map(Mention.OfRelativePeriod::when);
  }

  /** In Chinese the comparison stands before its figure, in English mostly after it. */
  private Optional<Mention.OfComparison> comparison(StatedFigure figure, int start, int end) {
    Optional<Mention.OfComparison> before =
        latest(Mention.OfComparison.class, sinceLastFigure(figure, start), figure.from());
    if (before.isPresent()) {
      return before;
    }
    boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
    return chinese
        ? Optional.empty()
        : earliest(
            Mention.OfComparison.class, figure.to(), Math.min(end, figure.to() + REACH_AFTER));
  }

  private int sinceLastFigure(StatedFigure figure, int start) {
    return Math.max(start, lastFigureEnd(start, figure.from()));
  }

  private <T extends Mention> Optional<T> latest(Class<T> kind, int from, int to) {
    return mentions.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(m -> m.from() >= from && m.to() <= to)
        .reduce((a, b) -> b);
  }

  private <T extends Mention> Optional<T> earliest(Class<T> kind, int from, int to) {
    return mentions.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(m -> m.from() >= from && m.to() <= to)
        .findFirst();
  }

  private boolean any(Class<? extends Mention> kind, int from, int to) {
    return mentions.stream().anyMatch(m -> kind.isInstance(m) && m.from() >= from && m.to() <= to);
  }

  private int clauseStart(int offset) {
    int i = offset - 1;
    while (i >= 0 && !endsClause(i)) {
      i--;
    }
    return i + 1;
  }

  private int clauseEnd(int offset) {
    int i = offset;
    while (i < text.length() && !endsClause(i)) {
      i++;
    }
    return i;
  }

  private boolean endsClause(int i) {
    char c = text.charAt(i);
    boolean grouping = c == ',' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    return CLAUSE_ENDS.indexOf(c) >= 0 && !grouping;
  }
}
