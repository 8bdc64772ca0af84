package dev.tracknote.claim;

import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of a company's own years and their quarters in full: «fiscal 2025», «the third quarter of
 * FY25», «2025 财年第三季度». They are read as its labels, {@code FY25Q3}, whatever its year is.
 */
final class FiscalNames {

  private static final String ORDINAL = "first|second|third|fourth";
  private static final String FISCAL = "(?:fiscal(?:[ -]years?)?|FY)[ -]?['’]?";

  private static final Pattern QUARTER =
      Pattern.compile(
          "(?i)(?<![\\dA-Za-z])(?:"
              + ("(?:the |its )?(?:(?<o1>" + ORDINAL + ")[- ](?:fiscal )?quarter|Q(?<d1>[1-4]))")
              + (",? (?:(?:of|in) )?(?:the |its )?" + FISCAL + "(?<y1>(?:20)?\\d\\d)(?!\\d|[ -]?Q)")
              + ("|" + FISCAL + "(?<y2>(?:20)?\\d\\d)(?:['’]s)? (?:(?<o2>" + ORDINAL)
              + ")[- ](?:fiscal )?quarter\\b|Q(?<d2>[1-4])(?!\\w))"
              + ("|(?:the )?fiscal (?:(?<o3>" + ORDINAL + ")[- ]quarter|Q(?<d3>[1-4]))")
              + " (?:of )?(?:FY ?)?(?<y3>20\\d\\d)(?!\\d)"
              + "|(?<d4>[1-4])Q ?FY ?(?<y4>(?:20)?\\d\\d)(?![\\dQ])"
              + "|(?-i:FY?)(?:(?<d6>[1-4])Q|Q(?<d7>[1-4])) ?['’]?(?<y7>(?:20)?\\d\\d)(?![\\dQ%]|[.,]\\d)"
              + "|(?-i:FY)(?<y8>(?:20)?\\d\\d)[ -](?<d8>[1-4])Q(?!\\w)"
              + "|(?:FY ?(?<y5>(?:20)?\\d\\d)|(?<y6>(?:20)?\\d\\d) ?(?:财年|财政年度)) ?的?"
              + "(?:第?(?<o5>[一二三四])(?:个?财?季度?|财季)|(?<!\\d)Q(?<d5>[1-4])(?!\\w))"
              + ")");

  private static final Pattern YEAR =
      Pattern.compile(
          "(?i)(?<![\\dA-Za-z])(?:"
              + "(?:the )?fiscal(?:[ -]years?)?[ -]['’]?(?<y1>20\\d\\d|(?<=['’])\\d\\d)(?![\\d%]|[.,]\\d)"
              + "|FY (?:20)?(?<y2>\\d\\d)(?![\\dQ%]|[.,]\\d)"
              + "|(?:the )?(?<y3>20\\d\\d) fiscal year\\b"
              + "|(?<y4>20\\d\\d|(?<![\\d.])\\d\\d) ?(?:财年|财政年度)"
              + "|(?<=\\bfiscal 20\\d\\d,? (?:and|to|through|or|versus|than|from|over) )(?<y5>20\\d\\d)(?![\\d%]|[.,]\\d| (?:shares|units|million|billion))"
              + ")");

  /** «F1Q26», «FQ1'26»: without the letter of the year. */
  private static final Pattern SHORT = Pattern.compile("F(?:[1-4]Q|Q[1-4])");

  private static final List<String> ORDINALS = List.of(ORDINAL.split("\\|", -1));

  private FiscalNames() {}

  /** The names in a text; a quarter's and that of its year may both be among them. */
  static List<CalendarName> in(String text) {
    if (!mayName(text)) {
      return List.of();
    }
    List<CalendarName> names = new ArrayList<>();
    Matcher quarter = QUARTER.matcher(text);
    while (quarter.find()) {
      int year = year(first(quarter, "y", 8));
      FiscalQuarter named = new FiscalQuarter(year, number(first(quarter, "o", "d")));
      names.add(new CalendarName(quarter.start(), quarter.end(), named, "", ""));
    }
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      FiscalYear named = new FiscalYear(year(first(year, "y", 5)));
      names.add(new CalendarName(year.start(), year.end(), named, "", ""));
    }
    return names;
  }

  private static boolean mayName(String text) {
    return text.contains("FY")
        || SHORT.matcher(text).find()
        || text.contains("iscal")
        || text.contains("财年")
        || text.contains("财政年度");
  }

  private static String first(Matcher matcher, String one, String other) {
    for (int i = 1; i <= 8; i++) {
      for (String name : List.of(one + i, other + i)) {
        String found = matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
        if (found != null) {
          return found;
        }
      }
    }
    throw new IllegalStateException("no quarter in " + matcher.group());
  }

  private static String first(Matcher matcher, String name, int last) {
    for (int i = 1; i <= last; i++) {
      String found = matcher.group(name + i);
      if (found != null) {
        return found;
      }
    }
    throw new IllegalStateException("no year in " + matcher.group());
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
