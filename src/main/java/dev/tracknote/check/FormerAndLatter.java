package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R1: «A 增长 18.0%，B 增长 5.3%，前者慢于后者», «…, so the latter was the faster of the two»: of two values
 * that the sentence tells the other is the larger.
 */
final class FormerAndLatter implements Check {

  private static final Pattern ZH =
      Pattern.compile(
          "(?<who>前者|后者)(?:的?(?:增速|增幅|增长|规模|收入|占比|比重|权重))?(?:明显|显著|略|大幅|仍|更|远)*"
              + "(?:(?<faster>快于)|(?<slower>慢于)|(?<more>高于|大于|多于|超过)|(?<less>低于|小于|少于|不及))(?:前者|后者)");
  private static final Pattern EN =
      Pattern.compile(
          "(?i)\\bthe (?<who>former|latter) (?:was|is|being|grew) (?:clearly |much |by far |slightly )?(?:the )?"
              + "(?:(?<faster>faster|quicker)|(?<slower>slower)|(?<more>higher|larger|bigger|greater)|(?<less>lower|smaller))"
              + "(?: of the two| one)?(?=[,.;]|$)");

  /** What would have to be asked of the facts, as the values told are not what is compared. */
  private static final Pattern OTHER =
      Pattern.compile("(?i)环比|亏|损|指引|预期|\\b(?:loss|guid\\w*|consensus|quarter on quarter)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.claims().size() > 1
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && (sentence.mayHold(ZH) || sentence.mayHold(EN))
          && !sentence.holds(OTHER)) {
        sentence.first(ZH).flatMap(m -> judge(sentence, m)).ifPresent(findings::add);
        sentence.first(EN).flatMap(m -> judge(sentence, m)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher found) {
    boolean pace = found.group("faster") != null || found.group("slower") != null;
    boolean more = found.group("faster") != null || found.group("more") != null;
    List<Claim> before =
        sentence.claims().stream().filter(c -> c.figure().to() <= found.start()).toList();
    List<Claim> rates =
        before.stream().filter(c -> c.figure().kind() == StatedFigure.Kind.PERCENT).toList();
    List<Claim> pair = pace ? rates : before;
    if (pair.size() != 2 || !pair.getFirst().figure().isOfOneUnitWith(pair.getLast().figure())) {
      return Optional.empty();
    }
    boolean former =
        found.group("who").equals("前者") || found.group("who").equalsIgnoreCase("former");
    int order = pair.getFirst().signedValue().compareTo(pair.getLast().signedValue());
    int way = former ? order : -order;
    return way == 0 || way > 0 == more
        ? Optional.empty()
        : Optional.of(told(sentence, found, pair, way > 0));
  }

  private static Diagnostic told(
      ReadSentence sentence, Matcher found, List<Claim> pair, boolean larger) {
    return Findings.error(
        "R1",
        sentence.sentence().placeAt(found.start()),
        "expected "
            + found.group("who")
            + " to be the "
            + (larger ? "larger" : "smaller")
            + " of "
            + sentence.typed(pair.getFirst().figure())
            + " and "
            + sentence.typed(pair.getLast().figure())
            + ", found the reverse",
        "",
        "turn the word round, or the two values");
  }
}
