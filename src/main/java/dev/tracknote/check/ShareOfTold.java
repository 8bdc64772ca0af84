package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R7: what part one told amount is of another that is told beside it, or of a line of the accounts
 * that is named.
 */
final class ShareOfTold implements Check {

  /** «占公司增量 13.9 亿的近九成»: the whole stands between 占 and the share. */
  private static final Pattern TAKES = Pattern.compile("占(?!比)[^，。；]{0,24}$");

  private static final Pattern TOGETHER = Pattern.compile("(?:合计|两项|两者|共)[^，。；\\d]{0,4}$");

  /** «more than half of the group's ¥5.01 billion»: the whole stands behind the share. */
  private static final Pattern OF_WHOLE =
      Pattern.compile("(?i)(?:(?! and )[^,;])*?\\bof (?:the |its )?(?!guid)[a-z'’ ]{0,24}");

  /** «£50mn a quarter have used half of the £200mn»: there were several of these. */
  private static final Pattern EACH_TIME =
      Pattern.compile("(?i)^.\\s?(?:(?:a|per|each|every) (?:quarter|month|week|year)|each)\\b");

  private static final Pattern HALF_OF_BAND =
      Pattern.compile("(?i)\\b(?:upper|lower|top|bottom|first|second) $");

  private static final Pattern OTHER =
      Pattern.compile("(?i)其中|分别|respectively|of which|\\beach\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, ShareOfTold::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || figure.isRange()
        || index == 0
        || sentence.holds(OTHER)
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    List<Interval> shares = shares(sentence, index, dossier);
    boolean right = shares.stream().anyMatch(s -> holds(s, figure));
    return shares.isEmpty() || right
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R7",
                sentence,
                figure,
                "a part of " + Words.of(shares.getFirst().middle(), figure),
                "",
                "divide the one amount by the other again"));
  }

  /** At its digits, or on the side that 近 and 超 claim. */
  private static boolean holds(Interval share, StatedFigure figure) {
    boolean bounded =
        figure.hedge() != StatedFigure.Hedge.NONE && figure.hedge() != StatedFigure.Hedge.ABOUT;
    return (!bounded && share.admits(figure)) || Tolerance.lenient(figure, share.middle());
  }

  private static List<Interval> shares(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    Matcher takes = TAKES.matcher(sentence.text().substring(0, figure.from()));
    if (takes.find()) {
      return taken(sentence, takes.start(), figure, dossier);
    }
    StatedFigure before = sentence.claims().get(index - 1).figure();
    if (index + 1 >= sentence.claims().size() || before.kind() != StatedFigure.Kind.MONEY) {
      return List.of();
    }
    StatedFigure whole = sentence.claims().get(index + 1).figure();
    boolean of =
        whole.kind() == StatedFigure.Kind.MONEY
            && isOfRightBehind(sentence.text(), figure)
            && OF_WHOLE.matcher(sentence.text().substring(figure.from(), whole.from())).matches();
    if (!of || sentence.holdsIn(before.to() - 1, figure.from(), EACH_TIME)) {
      return List.of();
    }
    Interval all = Interval.of(whole);
    if (whole.isRange() && sentence.holds(GuidedSpan.MIDDLE)) {
      all = Typed.middle(all, Interval.around(whole.high().orElseThrow(), whole.step()));
    }
    return List.of(Interval.of(before).over(all));
  }

  private static boolean isOfRightBehind(String text, StatedFigure figure) {
    boolean half = HALF_OF_BAND.matcher(text.substring(0, figure.from())).find();
    return !half
        && (text.startsWith(" of ", figure.to())
            || text.substring(figure.from(), figure.to()).strip().endsWith(" of"));
  }

  /** The amounts before 占 by the one behind it, or by the line that is named behind it. */
  private static List<Interval> taken(
      ReadSentence sentence, int at, StatedFigure figure, Dossier dossier) {
    List<StatedFigure> parts = money(sentence, 0, at);
    List<StatedFigure> wholes = money(sentence, at, figure.from());
    if (parts.isEmpty()) {
      return List.of();
    }
    boolean together = sentence.holdsIn(0, at, TOGETHER);
    Interval part = Interval.of(parts.getLast());
    if (together) {
      part = parts.stream().map(Interval::of).reduce(Interval::plus).orElseThrow();
    }
    if (wholes.size() == 1) {
      return List.of(part.over(Interval.of(wholes.getFirst())));
    }
    List<Interval> shares = new ArrayList<>();
    for (BigDecimal whole :
        together ? lines(sentence, at, figure, dossier) : List.<BigDecimal>of()) {
      shares.add(part.over(new Interval(whole, whole)));
    }
    return shares;
  }

  private static List<StatedFigure> money(ReadSentence sentence, int from, int to) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.from() >= from && f.to() <= to && f.kind() == StatedFigure.Kind.MONEY)
        .filter(f -> !f.isRange() && f.value().signum() > 0)
        .toList();
  }

  private static List<BigDecimal> lines(
      ReadSentence sentence, int at, StatedFigure figure, Dossier dossier) {
    List<BigDecimal> values = new ArrayList<>();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    for (Mention.OfMeasure named : sentence.mentions(Mention.OfMeasure.class)) {
      Optional<Measure> measure = Measure.of(named.measure()).filter(m -> !m.isRatio());
      if (named.from() >= at && named.to() <= figure.from() && measure.isPresent()) {
        for (Basis basis : dossier.ground().bases()) {
          scene.stream()
              .flatMap(s -> s.stretches().stream())
              .flatMap(
                  t -> dossier.ground().value(new Subject(measure.get(), "", basis), t).stream())
              .filter(v -> v.signum() > 0)
              .forEach(values::add);
        }
      }
    }
    return values;
  }
}
