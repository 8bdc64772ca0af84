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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * R1: the part of revenue that a line of the accounts is said to take, now or at the time that it
 * is compared with, and it takes another.
 */
final class ShareOfRevenueWrong implements Check {

  private static final Pattern OF_REVENUE =
      Pattern.compile(
          "(?i)占(?:公司|集团)?(?:总|全年|当季|本季|整体|同期)?(?:营业)?(?:营收|收入)|费用率|费率|相当于(?:当季|全年)?(?:营收|收入)|\\bof (?:total |group |company |quarterly |the year's )?(?:revenue|sales|turnover)\\b|relative to (?:revenue|sales)");

  /** The figure is what stands at the words. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)(?:占(?:公司|集团)?(?:总|全年|当季|本季|整体|同期)?(?:营业)?(?:营收|收入)(?:的|之)?(?:比例|比重|比)?|费用率|相当于(?:当季|全年)?(?:营收|收入)的|of (?:revenue|sales) (?:at|with)|relative to (?:revenue|sales),? (?:it |they )?(?:was|were|fell to|rose to))"
              + "(?:由|从|为|是|达|降至|升至|降到|升到|降为|升为|只有|仅|只|约|近|不到|已|了|about|nearly|some|just|only|\\s)*$");

  private static final Pattern AHEAD =
      Pattern.compile(
          "(?i)^\\s?of (?:total |group |company |quarterly |the year's )?(?:revenue|sales|turnover)\\b");

  /** Between a share and the next figure, which is another time's share of the same thing. */
  private static final Pattern NEXT_TIME =
      Pattern.compile(
          "(?is)(?: of (?:total |group )?(?:revenue|sales))?[\\s,，（(]*(?:(?:compared|compares|comparing) with |against |from |versus |vs\\.? |down from |up from |after |(?:低于|高于|较|比|而)?(?:上年同期|去年同期|一年前|上一?季度?|FY\\d\\d(?:Q\\d)?)(?:的|为|是|则为)?|(?:下)?[降升](?:至|到|为)|(?:低于|高于|由|从)\\s?)\\s?");

  private static final Pattern FROM =
      Pattern.compile(
          "(?i)(?:\\b(?:against|from|versus|vs\\.?|with|after|than)|[由从]|(?:上年同期|去年同期|一年前|上一?季度?|FY\\d\\d(?:Q\\d)?)\\s?(?:的|为|是|则为)?)\\s?$");

  private static final Pattern TOGETHER =
      Pattern.compile("(?i)合计|两项|两者|三项|二者|together|combined|in all|\\bboth\\b");

  private static final Pattern AND =
      Pattern.compile("(?i)\\s?(?:和|与|及|、|加|and|plus|&)\\s?(?:the |its )?");

  /** «Those expenses had been 51.0%»: what the sentence before named. */
  private static final Pattern TAKEN_UP =
      Pattern.compile("(?i)(?:\\b(?:those|these|such|both) |上述|这些|该项|此项)$");

  private static final Pattern ON_TERMS =
      Pattern.compile(
          "(?i)剔除|重述|重列|增量|新增|增长的|excluding|adjusted|incremental|of the (?:growth|increase)");

  /** No words right before a figure that are looked for are longer. */
  private static final int NEAR = 60;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.holds(OF_REVENUE)
          && !sentence.holds(ON_TERMS)
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && sentence.mentions(Mention.OfOutlook.class).isEmpty()) {
        judge(sentence, dossier, findings);
      }
    }
    return findings;
  }

  private static void judge(ReadSentence sentence, Dossier dossier, List<Diagnostic> findings) {
    boolean before = false;
    for (int i = 0; i < sentence.claims().size(); i++) {
      Claim claim = sentence.claims().get(i);
      StatedFigure figure = claim.figure();
      boolean share =
          figure.kind() == StatedFigure.Kind.PERCENT
              && !figure.isRange()
              && (sentence.holdsIn(Math.max(0, figure.from() - NEAR), figure.from(), BEHIND)
                  || sentence.holdsFrom(figure.to(), AHEAD)
                  || (before && goesOn(sentence, i)));
      if (share) {
        shareOf(sentence, claim, dossier).ifPresent(findings::add);
      }
      before = share;
    }
  }

  private static boolean goesOn(ReadSentence sentence, int index) {
    int from = sentence.claims().get(index - 1).figure().to();
    int to = sentence.claims().get(index).figure().from();
    return NEXT_TIME.matcher(sentence.text().substring(from, to)).matches();
  }

  private static Optional<Diagnostic> shareOf(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    List<Measure> parts = parts(sentence, figure);
    List<Expected> expected = new ArrayList<>();
    for (Stretch time : times(sentence, claim, dossier)) {
      for (Basis basis : dossier.ground().bases()) {
        share(parts, basis, time, dossier).ifPresent(expected::add);
      }
    }
    return expected.isEmpty()
            || Matching.size(figure, expected)
            || isOfOther(sentence, claim, dossier)
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, Nearest.to(figure, expected)));
  }

  /**
   * «free cash flow, which nets out capital spending, equaled 16.1%»: of a line named farther off.
   */
  private static boolean isOfOther(ReadSentence sentence, Claim claim, Dossier dossier) {
    List<Expected> shares = new ArrayList<>();
    for (Mention.OfMeasure named : sentence.mentions(Mention.OfMeasure.class)) {
      Optional<Measure> line = Measure.of(named.measure());
      boolean ahead =
          named.to() <= claim.figure().from()
              && sentence.claims().stream()
                  .map(Claim::figure)
                  .noneMatch(f -> f.from() >= named.to() && f.to() <= claim.figure().from());
      if (ahead && line.filter(m -> !m.isRatio() && m != Measure.REVENUE).isPresent()) {
        for (Stretch time : times(sentence, claim, dossier)) {
          for (Basis basis : dossier.ground().bases()) {
            share(List.of(line.get()), basis, time, dossier).ifPresent(shares::add);
          }
        }
      }
    }
    return YieldOfNamed.isFine(claim.figure()) && Matching.size(claim.figure(), shares);
  }

  /** The line that is named last before the figure, or the two that are taken together. */
  private static List<Measure> parts(ReadSentence sentence, StatedFigure figure) {
    int from =
        sentence.mentions().stream()
            .filter(m -> m instanceof Mention.OfSegment s && !s.segment().isEmpty())
            .filter(m -> m.to() <= figure.from())
            .mapToInt(Mention::to)
            .max()
            .orElse(0);
    List<Mention.OfMeasure> named =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.to() <= figure.from() && m.from() >= from)
            .filter(m -> !m.measure().equals(Measure.REVENUE.id()))
            // «费用率» alone is the ratio of the line that is named before it
            .filter(m -> !m.measure().equals(Mention.OfMeasure.LINE_RATIO))
            .sorted(Comparator.comparingInt(Mention.OfMeasure::from))
            .toList();
    if (named.isEmpty() || sentence.holdsIn(0, named.getLast().from(), TAKEN_UP)) {
      return List.of();
    }
    int last = named.size() - 1;
    boolean together =
        sentence.holdsIn(named.getLast().to(), figure.from(), TOGETHER)
            || (last > 0
                && named.get(last - 1).to() <= named.getLast().from()
                && AND.matcher(
                        sentence.text().substring(named.get(last - 1).to(), named.get(last).from()))
                    .matches());
    if (together && last != 1) {
      return List.of();
    }
    List<Measure> parts =
        named.subList(together ? 0 : last, last + 1).stream()
            .flatMap(m -> Measure.of(m.measure()).stream())
            .filter(m -> !m.isRatio() && m != Measure.EPS_DILUTED && m != Measure.SHARES_DILUTED)
            .distinct()
            .toList();
    return parts.size() == (together ? 2 : 1) ? parts : List.of();
  }

  private static Set<Stretch> times(ReadSentence sentence, Claim claim, Dossier dossier) {
    Set<Stretch> nows = nows(sentence, dossier);
    boolean past =
        sentence.holdsIn(Math.max(0, claim.figure().from() - NEAR), claim.figure().from(), FROM)
            || claim.when().filter(Mention.When::isEarlier).isPresent();
    if (!past) {
      return nows;
    }
    Set<Stretch> times = new LinkedHashSet<>();
    boolean year = claim.when().equals(Optional.of(Mention.When.YEAR_AGO));
    boolean quarter = claim.when().equals(Optional.of(Mention.When.PREVIOUS_QUARTER));
    for (Stretch now : nows) {
      if (!quarter) {
        times.add(now.yearAgo());
      }
      if (!year) {
        times.add(now.previous());
      }
    }
    sentence.mentions(Mention.OfPeriod.class).forEach(p -> times.add(Stretch.of(p.period())));
    return times;
  }

  /**
   * The note's quarter, what the sentence names, and years where it or those before speak of them.
   */
  private static Set<Stretch> nows(ReadSentence sentence, Dossier dossier) {
    Set<Stretch> nows = new LinkedHashSet<>(List.of(Stretch.of(dossier.quarter())));
    sentence.mentions(Mention.OfPeriod.class).forEach(p -> nows.add(Stretch.of(p.period())));
    List<ReadSentence> said = new ArrayList<>(dossier.scenes().before(sentence));
    said.add(sentence);
    if (said.stream().anyMatch(NamedTimes::spansMore)) {
      dossier.scenes().of(sentence).stream()
          .flatMap(s -> s.stretches().stream())
          .filter(s -> s.quarters() > 1)
          .forEach(nows::add);
    }
    return nows;
  }

  private static Optional<Expected> share(
      List<Measure> parts, Basis basis, Stretch time, Dossier dossier) {
    Ground ground = dossier.ground();
    List<BigDecimal> values =
        parts.stream()
            .flatMap(p -> ground.value(new Subject(p, "", basis), time).stream())
            .toList();
    if (values.isEmpty() || values.size() < parts.size()) {
      return Optional.empty();
    }
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return ground
        .value(Subject.company(Measure.REVENUE), time)
        .filter(r -> r.signum() > 0)
        .map(r -> Expected.quotient(sum, r, () -> words(parts) + " ÷ revenue " + time.label()));
  }

  private static String words(List<Measure> parts) {
    return parts.stream().map(Measure::id).collect(Collectors.joining(" + "));
  }

  private static Diagnostic finding(ReadSentence sentence, StatedFigure figure, Expected nearest) {
    return Findings.figure(
        "R1",
        sentence,
        figure,
        Words.of(nearest.value(), figure) + " of revenue",
        Words.arithmetic(List.of(nearest), figure),
        "divide the line by the revenue of its time again");
  }
}
