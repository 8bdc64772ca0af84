package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * R1 and R2: of the figures of a sentence one that nothing it names ever yields, beside others that
 * are what the accounts hold of it: these tell of what and of when the sentence speaks.
 */
final class FigureAstray {

  private static final BigDecimal NEAREST = new BigDecimal("0.75");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int ENOUGH = 2;
  private static final int MOST = 4;
  private static final BigDecimal FARTHEST = new BigDecimal("1.34");

  private FigureAstray() {}

  /**
   * Those of the lines of a note where nothing is reported yet: another rule knows better what is
   * wrong.
   */
  static List<Diagnostic> findings(Dossier dossier, List<Diagnostic> reported) {
    return findings(dossier).stream()
        .filter(f -> reported.stream().noneMatch(r -> isInOneLine(f.place(), r)))
        .toList();
  }

  private static boolean isInOneLine(Place place, Diagnostic reported) {
    return reported.rule().matches("R\\d+")
        && reported.place().line() == place.line()
        && reported.place().file().equals(place.file());
  }

  static List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      if (sentence.claims().size() > 1
          && sentence.mentions(Mention.OfOutlook.class).isEmpty()
          && !dossier.names().isAny(sentence.text())) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (scene.isEmpty() || scene.get().subjects().isEmpty()) {
      return Optional.empty();
    }
    ValuesOfNamed values = new ValuesOfNamed(scene.get());
    List<Claim> astray = new ArrayList<>();
    int borneOut = 0;
    for (Claim claim : sentence.claims()) {
      StatedFigure figure = claim.figure();
      if (figure.kind() == StatedFigure.Kind.COUNT) {
        continue;
      }
      if (values.tells(figure)) {
        borneOut++;
      } else {
        astray.add(claim);
      }
    }
    if (borneOut == 0 || astray.isEmpty() || astray.size() > MOST) {
      return Optional.empty();
    }
    astray.removeIf(c -> isElse(sentence, c, values, dossier));
    if (astray.size() != 1
        || (borneOut < ENOUGH && scene.get().things().isCarried() && isAhead(sentence, dossier))
        || (TotalWrong.isTotal(sentence, sentence.claims().indexOf(astray.getFirst()))
            && PartsMeant.named(sentence).size() < 2)) {
      return Optional.empty();
    }
    StatedFigure figure = astray.getFirst().figure();
    Optional<ValuesOfNamed.Value> near = values.nearest(figure).filter(v -> isNear(figure, v));
    return near.filter(n -> isSaid(sentence, astray.getFirst()))
        .map(n -> finding(sentence, figure, n));
  }

  private static boolean isSaid(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    boolean perShare = claim.measure().equals(Measure.EPS_DILUTED.id());
    return !claim.guidance()
        && (figure.kind() != StatedFigure.Kind.MONEY
            || perShare
            || (YieldOfNamed.isFine(figure) && !isRoundMark(sentence, figure)))
        && !(claim.conditional() && Outlook.isMeant(sentence))
        && !(claim.excluding() && PartsMeant.named(sentence).isEmpty())
        && !(sentence.isRow()
            && figure.kind() == StatedFigure.Kind.PERCENT
            && !claim.share()
            && claim.against().isEmpty())
        && !claim.forecast()
        && !figure.isRange()
        && figure.width().isEmpty()
        && figure.hedge() == StatedFigure.Hedge.NONE
        && PointMisplaced.digits(figure) >= 2;
  }

  /** «4900 万»: a mark that something came near to. */
  private static boolean isRoundMark(ReadSentence sentence, StatedFigure figure) {
    BigDecimal digits = Rounding.quotient(figure.value(), figure.step());
    return sentence.typed(figure).indexOf('.') < 0 && digits.remainder(HUNDRED).signum() == 0;
  }

  /** Whether it is anything else that can be told beside what is named. */
  private static boolean isElse(
      ReadSentence sentence, Claim claim, ValuesOfNamed values, Dossier dossier) {
    return isGuided(sentence, claim.figure(), dossier)
        || (isToCome(sentence, dossier) && dossier.isRight(sentence, claim))
        || dossier.pool().isSuperseded(claim.figure())
        || Typed.yields(sentence, dossier.scenes().typedBefore(sentence), claim.figure())
        || values.yields(claim.figure())
        || Derived.isRight(sentence, claim, dossier)
        || dossier.isYielded(sentence, claim)
        || dossier.statedNearby().tells(sentence, claim.figure());
  }

  /** What was guided or expected, of the lines that are named or where anything of it is meant. */
  private static boolean isGuided(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    Reach reach = Reach.of(figure);
    List<Measure> measures = dossier.scenes().of(sentence).map(Scene::measures).orElse(List.of());
    return dossier.outlook().all().stream()
            .anyMatch(
                v ->
                    (measures.isEmpty() || measures.contains(v.measure()))
                        && reach.holdsSize(v.value()))
        || (isAhead(sentence, dossier) && dossier.pool().isQuoted(figure));
  }

  /** Whether a time is named that is still to come, of which much can be implied. */
  private static boolean isToCome(ReadSentence sentence, Dossier dossier) {
    return sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() == Mention.When.NEXT_QUARTER)
        || sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> Stretch.of(p.period()).last().compareTo(dossier.quarter()) > 0);
  }

  private static boolean isAhead(ReadSentence sentence, Dossier dossier) {
    List<ReadSentence> before = dossier.scenes().before(sentence);
    return Outlook.isMeant(sentence) || (!before.isEmpty() && Outlook.isMeant(before.getLast()));
  }

  private static boolean isNear(StatedFigure figure, ValuesOfNamed.Value value) {
    if (value.value().signum() == 0) {
      return false;
    }
    BigDecimal times = Rounding.quotient(figure.value().abs(), value.value().abs());
    return times.compareTo(NEAREST) > 0 && times.compareTo(FARTHEST) < 0;
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, ValuesOfNamed.Value near) {
    return Findings.figure(
        figure.kind() == StatedFigure.Kind.MONEY ? "R1" : "R2",
        sentence,
        figure,
        Words.of(near.value(), figure),
        near.words() + " = " + Words.of(near.value(), figure),
        "look the figure up again with tracknote figures");
  }
}
