package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.WayWords;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A comparison and the way that something went, told without a figure: 环比改善, «fell quarter on
 * quarter».
 *
 * @param base what it is measured from; empty where that lies ahead
 */
record WayInWords(int from, int to, String words, boolean up, Optional<Stretch> base) {

  private static final String SOFTLY =
      "(?:均|都|也|亦|又|仍|再度|继续|则|却|反而|实现|出现|呈现?|有所|明显|显著|大幅|小幅|略有|略|微|进一步|持续|温和|稳步|快速|双双|转为|转)*";

  private static final String SOFTLY_EN =
      "(?: (?:slightly|again|modestly|sharply|further|strongly|markedly|somewhat|both|notably|marginally|a little))*";

  /** A comparison and a way, in the order of either language. */
  static final Pattern MOVED =
      Pattern.compile(
          "(?i)(?:(?<yoy>同比|[较比](?:上年|去年)同期)|(?<qoq>环比|[较比]上一?季度?)|[较比]\\s?(?<then>FY\\d\\d(?:\\d\\d)?Q\\d)\\s?)SOFTLY(?:(?<up>UPWARD)|(?<down>DOWNWARD))了?(?=\\s?(?:[，。；、,;：:]|$|而|但|并|且|同时|这|的(?:势头|态势|趋势|走势|局面|状态)|已(?:经|有|连|持)|势头))"
                  .replace("UPWARD", WayWords.UP_ZH)
                  .replace("DOWNWARD", WayWords.DOWN_ZH)
                  .replace("SOFTLY", SOFTLY)
              + "|(?:(?<upside>高于|多于|优于|好于|强于)|(?<downside>低于|少于|逊于|差于|弱于))(?:(?<yoyside>上年同期|去年同期|一年前)|(?<qoqside>上一?季度?))(?:水平)?(?=\\s?(?:[，。；、,;]|$|而|但|并|且|同时))"
              + "|\\b(?:(?<upen>rose|grew|increased|improved|climbed|expanded|widened|gained|risen|grown|up|higher)|(?<downen>fell|declined|decreased|dropped|slipped|narrowed|contracted|deteriorated|shrank|eased|fallen|shrunk|down|lower))SOFTLY (?:(?<yoyen>year[- ](?:on|over)[- ]year|YoY|y/y|(?:from|than) a year (?:ago|earlier|before)|o(?:n|ver) the year)|(?<qoqen>sequentially|quarter[- ](?:on|over)[- ]quarter|QoQ|q/q|(?:from|than) (?:the (?:previous|prior) quarter|a quarter (?:ago|earlier|before))|on the quarter)|(?:from|than in) (?<thenen>FY\\d\\d(?:\\d\\d)?Q\\d))(?=[,.;]|$| (?:and|but|while|whereas|yet|though)\\b)"
                  .replace("SOFTLY", SOFTLY_EN));

  /** All that a sentence tells, one after the other. */
  static List<WayInWords> in(ReadSentence sentence, FiscalQuarter now) {
    List<WayInWords> ways = new ArrayList<>();
    sentence.each(MOVED, m -> ways.add(of(m, now)));
    return ways;
  }

  private static WayInWords of(Matcher moved, FiscalQuarter now) {
    boolean up = Stream.of("up", "upen", "upside").anyMatch(side -> moved.group(side) != null);
    return new WayInWords(moved.start(), moved.end(), moved.group(), up, base(moved, now));
  }

  private static Optional<Stretch> base(Matcher moved, FiscalQuarter now) {
    String then = moved.group("then") != null ? moved.group("then") : moved.group("thenen");
    if (then != null) {
      return FiscalQuarter.parse(then.toUpperCase(Locale.ROOT))
          .filter(q -> q.compareTo(now) < 0)
          .map(Stretch::of);
    }
    boolean year = Stream.of("yoy", "yoyen", "yoyside").anyMatch(time -> moved.group(time) != null);
    return Optional.of(Stretch.of(year ? now.yearAgo() : now.previous()));
  }

  boolean holds(int at) {
    return from <= at && at < to;
  }
}
