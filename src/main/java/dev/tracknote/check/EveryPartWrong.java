package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
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

/** R12: all parts of a division are said to have grown, or fallen, and one of them has not. */
final class EveryPartWrong implements Check {

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(?<![\\d.,第一二三四五六七八九十其前后余])(?<n>[二两三四五六七八九])[大个项类条块](?:主要|核心)?[\\p{IsHan}]{1,6}?(?:全部|全都|均|都|悉数)[^，。；]{0,6}?(?<compare>同比|环比)[^，。；\\d]{0,4}?(?:(?<up>增长|上升|提升|为正)|(?<down>下降|下滑|减少))"
              + "|\\ball (?<en>two|three|four|five|six) (?:[a-z]+ )?(?<up2>grew|rose|gained|increased)?(?<down2>fell|declined|dropped)? ?(?:on the year|year on year|from a year ago)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachPhrase.findings(dossier, SAID, EveryPartWrong::judge);
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Matcher matcher, Dossier dossier) {
    boolean up = matcher.group("up") != null || matcher.group("up2") != null;
    boolean down = matcher.group("down") != null || matcher.group("down2") != null;
    int said =
        CountWords.read(matcher.group("n") == null ? matcher.group("en") : matcher.group("n"));
    List<Split> splits =
        dossier.facts().company().splits().stream().filter(s -> s.parts().size() == said).toList();
    if (up == down || splits.isEmpty()) {
      return Optional.empty();
    }
    boolean quarterly = "环比".equals(matcher.group("compare"));
    boolean right = splits.stream().anyMatch(s -> isAll(s, up, quarterly, dossier));
    return right
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R12",
                sentence.sentence().placeAt(matcher.start()),
                "expected that not all parts have " + (up ? "grown" : "fallen") + ", found all",
                "",
                "look at the growth of each part again"));
  }

  /** Whether every part whose growth is on record moved that way; unknown growth counts as such. */
  private static boolean isAll(Split split, boolean up, boolean quarterly, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    Stretch then = quarterly ? now.previous() : now.yearAgo();
    return split.parts().stream()
        .map(p -> Subject.segment(Measure.REVENUE, p))
        .flatMap(s -> dossier.ground().difference(s, now, then).stream())
        .map(Expected::value)
        .map(BigDecimal::signum)
        .allMatch(sign -> up ? sign > 0 : sign < 0);
  }
}
