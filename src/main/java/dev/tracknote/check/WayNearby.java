package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.WayWords;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which way all words between a figure and its neighbours say that something went, wherever they
 * stand: «环比方向朝下，幅度 24.8%», «a swing of $8.4m to the downside». It binds no word to the figure, and
 * is asked only where the figure has the size of a move.
 */
final class WayNearby {

  /** A side is one of a time: «below last year», «ahead of last year's comparable figure». */
  private static final String TIME_BEHIND =
      "(?= (?:of )?(?:(?:the|its|their|that|those|own|of|in|a|one|same)"
          + " )*(?:FY\\d|year|last|prior|previous|preceding|earlier|comparable|corresponding|quarter|where (?:it|they) (?:was|were|stood|had (?:been|stood)|ended|finished) (?:in FY|a (?:year|quarter)|last|one (?:year|quarter)|at the end|twelve months|three months)))";

  private static final String TIME_ZH =
      "(?=\\s?(?:公司|自己|其)?(?:在\\s?)?(?:FY\\d|上年|去年|上一?[季期]|前一?[季年]|一年前|同期|三个月前))";

  private static final String WORDS_EN =
      "(?<down>"
          + WayWords.DOWN_EN
          + "|"
          + WayWords.BELOW_EN
          + TIME_BEHIND
          + ")|(?<up>"
          + WayWords.UP_EN
          + "|"
          + WayWords.ABOVE_EN
          + TIME_BEHIND
          + ")";

  static final Pattern WAY_EN = Pattern.compile("(?i)" + WORDS_EN);

  /** What is said of a figure behind it stands right there; further on other things are told. */
  private static final Pattern BEHIND_EN =
      Pattern.compile("(?i)^,? ?(?:[a-z]+ly |to the |of (?:[a-z-]+ ){0,2})?(?:" + WORDS_EN + ")");

  static final Pattern WAY_ZH =
      Pattern.compile(
          "(?<down>"
              + WayWords.DOWN_ZH
              + "|(?:"
              + WayWords.BELOW_ZH
              + ")"
              + TIME_ZH
              + ")|(?<up>"
              + WayWords.UP_ZH
              + "|(?:"
              + WayWords.ABOVE_ZH
              + ")"
              + TIME_ZH
              + ")");

  private static final Pattern BEHIND_ZH =
      Pattern.compile(
          "^\\s?(?:的|之)[^，。；]{0,6}?(?:(?<down>"
              + WayWords.DOWN_ZH
              + ")|(?<up>"
              + WayWords.UP_ZH
              + "))");

  /** What lies below nothing is a level. */
  private static final Pattern SIGN = Pattern.compile("(?i)plus|minus|正值|为负");

  /** Right before a figure. */
  static final Pattern BARE_ZH =
      Pattern.compile(
          "(?:(?<down>(?<![提至最])"
              + WayWords.DOWN_BARE_ZH
              + ")|(?<up>(?<![最减])"
              + WayWords.UP_BARE_ZH
              + "))(?:了|约|近|逾|超|出|掉|去|\\s)*$");

  /** What lies on a side of something else than a time, or was expected to. */
  static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?i)预期|展望|目标|计划|均值|平均|consensus|guid|expect|street|outlook|target|\\bplan|\\baverage\\b|\\bmean\\b|"
              + GuidanceWords.ZH
              + "|"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + "|"
              + GuidanceWords.END_ZH);

  /** Before a level, and behind what is told of a level. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)(?:[至到为由从]|(?:营收|收入)的|达到?|录得|\\b(?:to|at|is|was|were|reached|from|below|under|above|over|past|through|beyond|than|after|against|the|its|figure"
              + " of|or)|\\d\\s?[(（])(?:[约近]|了|\\s)*$"
              + "|(?:[较比由从与跟同至到]|超过|[高低多少优逊]于|不及)[^，。；]{0,14}的\\s*$");

  /** Of a cost, or what is lost, nobody can tell whether it went up where it got better. */
  private static final Pattern BETTER =
      Pattern.compile("(?i)改善|优化|好转|恶化|转[好差]|变[好差]|improv|better|worse|deteriorat|gain|lost|loss");

  private static final Pattern LOWER_IS_BETTER =
      Pattern.compile("(?i)成本|费用|不良|流失|赔付|逾期|\\bratio\\b|\\bchurn\\b|\\bcosts?\\b|\\bexpenses?\\b");

  static final Pattern WORTH =
      Pattern.compile(
          "(?i)贡献|拉动|\\bcontribut|\\bworth\\b|\\bpoints (?:of|on|to(?! the (?:up|down)side)) ");

  private static final Pattern STOP = Pattern.compile("[；;|｜]|(?<=[^\\d])[.](?=\\s|$)");

  private WayNearby() {}

  static Optional<StatedWay> of(ReadSentence sentence, int index) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    if (figure.signed()
        || figure.value().signum() <= 0
        || figure.isRange()
        || claim.guidance()
        || claim.forecast()
        || sentence.holdsIn(0, figure.from(), LEVEL)
        || sentence.holds(WORTH)
        || sentence.holds(OF_OTHERS)) {
      return Optional.empty();
    }
    String text = sentence.masked();
    int before = sentence.endOfFigureBefore(figure);
    int next = sentence.nextFigure(figure);
    int from = before + lastStop(text.substring(before, figure.from()));
    int to = figure.to() + firstStop(text.substring(figure.to(), next));
    if (next < text.length()) {
      // what leads to the next figure is said of it
      int comma = lastComma(text.substring(figure.to(), to));
      to = comma < 0 ? figure.to() : figure.to() + comma;
    }
    boolean han = Han.isIn(text);
    if (han) {
      Matcher bare = BARE_ZH.matcher(text.substring(from, figure.from()));
      if (bare.find()) {
        return Optional.of(way(bare, from));
      }
    }
    Optional<StatedWay> ahead = within(sentence, from, figure.from(), han);
    if (figure.kind() == StatedFigure.Kind.MONEY && sentence.holdsIn(from, figure.from(), SIGN)) {
      return Optional.empty();
    }
    Optional<StatedWay> behind = behind(sentence, figure.to(), to, han);
    if (ahead.isPresent() && behind.isPresent()) {
      return ahead.filter(a -> a.up() == behind.get().up());
    }
    return ahead.or(() -> behind);
  }

  /**
   * What the words before the last figure say of it, where nothing else is named since: «幅度 15.4%».
   */
  static Optional<StatedWay> takenUp(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    int since = sentence.endOfFigureBefore(figure);
    int end = Clauses.end(sentence.text(), figure.to());
    boolean named =
        sentence.mentions().stream()
            .filter(m -> m.from() >= since && m.from() < end)
            .anyMatch(m -> !(m instanceof Mention.OfDirection));
    if (index == 0
        || named
        || figure.value().signum() <= 0
        || sentence.holdsIn(0, figure.from(), LEVEL)
        || sentence.holds(WORTH)
        || sentence.holds(OF_OTHERS)) {
      return Optional.empty();
    }
    boolean han = Han.isIn(sentence.text());
    for (int i = index - 1; i >= 0; i--) {
      StatedFigure one = sentence.claims().get(i).figure();
      int from = i == 0 ? 0 : sentence.claims().get(i - 1).figure().to();
      if (holdsWay(sentence, from, one.from(), han)) {
        return within(sentence, from, one.from(), han);
      }
    }
    return Optional.empty();
  }

  private static boolean holdsWay(ReadSentence sentence, int from, int to, boolean han) {
    return from < to
        && (han ? WAY_ZH : WAY_EN).matcher(sentence.masked().substring(from, to)).find();
  }

  private static Optional<StatedWay> behind(ReadSentence sentence, int from, int to, boolean han) {
    Matcher word = (han ? BEHIND_ZH : BEHIND_EN).matcher(sentence.masked().substring(from, to));
    return word.find() && !isUnclear(sentence, word)
        ? Optional.of(way(word, from))
        : Optional.empty();
  }

  static boolean isUnclear(ReadSentence sentence, Matcher word) {
    return BETTER.matcher(word.group()).find() && sentence.holds(LOWER_IS_BETTER);
  }

  /** The way that each word of a stretch tells. */
  private static Optional<StatedWay> within(ReadSentence sentence, int from, int to, boolean han) {
    Matcher word = (han ? WAY_ZH : WAY_EN).matcher(sentence.masked().substring(from, to));
    List<Mention.OfMeasure> measures = sentence.mentions(Mention.OfMeasure.class);
    Optional<StatedWay> way = Optional.empty();
    while (word.find()) {
      int at = from + word.start();
      if (measures.stream().anyMatch(m -> m.from() <= at && at < m.to())) {
        continue;
      }
      if (isUnclear(sentence, word)) {
        return Optional.empty();
      }
      StatedWay one = way(word, from);
      if (way.isPresent() && way.get().up() != one.up()) {
        return Optional.empty();
      }
      way = Optional.of(one);
    }
    return way;
  }

  private static StatedWay way(Matcher word, int from) {
    boolean up = word.group("up") != null;
    return new StatedWay(
        up, from + word.start(up ? "up" : "down"), StatedWay.Origin.UNSAID, Optional.empty());
  }

  private static int lastStop(String stretch) {
    Matcher stop = STOP.matcher(stretch);
    int end = 0;
    while (stop.find()) {
      end = stop.end();
    }
    return end;
  }

  private static int firstStop(String stretch) {
    Matcher stop = STOP.matcher(stretch);
    return stop.find() ? stop.start() : stretch.length();
  }

  private static int lastComma(String stretch) {
    return Math.max(
        Math.max(stretch.lastIndexOf('，'), stretch.lastIndexOf(", ")),
        stretch.lastIndexOf(" and "));
  }
}
