package dev.tracknote.check;

import dev.tracknote.check.FilledSentence.Filled;
import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.FigureName;
import dev.tracknote.metrics.FigureName.Operation;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Resolution;
import dev.tracknote.quantity.Count;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A figure reference that leads to a figure, but to another than its sentence speaks of: of another
 * part, line, basis or quarter, or moved the other way.
 */
final class ReferenceOtherThanSaid implements Check {

  private static final Pattern NOTHING_BETWEEN =
      Pattern.compile("(?i)^\\s*(?:了|约|近|逾|超过?|by|about|nearly|almost|roughly|some)?\\s*$");

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)^\\s*(?:more|less|fewer|higher|lower|larger|smaller|above|below|better|worse|ahead|short)\\b");

  private static final Pattern TOGETHER =
      Pattern.compile("(?i)合计|共计|\\b(?:together|in all|in total)\\b");

  /** One thing in which what is said and what is named may differ. */
  private record Difference(String rule, String said, String named) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      if (isInDoubt(sentence, dossier)) {
        FilledSentence.of(sentence, dossier).ifPresent(f -> judge(f, dossier, findings));
      }
    }
    return findings;
  }

  /**
   * Whether words before a reference in its clause speak of something else than it leads to; only
   * then is it worth reading the sentence again with its figures filled in.
   */
  private static boolean isInDoubt(ReadSentence sentence, Dossier dossier) {
    for (Sentence.Placed placed : sentence.sentence().placedReferences()) {
      Optional<FigureName> line = dossier.figures().line(placed.reference().name());
      if (line.isPresent()
          && (line.get().operation() == Operation.STREAK
              || isInDoubt(sentence, placed, line.get(), dossier))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInDoubt(
      ReadSentence sentence, Sentence.Placed placed, FigureName line, Dossier dossier) {
    int from = Clauses.start(sentence.text(), placed.at());
    return sentence.mentions().stream()
        .filter(m -> m.from() >= from && m.to() <= placed.at())
        .anyMatch(m -> isOther(m, placed.reference(), line, dossier));
  }

  private static boolean isOther(
      Mention mention, Span.Reference reference, FigureName line, Dossier dossier) {
    return switch (mention) {
      case Mention.OfSegment s -> !s.segment().equals(line.subject().segment());
      case Mention.OfMeasure m -> !m.measure().equals(line.subject().measure().id());
      case Mention.OfBasis b -> b.basis() != line.subject().basis();
      case Mention.OfPeriod p -> !p.period().equals(line.period());
      case Mention.OfRelativePeriod r ->
          r.when() == Mention.When.CURRENT && !dossier.quarter().equals(line.period());
      case Mention.OfComparison c -> operation(c.against()) != line.operation();
      case Mention.OfDirection d ->
          dossier.figures().resolve(reference.name()) instanceof Resolution.Found found
              && sign(line, found.figure()).filter(s -> d.up() != s > 0).isPresent();
      default -> false;
    };
  }

  private static void judge(FilledSentence filled, Dossier dossier, List<Diagnostic> findings) {
    for (Filled figure : filled.figures()) {
      filled
          .claim(figure)
          .filter(c -> !c.conditional() && !c.excluding() && !c.guidance() && !c.forecast())
          .flatMap(c -> difference(filled.read(), c, figure, dossier))
          .ifPresent(d -> findings.add(finding(figure, d)));
      if (figure.line().operation() == Operation.STREAK
          && figure.figure().value() instanceof Count count
          && count.number() == 0) {
        findings.add(finding(figure, new Difference("R12", "quarters in a row", "none")));
      }
    }
  }

  private static Diagnostic finding(Filled figure, Difference difference) {
    return Referred.finding(
        difference.rule(),
        figure.place(),
        figure.reference(),
        difference.said(),
        difference.named());
  }

  private static Optional<Difference> difference(
      ReadSentence read, Claim claim, Filled figure, Dossier dossier) {
    FigureName line = figure.line();
    return Stream.<Optional<Difference>>of(
            part(read, claim, line, dossier),
            line(read, claim, line),
            basis(read, claim, line),
            time(read, claim, line, dossier),
            against(read, claim, line),
            way(read, claim, figure))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The one part that is named before the figure in its clause; one behind it may be meant. */
  private static Optional<Difference> part(
      ReadSentence read, Claim claim, FigureName line, Dossier dossier) {
    List<Mention.OfSegment> named = before(read, claim, Mention.OfSegment.class);
    String own = line.subject().segment();
    if (named.size() == 1 && isWhole(named.getFirst(), read, line)) {
      return Optional.of(new Difference("R8", scope(""), scope(own)));
    }
    boolean behind =
        behind(read, claim, Mention.OfSegment.class).stream()
            .anyMatch(m -> m.segment().equals(own));
    return named.size() == 1
            && !behind
            && !isTakenOf(named.getFirst().segment(), line, dossier)
            && !named.getFirst().segment().isEmpty()
            && !named.getFirst().segment().equals(own)
            && named.getFirst().segment().equals(claim.segment())
        ? Optional.of(new Difference("R8", scope(named.getFirst().segment()), scope(own)))
        : Optional.empty();
  }

  /** «占客运的 63.2%»: what stands before a share may be the whole that it is a share of. */
  private static boolean isTakenOf(String whole, FigureName line, Dossier dossier) {
    return line.operation() == Operation.SHARE
        && dossier.facts().company().splits().stream()
            .anyMatch(s -> s.of().equals(whole) && s.parts().contains(line.subject().segment()));
  }

  /** Whether the whole company alone is spoken of, and a part of it is referred to. */
  private static boolean isWhole(Mention.OfSegment named, ReadSentence read, FigureName line) {
    return named.segment().isEmpty()
        && !line.subject().segment().isEmpty()
        && line.operation() != Operation.SHARE
        && read.mentions(Mention.OfSegment.class).size() == 1;
  }

  private static String scope(String segment) {
    return segment.isEmpty() ? "the whole company" : "the segment " + segment;
  }

  private static Optional<Difference> line(ReadSentence read, Claim claim, FigureName line) {
    List<Mention.OfMeasure> named = before(read, claim, Mention.OfMeasure.class);
    Measure own = line.subject().measure();
    boolean behind =
        behind(read, claim, Mention.OfMeasure.class).stream()
            .anyMatch(m -> m.measure().equals(own.id()));
    if (!claim.firm()
        || behind
        || named.size() != 1
        || line.operation() == Operation.SHARE
        || read.holds(TOGETHER)) {
      return Optional.empty();
    }
    return Measure.of(claim.measure())
        .filter(m -> m != own && claim.measure().equals(named.getFirst().measure()))
        .map(m -> new Difference("R1", m.id(), own.id()));
  }

  private static Optional<Difference> basis(ReadSentence read, Claim claim, FigureName line) {
    return before(read, claim, Mention.OfBasis.class).size() == 1
            && behind(read, claim, Mention.OfBasis.class).isEmpty()
        ? claim
            .basis()
            .filter(b -> b != line.subject().basis())
            .map(b -> new Difference("R18", b.id(), line.subject().basis().id()))
        : Optional.empty();
  }

  private static Optional<Difference> time(
      ReadSentence read, Claim claim, FigureName line, Dossier dossier) {
    if (claim.change() || claim.against().isPresent() || line.operation() != Operation.LEVEL) {
      return Optional.empty();
    }
    List<FiscalPeriod> named =
        Stream.concat(
                before(read, claim, Mention.OfPeriod.class).stream().map(Mention.OfPeriod::period),
                before(read, claim, Mention.OfRelativePeriod.class).stream()
                    .filter(r -> r.when() == Mention.When.CURRENT)
                    .map(r -> dossier.quarter()))
            .toList();
    return named.size() == 1
            && behind(read, claim, Mention.OfPeriod.class).isEmpty()
            && !named.getFirst().equals(line.period())
        ? Optional.of(
            new Difference(
                "R9", "a figure of " + named.getFirst().label(), "of " + line.period().label()))
        : Optional.empty();
  }

  private static Optional<Difference> against(ReadSentence read, Claim claim, FigureName line) {
    List<Mention.OfComparison> named = before(read, claim, Mention.OfComparison.class);
    if (named.size() != 1 || !behind(read, claim, Mention.OfComparison.class).isEmpty()) {
      return Optional.empty();
    }
    Operation said = operation(named.getFirst().against());
    boolean other =
        switch (line.operation()) {
          case YEAR_ON_YEAR -> said == Operation.QUARTER_ON_QUARTER;
          case QUARTER_ON_QUARTER -> said == Operation.YEAR_ON_YEAR;
          default -> false;
        };
    return other
        ? Optional.of(new Difference("R2", words(said), words(line.operation())))
        : Optional.empty();
  }

  private static Operation operation(Mention.Against against) {
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
  private static Optional<Difference> way(ReadSentence read, Claim claim, Filled figure) {
    Optional<Integer> sign = sign(figure.line(), figure.figure());
    List<Mention.OfDirection> said =
        before(read, claim, Mention.OfDirection.class).stream()
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
  private static Optional<Integer> sign(FigureName line, Figure figure) {
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
  private static <T extends Mention> List<T> before(ReadSentence read, Claim claim, Class<T> kind) {
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
  private static <T extends Mention> List<T> behind(ReadSentence read, Claim claim, Class<T> kind) {
    StatedFigure figure = claim.figure();
    int to = Math.min(Clauses.end(read.text(), figure.to()), read.nextFigure(figure));
    return read.mentions(kind).stream()
        .filter(m -> m.from() >= figure.to() && m.to() <= to)
        .toList();
  }
}
