package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All times that a sentence tells, by label, by date or from one another.
 *
 * @param told in the order of the text
 * @param current whether the note's own quarter is told in words
 * @param trailing whether four quarters up to one of them are told of
 * @param soFar whether the year up to one of them is told of
 * @param row whether so many figures are told that they can be those of each quarter between two
 */
record ToldTimes(
    List<ToldTime> told,
    boolean current,
    boolean trailing,
    boolean soFar,
    boolean row,
    FiscalQuarter now) {

  /** A part of the year, which its label may stand apart from. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)H[12]|半财?年|前[两二三]|[二三]个?季|[六九69]\\s?个?月|\\b(?:half|half-year|(?:six|nine)[- ]months?|(?:two|three) quarters(?! ago))\\b");

  /** A day that is not understood. */
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|(?i)年[末底初]|\\d\\s?月[末底初]|year[- ](?:end|start)|\\bend of the year\\b");

  private static final Pattern PRIOR =
      Pattern.compile(
          "(?i)上一?年|前一年|\\b(?:prior|previous|preceding) (?:fiscal |financial )?year\\b|\\bthe year (?:before|earlier)\\b");

  private static final Pattern DAY = Pattern.compile("(?<!\\d)20\\d\\d-\\d\\d-\\d\\d(?!\\d)");

  private static final Pattern SO_FAR =
      Pattern.compile(
          "(?i)累计|年初|至今|今年以来|本财年|财年(?:至今|以来|累计|内)|\\b(?:so far|thus far|to date|year[- ]to[- ]date|YTD|cumulative(?:ly)?|year in progress|fiscal year|this year)\\b");
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?i)滚动|四[个]?季度?|四季|十二个月|TTM|LTM|\\b(?:trailing|rolling|four[- ]quarters?|twelve[- ]months?|12[- ]months?)\\b");

  private static final Pattern TWO_YEARS = Pattern.compile("(?i)两年前|two years ago");
  private static final Pattern THREE_YEARS = Pattern.compile("三年前");
  private static final Pattern OF_YEARS =
      Pattern.compile(
          "(?i)去年|今年|本财年|全年|上一?个?(?:完整)?(?:的)?财年|(?:the |this |last )?(?:(?:full |complete |whole )?(?:fiscal|financial) )?year(?: as a whole|-to-date| to date| so far|'s|’s)?|full[- ]year|as a whole year|this year|in the year|so far this (?:fiscal )?year|四个?季度?(?:合计|相加|加总|加起来)|四个季度|(?:the )?last (?:full |complete |whole )?(?:fiscal|financial) year");

  /** How far before a year its part may be named, and how far behind it. */
  private static final int BEFORE = 24;

  private static final int BEHIND = 8;
  private static final int BESIDE = 6;

  /** Those of a sentence; empty where it tells of a time that is not understood. */
  static Optional<ToldTimes> of(ReadSentence sentence, Dossier dossier) {
    FiscalQuarter now = dossier.quarter();
    List<ToldTime> told = new ArrayList<>();
    boolean current = false;
    for (Mention mention : sentence.mentions()) {
      if (mention instanceof Mention.OfPeriod p) {
        told.add(ToldTime.named(p.from(), p.to(), labelled(sentence, p, now)));
      } else if (mention instanceof Mention.OfComparison c) {
        told.add(ToldTime.before(c.from(), c.to(), c.against() == Mention.Against.YEAR_AGO).sure());
      } else if (mention instanceof Mention.OfRelativePeriod r) {
        Optional<List<ToldTime>> of = relative(sentence, r, now);
        if (of.isEmpty()) {
          return Optional.empty();
        }
        // beside a label a year is that of the label
        boolean beside = isBesideLabel(sentence, r);
        of.get().stream()
            .filter(t -> t.open() || t.named().isEmpty() || !beside)
            .forEach(told::add);
        current |= r.when() == Mention.When.CURRENT;
      }
    }
    sentence.each(
        DAY,
        m ->
            dossier.facts().calendar().stream()
                .filter(q -> q.end().toString().equals(m.group()))
                .map(ReportedQuarter::label)
                .forEach(q -> told.add(ToldTime.named(m.start(), m.end(), Stretch.of(q)))));
    sentence.each(
        PRIOR,
        m -> {
          if (told.stream().noneMatch(t -> t.from() < m.end() && m.start() < t.to())) {
            told.add(ToldTime.before(m.start(), m.end(), true).sure());
          }
        });
    told.sort(Comparator.comparingInt(ToldTime::from));
    if (sentence.holds(MONTH)) {
      return Optional.empty();
    }
    if (sentence.holds(PART)
        && told.stream().noneMatch(t -> t.named().filter(n -> n.quarters() % 4 > 1).isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        new ToldTimes(
            List.copyOf(told),
            current,
            sentence.holds(TRAILING),
            sentence.holds(SO_FAR),
            sentence.claims().size() > Math.max(told.size(), 2),
            now));
  }

  /** A quarter, a year, or the part of the year that is named beside it. */
  private static Stretch labelled(
      ReadSentence sentence, Mention.OfPeriod period, FiscalQuarter now) {
    if (!(period.period() instanceof FiscalYear year)) {
      return Stretch.of(period.period());
    }
    int from = Math.max(0, period.from() - BEFORE);
    int to = Math.min(sentence.text().length(), period.to() + BEHIND);
    return PartOfYear.within(sentence.text().substring(from, to))
        .map(p -> p.ofYear(year.year()))
        .orElse(
            year.year() == now.year() && sentence.holds(SO_FAR)
                ? new Stretch(now, now.quarter())
                : Stretch.of(year));
  }

  private static boolean isBesideLabel(ReadSentence sentence, Mention told) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .anyMatch(p -> p.from() - told.to() < BESIDE && told.from() - p.to() < BESIDE);
  }

  private static Optional<List<ToldTime>> relative(
      ReadSentence sentence, Mention.OfRelativePeriod told, FiscalQuarter now) {
    int from = told.from();
    int to = told.to();
    return switch (told.when()) {
      case CURRENT, TRAILING_YEAR -> Optional.of(List.of());
      case YEAR_AGO -> Optional.of(List.of(ToldTime.before(from, to, true)));
      case PREVIOUS_QUARTER -> Optional.of(List.of(ToldTime.before(from, to, false)));
      case NEXT_QUARTER ->
          Optional.of(List.of(ToldTime.named(from, to, Stretch.of(now.next())).sure()));
      case OTHER -> other(sentence.text().substring(from, to), from, to, now);
    };
  }

  private static Optional<List<ToldTime>> other(String words, int from, int to, FiscalQuarter now) {
    if (TWO_YEARS.matcher(words).matches() || THREE_YEARS.matcher(words).matches()) {
      int years = TWO_YEARS.matcher(words).matches() ? 2 : 3;
      return Optional.of(List.of(ToldTime.named(from, to, Stretch.of(now.plus(-4 * years)))));
    }
    Optional<Stretch> part = PartOfYear.named(words).map(p -> p.ofYear(now.year()));
    if (part.isPresent() && part.get().quarters() < 4) {
      return Optional.of(
          List.of(
              ToldTime.named(from, to, part.get()).sure(),
              ToldTime.named(from, to, part.get().yearAgo()).sure()));
    }
    if (SO_FAR.matcher(words).matches()) {
      return Optional.of(List.of());
    }
    return OF_YEARS.matcher(words).matches()
        ? Optional.of(
            List.of(
                ToldTime.before(from, to, true).sure(),
                ToldTime.named(from, to, new Stretch(now, now.quarter())).sure(),
                ToldTime.named(from, to, Stretch.year(now.year())).sure(),
                ToldTime.named(from, to, Stretch.year(now.year() - 1)).sure()))
        : Optional.empty();
  }

  /** The same where the sentence before it tells of longer times. */
  ToldTimes after(ReadSentence before) {
    return new ToldTimes(
        told, current, trailing || before.holds(TRAILING), soFar || before.holds(SO_FAR), row, now);
  }

  /** Whether something is told against a year or a quarter before. */
  boolean isCompared(Mention.Against with) {
    return told.stream().anyMatch(t -> t.against().equals(Optional.of(with)));
  }

  /** The one year that is named, if a single one is. */
  Optional<Stretch> onlyYear() {
    List<Stretch> years =
        labels().stream()
            .flatMap(t -> t.named().stream())
            .filter(t -> t.quarters() > 1)
            .distinct()
            .toList();
    return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
  }

  /** The same with one of them told otherwise. */
  ToldTimes with(ToldTime one, ToldTime instead) {
    List<ToldTime> all = new ArrayList<>(told);
    all.set(all.indexOf(one), instead);
    return new ToldTimes(List.copyOf(all), current, trailing, soFar, row, now);
  }

  /** Those that a label or a date names. */
  List<ToldTime> labels() {
    return told.stream().filter(t -> t.named().isPresent() && t.open()).toList();
  }

  /**
   * The times themselves, and what is told from them.
   *
   * @param own what is told of though no word names it
   */
  Set<Stretch> times(Collection<Stretch> own) {
    Set<Stretch> named = new LinkedHashSet<>();
    told.forEach(t -> t.named().ifPresent(named::add));
    if (current || named.isEmpty()) {
      named.add(Stretch.of(now));
    }
    named.addAll(own);
    Set<Stretch> times = new LinkedHashSet<>(named);
    for (ToldTime one : told) {
      one.against()
          .ifPresent(
              a ->
                  named.forEach(
                      n -> times.add(a == Mention.Against.YEAR_AGO ? n.yearAgo() : n.previous())));
    }
    between(times);
    for (Stretch one : List.copyOf(times)) {
      if (trailing && one.quarters() == 1) {
        times.add(new Stretch(one.last(), 4));
      }
      if (soFar && one.quarters() == 1) {
        times.add(new Stretch(one.last(), one.last().quarter()));
      }
    }
    return times;
  }

  /** The quarters from the first that is named to the last, each and together. */
  private void between(Set<Stretch> times) {
    List<FiscalQuarter> quarters =
        labels().stream()
            .flatMap(t -> t.named().stream())
            .filter(t -> t.quarters() == 1)
            .map(Stretch::last)
            .distinct()
            .sorted()
            .toList();
    if (quarters.size() == 2) {
      Stretch span = Stretch.between(quarters.getFirst(), quarters.getLast());
      if (row || labels().size() == 2) {
        times.add(span);
      }
      if (row) {
        span.each().forEach(q -> times.add(Stretch.of(q)));
      }
    }
  }
}
