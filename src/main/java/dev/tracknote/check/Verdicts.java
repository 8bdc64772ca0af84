package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.FrontMatter;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells of every figure in the prose how it stands. */
final class Verdicts {

  /** Behind the number of a share: 6941.T. */
  private static final Pattern LISTING = Pattern.compile("^\\.[A-Z]{1,3}(?![A-Za-z0-9])");

  private static final BigDecimal THOUSAND = BigDecimal.TEN.pow(3);

  /** Rules that say of a figure that it is wrong; the others speak of the words around it. */
  private static final List<String> OF_FIGURES =
      List.of(
          "R1", "R2", "R3", "R4", "R6", "R7", "R8", "R11", "R13", "R18", "R19", "R20", "R21",
          "R22");

  private Verdicts() {}

  static List<Verdict> of(Dossier dossier, List<Diagnostic> findings) {
    Map<Place, Diagnostic> wrong = new LinkedHashMap<>();
    findings.stream()
        .filter(f -> OF_FIGURES.contains(f.rule()))
        .forEach(f -> wrong.put(f.place(), f));
    List<Verdict> verdicts = new ArrayList<>();
    dossier.commentary().front().entry("target").flatMap(Verdicts::target).ifPresent(verdicts::add);
    for (ReadSentence sentence : dossier.everything()) {
      references(sentence, verdicts);
      sentence.claims().stream()
          .filter(c -> isFigure(sentence, c))
          .forEach(c -> verdicts.add(typed(sentence, c, dossier, wrong)));
    }
    return verdicts;
  }

  /** The target in the head of the note, which the house itself holds. */
  private static Optional<Verdict> target(FrontMatter.Entry entry) {
    return FrontMatterFault.isTarget(entry.value())
        ? Optional.of(
            new Verdict(
                entry.place(),
                entry.value(),
                Optional.of(Verdict.Kind.MONEY),
                Optional.of(new BigDecimal(entry.value())),
                Verdict.Outcome.OUTSIDE,
                "target of the house"))
        : Optional.empty();
  }

  private static void references(ReadSentence sentence, List<Verdict> verdicts) {
    int at = -1;
    for (Span.Reference reference : sentence.sentence().references()) {
      String name = reference.name();
      at = sentence.text().indexOf(Sentence.REFERENCE, at + 1);
      verdicts.add(
          new Verdict(
              sentence.sentence().placeAt(Math.max(0, at)),
              "${" + name + "}",
              Optional.empty(),
              Optional.empty(),
              Verdict.Outcome.FROM_FACTS,
              name));
    }
  }

  private static Verdict typed(
      ReadSentence sentence, Claim claim, Dossier dossier, Map<Place, Diagnostic> wrong) {
    StatedFigure figure = claim.figure();
    Place place = sentence.sentence().placeAt(figure.from());
    Diagnostic finding = wrong.get(place);
    Standing standing =
        finding != null
            ? new Standing(Verdict.Outcome.CONTRADICTED, finding.arithmetic())
            : dossier
                .estimates()
                .at(place)
                .map(Verdicts::estimate)
                .orElseGet(() -> standing(sentence, claim, dossier));
    return new Verdict(
        place,
        sentence.typed(figure),
        Optional.of(kind(figure)),
        Optional.of(figure.value()),
        standing.outcome(),
        standing.formula());
  }

  private static Verdict.Kind kind(StatedFigure figure) {
    return switch (figure.kind()) {
      case MONEY -> Verdict.Kind.MONEY;
      case PERCENT -> Verdict.Kind.PERCENT;
      case POINTS -> Verdict.Kind.POINTS;
      case MULTIPLE -> Verdict.Kind.MULTIPLE;
      case COUNT -> Verdict.Kind.COUNT;
    };
  }

  /** How a figure stands, and what yields it. */
  private record Standing(Verdict.Outcome outcome, String formula) {}

  private static Standing estimate(Fact estimate) {
    FactKey key = estimate.key();
    return new Standing(
        Verdict.Outcome.MATCHED,
        "estimate " + key.metric().id() + " " + key.period().label() + " of " + key.basis().id());
  }

  private static Standing standing(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    // what somebody is on record to have said is its origin, whatever else comes to the same amount
    Reach reach = Reach.of(figure);
    Optional<Statement> statement =
        dossier.facts().statements().stream()
            .filter(s -> Denomination.of(s.unit()).admits(figure) && isStated(reach, s))
            .findFirst();
    if (statement.isPresent()) {
      return new Standing(Verdict.Outcome.OUTSIDE, "statement " + statement.get().id());
    }
    Optional<Expected> reading =
        dossier
            .scenes()
            .of(sentence)
            .map(Scene::admissible)
            .flatMap(a -> a.levelOrGrowth(figure).or(() -> a.reading(figure)));
    if (reading.isPresent()) {
      return new Standing(Verdict.Outcome.MATCHED, reading.get().words());
    }
    if (Typed.yields(sentence, dossier.scenes().typedBefore(sentence), figure)
        || dossier.isBesideAccounts(sentence, claim)) {
      return new Standing(Verdict.Outcome.MATCHED, "from the figures beside it");
    }
    if (dossier.judged().holds(claim) || dossier.pool().holds(figure)) {
      return new Standing(Verdict.Outcome.MATCHED, "");
    }
    Optional<String> inTable = RowOfTable.holds(sentence, figure, dossier);
    if (inTable.isPresent()) {
      return new Standing(Verdict.Outcome.MATCHED, inTable.get());
    }
    if (Derived.isRight(sentence, claim, dossier)) {
      return new Standing(Verdict.Outcome.MATCHED, "as its own words derive it");
    }
    boolean source = !sentence.mentions(Mention.OfSource.class).isEmpty();
    boolean spoken = dossier.minutes().contains(sentence);
    return source || spoken
        ? new Standing(Verdict.Outcome.OUTSIDE, spoken ? "minutes of the call" : "named source")
        : new Standing(Verdict.Outcome.UNCHECKED, "");
  }

  private static boolean isStated(Reach reach, Statement statement) {
    return reach.holds(statement.value()) || statement.high().filter(reach::holds).isPresent();
  }

  /** A bare small number counts things of the text, and one of a listing names a share. */
  private static boolean isFigure(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    boolean listing =
        figure.kind() == StatedFigure.Kind.COUNT && sentence.holdsFrom(figure.to(), LISTING);
    return !listing && isOfSize(figure);
  }

  private static boolean isOfSize(StatedFigure figure) {
    return figure.kind() != StatedFigure.Kind.COUNT
        || figure.value().abs().compareTo(THOUSAND) >= 0
        || figure.value().stripTrailingZeros().scale() > 0;
  }
}
