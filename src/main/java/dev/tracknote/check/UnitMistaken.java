package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R13: percent for points, a wrong scale word, or two notations for points in one note. */
final class UnitMistaken extends FaultyFigure {

  private static final Pattern PCT = Pattern.compile("\\d\\s?(?:pcts?|pp)\\b");
  private static final Pattern POINTS = Pattern.compile("\\d\\s?个?百分点");
  private static final Pattern BAND_IN_POINTS =
      Pattern.compile("^.*[±].*(?:百分点|pcts?|points?|pp|基点|bps?).*$");

  UnitMistaken() {
    super(
        "R13",
        Fault.Kind.UNIT,
        "check the unit: a ratio changes by points, an amount by percent; 亿 is a hundred million,"
            + " 百万 a million");
  }

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>(super.findings(dossier));
    for (ReadSentence sentence : dossier.everything()) {
      sentence.claims().stream()
          .filter(c -> isBandOfAmountInPoints(sentence, c))
          .forEach(c -> findings.add(band(sentence, c)));
    }
    notations(dossier, findings);
    return findings;
  }

  // definition: the band of an amount is a percentage of its midpoint, that of a ratio is points
  private static boolean isBandOfAmountInPoints(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    return figure.kind() == StatedFigure.Kind.MONEY
        && figure.width().isPresent()
        && BAND_IN_POINTS.matcher(sentence.text().substring(figure.from(), figure.to())).matches();
  }

  private static Diagnostic band(ReadSentence sentence, Claim claim) {
    return Findings.error(
        "R13",
        sentence.sentence().placeAt(claim.figure().from()),
        "expected a band in percent around an amount, found one in points",
        "",
        "write ± with a percent sign");
  }

  /** The notation that is used less is the one to change; of a tie, the one that came second. */
  private static void notations(Dossier dossier, List<Diagnostic> findings) {
    List<ReadSentence> pct = with(PCT, dossier.everything());
    List<ReadSentence> points = with(POINTS, dossier.everything());
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

  private static List<ReadSentence> with(Pattern notation, List<ReadSentence> sentences) {
    return sentences.stream().filter(s -> s.holds(notation)).toList();
  }
}
