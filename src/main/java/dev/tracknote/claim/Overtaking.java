package dev.tracknote.claim;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of two parts an amount behind them belongs to where one passes the other or comes behind
 * it: «services overtook outdoor with £37.2m», «安装服务反超户外园艺，达 37.2 百万英镑», «services were the largest
 * part after outdoor at £37.2m».
 */
final class Overtaking {

  private static final Pattern PASSES =
      Pattern.compile(
          "(?i)\\b(?:overt(?:ook|ake[sn]?|aking)|outsold|surpass(?:ed|es|ing)|pass(?:ed|es|ing)|eclips(?:ed|es|ing)|outstripp(?:ed|ing)|outstrips|leapfrogg(?:ed|ing)|pulled ahead of|moved ahead of|edged past)(?: the)?\\s$"
              + "|\\bsecond only to(?: the)?\\s$|\\b(?:largest|biggest|top|second|third|ranks?|ranked|number[- ]two)\\b[^,;.\\d]{0,40}\\b(?:after|behind|next to)(?: the)?\\s$|(?:仅?次于|排在|位列)$"
              + "|(?:反超|超越|赶超|超过|盖过|压过|取代)了?$");

  private Overtaking() {}

  /** The part that passes the one named right before an amount. */
  static Optional<Mention.OfSegment> winner(
      Mention.OfSegment passed, String text, Surroundings around) {
    return around
        .latest(Mention.OfSegment.class, 0, passed.from())
        .filter(w -> !w.segment().equals(passed.segment()))
        .filter(w -> PASSES.matcher(text.substring(w.to(), passed.from())).find());
  }
}
