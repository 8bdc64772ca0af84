package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a house that makes nothing spends on its technology: «信息技术投入 1.57 亿元», «CNY178m technology».
 */
final class OutlayByName implements Derivation {

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:(?:信息|金融)?(?:科技|技术)|IT|数字化)(?:投入|费用|支出|开支)?\\s?(?:为|达|约|仅|共)?\\s?$|\\b(?:technology|IT)(?: (?:spending|costs?|expenses?|outlays?|investment))?(?: (?:was|were|of|at|came to|took|stood at|reached))? $");
  private static final Pattern BEHIND =
      Pattern.compile("(?i)^ (?:of |on |for |in )?(?:information )?(?:technology|IT)\\b");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.MONEY) || !(told.stands(BEFORE) || told.follows(BEHIND))) {
      return List.of();
    }
    return told
        .value(Subject.company(Measure.RESEARCH_AND_DEVELOPMENT), told.time())
        .map(Told::exactly)
        .stream()
        .toList();
  }
}
