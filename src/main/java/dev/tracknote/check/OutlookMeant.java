package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of the values that are guided a figure can be told of. */
final class OutlookMeant {

  /** An end of what is guided. */
  static final Pattern END =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.END_ZH
              + "|(?:low|high|upper|lower|top|bottom) (?:end|bound|limit)|\\bfloor\\b|\\bceiling\\b|(?:区间|指引|范围)的?[底顶]");

  private OutlookMeant() {}

  /** The guided values of the lines and times that the words at a figure can mean. */
  static List<OutlookValues.Value> of(
      ReadSentence sentence, Claim claim, Scene scene, Dossier dossier) {
    List<OutlookValues.Value> all =
        dossier.outlook().guided().stream()
            .filter(v -> isOfKind(v.measure(), claim.figure().kind()))
            .filter(v -> v.isMiddle() || sentence.holds(END))
            .toList();
    Set<Measure> said = said(sentence, claim, dossier);
    if (said.isEmpty()) {
      said.addAll(scene.measures());
    }
    List<OutlookValues.Value> meant =
        said.isEmpty() ? all : all.stream().filter(v -> said.contains(v.measure())).toList();
    Set<FiscalPeriod> ahead = ahead(sentence, dossier);
    List<OutlookValues.Value> timed =
        meant.stream().filter(v -> v.period().filter(ahead::contains).isPresent()).toList();
    boolean year = isOfYear(sentence, claim);
    return timed.isEmpty() || year
        ? meant.stream()
            .filter(v -> isOpen(v, scene, dossier.quarter()))
            .filter(v -> !year || v.period().filter(FiscalYear.class::isInstance).isPresent())
            .toList()
        : timed;
  }

  /** «全年», «12.5% above FY25». */
  private static boolean isOfYear(ReadSentence sentence, Claim claim) {
    return MidpointAgainstPeriod.base(sentence, claim.figure()).isPresent()
        || sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() == Mention.When.OTHER && p.to() <= claim.figure().from());
  }

  /** The lines that the sentence names, those of plans that somebody stated among them. */
  private static Set<Measure> said(ReadSentence sentence, Claim claim, Dossier dossier) {
    Set<Measure> said = new LinkedHashSet<>();
    List<String> names = new ArrayList<>(List.of(claim.measure()));
    sentence.mentions(Mention.OfMeasure.class).forEach(m -> names.add(m.measure()));
    names.forEach(n -> line(n, dossier).ifPresent(said::add));
    if (said.isEmpty() && sentence.holds(BareMargin.MARGIN)) {
      said.addAll(BareMargin.RATIOS);
    }
    return said;
  }

  /** The line of the accounts that a measure is, or that a plan stated outside them is one of. */
  static Optional<Measure> line(String measure, Dossier dossier) {
    return Measure.of(measure)
        .or(() -> dossier.series(measure).map(s -> OutlookValues.line(s.statements().getFirst())));
  }

  private static boolean isOfKind(Measure measure, StatedFigure.Kind kind) {
    return kind == StatedFigure.Kind.POINTS || !measure.isRatio();
  }

  /** The times still to come that the sentence names, or else those before it in its paragraph. */
  private static Set<FiscalPeriod> ahead(ReadSentence sentence, Dossier dossier) {
    Set<FiscalPeriod> named = ahead(sentence, dossier.quarter());
    List<ReadSentence> before = dossier.scenes().before(sentence);
    for (int i = before.size() - 1; i >= 0 && named.isEmpty(); i--) {
      named = ahead(before.get(i), dossier.quarter());
    }
    return named;
  }

  private static Set<FiscalPeriod> ahead(ReadSentence sentence, FiscalQuarter now) {
    Set<FiscalPeriod> named = new LinkedHashSet<>();
    for (Mention.OfPeriod mention : sentence.mentions(Mention.OfPeriod.class)) {
      if (isAhead(mention.period(), now)) {
        named.add(mention.period());
      }
    }
    return named;
  }

  static boolean isAhead(FiscalPeriod period, FiscalQuarter now) {
    return period instanceof FiscalQuarter quarter
        ? quarter.compareTo(now) > 0
        : period instanceof FiscalYear year
            && year.year() >= now.year()
            && !(now.quarter() == 4 && year.year() == now.year());
  }

  /** Where no time is named: what is guided from here on, and what was guided for this quarter. */
  private static boolean isOpen(OutlookValues.Value value, Scene scene, FiscalQuarter now) {
    return value
        .period()
        .filter(
            p ->
                p.equals(now)
                    || isAhead(p, now)
                    || (p instanceof FiscalQuarter q && scene.isNamed(Stretch.of(q)))
                    || (p instanceof FiscalYear y && scene.isNamed(Stretch.year(y.year()))))
        .isPresent();
  }
}
