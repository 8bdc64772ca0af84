package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R7: «A was $473 million lower than B»: the two parts lie apart by another amount, or the other
 * way round.
 */
final class DifferenceOfPartsWrong implements Check {

  private static final Pattern THAN =
      Pattern.compile(
          "(?i)\\s?(?:(?<more>higher|more|larger|bigger|ahead of|above)|(?<less>lower|less|smaller|behind|below))(?: than)?(?: that| those| the revenue)?(?: of)? (?:the |in )?");
  private static final Pattern BI = Pattern.compile("(?:业务|板块)?的?(?:收入|营收)?(?:比|较)[^，。；]{0,10}");
  private static final Pattern MOVED =
      Pattern.compile("(?:的?(?:收入|营收))?(?:(?<more>[高多])|(?<less>[低少]))(?:出|了)?\\s?(?:约|近)?");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)增量|增长|增加|利润|上年|去年|一年前|上季|全年|半年|added|growth|grew|profit|year ago|a year|last|prior|half|nine months|FY\\d\\d(?!Q)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, DifferenceOfPartsWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    List<Mention.OfSegment> named =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> !s.segment().isEmpty())
            .toList();
    boolean measured =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(m -> !m.measure().equals("revenue"));
    if (figure.kind() != StatedFigure.Kind.MONEY
        || figure.isRange()
        || named.size() != 2
        || measured
        || sentence.holds(OTHER)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || !sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(dossier.quarter()))) {
      return Optional.empty();
    }
    Optional<SideSaid> side = side(sentence, figure, named);
    if (side.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> one = value(named.getFirst().segment(), dossier);
    Optional<BigDecimal> other = value(named.getLast().segment(), dossier);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal apart = one.get().subtract(other.get());
    if (Tolerance.lenient(figure, apart.abs())) {
      return side.get().more() == apart.signum() > 0
          ? Optional.empty()
          : Optional.of(turned(sentence, side.get(), named));
    }
    return Optional.of(
        Findings.figure(
            "R7",
            sentence,
            figure,
            "a difference of " + Words.of(apart.abs(), figure),
            named.getFirst().segment() + " − " + named.getLast().segment(),
            "subtract the one part from the other again"));
  }

  private static Optional<SideSaid> side(
      ReadSentence sentence, StatedFigure figure, List<Mention.OfSegment> named) {
    String text = sentence.text();
    Mention one = named.getFirst();
    Mention other = named.getLast();
    if (one.to() <= figure.from() && other.from() >= figure.to()) {
      return side(THAN.matcher(text.substring(figure.to(), other.from())), figure.to());
    }
    boolean before =
        one.to() <= other.from()
            && other.to() <= figure.from()
            && BI.matcher(text.substring(one.to(), other.from())).matches();
    return before
        ? side(MOVED.matcher(text.substring(other.to(), figure.from())), other.to())
        : Optional.empty();
  }

  private static Optional<SideSaid> side(Matcher word, int from) {
    return word.matches() ? Optional.of(SideSaid.of(word, from)) : Optional.empty();
  }

  private static Diagnostic turned(
      ReadSentence sentence, SideSaid side, List<Mention.OfSegment> named) {
    return Findings.error(
        "R7",
        sentence.sentence().placeAt(side.at()),
        "expected "
            + named.getFirst().segment()
            + " to be the "
            + (side.more() ? "smaller" : "larger")
            + " of the two, found the reverse",
        named.getFirst().segment() + " − " + named.getLast().segment(),
        "turn the word round, or the two names");
  }

  private static Optional<BigDecimal> value(String part, Dossier dossier) {
    return dossier
        .ground()
        .value(Subject.segment(Measure.REVENUE, part), Stretch.of(dossier.quarter()));
  }
}
