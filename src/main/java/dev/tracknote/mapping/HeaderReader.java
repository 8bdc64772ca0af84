package dev.tracknote.mapping;

import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.workbook.Cell;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the header of a column says: 1Q27E, FY27Q1, 2026Q1A, Apr-26, FY2027E, a day. */
final class HeaderReader {

  private static final String YEAR = "(?:FY|CY)?((?:20)?\\d{2})";
  private static final List<Pattern> QUARTERS =
      List.of(
          Pattern.compile(YEAR + "(?:年|财年|财政年度)?第?Q?([1-4一二三四])(?:Q|季度?|QTR)"),
          Pattern.compile(YEAR + "(?:年|财年|财政年度)?Q([1-4])"),
          Pattern.compile("(?<q>[1-4])Q" + YEAR),
          Pattern.compile("Q(?<q>[1-4])" + YEAR));
  private static final Pattern YEARS =
      Pattern.compile("(?:(?:FY|CY)(?:20)?(\\d{2})|20(\\d{2}))(?:年度?|财年|财政年度|FY)?(?:全年)?");
  private static final Pattern MARK =
      Pattern.compile(
          "(.*?)(?:(ACTUALS?|REPORTED|实际值?|A)|(ESTIMATES?D?|FORECAST|预测值?|预计|EST|E|F))");
  private static final String MARK_ENDINGS = "AELSTD际值测计F";
  private static final Pattern OTHER =
      Pattern.compile("[12]H\\d{2}|H[12]|[69]M\\d{2}|LTM|TTM|YTD|半年|上半|下半|前三季|NTM");
  private static final Pattern MONTH_NAME =
      Pattern.compile(
          "(?:\\d{1,2})?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*(?:20)?(\\d{2})");
  private static final Pattern MONTH_NUMBER =
      Pattern.compile("(20\\d{2})(?:年(\\d{1,2})月|M(\\d{1,2}))");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TYPED_DAY = Pattern.compile("\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}");
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final Pattern BETWEEN = Pattern.compile("[\\s'’()\\[\\]/._:：,-]");
  private static final int LONGEST = 30;
  private static final String CHINESE = "一二三四";
  private static final int TURN_OF_THE_MONTH = 10;

  private final FiscalQuarter last;
  private final YearMonth lastEnd;
  private final Years years;

  /**
   * A reader for one company.
   *
   * @param calendar not empty, ascending
   */
  HeaderReader(List<ReportedQuarter> calendar, Years years) {
    this.last = calendar.getLast().label();
    this.lastEnd = endMonth(calendar.getLast().end());
    this.years = years;
  }

  Header read(List<Cell> cells) {
    for (Cell cell : cells) {
      if (cell.content() instanceof Cell.Content.Date date) {
        return ending(endMonth(date.day()), marked(cells), cell.text());
      }
    }
    StringBuilder joined = new StringBuilder();
    for (Cell cell : cells) {
      if (!joined.toString().endsWith(cell.text())) {
        joined.append(cell.text()).append(' ');
      }
    }
    return read(joined.toString().strip());
  }

  Header read(String text) {
    Matcher day = DAY.matcher(text.strip());
    if (day.matches()) {
      return day(day);
    }
    if (TYPED_DAY.matcher(text.strip()).matches()) {
      return new Header.TypedDay(text.strip());
    }
    if (text.length() > 4 * LONGEST) {
      return new Header.None();
    }
    String label =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replace("QUARTER", "Q")
            .replace("FISCAL", "FY");
    String bare = BETWEEN.matcher(label).replaceAll("").replace("FYYEAR", "FY");
    return bare.isEmpty() || bare.length() > LONGEST
        ? new Header.None()
        : labelled(bare, text.strip());
  }

  private Header labelled(String label, String text) {
    Optional<Header> whole = period(label, Header.Mark.NONE, text);
    if (whole.isPresent()) {
      return whole.get();
    }
    Matcher mark = MARK.matcher(label);
    boolean maybe = MARK_ENDINGS.indexOf(label.charAt(label.length() - 1)) >= 0;
    if (maybe && mark.matches()) {
      Header.Mark kind = mark.group(2) != null ? Header.Mark.ACTUAL : Header.Mark.ESTIMATE;
      Optional<Header> marked = period(mark.group(1), kind, text);
      if (marked.isPresent()) {
        return marked.get();
      }
    }
    return OTHER.matcher(label).find() ? new Header.Other(text) : new Header.None();
  }

  private Optional<Header> period(String label, Header.Mark mark, String text) {
    for (Pattern pattern : QUARTERS) {
      Matcher matcher = pattern.matcher(label);
      if (matcher.matches()) {
        boolean first = pattern.pattern().startsWith(YEAR);
        String year = matcher.group(first ? 1 : 2);
        int quarter = digit(matcher.group(first ? 2 : 1));
        return Optional.of(new Header.Period(quarter(label, number(year), quarter), mark));
      }
    }
    Matcher year = YEARS.matcher(label);
    if (year.matches()) {
      String digits = year.group(1) == null ? year.group(2) : year.group(1);
      return Optional.of(new Header.Period(year(label, number(digits)), mark));
    }
    return month(label, mark, text);
  }

  private Optional<Header> month(String label, Header.Mark mark, String text) {
    Matcher name = MONTH_NAME.matcher(label);
    if (name.matches()) {
      YearMonth month = YearMonth.of(number(name.group(2)), MONTHS.indexOf(name.group(1)) + 1);
      return Optional.of(ending(month, mark, text));
    }
    Matcher number = MONTH_NUMBER.matcher(label);
    if (number.matches()) {
      String digits = number.group(2) == null ? number.group(3) : number.group(2);
      int month = Integer.parseInt(digits);
      return month >= 1 && month <= 12
          ? Optional.of(ending(YearMonth.of(number(number.group(1)), month), mark, text))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private FiscalPeriod quarter(String label, int year, int quarter) {
    FiscalQuarter named = new FiscalQuarter(year, quarter);
    return isCalendar(label) ? named.plus(lead()) : named;
  }

  private FiscalPeriod year(String label, int year) {
    return isCalendar(label)
        ? ((FiscalQuarter) quarter("CY", year, 4)).fiscalYear()
        : new FiscalYear(year);
  }

  private boolean isCalendar(String label) {
    return label.contains("CY")
        || (years == Years.CALENDAR && !label.contains("FY") && !label.contains("财"));
  }

  // definition: a fiscal quarter goes by the calendar quarter in which most of its days lie, which
  // is that of its middle month
  /** By how many quarters the company's names run ahead of the calendar's. */
  private int lead() {
    YearMonth middle = lastEnd.minusMonths(1);
    FiscalQuarter calendar =
        new FiscalQuarter(middle.getYear(), (middle.getMonthValue() - 1) / 3 + 1);
    int ordinal = last.year() * 4 + last.quarter();
    return ordinal - (calendar.year() * 4 + calendar.quarter());
  }

  private Header ending(YearMonth end, Header.Mark mark, String text) {
    int months =
        (end.getYear() - lastEnd.getYear()) * 12 + end.getMonthValue() - lastEnd.getMonthValue();
    return months % 3 == 0
        ? new Header.Period(last.plus(months / 3), mark)
        : new Header.Unplaced(text);
  }

  private Header day(Matcher day) {
    int month = Integer.parseInt(day.group(2));
    int date = Integer.parseInt(day.group(3));
    int year = Integer.parseInt(day.group(1));
    boolean real =
        month >= 1 && month <= 12 && date >= 1 && date <= YearMonth.of(year, month).lengthOfMonth();
    return real
        ? ending(endMonth(LocalDate.of(year, month, date)), Header.Mark.NONE, day.group())
        : new Header.TypedDay(day.group());
  }

  private Header.Mark marked(List<Cell> cells) {
    for (Cell cell : cells) {
      Matcher mark = MARK.matcher(cell.text().toUpperCase(Locale.ROOT).strip());
      if (cell.isWords() && mark.matches()) {
        return mark.group(2) != null ? Header.Mark.ACTUAL : Header.Mark.ESTIMATE;
      }
    }
    return Header.Mark.NONE;
  }

  // a quarter of 13 weeks may end in the first days of the month after
  private static YearMonth endMonth(LocalDate day) {
    return YearMonth.from(day.getDayOfMonth() <= TURN_OF_THE_MONTH ? day.minusDays(15) : day);
  }

  private static int number(String year) {
    int digits = Integer.parseInt(year);
    return digits < 100 ? 2000 + digits : digits;
  }

  private static int digit(String quarter) {
    int chinese = CHINESE.indexOf(quarter);
    return chinese >= 0 ? chinese + 1 : Integer.parseInt(quarter);
  }
}
