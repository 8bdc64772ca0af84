package dev.tracknote.claim;

import java.util.regex.Pattern;

/** Words that link a figure with what it is a figure of and add nothing to its meaning. */
final class Fillers {

  private static final String PLAIN =
      "[\\s\\uFFFC“”\"'、/|：:①-⑳\\d）)（(.+\\-–±%]|\\*|公司|本公司|本季度?|单季|当季|季度|总|的|其|实现|录得|业务|部门|板块|分部|"
          + "GAAP|non-?GAAP|口径|稀释|合计|整体|财季|业绩|公布|报告|期内|以及|及|和|与|而|为|占|按|则|了|达到?|至|到|约|近|超过?|逾|仅|是|由|从|自|同为|均|已|再|"
          + "因而|因此|由此|也|亦|还|大幅|显著|明显|小幅|略|强劲|快速|迅速|继续|进一步|仍|均|应当?|稳步|温和|急剧|骤然?|猛|三者|两者|加权(?:平均)?后?|股份|股票|自身|于|在|期末|当期|净额|分别|同比|环比|增量|中|将|"
          + "取得|完成|创造|产生|收于|收报|报收|高达|仅有|只有|现为|季内|整季|全季|方面|一端|侧|金额|规模|体量|水平|一项|单项|单是|光是|单单|就|便|用去|花去|花费|用掉|耗去|动用|斥资|"
          + "\\b(?:the|its|our|total|net|reported|quarterly|quarter|company(?:'s)?|group|overall|record|a|an|of|on|in|at|to|by|from|for|s|"
          + "diluted|and|with|while|as|was|is|were|are|that|this|consolidated|first|second|third|fourth|half|nine-months?|came|stood|reached|hit|totalled|"
          + "about|roughly|nearly|almost|over|only|just|around|some|also|now|brought|has|had|have|been|be|adjusted|fiscal|full|year|it|or|"
          + "ended|segment|division|business|equal(?:s|led)?|went|amounted|closed|last|calendar|posted|reported|recorded|delivered|made|generated|produced|achieved|logged|booked|yielded|managed|so|rose|grew|therefore|thus|sharply|strongly|slightly|modestly|further|again|even|steadily|must|therefore|hence|consequently|to)\\b";
  private static final Pattern ONLY_FILLER = Pattern.compile("(?i)(?:" + PLAIN + ")*");

  private Fillers() {}

  static boolean only(String text) {
    int from = 0;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    return from == text.length() || ONLY_FILLER.matcher(text).region(from, text.length()).matches();
  }
}
