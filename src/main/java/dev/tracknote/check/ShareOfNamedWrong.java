package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R1: «贡献了近五成的经营利润», «brought in almost half of operating income»: the share of what is named right
 * behind the figure that one part has, or that it has of what was added.
 */
final class ShareOfNamedWrong implements Check {

  private static final Pattern OF_WHAT =
      Pattern.compile(
          "(?i)^\\s?的(?:公司|集团|总|整体)*(?:(?<zhmove>(?:营收|收入|营业收入)(?:增量|增额|增长|增幅))|(?<zhprofit>(?:经营|营业)利润)(?!增)|(?<zhrevenue>营收|收入|营业收入)(?!增|利|成本))"
              + "|^ of (?:the |group |total |company )*(?:(?<move>(?:revenue )?(?:increase|increment|growth) in (?:group )?revenue|revenue (?:increase|increment|growth))|(?<profit>operating (?:income|profit))|(?<revenue>revenues?|sales))\\b");

  private static final Pattern BRINGS =
      Pattern.compile(
          "(?i)贡献|带来|创造|占|\\b(?:contribut\\w+|brought in|brings in|account(?:s|ed) for|made up|makes up|earn(?:s|ed)|generat\\w+|deliver\\w+|suppl\\w+)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, ShareOfNamedWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Matcher> what =
        figure.kind() == StatedFigure.Kind.PERCENT && !figure.isRange()
            ? sentence.firstIn(figure.to(), sentence.text().length(), OF_WHAT)
            : Optional.empty();
    Optional<String> part = what.flatMap(w -> part(sentence, figure));
    if (part.isEmpty() || !isOfNow(sentence, figure, dossier)) {
      return Optional.empty();
    }
    List<BigDecimal> shares = shares(part.get(), what.get(), dossier);
    return shares.isEmpty() || shares.stream().anyMatch(s -> Tolerance.lenient(figure, s))
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R1",
                sentence,
                figure,
                "a share of " + Words.of(shares.getFirst(), figure),
                "",
                "divide what the part has by what all have again"));
  }

  /** The one part that the sentence names, before the figure. */
  private static Optional<String> part(ReadSentence sentence, StatedFigure figure) {
    Set<String> named = new LinkedHashSet<>();
    sentence.mentions(Mention.OfSegment.class).stream()
        .map(Mention.OfSegment::segment)
        .filter(s -> !s.isEmpty())
        .forEach(named::add);
    boolean before =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> !s.segment().isEmpty())
            .allMatch(s -> s.to() <= figure.from());
    int start = Clauses.start(sentence.text(), figure.from());
    return named.size() == 1 && before && sentence.holdsIn(start, figure.from(), BRINGS)
        ? Optional.of(named.iterator().next())
        : Optional.empty();
  }

  private static boolean isOfNow(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(dossier.quarter()))
        && sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .allMatch(p -> p.when() == Mention.When.CURRENT)
        && sentence.mentions(Mention.OfCondition.class).isEmpty()
        && sentence.mentions(Mention.OfExclusion.class).isEmpty()
        && sentence.mentions(Mention.OfOutlook.class).isEmpty()
        && figure.width().isEmpty();
  }

  private static List<BigDecimal> shares(String part, Matcher what, Dossier dossier) {
    boolean move = what.group("zhmove") != null || what.group("move") != null;
    boolean profit = what.group("zhprofit") != null || what.group("profit") != null;
    Measure measure = profit ? Measure.OPERATING_INCOME : Measure.REVENUE;
    Stretch now = Stretch.of(dossier.quarter());
    List<BigDecimal> shares = new ArrayList<>();
    if (move) {
      for (Stretch then : List.of(now.yearAgo(), now.previous())) {
        for (String whole : wholes(part, dossier)) {
          add(
              moved(measure, part, now, then, dossier),
              moved(measure, whole, now, then, dossier),
              shares);
        }
      }
    } else {
      Optional<BigDecimal> own = value(measure, part, now, dossier);
      wholes(part, dossier).forEach(w -> add(own, value(measure, w, now, dossier), shares));
      together(measure, part, now, dossier).forEach(t -> add(own, Optional.of(t), shares));
    }
    return shares;
  }

  /** The company, and the part of it of which this is one. */
  private static Set<String> wholes(String part, Dossier dossier) {
    Set<String> wholes = new LinkedHashSet<>(List.of(""));
    splits(part, dossier).forEach(s -> wholes.add(s.of()));
    return wholes;
  }

  /** What all parts earn before the costs of the centre. */
  private static List<BigDecimal> together(
      Measure measure, String part, Stretch now, Dossier dossier) {
    List<BigDecimal> sums = new ArrayList<>();
    for (Split split : splits(part, dossier)) {
      List<BigDecimal> values =
          split.parts().stream().flatMap(p -> value(measure, p, now, dossier).stream()).toList();
      if (values.size() == split.parts().size()) {
        sums.add(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        sums.add(
            values.stream().filter(v -> v.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add));
      }
    }
    return sums;
  }

  private static List<Split> splits(String part, Dossier dossier) {
    return dossier.facts().company().splits().stream()
        .filter(s -> s.parts().contains(part))
        .toList();
  }

  private static Optional<BigDecimal> moved(
      Measure measure, String part, Stretch now, Stretch then, Dossier dossier) {
    return value(measure, part, now, dossier)
        .flatMap(n -> value(measure, part, then, dossier).map(n::subtract));
  }

  private static Optional<BigDecimal> value(
      Measure measure, String part, Stretch time, Dossier dossier) {
    return dossier.ground().value(Subject.segment(measure, part), time);
  }

  private static void add(
      Optional<BigDecimal> part, Optional<BigDecimal> whole, List<BigDecimal> shares) {
    if (part.isPresent() && whole.filter(w -> w.signum() > 0).isPresent()) {
      shares.add(Rounding.quotient(part.get(), whole.get()));
    }
  }
}
