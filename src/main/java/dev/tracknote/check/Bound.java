package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.TogetherWords;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A claim whose sentence says plainly what it is a figure of, so that the facts can judge it.
 *
 * @param before the sentence before it, which may have named the time or the segment
 */
record Bound(ReadSentence sentence, Optional<ReadSentence> before, Claim claim, Measure measure) {

  private static final Pattern PER_SHARE =
      Pattern.compile("(?i)每股|\\b(?:per|a) (?:fully |diluted |basic )*share");

  /** No company pays out so little: «the dividend rose by 3 cents» is told of a share. */
  private static final BigDecimal SMALL = new BigDecimal(1000);

  private static final Pattern PER_UNIT =
      Pattern.compile(
          "(?i)^.{0,3}(?:每|人均)|per (?!share|cent|quarter|year|annum|diluted)[a-z]+|人均|每周|周均|单价");
  private static final Pattern AGAINST =
      Pattern.compile("(?i)(?:against|versus|compared with|from|after|up on|down on)\\s+$");
  private static final Pattern AND =
      Pattern.compile("\\s?(?:和|与|及|加|and|plus|&)\\s?(?:the |its )?");
  private static final Pattern ADDED =
      Pattern.compile("(?i)" + TogetherWords.ZH + "|" + TogetherWords.EN + "|四舍五入|尾差|rounding");

  private static final Pattern LEADS =
      Pattern.compile(
          "(?i)(?:"
              + TogetherWords.EN
              + "),\\s?(?:the )?$|(?:合并|"
              + TogetherWords.ZH
              + ")(?:来看|看|计算)?，$");

  private static final Pattern LISTED = Pattern.compile("\\s?[,，、]\\s?");

  private static final Pattern SEVERAL =
      Pattern.compile("(?i)(?<![前至])[两二三四五六][项大个者类]|其|与|和|\\band\\b");

  /** The claims of some sentences that can be judged. */
  static List<Bound> in(List<ReadSentence> sentences) {
    List<Bound> bound = new ArrayList<>();
    Optional<ReadSentence> before = Optional.empty();
    for (ReadSentence sentence : sentences) {
      for (Claim claim : sentence.claims()) {
        if (!isVague(sentence, claim) && !isCarriedOutlook(sentence, before)) {
          Optional<ReadSentence> last = before;
          Measure.of(claim.measure())
              .ifPresent(m -> bound.add(new Bound(sentence, last, claim, m)));
        }
      }
      before = Optional.of(sentence);
    }
    return bound;
  }

  /** «计划营收 2450 亿；营业利润 360 亿»: what stands behind the semicolon is planned too. */
  private static boolean isCarriedOutlook(ReadSentence sentence, Optional<ReadSentence> before) {
    return before
        .filter(b -> b.text().endsWith("；") || b.text().endsWith(";"))
        .filter(b -> b.sentence().passage() == sentence.sentence().passage())
        .filter(b -> !b.mentions(Mention.OfOutlook.class).isEmpty())
        .isPresent();
  }

  static boolean isVague(ReadSentence sentence, Claim claim) {
    return claim.conditional()
        || !isSaid(sentence, claim)
        || !claim.foreignScope().isEmpty()
        || claim.excluding()
        || claim.figure().isRange()
        || claim.figure().width().isPresent()
        || isExpected(sentence, claim)
        || claim.when().equals(Optional.of(Mention.When.NEXT_QUARTER))
        || isPerShare(sentence, claim)
        || sentence.holds(PER_UNIT)
        || isAdded(sentence, claim)
        || sentence.isRow();
  }

  /** A multiple is told by its verb, whatever adverbs stand between it and what it is one of. */
  private static boolean isSaid(ReadSentence sentence, Claim claim) {
    return claim.firm()
        || (claim.figure().kind() == StatedFigure.Kind.MULTIPLE
            && claim.foreignScope().isEmpty()
            && sentence.mentions(Mention.OfMeasure.class).size() < 2
            && namesOne(sentence, claim));
  }

  private static boolean namesOne(ReadSentence sentence, Claim claim) {
    int from = Clauses.start(sentence.text(), claim.figure().from());
    return sentence.mentions().stream()
        .filter(m -> m.from() >= from && m.to() <= claim.figure().from())
        .anyMatch(m -> m instanceof Mention.OfMeasure || m instanceof Mention.OfSegment);
  }

  /** A sum of what was named before is not the value of the name next to it. */
  private static boolean isAdded(ReadSentence sentence, Claim claim) {
    String text = sentence.text();
    int start = Clauses.start(text, claim.figure().from());
    if (isOfSeveral(sentence, claim, start)) {
      return true;
    }
    int row = rowStart(sentence, start);
    boolean added =
        ADDED.matcher(text.substring(row, claim.figure().from())).find()
            || (LEADS.matcher(text.substring(0, row)).find() && namesSeveral(sentence, row, claim));
    return added && !isAddedOverTime(sentence, start, claim.figure().from());
  }

  private static boolean namesSeveral(ReadSentence sentence, int from, Claim claim) {
    return sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> m.from() >= from && m.to() <= claim.figure().from())
            .count()
        > 1;
  }

  /** «Together A, B and C made $3 billion»: the commas of a row of names end no clause. */
  private static int rowStart(ReadSentence sentence, int start) {
    int from = start;
    List<Mention.OfSegment> named = sentence.mentions(Mention.OfSegment.class);
    for (int i = named.size() - 1; i >= 0; i--) {
      int to = named.get(i).to();
      if (to <= from && LISTED.matcher(sentence.text().substring(to, from)).matches()) {
        from = Clauses.start(sentence.text(), named.get(i).from());
      }
    }
    return from;
  }

  /** «前三季度研发投入合计»: what is added up is one thing over a part of the year. */
  private static boolean isAddedOverTime(ReadSentence sentence, int from, int to) {
    boolean part =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .filter(p -> p.from() >= from && p.to() <= to && p.when() == Mention.When.OTHER)
            .anyMatch(
                p -> PartOfYear.named(sentence.text().substring(p.from(), p.to())).isPresent());
    return part
        && !sentence.holdsIn(from, to, SEVERAL)
        && PartsMeant.named(sentence).size() < 2
        && sentence.mentions(Mention.OfMeasure.class).stream()
                .filter(m -> m.to() <= to)
                .map(Mention.OfMeasure::measure)
                .distinct()
                .count()
            == 1;
  }

  /** «dividends and buybacks reached $945 million»: one amount of two things is their sum. */
  private static boolean isOfSeveral(ReadSentence sentence, Claim claim, int start) {
    List<Mention.OfMeasure> named =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.from() >= start && m.to() <= claim.figure().from())
            .toList();
    boolean alone =
        sentence.claims().stream()
            .map(Claim::figure)
            .noneMatch(f -> f.from() >= start && f.to() <= claim.figure().from());
    return named.size() == 2
        && alone
        && named.getFirst().to() <= named.getLast().from()
        && !named.getFirst().measure().equals(named.getLast().measure())
        && AND.matcher(sentence.text().substring(named.getFirst().to(), named.getLast().from()))
            .matches()
        && claim.figure().kind() == StatedFigure.Kind.MONEY
        && isLastOf(sentence, claim);
  }

  /** No second amount follows that would be the other thing's. */
  private static boolean isLastOf(ReadSentence sentence, Claim claim) {
    int end = Clauses.end(sentence.text(), claim.figure().to());
    return sentence.claims().stream()
        .map(Claim::figure)
        .noneMatch(
            f ->
                f.kind() == StatedFigure.Kind.MONEY
                    && f.from() >= claim.figure().to()
                    && (f.to() <= end
                        || sentence.text().contains("respectively")
                        || sentence.text().contains("分别")));
  }

  /** What is still to come is measured against guidance and not against the facts. */
  private static boolean isExpected(ReadSentence sentence, Claim claim) {
    if (isBehind(sentence, claim)) {
      return false;
    }
    int from = claim.figure().from();
    int to = claim.figure().to();
    return sentence.mentions(Mention.OfOutlook.class).stream()
        .anyMatch(
            o ->
                o.from() < from
                    || (o.to() <= Clauses.end(sentence.text(), to)
                        && (claim.figure().kind() != StatedFigure.Kind.MONEY
                            || isWithoutVerdict(sentence, to, o.from()))));
  }

  /** «…, against 80.3% in FY26Q1»: the figure's own period stands right behind it. */
  private static boolean isBehind(ReadSentence sentence, Claim claim) {
    int to = claim.figure().to();
    return claim.period().isPresent()
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.from() >= to && p.from() - to <= 10)
        && sentence.holdsIn(0, claim.figure().from(), AGAINST);
  }

  private static boolean isWithoutVerdict(ReadSentence sentence, int from, int to) {
    return sentence.mentions(Mention.OfVerdict.class).stream()
        .noneMatch(v -> v.from() >= from && v.to() <= to);
  }

  /** Money for one share can only be earnings per share; dividends per share are not held. */
  static boolean isPerShare(ReadSentence sentence, Claim claim) {
    int from = Math.max(0, claim.figure().from() - 12);
    int to = Math.min(sentence.text().length(), claim.figure().to() + 14);
    boolean small =
        claim.measure().equals(Measure.DIVIDENDS_PAID.id())
            && claim.figure().value().abs().compareTo(SMALL) < 0;
    return (small || sentence.holdsIn(from, to, PER_SHARE))
        && claim.figure().kind() == StatedFigure.Kind.MONEY
        && !claim.measure().equals(Measure.EPS_DILUTED.id());
  }

  StatedFigure figure() {
    return claim.figure();
  }

  Place place() {
    return sentence.sentence().placeAt(figure().from());
  }

  String typed() {
    return sentence.typed(figure());
  }

  boolean is(StatedFigure.Kind kind) {
    return figure().kind() == kind;
  }
}
