package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R9: a figure is measured against a quarter that does not lie before its own, such as the note's
 * quarter against itself, or against one that is still to come.
 */
final class MeasuredAgainstLater implements Check {

  /** Before what something came from or is held against. */
  private static final Pattern DEPARTS =
      Pattern.compile(
          "(?i)(?:由|从|较|(?<![同环占])比|\\b(?:from|after|(?<!\\b(?:no|not) (?:less|more|fewer|lower|higher|greater) )than|against|compared? with|compares with|up from|down from|beat))\\s?(?:(?!\\bto )[^，,；;。]){0,24}$");

  private static final Pattern OF_QUARTER =
      Pattern.compile("(?i)^\\s(?:in|of|at|for)\\s(?:the )?(?:end of )?$");

  /** What is told of an earlier quarter may well be held against the note's own. */
  private static final Pattern OF_EARLIER =
      Pattern.compile(
          "(?i)\\bhad (?:been|stood|come)\\b|\\bno (?:earlier|other|previous|prior) quarter\\b|\\bnever\\b|\\bnot (?:one|a single|any) quarter\\b|\\bin none of\\b|没有一个季度|无一季|此前(?:各|没有|从未)|从未");

  /** What something came from was before it. */
  private static final Pattern CAME_FROM =
      Pattern.compile("(?i)(?:[由从自][^，,；;。]{0,16}|\\b(?:from|after|since)\\s[^,;.]{0,24})$");

  private static final Pattern THEN_OF = Pattern.compile("^\\s?末?的\\s?[约近]?$");
  private static final Pattern FROM =
      Pattern.compile("(?:由|从|较|(?<![同环占])比|与|好于|(?<!不)低于|(?<!不)高于)\\s?$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (isOfLate(sentence, dossier.quarter())
          && sentence.mentions(Mention.OfCondition.class).isEmpty()) {
        wrong(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /**
   * «In no earlier quarter was it higher than the 14.4 of FY25Q3»: the note's own is held above.
   */
  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)(?:从未|从来没有|没有(?:哪|任何)?一?[个季]|无一季|未曾)|\\b(?:no (?:earlier|previous|prior|other) quarter|never|not once|not (?:one|a single|any) quarter|in none of|had (?:been|stood|come|run|lain))\\b");

  private static boolean isOfLate(ReadSentence sentence, FiscalQuarter own) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .anyMatch(p -> p.period() instanceof FiscalQuarter q && q.compareTo(own) >= 0);
  }

  private static Optional<Diagnostic> wrong(ReadSentence sentence, Dossier dossier) {
    for (Claim claim : sentence.claims()) {
      Optional<SaidTime> said = SaidTime.of(sentence, claim);
      boolean base = said.filter(s -> s.base() || isDeparture(sentence, claim, s)).isPresent();
      if (base
          && !isValueThen(sentence, claim, said.get(), dossier)
          && said.flatMap(SaidTime::quarter)
              .filter(q -> isNotEarlier(q, sentence, said.get(), dossier))
              .isPresent()) {
        return Optional.of(finding(sentence, said.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * «a quarter with greater sales than the RMB1.48bn of FY26Q1», «over the four quarters it was
   * 25.4%, compared with 25.5% in FY26Q2 alone»: what that quarter brought, held against others
   * that are named.
   */
  private static boolean isValueThen(
      ReadSentence sentence, Claim claim, SaidTime said, Dossier dossier) {
    boolean others =
        sentence.mentions(Mention.OfPeriod.class).stream().anyMatch(p -> !p.equals(said.mention()))
            || NamedTimes.spansMore(sentence);
    return others
        && !sentence.holdsIn(0, claim.figure().from(), CAME_FROM)
        && said.quarter().isPresent()
        && dossier
            .scenes()
            .of(sentence)
            .filter(
                s ->
                    new TimedLines(s, dossier, false)
                        .isLevel(claim.figure(), Stretch.of(said.quarter().get())))
            .isPresent();
  }

  /** «from 0.7% in FY26Q1», «由 FY26Q1 的 6.0%»: where it came from. */
  private static boolean isDeparture(ReadSentence sentence, Claim claim, SaidTime said) {
    String text = sentence.text();
    int from = claim.figure().from();
    int to = claim.figure().to();
    Mention time = said.mention();
    return time.from() >= to
        ? OF_QUARTER.matcher(text.substring(to, time.from())).find()
            && DEPARTS.matcher(text.substring(0, from)).find()
        : THEN_OF.matcher(text.substring(time.to(), from)).find()
            && FROM.matcher(text.substring(0, time.from())).find();
  }

  private static boolean isNotEarlier(
      FiscalQuarter base, ReadSentence sentence, SaidTime said, Dossier dossier) {
    int order = base.compareTo(dossier.quarter());
    boolean later =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(
                p ->
                    !p.equals(said.mention())
                        && (!(p.period() instanceof FiscalQuarter q) || q.compareTo(base) > 0));
    boolean ahead =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() == Mention.When.NEXT_QUARTER || p.when() == Mention.When.OTHER);
    if (later || ahead || (order == 0 && sentence.holds(OF_EARLIER))) {
      return false;
    }
    return order > 0
        || (order == 0
            && !TimedLines.isOfOutlook(sentence)
            && !sentence.holds(OutlookMeant.END)
            && !sentence.holds(NEVER)
            && dossier.scenes().of(sentence).filter(s -> !s.isOfOutlook()).isPresent());
  }

  private static Diagnostic finding(ReadSentence sentence, SaidTime said) {
    return Findings.error(
        "R9",
        sentence.sentence().placeAt(said.mention().from()),
        "expected an earlier quarter to measure against, found "
            + sentence.text().substring(said.mention().from(), said.mention().to()),
        "",
        "name the quarter that the figure is measured against");
  }
}
