package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R2: «fell to CNY 683m from CNY 598m»: the two values that are told go the other way. */
final class DirectionOfTold implements Check {

  private static final Pattern MOVED_TO =
      Pattern.compile(
          "(?i)(?:(?<up>\\b(?:rose|grew|climbed|increased|advanced|widened)|[增升涨提][^，。；]{0,2}(?=[至到]))|(?<down>\\b(?:fell|dropped|declined|slipped|decreased|narrowed|eased)|[降减跌落缩][^，。；]{0,2}(?=[至到])))(?:(?: to|[至到])\\s?(?:约|近|about |nearly )?)$");
  private static final Pattern FROM_EN = Pattern.compile("(?i),?\\s?from\\s?(?:about |nearly )?");
  private static final Pattern FROM_ZH = Pattern.compile(".*(?:由|从)[^，。；]{0,12}");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, DirectionOfTold::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure to = sentence.claims().get(index).figure();
    if (to.isRange() || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    Optional<Matcher> found = sentence.firstIn(0, to.from(), MOVED_TO);
    Optional<StatedFigure> from = found.isPresent() ? from(sentence, index) : Optional.empty();
    if (from.isEmpty() || to.value().signum() <= 0 || from.get().value().signum() <= 0) {
      return Optional.empty();
    }
    Matcher moved = found.get();
    int way = to.value().compareTo(from.get().value());
    boolean wrong = moved.group("up") != null ? way < 0 : way > 0;
    return wrong
        ? Optional.of(
            Findings.error(
                "R2",
                sentence.sentence().placeAt(moved.start()),
                "expected a move "
                    + (way > 0 ? "up" : "down")
                    + " between the two values, found \""
                    + moved.group().strip()
                    + "\"",
                "",
                "turn the word round, or the two values"))
        : Optional.empty();
  }

  /** What it came from: behind the figure in English, before it in Chinese. */
  private static Optional<StatedFigure> from(ReadSentence sentence, int index) {
    StatedFigure to = sentence.claims().get(index).figure();
    String text = sentence.text();
    if (index + 1 < sentence.claims().size()) {
      StatedFigure next = sentence.claims().get(index + 1).figure();
      if (isAlike(to, next) && FROM_EN.matcher(text.substring(to.to(), next.from())).matches()) {
        return Optional.of(next);
      }
    }
    if (index > 0) {
      StatedFigure before = sentence.claims().get(index - 1).figure();
      if (isAlike(to, before)
          && FROM_ZH.matcher(text.substring(0, before.from())).matches()
          && text.substring(before.to(), to.from()).length() < 8) {
        return Optional.of(before);
      }
    }
    return Optional.empty();
  }

  private static boolean isAlike(StatedFigure one, StatedFigure other) {
    return one.kind() == other.kind()
        && one.currency().equals(other.currency())
        && !other.isRange();
  }
}
