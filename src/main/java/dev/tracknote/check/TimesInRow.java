package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times that are named one after the other: «2023 年、2024 年及 2025 年前三季度», «2025 年一至三季度», «the first,
 * second and third quarters».
 *
 * @param from offset of the first of them
 * @param to offset behind the last
 */
record TimesInRow(List<Stretch> times, int from, int to) {

  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(?<![\\d.])(?:20|FY)?(?<y1>[12]\\d)\\s?[-–—~至]\\s?(?:20|FY)?(?<y2>[12]\\d)\\s?年|FY(?<fyq>\\d\\d)\\s?Q(?<q>[1-4])|FY(?<fy>\\d\\d)(?!\\d)\\s?年?的?|(?<![\\d.])(?<year>20\\d\\d)\\s?年"
              + "|(?<![\\d.])(?<short>2\\d)\\s?年(?![内来期])"
              + "|(?<part>first (?:half|nine months|three quarters)\\b|前三个?季度|前\\s?[九9]\\s?个月|上半财?年|下半财?年|全年|[一1]至[三3]季度(?![^，。]{0,14}(?:分别|依次)))"
              + "|[一1]季?度?\\s?[至到-]\\s?第?(?<upto>[二三四2-4])个?季度"
              + "|Q1\\s?[-–—~至到]\\s?Q?(?<qupto>[2-4])"
              + "|(?<!第)(?<each>(?:[一二三四][、，和与及]\\s?){1,3}[一二三四])季度|(?<one>[一二三四])季度"
              + "|(?<letter>(?<![A-Z\\d])Q(?<lq>[1-4]))"
              + "|(?<now>本季度?|当季|(?:this|the) quarter\\b)|(?<ago>上年同期|去年同期|[上去]年同季|(?:the )?same quarter (?:of )?last year|a year (?:ago|earlier))|(?<back>[两二三四2-4])\\s?个季度前|(?<before>上一?季度?|(?:the )?(?:previous|prior|preceding|last) quarter)"
              + "|\\bthe (?<words>(?:(?:first|second|third|fourth),? (?:and )?){2,4})quarters?");

  private static final Pattern JOINS = Pattern.compile("(?i)(?:[\\s、，,/和与及以的]|and|in|for|the)*");

  private static final int ADVERB = 3;
  private static final String NUMBERS = "一二三四";
  private static final List<String> WORDS = List.of("first", "second", "third", "fourth");

  /** Every row in a sentence of at least two times, in their order. */
  static List<TimesInRow> in(ReadSentence sentence, Dossier dossier) {
    return read(sentence.text(), dossier).stream()
        .filter(r -> r.times.size() > 1 && r.isWhole(sentence))
        .toList();
  }

  /**
   * The last time that is named before an offset, or else the note's quarter; empty after a row.
   */
  static Optional<Stretch> last(ReadSentence sentence, int end, Dossier dossier) {
    List<TimesInRow> named =
        read(sentence.text().substring(0, end), dossier).stream()
            .filter(r -> !r.times.isEmpty())
            .toList();
    if (named.isEmpty()) {
      return Optional.of(Stretch.of(dossier.quarter()));
    }
    List<Stretch> last = named.getLast().times;
    return last.size() == 1 ? Optional.of(last.getFirst()) : Optional.empty();
  }

  /** Whether any time is named before an offset. */
  static boolean isNamed(ReadSentence sentence, int end, Dossier dossier) {
    return read(sentence.text().substring(0, end), dossier).stream()
        .anyMatch(r -> !r.times.isEmpty());
  }

  /** Whether a time is named right before an offset, with nothing but an adverb between. */
  static boolean endsNear(ReadSentence sentence, int end, Dossier dossier) {
    return read(sentence.text().substring(0, end), dossier).stream()
        .anyMatch(r -> !r.times.isEmpty() && end - r.to <= ADVERB);
  }

  private static List<TimesInRow> read(String text, Dossier dossier) {
    boolean calendar = PeriodMisdated.isCalendarYear(dossier);
    List<TimesInRow> rows = new ArrayList<>();
    Reader reader = new Reader(dossier.quarter(), calendar);
    Matcher matcher = TIME.matcher(text);
    while (matcher.find()) {
      if (!reader.joins(text, matcher)) {
        reader.close(rows);
      }
      reader.read(matcher);
    }
    reader.close(rows);
    return rows;
  }

  /** No time that is named in between was left out. */
  private boolean isWhole(ReadSentence sentence) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.from() >= from && p.to() <= to)
            .map(Mention.OfPeriod::period)
            .distinct()
            .count()
        <= times.size();
  }

  /** Reads one time after the other. */
  private static final class Reader {

    private final FiscalQuarter quarter;
    private final boolean calendar;
    private List<Stretch> times = new ArrayList<>();
    private int from;
    private int to;
    private Optional<Integer> year = Optional.empty();
    private boolean open;

    /** Whether the quarter before was told, beside which a year ago is that of the note's own. */
    private boolean before;

    Reader(FiscalQuarter quarter, boolean calendar) {
      this.quarter = quarter;
      this.calendar = calendar;
    }

    boolean joins(String text, Matcher next) {
      return to > 0 && JOINS.matcher(text.substring(to, next.start())).matches();
    }

    void close(List<TimesInRow> rows) {
      endYear();
      rows.add(new TimesInRow(List.copyOf(times), from, to));
      times = new ArrayList<>();
      year = Optional.empty();
      before = false;
      from = -1;
    }

    /** A year with nothing behind it that names a part of it is meant as a whole. */
    private void endYear() {
      if (open) {
        times.add(Stretch.year(year.orElseThrow()));
        open = false;
      }
    }

    void read(Matcher found) {
      if (times.isEmpty() && !open) {
        from = found.start();
      }
      if (found.group("fyq") != null) {
        endYear();
        year = Optional.of(2000 + Integer.parseInt(found.group("fyq")));
        quarter(Integer.parseInt(found.group("q")));
      } else if (found.group("y1") != null && calendar) {
        endYear();
        int last = 2000 + Integer.parseInt(found.group("y2"));
        for (int y = 2000 + Integer.parseInt(found.group("y1")); y <= last; y++) {
          times.add(Stretch.year(y));
        }
      } else if (found.group("short") != null && calendar) {
        endYear();
        year = Optional.of(2000 + Integer.parseInt(found.group("short")));
        open = true;
      } else if (found.group("fy") != null || (found.group("year") != null && calendar)) {
        endYear();
        year =
            Optional.of(
                found.group("fy") != null
                    ? 2000 + Integer.parseInt(found.group("fy"))
                    : Integer.parseInt(found.group("year")));
        open = true;
      } else if (found.group("now") != null) {
        endYear();
        times.add(Stretch.of(quarter));
      } else if (found.group("ago") != null) {
        endYear();
        times.add((times.isEmpty() || before ? Stretch.of(quarter) : times.getLast()).yearAgo());
      } else if (found.group("back") != null) {
        endYear();
        int back = "一二三四".indexOf(found.group("back").replace('两', '二')) + 1;
        times.add(
            Stretch.of(quarter.plus(-(back > 0 ? back : Integer.parseInt(found.group("back"))))));
        before = true;
      } else if (found.group("before") != null) {
        endYear();
        times.add(Stretch.of(quarter.previous()));
        before = true;
      } else if (found.group("year") == null
          && found.group("y1") == null
          && found.group("short") == null) {
        ofYear(found);
      }
      to = found.end();
    }

    /** A quarter or a part of the year that was named before it, or else of the note's. */
    private void ofYear(Matcher found) {
      open = false;
      String part = found.group("part");
      if (part != null) {
        PartOfYear.named(part)
            .map(s -> s.ofYear(year.orElse(quarter.year())))
            .ifPresent(times::add);
        return;
      }
      String last = found.group("upto") != null ? found.group("upto") : found.group("qupto");
      if (last != null) {
        int end = NUMBERS.contains(last) ? NUMBERS.indexOf(last) + 1 : Integer.parseInt(last);
        for (int i = 1; i <= end; i++) {
          quarter(i);
        }
      } else if (found.group("lq") != null) {
        quarter(Integer.parseInt(found.group("lq")));
      } else if (found.group("words") != null) {
        for (String word : found.group("words").toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
          if (WORDS.contains(word)) {
            quarter(WORDS.indexOf(word) + 1);
          }
        }
      } else {
        String named = found.group("each") != null ? found.group("each") : found.group("one");
        named
            .chars()
            .filter(c -> NUMBERS.indexOf(c) >= 0)
            .forEach(c -> quarter(NUMBERS.indexOf(c) + 1));
      }
    }

    private void quarter(int number) {
      times.add(Stretch.of(new FiscalQuarter(year.orElse(quarter.year()), number)));
    }
  }
}
