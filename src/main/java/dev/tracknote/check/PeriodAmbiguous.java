package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R9: a bare quarter or half, or the calendar's name for a span of the company's own year. */
final class PeriodAmbiguous implements Check {

  private static final Pattern BARE =
      Pattern.compile(
          "(?<![A-Za-z0-9/“\"-])Q[1-4](?![A-Za-z0-9&-])(?!\\s?(?:FY|20\\d\\d))"
              + "|第[一二三四]季度|(?<![上前后下近每续去这本单同隔财年0-9个])[一二三四]季度"
              + "|\\b(?:first|second|third|fourth) quarter\\b");
  private static final Pattern HALF =
      Pattern.compile("(?<![年]\\s?)[上下]半年|\\b(?:first|second) half\\b");
  private static final Pattern EXPLAINED =
      Pattern.compile("FY\\d{2,4}\\s?Q?\\d?|财季|财年|fiscal|20\\d\\d\\s?Q[1-4]|日历|calendar|自然");
  private static final Pattern THIS_YEAR = Pattern.compile("(?i)今年|\\bthis year\\b");
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?i)\\bcalendar (?:year )?20\\d\\d\\b|(?<!FY)20\\d\\d\\s?年(?:第?[一二三四]季度|全年|上半年|下半年)?(?!\\s?\\d)|自然年");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    boolean ownYear = !isCalendarYear(dossier);
    for (ReadSentence sentence : dossier.everything()) {
      if (sentence.text().indexOf('|') < 0) {
        Optional<Matcher> found = ambiguous(sentence, ownYear, dossier);
        found.ifPresent(
            m ->
                findings.add(
                    Findings.error(
                        "R9",
                        sentence.sentence().placeAt(m.start()),
                        "expected a period with its fiscal year, found a bare " + m.group(),
                        "",
                        "write FY and the year before it, or say that the calendar's is meant")));
      }
    }
    return findings;
  }

  private static Optional<Matcher> ambiguous(
      ReadSentence sentence, boolean ownYear, Dossier dossier) {
    Matcher bare = BARE.matcher(sentence.text());
    if (bare.find() && !EXPLAINED.matcher(sentence.text()).find()) {
      return Optional.of(bare);
    }
    Matcher half = HALF.matcher(sentence.text());
    if (ownYear && half.find() && !EXPLAINED.matcher(sentence.text()).find()) {
      return Optional.of(half);
    }
    boolean ours = sentence.claims().stream().anyMatch(c -> isOurs(c, dossier));
    for (Pattern pattern : List.of(THIS_YEAR, CALENDAR)) {
      Matcher matcher = pattern.matcher(sentence.text());
      boolean fiscal = sentence.mentions(Mention.OfPeriod.class).isEmpty();
      if (ownYear && ours && fiscal && matcher.find()) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  /** Whether the figure is the company's, for its own quarter or year. */
  private static boolean isOurs(Claim claim, Dossier dossier) {
    Optional<Measure> measure = Measure.of(claim.measure());
    Stretch quarter = Stretch.of(dossier.quarter());
    List<Stretch> spans = List.of(quarter, Stretch.year(dossier.quarter().year()));
    return claim.firm()
        && measure.isPresent()
        && spans.stream()
            .map(
                s ->
                    dossier
                        .ground()
                        .value(new Subject(measure.get(), claim.segment(), Basis.GAAP), s))
            .anyMatch(v -> v.filter(x -> Tolerance.lenient(claim.figure(), x)).isPresent());
  }

  private static boolean isCalendarYear(Dossier dossier) {
    return dossier.facts().calendar().stream()
        .allMatch(
            q ->
                q.end().minusDays(7).getYear() == q.label().year()
                    && q.end().minusDays(7).getMonthValue() == q.label().quarter() * 3);
  }
}
