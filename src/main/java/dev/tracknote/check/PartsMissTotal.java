package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** R3: parts are added up in the sentence and do not make the total that it names. */
final class PartsMissTotal implements Check {

  private static final int LONGEST_LINK = 30;
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?is).*(?:合计|总计|共计|加起来|之和|即为|等于|together|in total|a total of|add(?:s|ed)? up to|sum(?:s|med)? to|totall?ing|combined)[^，,；;]{0,14}$");
  private static final Pattern ADDED =
      Pattern.compile("(?is).*(?:合计|总计|共计|加|之和|plus|together|total|add|sum|combined).*");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      if (ADDED.matcher(sentence.text()).matches()) {
        judge(sentence, findings);
      }
    }
    return findings;
  }

  private static void judge(ReadSentence sentence, List<Diagnostic> findings) {
    List<StatedFigure> figures =
        sentence.claims().stream().map(Claim::figure).filter(f -> !f.isRange()).toList();
    for (int i = 2; i < figures.size(); i++) {
      StatedFigure total = figures.get(i);
      String between = sentence.text().substring(figures.get(i - 1).to(), total.from());
      if (between.length() > LONGEST_LINK || !TOTAL.matcher(between).matches()) {
        continue;
      }
      List<StatedFigure> parts =
          figures.subList(0, i).stream().filter(f -> f.kind() == total.kind()).toList();
      if (parts.size() >= 2 && !addsUp(parts, total)) {
        findings.add(
            Findings.error(
                "R3",
                sentence.sentence().placeAt(total.from()),
                "expected the parts to make "
                    + sentence.text().substring(total.from(), total.to())
                    + ", found "
                    + Words.of(sum(parts), total),
                parts.stream()
                    .map(p -> Words.of(p.value(), p))
                    .reduce((a, b) -> a + " + " + b)
                    .orElse(""),
                "correct the part or the total"));
      }
    }
  }

  /** Some run of the figures just before the total makes it, within the rounding of each. */
  private static boolean addsUp(List<StatedFigure> parts, StatedFigure total) {
    for (int from = 0; from <= parts.size() - 2; from++) {
      List<StatedFigure> run = parts.subList(from, parts.size());
      BigDecimal slack =
          run.stream()
              .map(StatedFigure::step)
              .reduce(total.step(), BigDecimal::add)
              .divide(BigDecimal.TWO);
      if (total.hedge() != StatedFigure.Hedge.NONE) {
        slack = slack.max(total.value().abs().movePointLeft(1));
      }
      if (sum(run).subtract(total.value()).abs().compareTo(slack) <= 0) {
        return true;
      }
    }
    return false;
  }

  private static BigDecimal sum(List<StatedFigure> parts) {
    return parts.stream().map(StatedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
