package dev.tracknote.claim;

import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of the calendar for a company's own periods: «2025 年一季度», «1Q25», «in 2023». Where the
 * company's year is the calendar's, they are read as its labels, {@code FY25Q1}, so that whatever
 * is held of a label is held of them.
 */
final class CalendarNames {

  private static final String YEAR = "20\\d\\d";
  private static final String ORDINAL = "first|second|third|fourth";

  private static final Pattern QUARTER =
      Pattern.compile(
          "(?i)(?<![\\dA-Za-z])(?:"
              + ("(?<!FY\\s?)(?<y1>" + YEAR + "|\\d\\d(?=\\s?年))\\s?年\\s?(?:的\\s?)?第?\\s?")
              + "(?:Q(?<l1>[1-4])(?![\\dA-Za-z])|(?<q1>[一二三四1-4])\\s?季(?:度|(?![度报节末后初])))"
              + ("|(?<y2>" + YEAR + "(?= ?Q)|\\d\\d(?=Q))\\s?Q(?<q2>[1-4])(?![\\dA-Za-z])")
              + ("|(?<q3>[1-4])Q(?<y3>\\s?" + YEAR + "|\\d\\d)(?![\\dA-Za-z])")
              + ("|Q(?<q4>[1-4])(?:\\s(?:of\\s)?|['’])?(?<y4>"
                  + YEAR
                  + "|(?<=['’])\\d\\d)(?![\\d/])")
              + ("|(?:the )?(?<q5>" + ORDINAL + ")[- ]quarter (?:(?:of|in) )?(?:calendar )?")
              + ("(?<y5>" + YEAR + ")(?![\\d/])")
              + ("|(?<y6>" + YEAR + ")(?:['’]s)? (?<q6>" + ORDINAL + ")[- ]quarter\\b")
              + ")");

  private static final Pattern OF_THIS_OR_LAST =
      Pattern.compile(
          "(?i)(?<r1>今年|去年|上年)\\s?(?:的\\s?)?第?(?:Q(?<l1>[1-4])|(?<q1>[一二三四])季(?:度|(?![度报节末后初])))"
              + ("|(?:the )?\\b(?<q2>" + ORDINAL + ")[- ]quarter of (?<r2>this|last) year\\b")
              + ("|\\b(?<r3>this|last) year['’]s (?<q3>" + ORDINAL + ")[- ]quarter\\b"));

  /** Several quarters of one year. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)(?<![\\dA-Za-z]|\\d[,.])(?:"
              + ("(?<y1>" + YEAR + "|(?<![$€£¥₩]\\s?)\\d\\d)(?:H(?<h1>[12])|(?<n1>9(?-i:M)))")
              + ("|(?:(?<h2>[12])H|(?<n2>9(?-i:M)))(?<y2>\\s?" + YEAR + "|\\d\\d)")
              + ("|(?<y4>" + YEAR + "|\\d\\d)Q1\\s?[-–—~至到]\\s?Q?(?:(?<n3>3)|(?<s1>2))")
              + ("|(?<y5>" + YEAR + ")\\s?年\\s?1\\s?月?\\s?[-–—~至到]\\s?(?:(?<n4>9)|(?<s2>6))\\s?月份?")
              + ("|H(?<h3>[12])(?:\\s(?:of\\s)?|['’])?(?<y3>" + YEAR + "|(?<=['’])\\d\\d)")
              + ")(?![\\dA-Za-z])");

  /** The last day of a year is that of its last quarter. */
  private static final Pattern END =
      Pattern.compile(
          "(?i)(?<![\\dA-Za-z])(?:(?<y1>"
              + YEAR
              + ")\\s?年(?:年?[末底](?!前|以前|之前))"
              + ("|(?<=\\bend of )(?:calendar )?(?<y2>" + YEAR + ")(?![\\w/])")
              + ("|(?<y3>" + YEAR + ") year-end\\b|year-end (?<y4>" + YEAR + ")(?![\\w/]))"));

  private static final Pattern PART_OF_THIS_OR_LAST =
      Pattern.compile("(?<r>今年|去年|上年)\\s?的?(?=[上下]半年|前三个?季度)");

  private static final String MONTHS =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";

  /** Days, ranges of years, and what a year may be the name of, are no years of the company. */
  private static final Pattern WHOLE_YEAR =
      Pattern.compile(
          "(?i)(?<![\\dA-Za-z])(?<!\\d\\s?[-–—/~至到])(?<!年\\s?[-–—~])(?:"
              + ("(?<y1>" + YEAR + ")\\s?年(?:度(?![报审计股]))?")
              + "(?!\\s?(?:\\d|[一二三四五六七八九十]|第|中期|[年中半季]?报|[-–—~]|[末底初春夏秋冬版款代间内]|前(?!三|[二两九]|\\s?9)|以前|之前|以后|之后|后|Q[1-4]))"
              + ("|(?<![$€£¥₩.,'’/–-])(?<!(?:by|until|before|after|through|" + MONTHS + "),? )")
              + ("(?<!" + MONTHS + " \\d{1,2},? )(?:calendar (?:year )?|fiscal (?:year )?)?")
              + ("(?<y2>" + YEAR + ")(?![\\w%/–—~年-]|[.,]\\d|\\s?[年万亿千百]")
              + "|\\s(?:million|billion|thousand|bn|mn|shares|units|(?:annual|interim) (?:report|general))\\b)"
              + ")");

  /** Makes a year the company's even while it is under way. */
  private static final Pattern OF_ACCOUNTS_BEHIND =
      Pattern.compile("\\s?(?:年度|全年|整年|[上下]半年|前三个?季度|前\\s?[九9]\\s?个月|[一1]至[二三23]季度|full[- ]year)");

  private static final Pattern OF_ACCOUNTS_BEFORE =
      Pattern.compile(
          "(?i)(?:full[- ]year|whole year|the year|fiscal|half of|half|(?:quarters|months) of|全年)\\s?$");

  private static final List<String> ORDINALS = List.of(ORDINAL.split("\\|", -1));

  private final OwnYear year;

  CalendarNames(OwnYear year) {
    this.year = year;
  }

  /** Whether the names are read as labels. */
  boolean areLabels() {
    return year.isCalendar();
  }

  /** Quarters of another year than the calendar's that are named by the calendar. */
  List<CalendarName> foreign(String text) {
    return !year.isCalendar() && year.ahead().isPresent() && mayName(text)
        ? quarters(text)
        : List.of();
  }

  /** The names in a text. */
  List<CalendarName> in(String text) {
    if (!mayName(text)) {
      return List.of();
    }
    List<CalendarName> names = new ArrayList<>(quarters(text));
    thisOrLast(text, names);
    ends(text, names);
    parts(text, names);
    years(text, names);
    return names;
  }

  /** Names in their order; of several at one place the first and longest. */
  static List<CalendarName> apart(List<CalendarName> some, List<CalendarName> others) {
    if (some.isEmpty() && others.isEmpty()) {
      return List.of();
    }
    List<CalendarName> names = new ArrayList<>(others);
    names.addAll(some);
    names.sort(
        Comparator.comparingInt(CalendarName::from)
            .thenComparing(CalendarName::to, Comparator.reverseOrder()));
    List<CalendarName> kept = new ArrayList<>();
    for (CalendarName name : names) {
      if (kept.isEmpty() || kept.getLast().to() <= name.from()) {
        kept.add(name);
      }
    }
    return kept;
  }

  /** Where the words begin that stand behind a name in Chinese. */
  private static int behind(String text, int end) {
    return end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
  }

  private static boolean mayName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9' && isBesideName(text, i)) || c == '年') {
        return true;
      }
    }
    return text.contains(" year");
  }

  /** Whether a digit has another or a letter of a period beside it. */
  private static boolean isBesideName(String text, int i) {
    char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return (next >= '0' && next <= '9') || next == 'Q' || next == 'H' || next == 'M';
  }

  private List<CalendarName> quarters(String text) {
    List<CalendarName> names = new ArrayList<>();
    Matcher matcher = QUARTER.matcher(text);
    while (matcher.find()) {
      Optional<String> said = group(matcher, "y", 6);
      Optional<String> number = group(matcher, "q", 6).or(() -> group(matcher, "l", 1));
      if (said.isPresent() && number.isPresent()) {
        year.ofCalendar(year(said.get()), number(number.get()))
            .ifPresent(q -> names.add(new CalendarName(matcher.start(), matcher.end(), q, "", "")));
      }
    }
    return names;
  }

  private void thisOrLast(String text, List<CalendarName> names) {
    if (!year.relative()) {
      return;
    }
    Matcher matcher = OF_THIS_OR_LAST.matcher(text);
    while (matcher.find()) {
      Optional<String> said = group(matcher, "r", 3);
      Optional<String> number = group(matcher, "q", 3).or(() -> group(matcher, "l", 1));
      if (said.isPresent() && number.isPresent()) {
        FiscalQuarter quarter = new FiscalQuarter(told(said.get()), number(number.get()));
        names.add(new CalendarName(matcher.start(), matcher.end(), quarter, "", ""));
      }
    }
    Matcher part = PART_OF_THIS_OR_LAST.matcher(text);
    while (part.find()) {
      names.add(
          new CalendarName(
              part.start(), part.end(), new FiscalYear(told(part.group("r"))), "", ""));
    }
  }

  private int told(String which) {
    return which.equals("今年") || which.equalsIgnoreCase("this")
        ? year.quarter().year()
        : year.quarter().year() - 1;
  }

  private void ends(String text, List<CalendarName> names) {
    Matcher matcher = END.matcher(text);
    while (matcher.find()) {
      int named = year(group(matcher, "y", 4).orElseThrow());
      if (year.knows(named) && year.isOver(named)) {
        boolean chinese = matcher.group("y1") != null;
        boolean after = matcher.group("y2") != null;
        names.add(
            new CalendarName(
                matcher.start(),
                chinese ? behind(text, matcher.end()) : matcher.end(),
                new FiscalQuarter(named, 4),
                chinese || after ? "" : "the end of ",
                chinese ? " 末" : ""));
      }
    }
  }

  private void parts(String text, List<CalendarName> names) {
    boolean chinese = Han.isIn(text);
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      int named = year(group(matcher, "y", 5).orElseThrow());
      boolean nine = group(matcher, "n", 4).isPresent();
      boolean first =
          group(matcher, "h", 3).filter("1"::equals).isPresent()
              || group(matcher, "s", 2).isPresent();
      if (year.knows(named)) {
        String zh = nine ? " 前三季度" : first ? " 上半年" : " 下半年";
        String en =
            nine ? "first three quarters of " : first ? "first half of " : "second half of ";
        names.add(
            new CalendarName(
                matcher.start(),
                chinese ? behind(text, matcher.end()) : matcher.end(),
                new FiscalYear(named),
                chinese ? "" : "the " + en,
                chinese ? zh : ""));
      }
    }
  }

  private void years(String text, List<CalendarName> names) {
    Matcher matcher = WHOLE_YEAR.matcher(text);
    while (matcher.find()) {
      int named = year(group(matcher, "y", 2).orElseThrow());
      boolean accounts =
          OF_ACCOUNTS_BEHIND.matcher(text.substring(matcher.end())).lookingAt()
              || OF_ACCOUNTS_BEFORE.matcher(text.substring(0, matcher.start())).find();
      if (year.knows(named) && (year.isOver(named) || accounts)) {
        names.add(new CalendarName(matcher.start(), matcher.end(), new FiscalYear(named), "", ""));
      }
    }
  }

  /** What the first group with a name and a number holds. */
  private static Optional<String> group(Matcher matcher, String name, int last) {
    for (int i = 1; i <= last; i++) {
      String found = matcher.group(name + i);
      if (found != null) {
        return Optional.of(found.strip());
      }
    }
    return Optional.empty();
  }

  private static int year(String digits) {
    int number = Integer.parseInt(digits);
    return number < 100 ? 2000 + number : number;
  }

  private static int number(String said) {
    int han = "一二三四".indexOf(said);
    int ordinal = ORDINALS.indexOf(said.toLowerCase(Locale.ROOT));
    return han >= 0 ? han + 1 : ordinal >= 0 ? ordinal + 1 : Integer.parseInt(said);
  }
}
