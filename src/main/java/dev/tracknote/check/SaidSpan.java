package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The longer time that the words at a figure name: a fiscal year, a part of one, or the four
 * quarters up to one: «FY25 前三季度», «in the four quarters to FY25Q3».
 *
 * @param time the quarters
 * @param mention the year or the quarter by which it is named
 */
record SaidSpan(Stretch time, Mention.OfPeriod mention) {

  /** From a figure to the year behind it. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)^ (?:in|for|over|during) (?:(?:the )?(?:first|second|full|whole)[- ](?:half|nine months|three quarters|year) of )?(?:fiscal )?$");

  /** Before what something came to, where its own year opens the sentence. */
  private static final Pattern ARRIVES =
      Pattern.compile("(?i)(?:[增升降减涨跌回][至到]|\\bto)\\s?(?:约|近|about )?$");

  /** A quarter, or half a year, of which the year alone is a mention. */
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?i)(?<![一二三四两2-4]个?|前三)季(?!度?累计)|单季|(?<!three |four )\\bquarter|\\bQ[1-4]\\b|月(?!份?累计)|(?<!nine )\\bmonths?\\b|年末|年底|year[- ]end|end of");

  /** A part of a year that may be meant where the year alone is read. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\bH[12]\\b|半年|同期|\\bhalf\\b|\\bhalves\\b|前三|前两|九个月|nine months|the same (?:period|part|months)|year to date|至今");

  private static final Pattern PART_OF =
      Pattern.compile("(?i)\\b(?:half|nine months|three quarters) of (?:fiscal )?$");
  private static final Pattern OF_PART =
      Pattern.compile("^\\s?年?(?:的)?(?:[上下]半|前三|前两|前九|前\\s?9|一至[二三])");

  private static final Pattern YEAR_BEFORE =
      Pattern.compile(
          "(?i)上一?年|去年|前一?年|次年|翌年|此前|\\b(?:(?:prior|previous|last|following|preceding|next) year|year (?:before|earlier|ago|after|later))\\b");

  private static final int OPENS = 4;
  private static final int TRAILS = 5;

  static Optional<SaidSpan> of(ReadSentence sentence, Claim claim) {
    if (claim
        .when()
        .filter(w -> w != Mention.When.OTHER && w != Mention.When.TRAILING_YEAR)
        .isPresent()) {
      return Optional.empty();
    }
    Optional<SaidSpan> trailing = trailing(sentence, claim.figure());
    return trailing.isPresent() ? trailing : ofYear(sentence, claim);
  }

  private static Optional<SaidSpan> trailing(ReadSentence sentence, StatedFigure figure) {
    List<Mention.OfPeriod> periods = sentence.mentions(Mention.OfPeriod.class);
    List<Mention.OfRelativePeriod> said = sentence.mentions(Mention.OfRelativePeriod.class);
    if (periods.size() != 1
        || said.size() != 1
        || said.getFirst().when() != Mention.When.TRAILING_YEAR
        || !(periods.getFirst().period() instanceof FiscalQuarter last)
        || !sentence.claims().getFirst().figure().equals(figure)) {
      return Optional.empty();
    }
    Mention.OfPeriod period = periods.getFirst();
    int gap = Math.max(said.getFirst().from() - period.to(), period.from() - said.getFirst().to());
    return gap <= TRAILS
        ? Optional.of(new SaidSpan(new Stretch(last, 4), period))
        : Optional.empty();
  }

  private static Optional<SaidSpan> ofYear(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    return year(sentence, claim)
        .filter(p -> p.period() instanceof FiscalYear && !sentence.holds(QUARTER))
        .map(p -> new SaidSpan(time(sentence, figure, (FiscalYear) p.period()), p))
        .filter(s -> s.time.isFiscalYear() ? !sentence.holds(PART) : isPartAt(sentence, s.mention));
  }

  /** «FY25 净利润由上年的»: the year before the one that is named. */
  private static boolean isLeft(
      ReadSentence sentence, Mention.OfPeriod named, StatedFigure figure) {
    return sentence.holdsIn(named.to(), figure.from(), YEAR_BEFORE);
  }

  /** «FY25 前三季度», «the first half of FY25»: part and year stand together. */
  private static boolean isPartAt(ReadSentence sentence, Mention.OfPeriod year) {
    return sentence.holdsIn(0, year.from(), PART_OF) || sentence.holdsFrom(year.to(), OF_PART);
  }

  private static Stretch time(ReadSentence sentence, StatedFigure figure, FiscalYear year) {
    return PartOfYear.of(sentence, figure, year).orElse(Stretch.year(year.year()));
  }

  private static Optional<Mention.OfPeriod> year(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    List<Mention.OfPeriod> periods = sentence.mentions(Mention.OfPeriod.class);
    int next = sentence.nextFigure(figure);
    int before = sentence.endOfFigureBefore(figure);
    Optional<Mention.OfPeriod> behind =
        periods.stream()
            .filter(p -> p.from() >= figure.to() && p.to() <= next)
            .filter(p -> sentence.holdsIn(figure.to(), p.from(), BEHIND))
            .findFirst();
    if (behind.isPresent()) {
      return behind;
    }
    if (claim.period().isPresent()) {
      return periods.stream()
          .filter(p -> claim.period().filter(p.period()::equals).isPresent())
          .filter(p -> p.from() >= before && p.from() <= next)
          .filter(p -> p.from() > figure.to() || !isLeft(sentence, p, figure))
          .filter(p -> before == 0 || !sentence.holdsIn(before, p.from(), BEHIND))
          .findFirst();
    }
    return periods.stream()
        .findFirst()
        .filter(p -> p.from() <= OPENS && sentence.holdsIn(0, figure.from(), ARRIVES));
  }
}
