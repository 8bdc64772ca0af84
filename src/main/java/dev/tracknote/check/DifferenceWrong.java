package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** R7: from A to B, a change of C, where B less A is not C. */
final class DifferenceWrong implements Check {

  private static final Pattern FROM = Pattern.compile("(?is).*(?:由|从|自|from)[^，,。；;]*$");
  private static final Pattern TO =
      Pattern.compile(
          "(?is).*(?:提高到|上调至|提高至|升至|增至|增加到|增加至|上升至|降至|下调至|调整为|至|到|为|to)\\s*(?:每股)?\\s*$");
  private static final Pattern BY =
      Pattern.compile(
          "(?is).*(?:提高|上调|增加|上升|多出|多|减少|下降|降低|净增|提升|an increase of|an extra|up|down|by|extra|rise of|raise of|adding)(?:了|约|每股)?\\s*$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      List<Claim> claims = sentence.claims();
      for (int i = 0; i + 2 < claims.size(); i++) {
        judge(sentence, claims.subList(i, i + 3), findings);
      }
    }
    return findings;
  }

  private static void judge(ReadSentence sentence, List<Claim> three, List<Diagnostic> findings) {
    StatedFigure from = three.get(0).figure();
    StatedFigure to = three.get(1).figure();
    StatedFigure by = three.get(2).figure();
    String text = sentence.text();
    boolean shape =
        FROM.matcher(text.substring(0, from.from())).matches()
            && TO.matcher(text.substring(from.to(), to.from())).matches()
            && BY.matcher(text.substring(to.to(), by.from())).matches();
    if (!shape || from.kind() != to.kind() || !comparable(to, by)) {
      return;
    }
    BigDecimal difference = to.value().subtract(from.value()).abs();
    BigDecimal slack = from.step().add(to.step()).add(by.step()).divide(BigDecimal.TWO);
    if (difference.subtract(by.value().abs()).abs().compareTo(slack) > 0
        || from.step().compareTo(difference.multiply(BigDecimal.TEN)) > 0) {
      findings.add(
          Findings.error(
              "R7",
              sentence.sentence().placeAt(by.from()),
              "expected a difference of "
                  + Words.of(difference, by)
                  + ", found "
                  + text.substring(by.from(), by.to()),
              Words.of(to.value(), to) + " − " + Words.of(from.value(), from),
              "subtract again, or correct one of the two values"));
    }
  }

  /** A change of money is money, a change of a ratio is in points. */
  private static boolean comparable(StatedFigure level, StatedFigure change) {
    return level.kind() == StatedFigure.Kind.PERCENT
        ? change.kind() == StatedFigure.Kind.POINTS
        : level.kind() == change.kind();
  }
}
