package dev.tracknote.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Multiples and parts that are written in words: tripled, 翻一番, 近两倍, 一成. */
final class WordedFigures {

  private static final List<String> ENGLISH =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?<half>一半|\\b(?<!(?:first|second|front|back|latter|upper|lower|top|bottom|better|other|early|later?)[- ])half of)|(?<turn>翻番|翻倍)|翻了?(?<turns>[一两二三])番"
              + "|\\b(?:(?<double>doubled|doubling)|(?<triple>tripled|trebled|tripling)|(?<quadruple>quadrupled))\\b"
              + "|\\b(?<word>two|three|four|five|six|seven|eight|nine|ten)(?:fold|-fold| times(?! (?:running|straight|since|in (?:a row|succession))\\b))\\b"
              + "|\\b(?<minor>one|two|three|four|five|six|seven|eight|nine|ten) (?:(?<cents>cents?)|pence|penny)\\b"
              + "|(?<han>[一二两三四五六七八九十]{1,3})(?<hanunit>倍|成(?!为|本|长|立|功|果|交|熟|品|员|都|份))");

  private WordedFigures() {}

  static List<StatedFigure> read(String text, SignPairs signs) {
    List<StatedFigure> figures = new ArrayList<>();
    KeyWords.of(WORDS).each(text, signs, m -> of(text, signs, m).ifPresent(figures::add));
    return figures;
  }

  private static Optional<StatedFigure> of(String text, SignPairs signs, Matcher m) {
    if (m.group("half") != null) {
      return Optional.of(figure(text, signs, m, StatedFigure.Kind.PERCENT, new BigDecimal("0.5")));
    }
    if (m.group("han") != null) {
      boolean tenths = m.group("hanunit").equals("成");
      return HanNumber.read(m.group("han"))
          .map(
              n ->
                  figure(
                      text,
                      signs,
                      m,
                      tenths ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.MULTIPLE,
                      BigDecimal.valueOf(n).movePointLeft(tenths ? 1 : 0)));
    }
    if (m.group("minor") != null) {
      return Optional.of(minor(text, signs, m));
    }
    return Optional.of(
        figure(text, signs, m, StatedFigure.Kind.MULTIPLE, BigDecimal.valueOf(times(m))));
  }

  /** «six cents», as if they were typed in digits. */
  private static StatedFigure minor(String text, SignPairs signs, Matcher m) {
    int number = ENGLISH.indexOf(m.group("minor").toLowerCase(Locale.ROOT));
    return new StatedFigure(
        m.start(),
        m.end(),
        StatedFigure.Kind.MONEY,
        BigDecimal.valueOf(number).movePointLeft(2),
        Optional.empty(),
        Optional.empty(),
        new BigDecimal("0.01"),
        m.group("cents") != null ? "USD" : "GBP",
        false,
        Hedges.around(text, signs, m.start(), m.end()));
  }

  // definition: 翻一番 is twice, 翻 n 番 is two to the n; tripled is three times
  private static int times(Matcher m) {
    if (m.group("turns") != null) {
      return 1 << HanNumber.read(m.group("turns")).orElse(1);
    }
    if (m.group("word") != null) {
      return ENGLISH.indexOf(m.group("word").toLowerCase(Locale.ROOT));
    }
    return m.group("triple") != null ? 3 : m.group("quadruple") != null ? 4 : 2;
  }

  private static StatedFigure figure(
      String text, SignPairs signs, Matcher m, StatedFigure.Kind kind, BigDecimal value) {
    boolean verb =
        m.group("double") != null || m.group("triple") != null || m.group("turn") != null;
    BigDecimal step =
        kind == StatedFigure.Kind.PERCENT || verb ? new BigDecimal("0.1") : BigDecimal.ONE;
    return new StatedFigure(
        m.start(),
        m.end(),
        kind,
        value,
        Optional.empty(),
        Optional.empty(),
        step,
        "",
        false,
        Hedges.around(text, signs, m.start(), m.end()));
  }
}
