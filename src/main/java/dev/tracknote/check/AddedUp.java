package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sum of amounts that were told one after the other right before, of things that the sentence
 * names no more: «两项合计 10.12 亿欧元».
 */
final class AddedUp implements Derivation {

  private static final int MOST = 4;
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)(?:合计|相加|加起来|一共|总计|共计)[^，。；]{0,4}$|^(?:In all|All told|All in all|Altogether|In total|Together|Combined),? [^,;.]{0,24}$|\\b(?:adds? up to|together (?:made|came to|reached)) (?:about |some )?$");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    Dossier dossier = told.dossier();
    boolean ofNow =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(dossier.quarter()));
    if (!ofNow || !told.names().own().isEmpty() || !told.stands(TOGETHER)) {
      return List.of();
    }
    List<Interval> all = told.figures().inOrder(claim.figure().kind());
    List<Interval> derived = new ArrayList<>();
    for (int from = 0; from < all.size(); from++) {
      Interval sum = all.get(from);
      for (int to = from + 1; to < all.size() && to < from + MOST; to++) {
        sum = sum.plus(all.get(to));
        derived.add(sum);
      }
    }
    return derived;
  }
}
