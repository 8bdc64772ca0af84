package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that says how a result stands against what was expected, which may be left behind by it.
 *
 * @param judging whether it says good or bad rather than more or less: costs that beat are lower
 */
record VerdictWords(Mention.Verdict verdict, boolean judging) {

  static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?<better>好于|优于|强于|跑赢|胜过|胜于|击败|打败|力压|压过|盖过|超(?:出|过)?(?:市场|一致)?预期|\\bbeat(?:s|ing)?\\b|better than|outperform\\w*|surpass\\w*|eclips\\w*|\\bbested\\b|\\bovershot\\b|outstripp\\w*|topp(?:ed|ing)(?! out)|\\btops\\b|ahead of|(?:edged|crept|squeezed|scraped|slipped) past|(?<=\\b(?:was|were|came|been|just|little|slightly|well|comfortably|somewhat) )ahead(?= ?[.,;])|(?<=\\b(?:left|leaves|leaving|puts?) [^,;]{3,60} )behind(?= ?[.,;])|cleared|comfortably(?! (?:within|inside)))"
              + "|(?<above>(?<=(?:"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|"
              + GuidanceWords.ZH
              + "|预期)的?)高(?=[出约]?\\s?\\d)|高于|高出(?!不)|超(?=\\s?\\d[^，。；]{0,20}(?:预期|指引))|超出|超过|突破|越过|大于|多于|\\babove\\b|exceed(?:s|ed|ing)?|higher than|more than(?! \\d)|\\bover\\b(?= (?:guidance|the guided|consensus)))"
              + "|(?<within>符合|契合|贴合|合乎|(?:落在|落入|处于|位于)(?![^，。；]{0,12}(?:[上下]方|[之以][上下](?!限)))|持平于|相一致|(?<!的)一致(?!预期)|吻合|相符|区间之?内|范围之?内|\\bin[- ]line\\b|\\b(?:was|were|came in|landed|sat) (?:right |exactly |just )?at the (?:"
              + GuidanceWords.MIDDLE_EN
              + "|middle)\\b|\\bwithin\\b(?! \\d+(?:\\.\\d+)?%(?! (?:of|below|above)\\b))|\\binside\\b|\\bin keeping with\\b|\\bon par with\\b|\\b(?:spot|bang)[- ]on\\b|\\bmet\\b|\\bmatch(?:ed|es)\\b|in the (?:guided )?range)"
              + "|(?<worse>逊于|逊色于|跑输|输给|差于|弱于|不及(?!格)|\\bmiss(?:ed|es|ing)?\\b|worse than|fell short|falls? short|short of|\\b(?:light|shy) of(?= (?:the |its |our |consensus|guid|expect|[$€£¥]|\\d))(?<!\\bin light of)(?<!\\bmade light of)|disappoint\\w*|undershot|lagged|\\btrailed\\b|\\bunderperform\\w*|\\bunderwhelm\\w*|(?<=\\b(?:was|were|came|been|just|little|slightly|well|somewhat) )(?:short|behind|light)(?= ?[.,;]))"
              + "|(?<below>(?<=(?:"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|"
              + GuidanceWords.ZH
              + "|预期)的?)低(?=[出约]?\\s?\\d)|低于|未达|未及|未能达到|少于(?!\\s?\\d)|小于(?!\\s?\\d)|不到(?!\\s?[\\d一二两三四五六七八九十百几半])|\\bbelow\\b|\\bunder\\b(?= (?:guidance|the|its|consensus))|less than(?! (?:\\d|an? |half|one |two ))|lower than|smaller than)");

  private static final Pattern RESULT_NEXT =
      Pattern.compile("^了?(?:公司|集团|其)?的?(?:本季|当季|单季|最终)?的?(?:实际|实绩)(?!增长|增速)");

  static VerdictWords of(Matcher matcher) {
    if (matcher.group("better") != null) {
      return new VerdictWords(Mention.Verdict.ABOVE, true);
    }
    if (matcher.group("above") != null) {
      return new VerdictWords(Mention.Verdict.ABOVE, false);
    }
    if (matcher.group("within") != null) {
      return new VerdictWords(Mention.Verdict.WITHIN, false);
    }
    return new VerdictWords(Mention.Verdict.BELOW, matcher.group("worse") != null);
  }

  /**
   * What the result must be for the word to be right; empty where either side would do.
   *
   * @param cost whether less is better
   * @param loss whether the word speaks of the size of a loss
   */
  Optional<Mention.Verdict> meant(boolean cost, boolean loss) {
    if (verdict == Mention.Verdict.WITHIN) {
      return Optional.of(verdict);
    }
    if (cost && judging) {
      return Optional.empty();
    }
    return Optional.of(loss && !judging ? opposite() : verdict);
  }

  /** «一致预期为 652 亿元，低于公司实际公布的»: told of what was expected, the result stands the other way. */
  VerdictWords ofResult(Phrase phrase) {
    boolean turned =
        verdict != Mention.Verdict.WITHIN
            && phrase.afterHolds(RESULT_NEXT)
            && phrase.sentence().holdsIn(phrase.soFar(), VerdictOfNoResult.HELD_AGAINST);
    return turned ? new VerdictWords(opposite(), judging) : this;
  }

  private Mention.Verdict opposite() {
    return verdict == Mention.Verdict.ABOVE ? Mention.Verdict.BELOW : Mention.Verdict.ABOVE;
  }
}
