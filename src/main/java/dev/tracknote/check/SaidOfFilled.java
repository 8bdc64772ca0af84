package dev.tracknote.check;

import dev.tracknote.check.FilledSentence.Filled;
import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.FigureName;
import dev.tracknote.metrics.FigureName.Operation;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a sentence says of a figure that was filled in for a reference.
 *
 * @param read the sentence with its figures filled in
 */
record SaidOfFilled(ReadSentence read, Claim claim, Filled filled, Dossier dossier) {

  private static final Pattern NOTHING_BETWEEN =
      Pattern.compile("(?i)^\\s*(?:了|约|近|逾|超过?|by|about|nearly|almost|roughly|some)?\\s*$");

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)^\\s*(?:more|less|fewer|higher|lower|larger|smaller|above|below|better|worse|ahead|short)\\b");

  private static final Pattern TOGETHER =
      Pattern.compile("(?i)合计|共计|\\b(?:together|in all|in total)\\b");

  /** One thing in which what is said and what is named may differ. */
  record Difference(String rule, String said, String named) {}

  /** The first thing in which the figure is another than is said. */
  Optional<Difference> difference() {
    return part().or(this::measure).or(this::basis).or(this::time).or(this::against).or(this::way);
  }

  private FigureName line() {
    return filled.line();
  }

  /** The one part that is named before the figure in its clause; one behind it may be meant. */
  private Optional<Difference> part() {
    List<Mention.OfSegment> named = before(Mention.OfSegment.class);
    String own = line().subject().segment();
    if (named.size() == 1 && isWhole(named.getFirst())) {
      return Optional.of(new Difference("R8", scope(""), scope(own)));
    }
    boolean behind =
        behind(Mention.OfSegment.class).stream().anyMatch(m -> m.segment().equals(own));
    return named.size() == 1
            && !behind
            && !isTakenOf(named.getFirst().segment())
            && !named.getFirst().segment().isEmpty()
            && !named.getFirst().segment().equals(own)
            && named.getFirst().segment().equals(claim.segment())
        ? Optional.of(new Difference("R8", scope(named.getFirst().segment()), scope(own)))
        : Optional.empty();
  }

  /** «占客运的 63.2%»: what stands before a share may be the whole that it is a share of. */
  private boolean isTakenOf(String whole) {
    return line().operation() == Operation.SHARE
        && dossier.facts().company().splits().stream()
            .anyMatch(s -> s.of().equals(whole) && s.parts().contains(line().subject().segment()));
  }

  /** Whether the whole company alone is spoken of, and a part of it is referred to. */
  private boolean isWhole(Mention.OfSegment named) {
    return named.segment().isEmpty()
        && !line().subject().segment().isEmpty()
        && line().operation() != Operation.SHARE
        && read.mentions(Mention.OfSegment.class).size() == 1;
  }

  private static String scope(String segment) {
    return segment.isEmpty() ? "the whole company" : "the segment " + segment;
  }

  private Optional<Difference> measure() {
    List<Mention.OfMeasure> named = before(Mention.OfMeasure.class);
    Measure own = line().subject().measure();
    boolean behind =
        behind(Mention.OfMeasure.class).stream().anyMatch(m -> m.measure().equals(own.id()));
    if (!claim.firm()
        || behind
        || named.size() != 1
        || line().operation() == Operation.SHARE
        || read.holds(TOGETHER)) {
      return Optional.empty();
    }
    return Measure.of(claim.measure())
        .filter(m -> m != own && claim.measure().equals(named.getFirst().measure()))
        .map(m -> new Difference("R1", m.id(), own.id()));
  }

  private Optional<Difference> basis() {
    return before(Mention.OfBasis.class).size() == 1 && behind(Mention.OfBasis.class).isEmpty()
        ? claim
            .basis()
            .filter(b -> b != line().subject().basis())
            .map(b -> new Difference("R18", b.id(), line().subject().basis().id()))
        : Optional.empty();
  }

  private Optional<Difference> time() {
    if (claim.change() || claim.against().isPresent() || line().operation() != Operation.LEVEL) {
      return Optional.empty();
    }
    List<FiscalPeriod> named =
        Stream.concat(
                before(Mention.OfPeriod.class).stream().map(Mention.OfPeriod::period),
                before(Mention.OfRelativePeriod.class).stream()
                    .filter(r -> r.when() == Mention.When.CURRENT)
                    .map(r -> dossier.quarter()))
            .toList();
    return named.size() == 1
            && behind(Mention.OfPeriod.class).isEmpty()
            && !named.getFirst().equals(line().period())
        ? Optional.of(
            new Difference(
                "R9", "a figure of " + named.getFirst().label(), "of " + line().period().label()))
        : Optional.empty();
  }

  private Optional<Difference> against() {
    List<Mention.OfComparison> named = before(Mention.OfComparison.class);
    if (named.size() != 1 || !behind(Mention.OfComparison.class).isEmpty()) {
      return Optional.empty();
    }
    Operation said = operation(named.getFirst().against());
    boolean other =
        switch (line().operation()) {
          case YEAR_ON_YEAR -> said == Operation.QUARTER_ON_QUARTER;
          case QUARTER_ON_QUARTER -> said == Operation.YEAR_ON_YEAR;
          default -> false;
        };
    return other
        ? Optional.of(new Difference("R2", words(said), words(line().operation())))
        : Optional.empty();
  }

  static Operation operation(Mention.Against against) {
    return against == Mention.Against.YEAR_AGO
        ? Operation.YEAR_ON_YEAR
        : Operation.QUARTER_ON_QUARTER;
  }

  private static String words(Operation operation) {
    return operation == Operation.YEAR_ON_YEAR
        ? "a move against the year before"
        : "a move against the quarter before";
  }

  /** A word of direction right before a move that went the other way. */
  private Optional<Difference> way() {
    Optional<Integer> sign = sign(line(), filled.figure());
    List<Mention.OfDirection> said =
        before(Mention.OfDirection.class).stream()
            .filter(d -> read.holdsIn(d.to(), claim.figure().from(), NOTHING_BETWEEN))
            .toList();
    if (said.size() != 1
        || sign.isEmpty()
        || sign.get() == 0
        || read.holdsIn(claim.figure().to(), read.text().length(), COMPARED)) {
      return Optional.empty();
    }
    boolean up = said.getFirst().up();
    return up == sign.get() > 0
        ? Optional.empty()
        : Optional.of(
            new Difference("R2", up ? "a rise" : "a fall", sign.get() > 0 ? "a rise" : "a fall"));
  }

  /** The sign of a move. */
  static Optional<Integer> sign(FigureName line, Figure figure) {
    boolean move =
        line.operation() == Operation.YEAR_ON_YEAR
            || line.operation() == Operation.QUARTER_ON_QUARTER;
    if (!move) {
      return Optional.empty();
    }
    return switch (figure.value()) {
      case Ratio ratio -> Optional.of(ratio.fraction().signum());
      case Points points -> Optional.of(points.fraction().signum());
      default -> Optional.empty();
    };
  }

  /**
   * Those of a kind that stand in the figure's clause, behind the figure before it. Outside Chinese
   * what stands between two figures may be said of either.
   */
  private <T extends Mention> List<T> before(Class<T> kind) {
    StatedFigure figure = claim.figure();
    int clause = Clauses.start(read.text(), figure.from());
    int from = Math.max(clause, read.endOfFigureBefore(figure));
    if (from > clause && !Han.isIn(read.text())) {
      return List.of();
    }
    return read.mentions(kind).stream()
        .filter(m -> m.from() >= from && m.to() <= figure.from())
        .toList();
  }

  /** Those of a kind that stand between the figure and the next one, or the end of its clause. */
  private <T extends Mention> List<T> behind(Class<T> kind) {
    StatedFigure figure = claim.figure();
    int to = Math.min(Clauses.end(read.text(), figure.to()), read.nextFigure(figure));
    return read.mentions(kind).stream()
        .filter(m -> m.from() >= figure.to() && m.to() <= to)
        .toList();
  }
}
