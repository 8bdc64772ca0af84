package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R1: «over the last eight quarters it averaged $1.04bn; this quarter's $793m was above that»: the
 * quarter lies on the other side of the mean.
 */
final class SideOfMeanWrong implements Check {

  private static final Pattern SIDE =
      Pattern.compile(
          "(?i)(?<more>[高多大优好强]于|[高多]出|超[过出]|领先|跑赢|胜过|之上|上方|以上|[高多](?=\\s?\\d)|\\b(?:more|higher|larger|greater|bigger|above|ahead|over(?! the (?:last|past|previous|prior|latest|trailing|eight|four))|exceed\\w*|outstrip\\w*|surpass\\w*|topp(?:ed|ing)|tops|beat|beats|better|stronger)\\b)"
              + "|(?<less>[低少小逊差弱]于|[低少]出|落后|跑输|不及|不如|未及|之下|下方|以下|[低少](?=\\s?\\d)|\\b(?:less|lower|smaller|fewer|below|beneath|under|behind|short of|shy of|trail(?:s|ed|ing)?(?! (?:four|eight|twelve|two|three|six|year))|lag\\w*|worse|weaker|undershot)\\b)");

  private static final Pattern TAKEN_UP =
      Pattern.compile("(?i)它|[该这此]|均值|平均|\\b(?:it|that|this|average|mean)\\b");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)行业|同业|同行|市场|指引|预期|[未没不]|\\b(?:industry|peers?|market|guid\\w*|consensus|not|never|analysts?)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (isPlain(sentence)) {
        mean(sentence, dossier).flatMap(m -> judge(sentence, m, dossier)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean isPlain(ReadSentence sentence) {
    return PartsMeant.isAsserted(sentence)
        && !sentence.isRow()
        && !OTHER.matcher(sentence.masked().replaceAll("不及|不如|未及", "低于")).find();
  }

  /** The sentence that tells the mean: itself, or the one before where it goes on with that. */
  private static Optional<ReadSentence> mean(ReadSentence sentence, Dossier dossier) {
    if (sentence.holds(MeanOfQuarters.MEAN)
        && (sentence.claims().size() > 1 || !sentence.holds(TAKEN_UP))) {
      return Optional.of(sentence);
    }
    List<ReadSentence> before = dossier.scenes().before(sentence);
    return sentence.holds(TAKEN_UP) && !before.isEmpty()
        ? Optional.of(before.getLast()).filter(b -> isPlain(b) && b.holds(MeanOfQuarters.MEAN))
        : Optional.empty();
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, ReadSentence told, Dossier dossier) {
    Optional<Integer> count = told.first(MeanOfQuarters.QUARTERS).map(MeanOfQuarters::count);
    Optional<Mention> name = OneNamedLine.name(told);
    Optional<SideSaid> side = side(sentence);
    if (count.isEmpty() || name.isEmpty() || side.isEmpty()) {
      return Optional.empty();
    }
    for (Subject line : OneNamedLine.lines(told, name.get(), dossier)) {
      Optional<Boolean> above = isAbove(told, line, count.get(), dossier);
      if (above.isPresent()) {
        return above.filter(a -> a != side.get().more()).map(a -> finding(sentence, side.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<SideSaid> side(ReadSentence sentence) {
    Matcher word = SIDE.matcher(sentence.masked());
    Optional<SideSaid> side = Optional.empty();
    while (word.find()) {
      SideSaid one = SideSaid.of(word, 0);
      if (side.isPresent() && side.get().more() != one.more()) {
        return Optional.empty();
      }
      side = Optional.of(one);
    }
    return side;
  }

  /** Whether the quarter lies above the mean; empty where the mean is not typed. */
  private static Optional<Boolean> isAbove(
      ReadSentence sentence, Subject line, int count, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    Optional<BigDecimal> value = dossier.ground().value(line, now);
    for (Stretch last : List.of(now, now.previous())) {
      Optional<BigDecimal> mean = mean(line, new Stretch(last.last(), count), dossier);
      if (value.isPresent()
          && mean.filter(m -> isTyped(sentence, m, value.get())).isPresent()
          && value.get().compareTo(mean.get()) != 0) {
        return Optional.of(value.get().compareTo(mean.get()) > 0);
      }
    }
    return Optional.empty();
  }

  /** Whether the mean, or how far the quarter lies from it, is one of the figures. */
  private static boolean isTyped(ReadSentence sentence, BigDecimal mean, BigDecimal value) {
    for (Claim claim : sentence.claims()) {
      StatedFigure figure = claim.figure();
      Reach reach = Reach.of(figure);
      boolean amount =
          figure.kind() == StatedFigure.Kind.MONEY || figure.kind() == StatedFigure.Kind.PERCENT;
      boolean apart =
          figure.kind() == StatedFigure.Kind.PERCENT
              && mean.signum() > 0
              && reach.times(mean).holdsSize(value.subtract(mean));
      if (amount && (reach.holds(mean) || apart || reach.holdsSize(value.subtract(mean)))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<BigDecimal> mean(Subject line, Stretch span, Dossier dossier) {
    BigDecimal sum = BigDecimal.ZERO;
    for (var quarter : span.each()) {
      Optional<BigDecimal> value = dossier.ground().value(line, Stretch.of(quarter));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    return Optional.of(Rounding.quotient(sum, BigDecimal.valueOf(span.quarters())));
  }

  private static Diagnostic finding(ReadSentence sentence, SideSaid side) {
    return Findings.error(
        "R1",
        sentence.sentence().placeAt(side.at()),
        "expected the quarter to lie "
            + (side.more() ? "below" : "above")
            + " the mean, found the reverse",
        "",
        "turn the word round, or compare the two values again");
  }
}
