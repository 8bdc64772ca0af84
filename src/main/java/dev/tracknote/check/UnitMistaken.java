package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R13: percent for points, a wrong scale word, or two notations for points in one note. */
final class UnitMistaken implements Check {

  private static final Pattern PCT = Pattern.compile("\\d\\s?pcts?");
  private static final Pattern POINTS = Pattern.compile("\\d\\s?个?百分点");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Bound bound : Bound.in(dossier.everything())) {
      if (Slips.isPercentForPoints(bound, dossier)) {
        findings.add(
            Findings.error(
                "R13",
                bound,
                "expected percentage points for the change of "
                    + bound.measure().id()
                    + ", found "
                    + bound.typed(),
                "",
                "write pcts: a ratio changes by points, an amount by percent"));
      } else if (Slips.isWrongScale(bound, dossier)) {
        List<Expected> expected = dossier.expectations().ofLevel(bound.claim());
        findings.add(
            Findings.error(
                "R13",
                bound,
                "expected "
                    + Words.first(expected, bound.figure())
                    + ", found the same digits on another scale: "
                    + bound.typed(),
                Words.arithmetic(expected, bound.figure()),
                "check the scale word: 亿 is a hundred million, 百万 a million"));
      }
    }
    notations(dossier, findings);
    return findings;
  }

  /** The notation that is used less is the one to change. */
  private static void notations(Dossier dossier, List<Diagnostic> findings) {
    List<ReadSentence> pct = new ArrayList<>();
    List<ReadSentence> points = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      if (PCT.matcher(sentence.text()).find()) {
        pct.add(sentence);
      }
      if (POINTS.matcher(sentence.text()).find()) {
        points.add(sentence);
      }
    }
    if (pct.isEmpty() || points.isEmpty()) {
      return;
    }
    boolean pctIsRare = pct.size() < points.size();
    Pattern rare = pctIsRare ? PCT : POINTS;
    for (ReadSentence sentence : pctIsRare ? pct : points) {
      Matcher matcher = rare.matcher(sentence.text());
      if (matcher.find()) {
        findings.add(
            Findings.warning(
                "R13",
                sentence.sentence().placeAt(matcher.start()),
                "expected one notation for points, found pcts and 个百分点 in one note",
                "write " + (pctIsRare ? "个百分点" : "pcts") + " here too"));
      }
    }
  }
}
