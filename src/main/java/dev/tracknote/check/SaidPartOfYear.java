package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which part of which year a sentence means that names the part alone: «前三季度», «first half». */
final class SaidPartOfYear {

  private static final Pattern OTHER_YEAR =
      Pattern.compile(
          "(?i)去年|上年|前一?年|同期|此前|原先|最[高低]|\\b(?:last year|a year|previous|prior|earlier|ago|had been)\\b");

  private final FiscalQuarter quarter;

  SaidPartOfYear(FiscalQuarter quarter) {
    this.quarter = quarter;
  }

  /** Of the times that a figure can be of, those that the part leaves whose name stands at it. */
  Set<Stretch> narrowed(ReadSentence sentence, Claim claim, Set<Stretch> stretches) {
    if (claim.when().filter(w -> w == Mention.When.OTHER).isEmpty()) {
      return stretches;
    }
    Optional<Stretch> part =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .filter(p -> p.when() == Mention.When.OTHER && p.to() <= claim.figure().from())
            .reduce((a, b) -> b)
            .flatMap(p -> PartOfYear.named(sentence.text().substring(p.from(), p.to())));
    Set<Stretch> kept = new LinkedHashSet<>(stretches);
    part.ifPresent(
        p ->
            kept.removeIf(
                s ->
                    s.quarters() > 1
                        && (s.quarters() != p.quarters()
                            || s.last().quarter() != p.last().quarter())));
    Optional<Stretch> own =
        part.map(p -> p.ofYear(quarter.year()))
            .filter(p -> kept.contains(p) && p.last().compareTo(quarter) <= 0)
            .filter(p -> !namesOtherYear(sentence, claim));
    own.ifPresent(p -> kept.removeIf(s -> s.equals(p.yearAgo())));
    return kept.isEmpty() ? stretches : kept;
  }

  /** «上年同期», «去年前三季度», «FY24»: not the part of the note's own year alone can be meant. */
  private boolean namesOtherYear(ReadSentence sentence, Claim claim) {
    int to = claim.figure().from();
    return sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.from() < to && !p.period().equals(quarter.fiscalYear()))
        || sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.from() < to && p.when().isEarlier())
        || sentence.holdsIn(0, to, OTHER_YEAR);
  }

  /** The part of the note's year that is the one time of which a sentence speaks: «前三季度». */
  Optional<Stretch> only(ReadSentence sentence, Claim claim) {
    List<Mention.OfRelativePeriod> said = sentence.mentions(Mention.OfRelativePeriod.class);
    if (said.isEmpty()
        || claim.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))
        || said.getFirst().from() > claim.figure().from()
        || sentence.holds(OTHER_YEAR)) {
      return Optional.empty();
    }
    Set<Stretch> parts = new LinkedHashSet<>();
    for (Mention.OfRelativePeriod one : said) {
      Optional<Stretch> part =
          PartOfYear.named(sentence.text().substring(one.from(), one.to()))
              .map(p -> p.ofYear(quarter.year()));
      if (part.isEmpty() || part.get().last().compareTo(quarter) > 0) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    boolean dated =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> !p.period().equals(quarter.fiscalYear()));
    return parts.size() == 1 && !dated ? parts.stream().findFirst() : Optional.empty();
  }
}
