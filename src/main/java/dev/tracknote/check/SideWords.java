package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that say on which side of a mark something lies. By themselves many of them may say
 * something else; they are asked for only where the values beside them bear out that a result is
 * held against what was guided or expected of it.
 */
record SideWords(Mention.Verdict side, boolean judging, int from, int to) {

  private static final String NO_SIDE_BEHIND_ZH =
      "(?![^，。；]{0,20}(?:[上下]方|[之以][上下]|[上下][限沿端缘]|中[值点枢]|高端|低端))";

  /** The names of ends, which hold such words. */
  private static final String NO_END_BEHIND =
      "(?![- ](?:ends?|edge|bounds?|limit|half|range|mark|one\\b|of the two))";

  private static final String BETTER =
      "(?:超|好于|优于|强于|高于|高过|大于)(?:了|出)?(?:市场|卖方|一致|原先|此前|所有人)*的?预[期测]|好于|优于|强于|好过|强过|胜过|胜于|胜出|跑赢|赢过|赢了|击败|打败|盖过|压过|力压|惊喜|交出超额|\\bbeats?\\b|\\bbeating\\b|\\bbeat\\b|\\bbetter(?:ed|ing|s)?\\b|\\boutperform\\w*|\\boutshone\\b|\\bbest(?:ed|ing)\\b|\\btrump\\w*|\\bcrush\\w*|\\bsmash\\w*|\\bupside\\b|\\bstronger\\b|\\bpositive surprise\\b|\\bsurpris\\w+ (?:positively|to the upside)";

  private static final String ABOVE =
      "高于|高过|高出(?!不)|超出|超过|超越|超额|超(?=\\s?\\d)|越过|越出|越线|过线|突破|顶破|冲破|冲过|站上|站在[^，。；]{0,12}[之以]上|迈过|跨过|升破|多出|多于|多了|高了|大于|大过|领先|偏高|较高|(?:还|要|更|略)高(?=[。；，,）)]|$)|[之以其]上方?(?![限沿端缘])|上方|富余|盈余|有余|(?<![最提较更新走升调拔偏还要略])高(?=[约近仅逾]?\\s?(?:[A-Z]{2,3}\\s?)?[$¥€£]?\\d)|(?<![最更许增])多(?=[约近仅逾]?\\s?(?:[A-Z]{2,3}\\s?)?[$¥€£]?\\d)|(?<=方向(?:为|是|上)?)向?上|比[^，。；]{0,8}还高"
          + "|\\babove\\b|\\bover\\b(?! (?:the |a |this )?(?:last|past|same|next|prior|previous|year|quarter|period|course|time))(?<!(?:year|quarter|month)[- ]over)|\\bahead\\b|\\bbeyond\\b|\\bnorth\\b(?! america)|\\bpast\\b(?! (?:\\w+ )?(?:quarter|year|month|week|period)s?\\b)(?<!\\b(?:the|in|last) past)|\\batop\\b|\\bexceed\\w*|\\btop(?:s|ped|ping)\\b(?! out)|\\bsurpass\\w*|\\boutstrip\\w*|\\boutdid\\b|\\boutran\\b|\\boutpac\\w*|\\beclips\\w*|\\bclear(?:s|ed|ing)\\b|\\bclear of\\b|\\boversho\\w+|\\b(?:higher|greater|larger|bigger)\\b"
          + NO_END_BEHIND
          + "|\\bsurplus\\b|\\bexcess\\b|\\bhigh(?:er)? side\\b|\\btoo low\\b|\\bcomfortably(?! (?:within|inside|in)\\b)|\\b(?:broke|burst|pushed|blew|punched) (?:through|past|out of the top)\\b|\\bto the good\\b|\\bon top of\\b|\\bmore than (?=the |that |its |our |guided|expected|consensus|analysts|what)|\\bmore\\b(?= ?[.,;)]| than (?:that|it|this|guided|expected)\\b)";

  private static final String WITHIN =
      "符合|契合|贴合|吻合|相符|相一致|与[^，。；]{0,12}(?<!的)一致(?!预)|持平|打平|合乎|如期|(?:落在|落于|落入|落进|落到|处于|处在|位于|介于|收在|守在|守住|维持在|待在)"
          + NO_SIDE_BEHIND_ZH
          + "|(?:区间|范围|指引|其|带|框)之?(?:内|里|中)面?(?!值|点|枢)|(?:没有|没|并未|未)(?:出界|越界|出圈|跑出|偏离|超出[^，。；]{0,8}(?:区间|范围))|在线上?内|中规中矩|不偏不倚|\\binline\\b"
          + "|\\bwithin\\b(?! \\d)|\\binside\\b|\\bin[- ]line\\b|\\bmatch(?:es|ed|ing)?\\b|\\bmet\\b(?! with)|\\bmeets?\\b|\\bmeeting\\b(?= (?:guid|the|its|our|consensus|expect))|\\bon (?:a )?par\\b|\\bin keeping\\b|\\b(?:spot|bang|dead)[- ]on\\b|\\bon (?:target|the nose|the button)\\b|\\bin (?:step|agreement|accord)\\b|\\btall(?:y|ies|ied)\\b|\\bconsistent with\\b|\\bconform\\w*|\\b(?:that|range|guidance|band|guide) held\\b|\\bas (?:expected|guided|forecast|anticipated|promised)\\b|\\b(?:fell|landed|came(?: in| out)?|sat|finished|ended(?: up)?) (?:squarely |right |well |comfortably )?(?:between|in (?:the|that|its|our) (?:guided |guidance )?(?:range|band))";

  private static final String WORSE =
      "逊于|逊色|弱于|差于|劣于|输给|跑输|不如|不敌|不及(?!格)|落空|失望|\\bmiss(?:ed|es|ing)?\\b|\\bworse\\b|\\bweaker\\b|\\btrail(?:s|ed|ing)?\\b(?! (?:twelve|four|12|eight|average|basis|figures?|12-month|year))|\\blag(?:s|ged|ging)?\\b|\\bunderperform\\w*|\\bunderwhelm\\w*|\\bdisappoint\\w*|\\bdownside\\b|\\bnegative surprise\\b";

  private static final String BELOW =
      "低于|低过|低了|低出|未达|未及|未能|没(?:能|有)?(?:达到|够到|触及|摸到|碰到|跨过|越过|站上|到)(?!不)|够不[着到]|未到|未触及|不到(?=[^\\d]{0,6}(?:下|上|中|区间|指引|预期))|落后|短少|短了|少于|少了|小于|小过|偏低|较低|(?:还|要|更|略)低(?=[。；，,）)]|$)|[之以其]下方?(?![限沿端缘])|下方|[尚还仍]差|[尚还仍]缺|缺口|跌破|跌出|击穿|失守|掉到|(?<![最降偏较还要略减调])低(?=[约近仅逾]?\\s?(?:[A-Z]{2,3}\\s?)?[$¥€£]?\\d)|(?<![最减缺至])少(?=[约近仅逾]?\\s?(?:[A-Z]{2,3}\\s?)?[$¥€£]?\\d)|(?<=方向(?:为|是|上)?)向?下|比[^，。；]{0,8}还低"
          + "|\\bbelow\\b|\\bunder\\b(?! (?:us |non-)?(?:gaap|ifrs|review|the (?:new|old)))|\\bbeneath\\b|\\bshort\\b(?!-)|\\bbehind\\b|\\bsouth\\b(?! (?:america|korea|africa|east))|\\bshy\\b|(?<!\\bin )(?<!\\bmade )\\blight\\b(?= (?:of|by)| ?[.,;)])|\\bundersho\\w+|\\bundercut\\b|\\b(?:lower|smaller)\\b"
          + NO_END_BEHIND
          + "|\\bshortfall\\b|\\blow(?:er)? side\\b|\\btoo high\\b|\\b(?:fail(?:s|ed|ing)?|unable) to (?:reach|meet|match|hit|clear|get to)\\b|\\bdid(?:n't| not) (?:reach|meet|match|hit|clear|get to)\\b|\\bless\\b(?= than (?:the|that|its|our|it|guided|expected|consensus)| ?[.,;)])";

  static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?<better>"
              + BETTER
              + ")|(?<worse>"
              + WORSE
              + ")|(?<below>"
              + BELOW
              + ")|(?<within>"
              + WITHIN
              + ")|(?<above>"
              + ABOVE
              + ")");

  static SideWords of(Matcher found) {
    boolean better = found.group("better") != null;
    boolean worse = found.group("worse") != null;
    Mention.Verdict side =
        better || found.group("above") != null
            ? Mention.Verdict.ABOVE
            : worse || found.group("below") != null
                ? Mention.Verdict.BELOW
                : Mention.Verdict.WITHIN;
    return new SideWords(side, better || worse, found.start(), found.end());
  }
}
