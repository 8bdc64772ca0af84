package dev.tracknote.claim;

import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of the trade in a sentence. */
final class MentionReader {

  private static final Pattern FISCAL = Pattern.compile("FY(?:20)?(\\d{2})(Q[1-4])?(?![0-9HQ])");
  private static final Map<Pattern, Mention.When> WHEN =
      Lexicon.ordered(
          "上年同期|去年同期|上年度?同季|一年前|(?:a|the) year (?:ago|earlier|before)|year-ago|prior-year|the same quarter last year",
          Mention.When.YEAR_AGO,
          "上一?季度?|上一财季|前一季度?|the (?:previous|prior) quarter|a quarter (?:ago|earlier)|last quarter",
          Mention.When.PREVIOUS_QUARTER,
          "近四个?季度?|最近四个?季度?|近十二个月|最近\\s?12\\s?个月|近\\s?12\\s?个月|过去\\s?12\\s?个月|trailing(?: twelve[- ]months?| year)|last (?:12|twelve) months|last four quarters|TTM",
          Mention.When.TRAILING_YEAR,
          "下季度?|下一季度?|下一财季|next quarter",
          Mention.When.NEXT_QUARTER,
          "上半年|下半年|全年|年初至今|今年|去年|明年|后年|本财年|上财年|累计|前三季度?|九个月|(?:first|second) half|half[- ]year|full[- ]year|year to date|this year|last year|next year|\\b20\\d\\d\\b(?!-)|20\\d\\d\\s?年(?!\\s?\\d{1,2}\\s?月)|两年前|三年前|two years ago|nine months",
          Mention.When.OTHER,
          "本季度?|当季|单季|本财季|this quarter|the quarter",
          Mention.When.CURRENT);

  private final Vocabulary vocabulary;

  MentionReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Mention> read(String text) {
    List<Mention> mentions = new ArrayList<>();
    Lexicon.MEASURES.forEach(
        (pattern, id) ->
            each(pattern, text, m -> new Mention.OfMeasure(m.start(), m.end(), id), mentions));
    segments(text, mentions);
    bases(text, mentions);
    periods(text, mentions);
    WHEN.forEach(
        (pattern, when) ->
            each(
                pattern,
                text,
                m -> new Mention.OfRelativePeriod(m.start(), m.end(), when),
                mentions));
    changes(text, mentions);
    stance(text, mentions);
    mentions.sort(Comparator.comparingInt(Mention::from).thenComparingInt(m -> -m.to()));
    return withoutCovered(mentions);
  }

  private static void each(
      Pattern pattern, String text, Function<Matcher, Mention> make, List<Mention> mentions) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      mentions.add(make.apply(matcher));
    }
  }

  private void segments(String text, List<Mention> mentions) {
    vocabulary
        .segments()
        .forEach(
            (id, names) ->
                names.forEach(
                    n ->
                        each(
                            named(n),
                            text,
                            m -> new Mention.OfSegment(m.start(), m.end(), id),
                            mentions)));
    each(Lexicon.WHOLE, text, m -> new Mention.OfSegment(m.start(), m.end(), ""), mentions);
  }

  private static Pattern named(String name) {
    boolean latin = name.chars().allMatch(c -> c < 128);
    String quoted = Pattern.quote(name).replace(" ", "\\E[\\s-]\\Q");
    return latin
        ? Pattern.compile("(?<![A-Za-z])" + quoted + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE)
        : Pattern.compile(quoted);
  }

  private static void bases(String text, List<Mention> mentions) {
    each(
        Lexicon.NON_GAAP,
        text,
        m -> new Mention.OfBasis(m.start(), m.end(), Basis.NONGAAP),
        mentions);
    each(Lexicon.GAAP, text, m -> new Mention.OfBasis(m.start(), m.end(), Basis.GAAP), mentions);
  }

  private static void periods(String text, List<Mention> mentions) {
    Matcher matcher = FISCAL.matcher(text);
    while (matcher.find()) {
      String quarter = matcher.group(2) == null ? "" : matcher.group(2);
      FiscalPeriod.parse("FY" + matcher.group(1) + quarter)
          .ifPresent(p -> mentions.add(new Mention.OfPeriod(matcher.start(), matcher.end(), p)));
    }
  }

  private static void changes(String text, List<Mention> mentions) {
    each(
        Lexicon.YEAR_ON_YEAR,
        text,
        m -> new Mention.OfComparison(m.start(), m.end(), Mention.Against.YEAR_AGO),
        mentions);
    each(
        Lexicon.QUARTER_ON_QUARTER,
        text,
        m -> new Mention.OfComparison(m.start(), m.end(), Mention.Against.PREVIOUS_QUARTER),
        mentions);
    each(Lexicon.UP, text, m -> new Mention.OfDirection(m.start(), m.end(), true), mentions);
    each(Lexicon.DOWN, text, m -> new Mention.OfDirection(m.start(), m.end(), false), mentions);
    each(Lexicon.SHARE, text, m -> new Mention.OfShare(m.start(), m.end()), mentions);
  }

  private static void stance(String text, List<Mention> mentions) {
    each(Lexicon.GUIDANCE, text, m -> new Mention.OfOutlook(m.start(), m.end(), true), mentions);
    each(Lexicon.FORECAST, text, m -> new Mention.OfOutlook(m.start(), m.end(), false), mentions);
    each(Lexicon.CONDITION, text, m -> new Mention.OfCondition(m.start(), m.end()), mentions);
    each(Lexicon.SOURCE, text, m -> new Mention.OfSource(m.start(), m.end()), mentions);
    Lexicon.VERDICTS.forEach(
        (pattern, verdict) ->
            each(pattern, text, m -> new Mention.OfVerdict(m.start(), m.end(), verdict), mentions));
  }

  /** Of two mentions of one kind at one place, the longer one is meant. */
  private static List<Mention> withoutCovered(List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean covered =
          mentions.stream()
              .anyMatch(
                  o ->
                      o.getClass() == mention.getClass()
                          && o.from() <= mention.from()
                          && o.to() >= mention.to()
                          && o.to() - o.from() > mention.to() - mention.from());
      if (!covered && !kept.contains(mention)) {
        kept.add(mention);
      }
    }
    return List.copyOf(kept);
  }
}
