package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R4: parts are told to have grown together by more than the fastest, or less than the slowest. */
final class TogetherOutsideParts implements Check {

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)(?:合计|两[者项块类]|三[者项块类]|整体|总营收|总收入)[^，。；\\d]{0,8}(?:增长|下降|增加|减少|下滑|增速|增幅)[了约近为达\\s]{0,3}$"
              + "|\\b(?:the (?:two|three|four|pair|whole)|both|together|total revenue|in all)\\b[^,;\\d]{0,24}\\b(?:grew|rose|gained|increased|fell|declined|dropped|lost)(?: by)?(?: close to| nearly| about| almost| around| roughly| some)? $"
              + "|\\b(?:so that|so|hence|thus|taking|bringing|lifting|pushing|leaving) (?:group |total |the )?(?:revenues?|sales)\\b[^,;\\d]{0,24}(?:grew|rose|increased|up|fell|declined|down)(?: by)?(?: close to| nearly| about| almost| around| roughly| some)? $");
  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)\\b(?:combined|overall|total|group|company) (?:revenue )?(?:growth|increase|rise|gain) of(?: about| nearly)? $|(?:总|整体|合计)(?:营收|收入)?(?:增[长速幅])[约为近\\s]{0,3}$");
  private static final Pattern FIRST_BEHIND =
      Pattern.compile("(?i)^\\s?的?(?:总|整体|合计)(?:营收|收入)?增[长速幅]|^ (?:total|overall|combined) growth");
  private static final Pattern DOWN =
      Pattern.compile("(?i)下降|减少|下滑|回落|\\b(?:down|fell|declined|dropped|lost)\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)占比|占|贡献|" + GuidanceWords.ZH + "|share|contribut|guid|point|exclud|剔除|汇率|constant");

  /** Half a step of the whole, and that of a part. */
  private static final BigDecimal SLACK = new BigDecimal("0.6");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, TogetherOutsideParts::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || sentence.claims().size() < 3
        || sentence.holds(OTHER)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    String lead = sentence.text().substring(0, figure.from());
    boolean first = FIRST.matcher(lead).find() || sentence.holdsFrom(figure.to(), FIRST_BEHIND);
    if (index == 0 && first) {
      return outside(sentence, figure, 1, sentence.claims().size());
    }
    return index >= 2 && TOGETHER.matcher(lead).find()
        ? outside(sentence, figure, 0, index)
        : Optional.empty();
  }

  /**
   * Whether a rate lies outside the others.
   *
   * @param first the first of them among the figures of the sentence
   * @param end the one behind the last
   */
  private static Optional<Diagnostic> outside(
      ReadSentence sentence, StatedFigure figure, int first, int end) {
    List<BigDecimal> rates = new ArrayList<>();
    boolean down = false;
    int from = first == 0 ? 0 : figure.to();
    for (Claim claim : sentence.claims().subList(first, end)) {
      StatedFigure rate = claim.figure();
      if (rate.kind() != StatedFigure.Kind.PERCENT || rate.isRange()) {
        return Optional.empty();
      }
      String lead = sentence.text().substring(from, rate.from());
      down = (rates.isEmpty() || !isJoined(lead)) ? DOWN.matcher(lead).find() : down;
      rates.add(down ? rate.value().abs().negate() : rate.value());
      from = rate.to();
    }
    int lead = first == 0 ? from : 0;
    boolean fell = DOWN.matcher(sentence.text().substring(lead, figure.from())).find();
    BigDecimal said = fell ? figure.value().abs().negate() : figure.value();
    BigDecimal least = rates.stream().min(BigDecimal::compareTo).orElseThrow();
    BigDecimal most = rates.stream().max(BigDecimal::compareTo).orElseThrow();
    BigDecimal slack = figure.step().multiply(SLACK);
    boolean between =
        said.compareTo(least.subtract(slack)) >= 0 && said.compareTo(most.add(slack)) <= 0;
    return between ? Optional.empty() : Optional.of(finding(sentence, figure, least, most));
  }

  /** «down 3.7%, 3.6% and 6.7%»: one word for a row of rates. */
  private static boolean isJoined(String lead) {
    return lead.matches("(?:、|,|和|与|及|\\s|and)*");
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, BigDecimal least, BigDecimal most) {
    return Findings.figure(
        "R4",
        sentence,
        figure,
        "growth between " + Words.of(least, figure) + " and " + Words.of(most, figure),
        "",
        "parts that are taken together grow no faster than the fastest of them");
  }
}
