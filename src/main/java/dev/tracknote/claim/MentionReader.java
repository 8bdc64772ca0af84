package dev.tracknote.claim;

import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
      return new Word(KeyWords.read(pattern), kind);
    }

    /** A name of the company's own. */
    static Word of(String name, Kind kind) {
      return new Word(KeyWords.of(name, name(name)), kind);
    }

    void each(String text, SignPairs signs, List<Mention> mentions) {
      if (words.mayBeIn(signs)) {
        words.each(text, signs, m -> mentions.add(kind.at(m.start(), m.end())));
      }
    }
  }

  private static final List<Word> MEASURES = measures();
  private static final List<Word> SCOPE =
      List.of(
          Word.of(StanceWords.WHOLE, (f, t) -> new Mention.OfSegment(f, t, "")),
          Word.of(StanceWords.NON_GAAP, (f, t) -> new Mention.OfBasis(f, t, Basis.NONGAAP)),
          Word.of(StanceWords.GAAP, (f, t) -> new Mention.OfBasis(f, t, Basis.GAAP)));
  private static final List<Word> STANCE = stance();

  private final List<Word> named = new ArrayList<>();
  private final List<String> company;

  MentionReader(Vocabulary vocabulary) {
    this.company = vocabulary.company();
    vocabulary
        .segments()
        .forEach(
            (id, names) ->
                names.forEach(
                    n -> named.add(Word.of(n, (f, t) -> new Mention.OfSegment(f, t, id)))));
    vocabulary
        .stated()
        .forEach(
            (id, names) ->
                names.forEach(
                    n -> named.add(Word.of(n, (f, t) -> new Mention.OfMeasure(f, t, id)))));
    if (vocabulary.quarter() > 0) {
      named.add(
          Word.of(
              PeriodWords.QUARTERS.get(vocabulary.quarter() - 1),
              (f, t) -> new Mention.OfRelativePeriod(f, t, Mention.When.CURRENT)));
    }
  }

  /** A name of the company's own, which the prose may give in any case of its letters. */
  private static Pattern name(String name) {
    boolean latin = name.chars().allMatch(c -> c < 128);
    String quoted = Pattern.quote(name).replace(" ", "\\E[\\s-]\\Q");
    return latin
        ? Pattern.compile("(?<![A-Za-z])" + quoted + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE)
        : Pattern.compile(quoted);
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
    MEASURES.forEach(w -> w.each(text, signs, mentions));
    named.forEach(w -> w.each(text, signs, mentions));
    dropInsideCompany(text, mentions);
    SCOPE.forEach(w -> w.each(text, signs, mentions));
    periods(text, signs, mentions);
    STANCE.forEach(w -> w.each(text, signs, mentions));
    mentions.sort(Comparator.comparingInt(Mention::from).thenComparingInt(m -> -m.to()));
    return withoutCovered(mentions);
  }

  /** 风早汽车 is the company, and nothing is said of its segment 汽车. */
  private void dropInsideCompany(String text, List<Mention> mentions) {
    for (String name : company) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        int from = at;
        int to = at + name.length();
        mentions.removeIf(m -> m instanceof Mention.OfSegment && m.from() >= from && m.to() <= to);
      }
    }
  }

  private static void periods(String text, SignPairs signs, List<Mention> mentions) {
    if (!KeyWords.of(PeriodWords.FISCAL).mayBeIn(signs)) {
      return;
    }
    Matcher matcher = PeriodWords.FISCAL.matcher(text);
    while (matcher.find()) {
      String quarter = matcher.group(2) == null ? "" : matcher.group(2);
      FiscalPeriod.parse("FY" + matcher.group(1) + quarter)
          .ifPresent(p -> mentions.add(new Mention.OfPeriod(matcher.start(), matcher.end(), p)));
    }
  }

  /** «管理» in «销售及管理费用» names no segment. */
  private static boolean isInside(Mention mention, Mention other) {
    return (mention instanceof Mention.OfSegment && other instanceof Mention.OfMeasure)
        || (mention instanceof Mention.OfMeasure m
            && m.measure().startsWith("stated:")
            && other instanceof Mention.OfSegment);
  }

  /** Of two mentions of one kind at one place, the longer one is meant. */
  private static List<Mention> withoutCovered(List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean covered =
          mentions.stream()
              .anyMatch(
                  o ->
                      (o.getClass() == mention.getClass() || isInside(mention, o))
                          && o.from() <= mention.from()
                          && o.to() >= mention.to()
                          && o.to() - o.from() > mention.to() - mention.from());
      if (!covered && !kept.contains(mention)) {
        kept.add(mention);
      }
    }
    kept.removeIf(m -> isWhole(m) && mentions.stream().anyMatch(o -> isPartBefore(o, m)));
    return List.copyOf(kept);
  }

  private static boolean isWhole(Mention mention) {
    return mention instanceof Mention.OfSegment s && s.segment().isEmpty();
  }

  /** «药品整体营收» is that of the part as a whole. */
  private static boolean isPartBefore(Mention part, Mention whole) {
    return part instanceof Mention.OfSegment s && !s.segment().isEmpty() && s.to() == whole.from();
  }
}
