package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** R9: what is guided for one quarter is told as the guidance for another. */
final class GuidedQuarterWrong implements Check {

  /** After these a quarter is what guidance is held against. */
  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?:较|比|相比|对比|相对|对|与|和|同|于|由|从|自|\\b(?:than|from|versus|vs\\.?|with|to|against|above|below|over|on|after|since|as|and|of what|at))\\s?(?:(?:in|for|that of|the|its|end of)\\s)*$");

  private static final Pattern LATER =
      Pattern.compile("(?i)下一?个?[季财]|之后|以后|\\bnext quarter\\b|\\bafter(?:wards)?\\b");

  /** From a guided figure to the quarter that it is for. */
  private static final Pattern FOR =
      Pattern.compile(
          "(?i)^(?:(?!\\b(?:with|than|from|against|above|below|over)\\b)[^,，;；])*\\b(?:in|for)\\s(?:the )?$");

  private static final Pattern RIGHT_BEHIND = Pattern.compile("(?i)^.\\s?(?:of|in) $");

  private static final Pattern GUIDANCE_OF = Pattern.compile("(?i)指引|\\bguid(?:ance|ed)\\b");
  private static final Pattern OF_THAT =
      Pattern.compile(
          "(?i)^\\s?(?:的)?(?:营收|收入|毛利率|利润率?|业绩)?(?:的)?指引|^ (?:revenue |sales |margin )?guidance\\b");
  private static final Pattern ENDS =
      Pattern.compile("(?i)" + GuidanceWords.END_ZH + "|" + GuidanceWords.END_EN);

  private static final Pattern GUIDANCE_FOR = Pattern.compile("(?i)\\bguidance for (?:the )?$");

  /** A figure that was guided, and the quarters or years for which it was. */
  private record Guided(StatedFigure figure, Set<FiscalPeriod> quarters) {}

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    List<ReadSentence> passage = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().prose()) {
      if (!passage.isEmpty() && !isOnePassage(passage.getLast(), sentence)) {
        judge(passage, dossier, findings);
        passage.clear();
      }
      passage.add(sentence);
    }
    judge(passage, dossier, findings);
    return findings;
  }

  private static boolean isOnePassage(ReadSentence one, ReadSentence other) {
    return one.sentence().passage() == other.sentence().passage()
        && one.sentence().place().file().equals(other.sentence().place().file());
  }

  private static void judge(
      List<ReadSentence> passage, Dossier dossier, List<Diagnostic> findings) {
    Set<FiscalPeriod> told = new LinkedHashSet<>();
    for (ReadSentence sentence : passage) {
      if (Outlook.isNamed(sentence)
          || !sentence.mentions(Mention.OfOutlook.class).isEmpty()
          || sentence.claims().stream().anyMatch(c -> c.figure().width().isPresent())) {
        List<Guided> held = held(sentence, dossier);
        held.forEach(h -> told.addAll(h.quarters()));
        held.stream()
            .flatMap(h -> wrong(sentence, h.quarters(), h.figure()).stream())
            .findFirst()
            .ifPresent(findings::add);
      }
    }
    passage.forEach(s -> unguided(s, dossier).ifPresent(findings::add));
    if (!told.isEmpty()) {
      heading(passage.getFirst(), told).ifPresent(findings::add);
    }
  }

  /** «FY26Q4 营收指引的中值» where only the quarter before it was guided. */
  private static Optional<Diagnostic> unguided(ReadSentence sentence, Dossier dossier) {
    if (!sentence.holds(GUIDANCE_OF)) {
      return Optional.empty();
    }
    FiscalQuarter next = dossier.quarter().next();
    Set<FiscalPeriod> guided = new LinkedHashSet<>();
    dossier.guidedSpans().forEach(s -> guided.add(s.period()));
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.period() instanceof FiscalQuarter q && q.compareTo(next) > 0)
        .filter(p -> !guided.contains(p.period()) && guided.contains(next))
        .filter(p -> sentence.holdsFrom(p.to(), OF_THAT) || isGuidanceFor(sentence, p))
        .findFirst()
        .map(p -> finding(sentence, p, Set.of(next)));
  }

  private static boolean isGuidanceFor(ReadSentence sentence, Mention.OfPeriod period) {
    return sentence.holdsIn(0, period.from(), GUIDANCE_FOR);
  }

  /** «展望 FY26Q1。» before what is guided for another quarter. */
  private static Optional<Diagnostic> heading(ReadSentence sentence, Set<FiscalPeriod> told) {
    return sentence.claims().isEmpty() && Outlook.isNamed(sentence)
        ? named(sentence, told)
            .filter(p -> !isBase(sentence, p))
            .findFirst()
            .map(p -> finding(sentence, p, told))
        : Optional.empty();
  }

  private static List<Guided> held(ReadSentence sentence, Dossier dossier) {
    List<Guided> all = new ArrayList<>();
    for (Claim claim : sentence.claims()) {
      Set<FiscalPeriod> quarters = new LinkedHashSet<>();
      for (GuidedSpan span : dossier.guidedSpans()) {
        if (is(claim, span) || areEnds(sentence, claim, span)) {
          quarters.add(span.period());
        }
      }
      if (!quarters.isEmpty()) {
        all.add(new Guided(claim.figure(), quarters));
      }
    }
    return all;
  }

  /** Whether a band or a range is that of a guided measure. */
  private static boolean is(Claim claim, GuidedSpan span) {
    StatedFigure figure = claim.figure();
    boolean kind =
        figure.kind() == (span.ratio() ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.MONEY);
    Optional<Measure> measure = Measure.of(claim.measure());
    boolean other = measure.isPresent() && !measure.equals(span.measure());
    if (!kind || other || claim.change()) {
      return false;
    }
    if (figure.isRange()) {
      BigDecimal half = figure.step().divide(BigDecimal.TWO);
      return Tolerance.exact(figure, span.low())
          && figure.high().orElseThrow().subtract(span.high()).abs().compareTo(half) <= 0;
    }
    return Tolerance.exact(figure, span.middle())
        && (figure.width().isPresent() || claim.guidance());
  }

  /** «下限 8.03 亿欧元、上限 8.27 亿欧元»: both ends, each by its name. */
  private static boolean areEnds(ReadSentence sentence, Claim low, GuidedSpan span) {
    int next = sentence.claims().indexOf(low) + 1;
    if (next >= sentence.claims().size()
        || low.figure().isRange()
        || !Tolerance.exact(low.figure(), span.low())) {
      return false;
    }
    StatedFigure high = sentence.claims().get(next).figure();
    return high.kind() == low.figure().kind()
        && !high.isRange()
        && low.figure().to() <= high.from()
        && Tolerance.exact(high, span.high())
        && sentence.holdsIn(low.figure().to(), high.from(), ENDS);
  }

  private static Optional<Diagnostic> wrong(
      ReadSentence sentence, Set<FiscalPeriod> guided, StatedFigure figure) {
    return named(sentence, guided)
        .filter(p -> isOf(figure, p, sentence) && !isBase(sentence, p))
        .findFirst()
        .map(p -> finding(sentence, p, guided));
  }

  /** The quarters that are named where none of them is the guided one. */
  private static Stream<Mention.OfPeriod> named(ReadSentence sentence, Set<FiscalPeriod> guided) {
    List<Mention.OfPeriod> named =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.period() instanceof FiscalQuarter)
            .toList();
    boolean right =
        guided.stream().noneMatch(FiscalQuarter.class::isInstance)
            || named.stream().anyMatch(p -> guided.contains(p.period()))
            || sentence.holds(LATER);
    return right ? Stream.of() : named.stream();
  }

  private static boolean isOf(StatedFigure figure, Mention.OfPeriod named, ReadSentence sentence) {
    if (named.to() <= figure.from()) {
      return !isOfAnother(figure, named, sentence);
    }
    return sentence.holdsIn(figure.to(), named.from(), FOR)
        && (figure.width().isPresent() || sentence.nextFigure(figure) > named.to());
  }

  /** «1.5pp higher than the 76.3% of FY25Q3 and inside the guided band of …»: of another figure. */
  private static boolean isOfAnother(
      StatedFigure figure, Mention.OfPeriod named, ReadSentence sentence) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.to() <= named.from() && f.to() <= figure.from())
        .anyMatch(f -> sentence.holdsIn(f.to() - 1, named.from(), RIGHT_BEHIND));
  }

  private static boolean isBase(ReadSentence sentence, Mention.OfPeriod period) {
    return BASE.matcher(sentence.text().substring(0, period.from())).find();
  }

  private static Diagnostic finding(
      ReadSentence sentence, Mention.OfPeriod named, Set<FiscalPeriod> guided) {
    return Findings.error(
        "R9",
        sentence.sentence().placeAt(named.from()),
        "expected "
            + guided.stream()
                .filter(FiscalQuarter.class::isInstance)
                .findFirst()
                .map(FiscalPeriod::label)
                .orElse("another time")
            + ", for which this is guided, found "
            + named.period().label(),
        "",
        "name the quarter that guidance.json gives it for");
  }
}
