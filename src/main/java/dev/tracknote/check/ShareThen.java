package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The share that was spoken of, at another time: «a year ago the share was 37.1%». */
final class ShareThen implements Derivation {

  private static final Pattern THE_SHARE =
      Pattern.compile("(?i)\\b(?:the|its|that|this) (?:share|proportion|part)\\b|占比|比重|权重");

  /** «44.0% of revenue, after 48.6% in FY25Q1»: the same part at another time. */
  private static final Pattern OF_REVENUE =
      Pattern.compile(
          "(?i)% of (?:(?:its|the|total|group|company) )*(?:revenue|sales)\\b[^.;]*$|占(?:公司|总)*(?:营收|收入)(?:的|比重为|\\s)*[\\d.]+%[^。；]*$");

  @Override
  public List<Interval> of(Told told) {
    Claim claim = told.claim();
    Dossier dossier = told.dossier();
    boolean then = claim.when().isPresent() || claim.period().isPresent();
    boolean goesOn = then && told.is(Kind.PERCENT) && told.stands(OF_REVENUE);
    List<Interval> beside = then && told.is(Kind.PERCENT) ? beside(told) : List.of();
    if (!told.is(Kind.PERCENT) || !then || !(goesOn || told.clauseHolds(THE_SHARE))) {
      return beside;
    }
    Readings readings = new Readings(dossier.ground());
    List<Interval> derived = new ArrayList<>(beside);
    if (goesOn) {
      ofLines(told, derived);
    }
    for (String part : told.names().lastParts()) {
      List<String> wholes = new ArrayList<>(List.of(""));
      dossier.facts().company().splitWithPart(part).map(Split::of).ifPresent(wholes::add);
      for (String whole : wholes) {
        readings
            .share(part, whole, told.time())
            .map(e -> Told.exactly(e.value()))
            .ifPresent(derived::add);
      }
    }
    return derived;
  }

  /** «服务：11.8%（去年同期 11.2%）»: the figure before it is the share of now of the part just named. */
  private static List<Interval> beside(Told told) {
    ReadSentence sentence = told.sentence();
    int at = told.claim().figure().from();
    Optional<StatedFigure> before =
        sentence.claims().stream().map(Claim::figure).filter(f -> f.to() <= at).reduce((a, b) -> b);
    if (before.filter(f -> f.kind() == Kind.PERCENT && YieldOfNamed.isFine(f)).isEmpty()) {
      return List.of();
    }
    List<String> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.to() <= before.get().from() && !s.segment().isEmpty())
            .reduce((a, b) -> b)
            .map(s -> List.of(s.segment()))
            .orElse(List.of());
    Readings readings = new Readings(told.ground());
    List<Interval> derived = new ArrayList<>();
    for (String part : parts) {
      List<String> wholes = new ArrayList<>(List.of(""));
      told.dossier().facts().company().splitWithPart(part).map(Split::of).ifPresent(wholes::add);
      for (String whole : wholes) {
        readings
            .share(part, whole, told.now())
            .filter(e -> Reach.of(before.get()).holds(e.value()))
            .flatMap(e -> readings.share(part, whole, told.time()))
            .map(e -> Told.exactly(e.value()))
            .ifPresent(derived::add);
      }
    }
    return derived;
  }

  /** What the lines that were named last made of revenue. */
  private static void ofLines(Told told, List<Interval> derived) {
    Optional<BigDecimal> revenue =
        told.value(Subject.company(Measure.REVENUE), told.time()).filter(v -> v.signum() > 0);
    told.names().lastMeasures().stream()
        .flatMap(m -> Measure.of(m).stream())
        .filter(m -> !m.isRatio() && m != Measure.REVENUE)
        .flatMap(m -> told.ground().bases().stream().map(b -> new Subject(m, "", b)))
        .flatMap(s -> told.value(s, told.time()).stream())
        .flatMap(v -> revenue.map(r -> Told.exactly(Rounding.quotient(v, r))).stream())
        .forEach(derived::add);
  }
}
