package dev.tracknote.claim;

import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of the trade in a sentence. */
final class MentionReader {

  /** Makes a mention of a stretch of text. */
  private interface Kind {

    Mention at(int from, int to);
  }

  private record Word(KeyWords words, Kind kind) {

    static Word of(Pattern pattern, Kind kind) {
      return new Word(KeyWords.of(pattern), kind);
    }

    /** A name of the company's own. */
    static Word of(String name, Kind kind) {
      return new Word(KeyWords.of(name, () -> name(name)), kind);
    }
  }

  /** Words that are sought together. */
  private record Words(Glossary glossary, List<Word> words) {

    static Words of(List<Word> words) {
      return new Words(new Glossary(words.stream().map(Word::words).toList()), words);
    }

    void each(String text, SignPairs signs, List<Mention> mentions) {
      glossary.each(
          text, signs, (m, i) -> mentions.add(words.get(i).kind().at(m.start(), m.end())));
    }
  }

  private static final Words MEASURES = Words.of(measures());
  private static final Words SCOPE =
      Words.of(
          List.of(
              Word.of(StanceWords.WHOLE, (f, t) -> new Mention.OfSegment(f, t, "")),
              Word.of(StanceWords.NON_GAAP, (f, t) -> new Mention.OfBasis(f, t, Basis.NONGAAP)),
              Word.of(StanceWords.GAAP, (f, t) -> new Mention.OfBasis(f, t, Basis.GAAP))));
  private static final KeyWords FISCAL = KeyWords.of(PeriodWords.FISCAL);
  private static final Words STANCE = Words.of(stance());

  private final Words named;
  private final List<String> company;
  private final CalendarNames calendar;
  private final OwnYear year;

  MentionReader(Vocabulary vocabulary) {
    this.company = vocabulary.company();
    this.calendar = new CalendarNames(vocabulary.year());
    this.year = vocabulary.year();
    List<Word> names = new ArrayList<>();
    vocabulary
        .segments()
        .forEach(
            (id, own) ->
                own.forEach(n -> names.add(Word.of(n, (f, t) -> new Mention.OfSegment(f, t, id)))));
    vocabulary
        .stated()
        .forEach(
            (id, own) ->
                own.forEach(n -> names.add(Word.of(n, (f, t) -> new Mention.OfMeasure(f, t, id)))));
    if (vocabulary.quarter() > 0) {
      names.add(
          Word.of(
              PeriodWords.QUARTERS.get(vocabulary.quarter() - 1),
              (f, t) -> new Mention.OfRelativePeriod(f, t, Mention.When.CURRENT)));
    }
    this.named = Words.of(names);
  }

  /** 加盟商 are people, and not the part of the company that is called 加盟. */
  private static final String NOT_A_TRADER = "(?!(?<=加盟|经销|代理|供应|零售|批发|运营)商)";

  /** Between Chinese and Latin letters a space is a matter of taste: «净新增 ARR», «净新增ARR». */
  private static final Pattern SPACED =
      Pattern.compile("(?<=\\p{IsHan})\\s?(?=[A-Za-z\\d])|(?<=[A-Za-z\\d])\\s?(?=\\p{IsHan})");

  /** «1–3 月旅客人数» is not that of March. */
  private static final String NOT_A_RANGE = "(?<![\\d.\\-–—~至到])";

  /** A name of the company's own, which the prose may give in any case of its letters. */
  private static Pattern name(String name) {
    boolean latin = name.chars().allMatch(c -> c < 128);
    String quoted = Pattern.quote(SPACED.matcher(name).replaceAll("\u0000"));
    String spaced = quoted.replace(" ", "\\E[\\s-]\\Q").replace("\u0000", "\\E\\s?\\Q");
    return latin
        ? Pattern.compile("(?<![A-Za-z])" + spaced + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE)
        : Pattern.compile(
            (Character.isDigit(name.charAt(0)) ? NOT_A_RANGE : "") + spaced + NOT_A_TRADER);
  }

  private static List<Word> measures() {
    List<Word> words = new ArrayList<>();
    MeasureWords.MEASURES.forEach(
        (pattern, id) -> words.add(Word.of(pattern, (f, t) -> new Mention.OfMeasure(f, t, id))));
    return List.copyOf(words);
  }

  private static List<Word> stance() {
    List<Word> words = new ArrayList<>();
    PeriodWords.WHEN.forEach(
        (pattern, when) ->
            words.add(Word.of(pattern, (f, t) -> new Mention.OfRelativePeriod(f, t, when))));
    words.add(
        Word.of(
            ChangeWords.YEAR_ON_YEAR,
            (f, t) -> new Mention.OfComparison(f, t, Mention.Against.YEAR_AGO)));
    words.add(
        Word.of(
            ChangeWords.QUARTER_ON_QUARTER,
            (f, t) -> new Mention.OfComparison(f, t, Mention.Against.PREVIOUS_QUARTER)));
    words.add(Word.of(ChangeWords.UP, (f, t) -> new Mention.OfDirection(f, t, true)));
    words.add(Word.of(ChangeWords.DOWN, (f, t) -> new Mention.OfDirection(f, t, false)));
    words.add(Word.of(ChangeWords.SHARE, Mention.OfShare::new));
    words.add(Word.of(StanceWords.GUIDANCE, (f, t) -> new Mention.OfOutlook(f, t, true)));
    words.add(Word.of(StanceWords.FORECAST, (f, t) -> new Mention.OfOutlook(f, t, false)));
    words.add(Word.of(StanceWords.CONDITION, Mention.OfCondition::new));
    words.add(Word.of(StanceWords.LOSS, Mention.OfLoss::new));
    words.add(Word.of(StanceWords.EXCLUSION, Mention.OfExclusion::new));
    words.add(Word.of(StanceWords.SOURCE, Mention.OfSource::new));
    StanceWords.VERDICTS.forEach(
        (pattern, verdict) ->
            words.add(Word.of(pattern, (f, t) -> new Mention.OfVerdict(f, t, verdict))));
    return List.copyOf(words);
  }

  List<Mention> read(String text, SignPairs signs) {
    List<Mention> mentions = new ArrayList<>();
    MEASURES.each(text, signs, mentions);
    named.each(text, signs, mentions);
    dropInsideCompany(text, mentions);
    SCOPE.each(text, signs, mentions);
    FISCAL.each(text, signs, m -> period(m).ifPresent(mentions::add));
    for (CalendarName name : calendar.foreign(text)) {
      mentions.add(new Mention.OfPeriod(name.from(), name.to(), name.period()));
    }
    STANCE.each(text, signs, mentions);
    QuartersAgo.read(text, signs, year, mentions);
    if (mentions.size() < 2) {
      return List.copyOf(mentions);
    }
    mentions.sort(Comparator.comparingInt(Mention::from).thenComparingInt(m -> -m.to()));
    return withoutCovered(mentions);
  }

  /** 风早汽车 is the company, and nothing is said of its segment 汽车. */
  private void dropInsideCompany(String text, List<Mention> mentions) {
    if (mentions.isEmpty()) {
      return;
    }
    for (String name : company) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        int from = at;
        int to = at + name.length();
        mentions.removeIf(m -> m instanceof Mention.OfSegment && m.from() >= from && m.to() <= to);
      }
    }
  }

  private static Optional<Mention> period(Matcher matcher) {
    String quarter = matcher.group(2) == null ? "" : matcher.group(2);
    String year = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
    return FiscalPeriod.parse("FY" + year + quarter)
        .map(p -> new Mention.OfPeriod(matcher.start(), matcher.end(), p));
  }

  /** «管理» in «销售及管理费用» names no segment, and «2025 年» in «2025 年一季度» no year. */
  private static boolean isInside(Mention mention, Mention other) {
    return (mention instanceof Mention.OfSegment && other instanceof Mention.OfMeasure)
        || (mention instanceof Mention.OfRelativePeriod && other instanceof Mention.OfPeriod)
        || (mention instanceof Mention.OfMeasure m
            && m.measure().startsWith("stated:")
            && other instanceof Mention.OfSegment);
  }

  /** Of two mentions of one kind at one place, the longer one is meant. */
  private static List<Mention> withoutCovered(List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!isCovered(mention, mentions) && !kept.contains(mention)) {
        kept.add(mention);
      }
    }
    kept.removeIf(m -> isWhole(m) && mentions.stream().anyMatch(o -> isPartBefore(o, m)));
    return List.copyOf(kept);
  }

  private static boolean isCovered(Mention mention, List<Mention> mentions) {
    for (Mention other : mentions) {
      if (other.from() > mention.from()) {
        return false; // they are in the order of the text
      }
      if (other.to() >= mention.to()
          && (isLonger(other, mention) || isStated(other, mention))
          && (other.getClass() == mention.getClass() || isInside(mention, other))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLonger(Mention other, Mention mention) {
    return other.to() - other.from() > mention.to() - mention.from();
  }

  /** What was stated outside the accounts under a name of the trade is what the name means. */
  private static boolean isStated(Mention other, Mention mention) {
    return other instanceof Mention.OfMeasure stated
        && mention instanceof Mention.OfMeasure measure
        && stated.measure().startsWith("stated:")
        && !measure.measure().startsWith("stated:");
  }

  private static boolean isWhole(Mention mention) {
    return mention instanceof Mention.OfSegment s && s.segment().isEmpty();
  }

  /** «药品整体营收» is that of the part as a whole. */
  private static boolean isPartBefore(Mention part, Mention whole) {
    return part instanceof Mention.OfSegment s && !s.segment().isEmpty() && s.to() == whole.from();
  }
}
