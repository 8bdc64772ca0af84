package dev.tracknote.claim;

import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of the trade in a sentence. */
final class MentionReader {

  private static final Map<Pattern, Beginnings> BEGINNINGS = new ConcurrentHashMap<>();

  private final Map<Name, Function<Matcher, Mention>> named = new LinkedHashMap<>();
  private final List<String> company;

  MentionReader(Vocabulary vocabulary) {
    this.company = vocabulary.company();
    vocabulary
        .segments()
        .forEach(
            (id, names) ->
                names.forEach(
                    n ->
                        named.put(Name.of(n), m -> new Mention.OfSegment(m.start(), m.end(), id))));
    vocabulary
        .stated()
        .forEach(
            (id, names) ->
                names.forEach(
                    n ->
                        named.put(Name.of(n), m -> new Mention.OfMeasure(m.start(), m.end(), id))));
  }

  List<Mention> read(String text) {
    List<Mention> mentions = new ArrayList<>();
    MeasureWords.MEASURES.forEach(
        (pattern, id) ->
            each(pattern, text, m -> new Mention.OfMeasure(m.start(), m.end(), id), mentions));
    named.forEach((name, make) -> name.each(text, m -> mentions.add(make.apply(m))));
    dropInsideCompany(text, mentions);
    each(StanceWords.WHOLE, text, m -> new Mention.OfSegment(m.start(), m.end(), ""), mentions);
    bases(text, mentions);
    periods(text, mentions);
    PeriodWords.WHEN.forEach(
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

  private static void each(
      Pattern pattern, String text, Function<Matcher, Mention> make, List<Mention> mentions) {
    BEGINNINGS
        .computeIfAbsent(pattern, Beginnings::new)
        .each(text, m -> mentions.add(make.apply(m)));
  }

  private static void bases(String text, List<Mention> mentions) {
    each(
        StanceWords.NON_GAAP,
        text,
        m -> new Mention.OfBasis(m.start(), m.end(), Basis.NONGAAP),
        mentions);
    each(
        StanceWords.GAAP, text, m -> new Mention.OfBasis(m.start(), m.end(), Basis.GAAP), mentions);
  }

  private static void periods(String text, List<Mention> mentions) {
    Matcher matcher = PeriodWords.FISCAL.matcher(text);
    while (matcher.find()) {
      String quarter = matcher.group(2) == null ? "" : matcher.group(2);
      FiscalPeriod.parse("FY" + matcher.group(1) + quarter)
          .ifPresent(p -> mentions.add(new Mention.OfPeriod(matcher.start(), matcher.end(), p)));
    }
  }

  private static void changes(String text, List<Mention> mentions) {
    each(
        ChangeWords.YEAR_ON_YEAR,
        text,
        m -> new Mention.OfComparison(m.start(), m.end(), Mention.Against.YEAR_AGO),
        mentions);
    each(
        ChangeWords.QUARTER_ON_QUARTER,
        text,
        m -> new Mention.OfComparison(m.start(), m.end(), Mention.Against.PREVIOUS_QUARTER),
        mentions);
    each(ChangeWords.UP, text, m -> new Mention.OfDirection(m.start(), m.end(), true), mentions);
    each(ChangeWords.DOWN, text, m -> new Mention.OfDirection(m.start(), m.end(), false), mentions);
    each(ChangeWords.SHARE, text, m -> new Mention.OfShare(m.start(), m.end()), mentions);
  }

  private static void stance(String text, List<Mention> mentions) {
    each(
        StanceWords.GUIDANCE, text, m -> new Mention.OfOutlook(m.start(), m.end(), true), mentions);
    each(
        StanceWords.FORECAST,
        text,
        m -> new Mention.OfOutlook(m.start(), m.end(), false),
        mentions);
    each(StanceWords.CONDITION, text, m -> new Mention.OfCondition(m.start(), m.end()), mentions);
    each(StanceWords.LOSS, text, m -> new Mention.OfLoss(m.start(), m.end()), mentions);
    each(StanceWords.EXCLUSION, text, m -> new Mention.OfExclusion(m.start(), m.end()), mentions);
    each(StanceWords.SOURCE, text, m -> new Mention.OfSource(m.start(), m.end()), mentions);
    StanceWords.VERDICTS.forEach(
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
