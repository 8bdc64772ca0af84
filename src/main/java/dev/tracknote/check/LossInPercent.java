package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

// definition: on a base of zero or below no percentage is stated; 减亏, 亏损扩大 and the amount
/** R2: a loss that is said to narrow or widen by so many percent. */
final class LossInPercent implements Check {

  private static final Pattern MOVED =
      Pattern.compile(
          "(?is)(?:亏损|净亏|净流出|\\bloss(?:es)?\\b|\\boutflow)(?![率幅面]).{0,24}?(?:收窄|扩大|缩小|减少|增加|下降|上升|增长|同比|环比"
              + "|narrowed|widened|shrank|grew|rose|fell|declined|increased|decreased|up|down|by)(?:了|约|近|幅度|达|by|nearly|about|almost|some|[+＋−-]|\\s)*\\z");

  private static final Pattern TURNED =
      Pattern.compile(
          "(?i)(?:净利润|营业利润|经营利润|每股收益|net (?:income|profit|earnings)|operating (?:income|profit)|EPS|earnings)[^，,。;；]{0,16}(?:由盈转亏|转亏|扭亏(?:为盈)?|由亏转盈|(?:swung|turned|slipped|fell|went|moved) (?:in)?to a? ?(?:loss|profit)|into the (?:red|black))[^。;；]{0,12}$");
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?is)(?:同比|环比|降幅|增幅|跌幅|涨幅|下降|增长|下滑|down|up|a (?:decline|drop|fall|rise|gain|swing) of)(?:了|约|近|为|达|大幅|下降|增长|下滑|超|逾|nearly|about|almost|some|[+＋−-]|\\s)*\\z");

  /** A loss that is half of what it was has no growth, and yet is half of it. */
  private static final Pattern PART_OF_IT = Pattern.compile("(?i)一半|分之|\\b(?:half|third|quarter)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (!sentence.mentions(Mention.OfCondition.class).isEmpty()) {
        continue;
      }
      for (Claim claim : sentence.claims()) {
        StatedFigure figure = claim.figure();
        int from = Clauses.start(sentence.text(), figure.from());
        String lead = sentence.text().substring(from, figure.from());
        boolean turned =
            sentence.holdsIn(0, figure.from(), TURNED) && sentence.holdsIn(lead, CHANGED);
        if (figure.kind() == StatedFigure.Kind.PERCENT
            && !sentence.holdsIn(figure.from(), figure.to(), PART_OF_IT)
            && (turned || sentence.holdsIn(lead, MOVED))) {
          findings.add(
              Findings.error(
                  "R2",
                  sentence.sentence().placeAt(figure.from()),
                  "expected the change of a loss as an amount, found " + sentence.typed(figure),
                  "",
                  "a loss has no growth in percent: say that it narrowed or widened, and by how"
                      + " much money"));
        }
      }
    }
    return findings;
  }
}
