package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R9: a bare quarter, which may be the company's own or the calendar's. */
final class PeriodAmbiguous implements Check {

  private static final Pattern BARE =
      Pattern.compile("(?<![A-Za-z0-9/“\"-])Q[1-4](?![A-Za-z0-9&-])(?!\\s?(?:FY|20\\d\\d))");
  private static final Pattern EXPLAINED =
      Pattern.compile("FY\\d{2,4}\\s?Q?\\d?|财季|财年|fiscal|20\\d\\d\\s?Q[1-4]|日历|calendar|自然");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      Matcher matcher = BARE.matcher(sentence.text());
      if (matcher.find() && !EXPLAINED.matcher(sentence.text()).find()) {
        findings.add(
            Findings.error(
                "R9",
                sentence.sentence().placeAt(matcher.start()),
                "expected a quarter with its fiscal year, found a bare " + matcher.group(),
                "",
                "write FY and the year before it, or say that the calendar quarter is meant"));
      }
    }
    return findings;
  }
}
