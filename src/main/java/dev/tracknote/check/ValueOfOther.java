package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Findings that would name the value of another time or part than the words at the figure do: who
 * took it over would put one wrong figure in the place of another. They name no value.
 */
final class ValueOfOther {

  private static final List<String> OF_VALUES = List.of("R1", "R2", "R3", "R7", "R11");
  private static final Pattern LABEL = Pattern.compile("FY\\d\\d(?:Q[1-4])?");
  private static final Pattern SPAN = Pattern.compile("FY\\d\\d(?:Q[1-4])?…");
  private static final Pattern RESULT = Pattern.compile("^.* = -?");
  private static final Pattern WHOLE_YEAR =
      Pattern.compile(
          "(?i)全年|整年|\\bfull[- ]year\\b|\\bfor the (?:whole )?(?:fiscal )?year\\b|\\bas a whole\\b");

  /** So far into a sentence, behind a word such as «In», its opening reaches. */
  private static final int OPENS = 3;

  private ValueOfOther() {}

  static void drop(List<Diagnostic> findings, Dossier dossier) {
    Map<Place, Diagnostic> told = new LinkedHashMap<>();
    findings.stream().filter(ValueOfOther::namesValue).forEach(f -> told.put(f.place(), f));
    if (told.isEmpty()) {
      return;
    }
    Set<Place> others = new LinkedHashSet<>();
    Set<Integer> lines = new LinkedHashSet<>();
    told.keySet().forEach(p -> lines.add(p.line()));
    for (ReadSentence sentence : dossier.everything()) {
      for (Claim claim : sentence.claims()) {
        Place place = sentence.sentence().placeAt(claim.figure().from());
        Diagnostic finding = lines.contains(place.line()) ? told.get(place) : null;
        if (finding != null && isOfOther(finding.arithmetic(), sentence, claim, dossier)) {
          others.add(place);
        }
      }
    }
    findings.replaceAll(f -> others.contains(f.place()) && namesValue(f) ? without(f) : f);
  }

  /** Whether what the arithmetic makes stands in the message. */
  private static boolean namesValue(Diagnostic finding) {
    String arithmetic = finding.arithmetic();
    int found = finding.message().lastIndexOf(", found ");
    return OF_VALUES.contains(finding.rule())
        && found > 0
        && arithmetic.contains(" = ")
        && LABEL.matcher(arithmetic).find()
        && finding
            .message()
            .substring(0, found)
            .contains(RESULT.matcher(arithmetic).replaceFirst(""));
  }

  private static Diagnostic without(Diagnostic finding) {
    String found = finding.message().substring(finding.message().lastIndexOf(", found "));
    return new Diagnostic(
        finding.rule(),
        finding.severity(),
        finding.place(),
        "expected what is named at the time that is named" + found,
        "",
        finding.hint(),
        finding.reason());
  }

  private static boolean isOfOther(
      String arithmetic, ReadSentence sentence, Claim claim, Dossier dossier) {
    return isOfOtherTime(arithmetic, sentence, claim, dossier) || isOfOtherPart(arithmetic, claim);
  }

  /** Of the whole, where the figure's own words name a part. */
  private static boolean isOfOtherPart(String arithmetic, Claim claim) {
    return !claim.share() && !claim.segment().isEmpty() && !arithmetic.contains("segment.");
  }

  private static boolean isOfOtherTime(
      String arithmetic, ReadSentence sentence, Claim claim, Dossier dossier) {
    Set<String> labels = new LinkedHashSet<>();
    LABEL.matcher(arithmetic).results().forEach(m -> labels.add(m.group()));
    Optional<FiscalPeriod> named = claim.period().or(() -> opening(sentence));
    if (named.isPresent()) {
      return !isHeld(named.get(), labels, arithmetic);
    }
    boolean bare =
        sentence.mentions(Mention.OfPeriod.class).isEmpty()
            && dossier.scenes().before(sentence).stream()
                .allMatch(s -> s.mentions(Mention.OfPeriod.class).isEmpty());
    if (!bare || SPAN.matcher(arithmetic).find()) {
      return false;
    }
    FiscalQuarter now = dossier.quarter();
    if (sentence.holds(WHOLE_YEAR)) {
      return labels.stream().allMatch(l -> l.contains("Q"));
    }
    boolean plain =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .allMatch(
                p -> p.when() != Mention.When.OTHER && p.when() != Mention.When.TRAILING_YEAR);
    return plain && !isOfNow(labels, claim, now);
  }

  /** The only period of a sentence that opens with it. */
  private static Optional<FiscalPeriod> opening(ReadSentence sentence) {
    List<Mention.OfPeriod> all = sentence.mentions(Mention.OfPeriod.class);
    boolean only =
        all.size() == 1
            && all.getFirst().from() <= OPENS
            && sentence.mentions(Mention.OfRelativePeriod.class).isEmpty();
    return only ? Optional.of(all.getFirst().period()) : Optional.empty();
  }

  private static boolean isHeld(FiscalPeriod named, Set<String> labels, String arithmetic) {
    return labels.contains(named.label())
        || (named instanceof FiscalYear
            && SPAN.matcher(arithmetic)
                .results()
                .anyMatch(m -> m.group().startsWith(named.label())));
  }

  /** The note's quarter or the next, or the one from which the words at the figure tell. */
  private static boolean isOfNow(Set<String> labels, Claim claim, FiscalQuarter now) {
    Optional<FiscalQuarter> then =
        switch (claim.when().orElse(Mention.When.CURRENT)) {
          case YEAR_AGO -> Optional.of(now.yearAgo());
          case PREVIOUS_QUARTER -> Optional.of(now.previous());
          default -> Optional.empty();
        };
    boolean ofNow = labels.contains(now.label()) || labels.contains(now.next().label());
    return then.map(t -> labels.contains(t.label())).orElse(ofNow);
  }
}
