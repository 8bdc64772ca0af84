package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** R11: 增长 N 倍 is N+1 times, 增长到 N 倍 is N times, and nothing falls by N times. */
final class MultipleMisread extends FaultyFigure {

  private static final Pattern FELL_BY =
      Pattern.compile(
          "(?is).*(?:下降|减少|降低|下滑|下跌|回落|\\b(?:fell|declined|dropped|decreased|shrank|down))(?:了|超|超过|近|约|逾|by|nearly|almost|about|more than|over|\\s)*$");

  MultipleMisread() {
    super(
        "R11",
        Fault.Kind.MULTIPLE,
        "growth by N times ends at N+1 times; growth to N times ends at N times");
  }

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>(super.findings(dossier));
    for (ReadSentence sentence : dossier.everything()) {
      for (Claim claim : sentence.claims()) {
        StatedFigure figure = claim.figure();
        String lead = sentence.text().substring(0, figure.from());
        if (figure.kind() == StatedFigure.Kind.MULTIPLE && FELL_BY.matcher(lead).matches()) {
          findings.add(fall(sentence, figure));
        }
      }
    }
    return findings;
  }

  private static Diagnostic fall(ReadSentence sentence, StatedFigure figure) {
    return Findings.error(
        "R11",
        sentence.sentence().placeAt(figure.from()),
        "expected a fall in percent, found a fall of "
            + sentence.text().substring(figure.from(), figure.to()),
        "",
        "a value cannot fall by its own multiple; state the percentage");
  }
}
