package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R18: a level that is said to be on one basis and is the company's on another. */
final class BasisOtherThanSaid implements Check {

  private static final int DIGITS = 2;

  /** Other words for a figure that is adjusted. */
  private static final Pattern BEFORE_ITEMS =
      Pattern.compile(
          "(?i)减值|一次性|特殊项目|特别项目|非经常|经营性|\\bbefore\\b|\\bunderlying\\b|\\bspecial\\b|one-off|exceptional|impairment");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return dossier.ground().bases().size() < 2
        ? List.of()
        : EachFigure.findings(dossier, BasisOtherThanSaid::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Measure> measure = Measure.of(claim.measure());
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (measure.isEmpty()
        || scene.isEmpty()
        || sentence.holds(Acquittal.RESPECTIVELY)
        || !isLevel(figure, measure.get())
        || (claim.basis().isEmpty() && !isUnlabelled(sentence, claim, dossier))
        || ((claim.change() || claim.guidance()) && !isOfMeasure(sentence, claim))
        || claim.share()
        || claim.excluding()
        || claim.conditional()
        || !claim.segment().isEmpty()
        || figure.isRange()
        || figure.width().isPresent()
        || DistanceWrong.isDistance(sentence, index)
        || (claim.basis().isPresent() && !isNearest(sentence, claim))) {
      return Optional.empty();
    }
    Basis said = claim.basis().orElse(Basis.GAAP);
    if (isOn(said, measure.get(), scene.get(), figure)
        || Derived.isRight(sentence, claim, dossier)) {
      return Optional.empty();
    }
    Subject meant = new Subject(measure.get(), "", said);
    return dossier.ground().bases().stream()
        .filter(b -> b != said)
        .flatMap(b -> at(b, measure.get(), scene.get(), figure).stream())
        .filter(t -> !isTaken(sentence, claim, meant, t, scene.get()))
        .flatMap(t -> scene.get().value(meant, t).stream())
        .findFirst()
        .map(v -> told(sentence, claim, v));
  }

  /** «GAAP gross margin of 68.4% was down»: a level, whatever is said of it behind. */
  private static boolean isOfMeasure(ReadSentence sentence, Claim claim) {
    return claim.basis().isPresent()
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.to() <= claim.figure().from())
            .anyMatch(m -> sentence.text().substring(m.to(), claim.figure().from()).equals(" of "));
  }

  /**
   * Whether nothing at hand says on which basis a figure is, so that it is taken for what the
   * accounts say; what is held against an expectation is on the basis of that.
   */
  private static boolean isUnlabelled(ReadSentence sentence, Claim claim, Dossier dossier) {
    return claim.firm()
        && claim.figure().kind() != StatedFigure.Kind.COUNT
        && sentence.mentions(Mention.OfBasis.class).isEmpty()
        && sentence.mentions(Mention.OfOutlook.class).isEmpty()
        && sentence.mentions(Mention.OfVerdict.class).isEmpty()
        && !sentence.holds(BEFORE_ITEMS)
        && dossier.scenes().before(sentence).stream()
            .allMatch(s -> s.mentions(Mention.OfBasis.class).isEmpty());
  }

  private static boolean isLevel(StatedFigure figure, Measure measure) {
    boolean fits =
        measure.isRatio()
            ? figure.kind() == StatedFigure.Kind.PERCENT
            : figure.kind() == StatedFigure.Kind.MONEY;
    return fits && PointMisplaced.digits(figure) >= DIGITS;
  }

  /** The basis that is named right behind the figure, or else last before it. */
  private static boolean isNearest(ReadSentence sentence, Claim claim) {
    Optional<Mention.OfBasis> last = Optional.empty();
    int next = sentence.nextFigure(claim.figure());
    for (Mention.OfBasis basis : sentence.mentions(Mention.OfBasis.class)) {
      if (basis.from() >= claim.figure().to() && basis.to() <= next) {
        last = Optional.of(basis);
        break;
      }
      if (basis.to() <= claim.figure().from()) {
        last = Optional.of(basis);
      }
    }
    return last.filter(b -> Optional.of(b.basis()).equals(claim.basis())).isPresent();
  }

  /**
   * «the GAAP figure was 4.1%, and adjustments lift that to 19.7%»: what the same time has on the
   * basis that is named stands between its name and the figure.
   */
  private static boolean isTaken(
      ReadSentence sentence, Claim claim, Subject meant, Stretch time, Scene scene) {
    int named =
        sentence.mentions(Mention.OfBasis.class).stream()
            .filter(b -> b.to() <= claim.figure().from())
            .mapToInt(Mention::to)
            .max()
            .orElse(Integer.MAX_VALUE);
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.from() >= named && f.to() <= claim.figure().from())
        .filter(f -> f.kind() == claim.figure().kind())
        .anyMatch(f -> scene.value(meant, time).filter(v -> is(f, v)).isPresent());
  }

  private static boolean isOn(Basis basis, Measure measure, Scene scene, StatedFigure figure) {
    return at(basis, measure, scene, figure).isPresent();
  }

  /** The time over which the measure has the value that is typed, on a basis. */
  private static Optional<Stretch> at(
      Basis basis, Measure measure, Scene scene, StatedFigure figure) {
    Subject subject = new Subject(measure, "", basis);
    return scene.stretches().stream()
        .filter(t -> scene.value(subject, t).filter(v -> is(figure, v)).isPresent())
        .findFirst();
  }

  private static boolean is(StatedFigure figure, BigDecimal value) {
    return Tolerance.exact(figure, value);
  }

  private static Diagnostic told(ReadSentence sentence, Claim claim, BigDecimal value) {
    return Findings.figure(
        "R18",
        sentence,
        claim.figure(),
        claim.measure()
            + " on the basis "
            + claim.basis().orElse(Basis.GAAP).id()
            + ", "
            + Words.of(value, claim.figure()),
        "",
        "take the value of the basis that is named, or name the one that the value is of");
  }
}
