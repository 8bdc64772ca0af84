package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import dev.tracknote.wording.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** R13 and R19: a stated amount with its digits on another scale, such as million for billion. */
final class ScaleMisplaced implements Check {

  private static final Pattern PER_UNIT = Pattern.compile("(?i)\\bper\\b|\\beach\\b|单[票件店吨台]|每|人均");
  private static final List<Integer> SCALES = List.of(-1, 1, -2, 2, -3, 3, -4, 4, -6, 6);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, ScaleMisplaced::amount);
  }

  /** A stated amount with its digits on another scale: 1.7–1.8 million for billion. */
  private static Optional<Diagnostic> amount(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    if (figure.kind() != StatedFigure.Kind.MONEY
        || dossier.pool().isQuoted(figure)
        || Typed.yields(sentence, figure)) {
      return Optional.empty();
    }
    for (Statement statement : dossier.facts().statements()) {
      boolean money = statement.unit().equals(figure.currency());
      boolean range = figure.isRange() == statement.high().isPresent();
      if (money
          && range
          && PointMisplaced.digits(figure) > 1
          && isAbout(statement, sentence, claim)
          && isOnOther(figure, statement)) {
        boolean ten = PointMisplaced.isShifted(figure, statement.value(), List.of(-1, 1));
        // «比 FY26Q1 增加 15 亿元» is a difference, whatever was once 14.9 billion
        if (ten && DistanceWrong.isDistance(sentence, index)) {
          return Optional.empty();
        }
        return Optional.of(
            PointMisplaced.told(
                ten ? "R19" : "R13", sentence, figure, Words.of(statement.value(), figure)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOnOther(StatedFigure figure, Statement statement) {
    return SCALES.stream()
        .anyMatch(
            p ->
                Tolerance.exact(figure, statement.value().scaleByPowerOfTen(p))
                    && (statement.high().isEmpty()
                        || figure
                            .high()
                            .filter(
                                h -> h.compareTo(statement.high().get().scaleByPowerOfTen(p)) == 0)
                            .isPresent()));
  }

  private static boolean isAbout(Statement statement, ReadSentence sentence, Claim claim) {
    if (sentence.holds(PER_UNIT)) {
      return false;
    }
    for (Language language : Language.values()) {
      if (!statement.subject().has(language)) {
        continue;
      }
      String subject = statement.subject().in(language);
      Set<String> words = StatedNames.words(subject);
      Set<String> said = StatedNames.words(sentence.text());
      long shared = words.stream().filter(said::contains).count();
      if (shared > 1 && shared * 2 >= words.size()) {
        return true;
      }
      boolean plan =
          statement.high().isPresent()
              && !claim.measure().isEmpty()
              && subject.toLowerCase(Locale.ROOT).contains(claim.measure().replace('_', ' '));
      if (plan) {
        return true;
      }
    }
    return false;
  }
}
