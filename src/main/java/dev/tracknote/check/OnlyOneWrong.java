package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R1: «是唯一下滑的业务», «the only region to shrink»: it is not, or another one is so as well. */
final class OnlyOneWrong implements Check {

  private static final Pattern ONLY =
      Pattern.compile(
          "(?i)唯一(?:同比|环比)?(?:(?<down>下滑|下降|负增长|萎缩|减少)|(?<up>增长|上升|正增长|扩张))的"
              + "|\\bthe only (?:[a-z]+ ){1,2}(?:to |that |which |in )?(?:(?<fell>shrink|shrank|fall|fell|decline|declined|contract|contracted)|(?<rose>grow|grew|rise|rose|expand|expanded))\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)环比|利润|毛利|行业|同行|sequential|on the quarter|profit|margin|peer|industry|since");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachPhrase.findings(dossier, ONLY, OnlyOneWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher found, Dossier dossier) {
    Optional<Mention.OfSegment> part =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.to() <= found.start() && !s.segment().isEmpty())
            .reduce((a, b) -> b);
    Optional<Split> split = part.flatMap(p -> dossier.facts().company().splitWithPart(p.segment()));
    if (split.isEmpty() || sentence.holds(OTHER)) {
      return Optional.empty();
    }
    boolean down = found.group("down") != null || found.group("fell") != null;
    List<String> such =
        split.get().parts().stream()
            .filter(p -> growth(p, dossier).filter(g -> g.signum() == (down ? -1 : 1)).isPresent())
            .toList();
    boolean known = split.get().parts().stream().allMatch(p -> growth(p, dossier).isPresent());
    return !known || such.equals(List.of(part.get().segment()))
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R1",
                sentence.sentence().placeAt(found.start()),
                "expected "
                    + (such.isEmpty() ? "none" : String.join(", ", such))
                    + " to have "
                    + (down ? "shrunk" : "grown")
                    + " over the year, found "
                    + part.get().segment()
                    + " as the only one",
                "",
                "look at the growth of every part again"));
  }

  private static Optional<BigDecimal> growth(String part, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    return dossier
        .ground()
        .growth(Subject.segment(Measure.REVENUE, part), now, now.yearAgo())
        .map(Expected::value);
  }
}
