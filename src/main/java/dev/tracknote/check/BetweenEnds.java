package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A multiple of which both ends are typed beside it: «has doubled, from 7% to 14%». */
final class BetweenEnds implements Derivation {

  private static final Pattern FROM = Pattern.compile("(?i)(?:\\bfrom|由|从)[^,，;；。]{0,16}$");
  private static final Pattern TO =
      Pattern.compile("(?i)(?:\\bto|到|至|为)(?: about| some| around)?\\s?$");

  /** «2.5 times the throughput, an improvement of 150%». */
  private static final Pattern IN_PERCENT =
      Pattern.compile(
          "(?i)\\b(?:improvement|increase|gain|rise|growth) of (?:about |some )?$|(?:即|也就是|相当于)(?:增长|提升|提高|增加)(?:了|约)?\\s?$");

  private static final Pattern OR_MORE =
      Pattern.compile("(?i)^\\s?(?:以上|有余|and more|or more|and then some)");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    StatedFigure figure = claim.figure();
    if (figure.kind() == Kind.PERCENT && sentence.holdsIn(0, figure.from(), IN_PERCENT)) {
      return told.figures().before(Kind.MULTIPLE).stream()
          .map(m -> m.minus(BigDecimal.ONE))
          .toList();
    }
    if (figure.kind() != Kind.MULTIPLE) {
      return List.of();
    }
    List<Interval> derived = new ArrayList<>();
    for (StatedFigure from : others(sentence, figure, FROM)) {
      ofNow(from, told, derived);
      for (StatedFigure to : others(sentence, figure, TO)) {
        Interval start = Interval.of(from);
        if (from.kind() == to.kind() && start.isPositive() && Interval.of(to).isPositive()) {
          Interval times = Interval.of(to).over(start);
          boolean added = told.isAdded();
          Interval said = added ? times.minus(BigDecimal.ONE) : times;
          derived.add(said);
          if (sentence.holdsFrom(figure.to(), OR_MORE) && isNext(figure, said)) {
            derived.add(Told.exactly(figure.value()));
          }
        }
      }
    }
    return derived;
  }

  /** Only the start is typed: what it came to is what the facts hold now. */
  private static void ofNow(StatedFigure from, Told told, List<Interval> derived) {
    Interval start = Interval.of(from);
    if (from.kind() == Kind.MONEY && start.isPositive()) {
      told.values(told.now())
          .filter(v -> v.signum() > 0)
          .map(v -> Told.exactly(v).over(start))
          .map(t -> told.isAdded() ? t.minus(BigDecimal.ONE) : t)
          .forEach(derived::add);
    }
  }

  /** «quadrupled and more»: beyond four times, and short of five. */
  private static boolean isNext(StatedFigure figure, Interval said) {
    return said.high().compareTo(figure.value()) > 0
        && said.low().compareTo(figure.value().add(BigDecimal.ONE)) < 0;
  }

  private static List<StatedFigure> others(ReadSentence sentence, StatedFigure of, Pattern before) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.from() != of.from() && !f.isRange())
        .filter(f -> f.kind() == Kind.MONEY || f.kind() == Kind.PERCENT || f.kind() == Kind.COUNT)
        .filter(f -> sentence.holdsIn(Math.max(0, sentence.endOfFigureBefore(f)), f.from(), before))
        .toList();
  }
}
