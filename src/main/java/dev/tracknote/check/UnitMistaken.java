package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R13: percent for points, a wrong scale word, or two notations for points in one note. */
final class UnitMistaken extends FaultyFigure {

  private static final Pattern BAND_IN_POINTS =
      Pattern.compile(
          "(?s)^.*(?:[±]|\\+/-|plus or minus|give or take).*(?:百分点|pcts?|points?|pp|基点|bps?).*$");

  private static final Pattern BAND_IN_PERCENT =
      Pattern.compile(
          "(?s)^.*(?:%|per ?cent).*(?:[±]|plus or minus|give or take).*\\d\\s?(?:%|per ?cent)\\s*$");

  /** A band in words behind a level: «79.5%, give or take half a percent». */
  private static final Pattern BAND_BEHIND =
      Pattern.compile(
          "(?i)(?:,? (?:plus or minus|give or take)|,? ?(?:[±]|\\+/-)) ?(?:half an?|a (?:half|quarter|full)|an?|one|\\d+(?:\\.\\d+)?)?\\s?(?:%|per ?cent(?!age))|\\s?per ?cent(?!age)");

  private static final Pattern MARGIN = Pattern.compile("(?i)\\bmargins?\\b|利润?率|毛利率");

  UnitMistaken() {
    super(
        "R13",
        Fault.Kind.UNIT,
        "check the unit: a ratio changes by points, an amount by percent; 亿 is a hundred million,"
            + " 百万 a million");
  }

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>(super.findings(dossier));
    for (ReadSentence sentence : dossier.sentences().figured()) {
      sentence.claims().stream()
          .filter(c -> isBandOfAmountInPoints(sentence, c))
          .forEach(c -> findings.add(band(sentence, c, "percent around an amount", "points")));
      sentence.claims().stream()
          .filter(c -> isBandOfRatioInPercent(sentence, c))
          .forEach(c -> findings.add(band(sentence, c, "points around a ratio", "percent")));
    }
    dossier.everything().forEach(s -> currency(s, dossier, findings));
    findings.addAll(PointsNotation.findings(dossier));
    return findings;
  }

  // definition: the band of an amount is a percentage of its midpoint, that of a ratio is points
  private static boolean isBandOfAmountInPoints(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    return figure.kind() == StatedFigure.Kind.MONEY
        && figure.width().isPresent()
        && BAND_IN_POINTS.matcher(sentence.text().substring(figure.from(), figure.to())).matches();
  }

  private static boolean isBandOfRatioInPercent(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    return figure.kind() == StatedFigure.Kind.PERCENT
        && (Measure.of(claim.measure()).filter(Measure::isRatio).isPresent()
            || sentence.holdsIn(0, figure.from(), MARGIN))
        && ((figure.width().isPresent()
                && BAND_IN_PERCENT
                    .matcher(sentence.text().substring(figure.from(), figure.to()))
                    .matches())
            || isFollowedByBand(sentence, figure));
  }

  private static boolean isFollowedByBand(ReadSentence sentence, StatedFigure figure) {
    return sentence.mayHold(BAND_BEHIND)
        && BAND_BEHIND
            .matcher(sentence.text())
            .region(figure.to(), sentence.text().length())
            .useTransparentBounds(true)
            .lookingAt();
  }

  private static Diagnostic band(
      ReadSentence sentence, Claim claim, String expected, String found) {
    return Findings.error(
        "R13",
        sentence.sentence().placeAt(claim.figure().from()),
        "expected a band in " + expected + ", found one in " + found,
        "",
        "an amount has a band in percent of it, a ratio one in points");
  }

  /** The right number of the accounts with another currency: 1.02 元 for 1.02 美元. */
  private static void currency(ReadSentence sentence, Dossier dossier, List<Diagnostic> findings) {
    String own = dossier.facts().company().currency();
    for (Claim claim : sentence.claims()) {
      StatedFigure figure = claim.figure();
      Optional<Measure> measure = Measure.of(claim.measure());
      if (isStatedInOwn(sentence, claim, own, dossier)) {
        findings.add(foreign(sentence, figure, own));
        continue;
      }
      if (figure.kind() == StatedFigure.Kind.MONEY
          && !figure.currency().equals(own)
          && (claim.firm() || claim.against().isPresent())
          && measure.isPresent()
          && !sentence.isRow()
          && (isOf(figure, measure.get(), claim.segment(), dossier)
              || isMove(sentence, claim, dossier))) {
        findings.add(foreign(sentence, figure, own));
      }
    }
  }

  private static Diagnostic foreign(ReadSentence sentence, StatedFigure figure, String own) {
    return Findings.error(
        "R13",
        sentence.sentence().placeAt(figure.from()),
        "expected " + own + " as in the accounts, found " + figure.currency(),
        "",
        "correct the currency");
  }

  /** What the sentence is about was stated with these digits in the company's own currency. */
  private static boolean isStatedInOwn(
      ReadSentence sentence, Claim claim, String own, Dossier dossier) {
    StatedFigure figure = claim.figure();
    return figure.kind() == StatedFigure.Kind.MONEY
        && !figure.currency().isEmpty()
        && !figure.currency().equals(own)
        && !sentence.isRow()
        && dossier.names().in(sentence.text(), sentence.text()).stream()
            .anyMatch(s -> s.unit().equals(own) && Tolerance.exact(figure, s.value()));
  }

  /** By how much the named part of the company moved, to two digits at least. */
  private static boolean isMove(ReadSentence sentence, Claim claim, Dossier dossier) {
    return claim.against().isPresent()
        && claim.scoped()
        && PointMisplaced.digits(claim.figure()) > 1
        && !dossier.pool().isStated(claim.figure())
        && dossier
            .scenes()
            .of(sentence)
            .flatMap(s -> s.admissible().reading(claim.figure()))
            .isPresent();
  }

  private static boolean isOf(
      StatedFigure figure, Measure measure, String segment, Dossier dossier) {
    for (Basis basis : dossier.ground().bases()) {
      Subject subject = new Subject(measure, segment, basis);
      for (Stretch stretch :
          List.of(
              Stretch.of(dossier.quarter()),
              Stretch.of(dossier.quarter().yearAgo()),
              Stretch.of(dossier.quarter().previous()),
              Stretch.year(dossier.quarter().year()))) {
        if (dossier
            .ground()
            .value(subject, stretch)
            .filter(v -> Tolerance.exact(figure, v))
            .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
