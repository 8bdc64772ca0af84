package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R19: the dash between two ends was lost, or the decimal points of a stated figure. */
final class LostDash implements Check {

  /** «1212.51287.5 亿日元»: no number has two points. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile(
          "(?i)(?<![\\d.,])\\d{2,}\\.\\d{2,}\\.\\d+(?=\\s?(?:[万百]?亿|百万|million\\b|billion\\b|mn\\b|bn\\b|%))");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      sentence
          .first(RUN_TOGETHER)
          .map(m -> found(sentence, m.start(), "expected one number, found two run together"))
          .ifPresent(findings::add);
      for (Claim claim : sentence.claims()) {
        fault(claim, sentence, dossier)
            .ifPresent(found -> findings.add(found(sentence, claim.figure().from(), found)));
      }
    }
    return findings;
  }

  private static Diagnostic found(ReadSentence sentence, int at, String fault) {
    return Findings.error(
        "R19",
        sentence.sentence().placeAt(at),
        fault,
        "",
        "put the dash or the decimal point back");
  }

  private static Optional<String> fault(Claim claim, ReadSentence sentence, Dossier dossier) {
    StatedFigure figure = claim.figure();
    boolean few =
        figure.kind() == StatedFigure.Kind.COUNT
            && figure.value().compareTo(BigDecimal.TEN.pow(2)) < 0;
    if (few
        || figure.kind() == StatedFigure.Kind.POINTS
        || figure.kind() == StatedFigure.Kind.MULTIPLE) {
      return Optional.empty();
    }
    // few figures are suspect, so what clears one of suspicion comes last
    return suspicion(figure, dossier.facts().statements())
        .filter(s -> figure.isRange() || !dossier.pool().holds(figure))
        .filter(s -> !Arithmetic.yields(sentence, figure));
  }

  private static Optional<String> suspicion(StatedFigure figure, List<Statement> statements) {
    String digits = digits(figure.value());
    String plain = plain(figure.value());
    for (Statement statement : statements) {
      boolean ratio = statement.unit().equals("%");
      boolean counted = figure.kind() == StatedFigure.Kind.COUNT;
      if (ratio == (figure.kind() == StatedFigure.Kind.PERCENT)) {
        if (isJoined(figure, digits, plain, statement)) {
          return Optional.of("expected the range that was stated, found its two ends run together");
        }
        boolean money = figure.kind() == StatedFigure.Kind.MONEY;
        if (!counted
            && money
                == statement
                    .unit()
                    .startsWith(figure.currency().isEmpty() ? "?" : figure.currency())
            && isShifted(figure, statement)) {
          return Optional.of("expected the stated figure, found its digits ten times as large");
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the digits are those of a stated range without what stood between its ends. */
  private static boolean isJoined(
      StatedFigure figure, String digits, String plain, Statement statement) {
    return !figure.isRange()
        && statement.high().isPresent()
        && figure.value().compareTo(statement.high().get()) > 0
        && (isJoined(digits, digits(statement.value()), statement.high().map(LostDash::digits))
            || isJoined(plain, plain(statement.value()), statement.high().map(LostDash::plain)));
  }

  private static boolean isJoined(String whole, String low, Optional<String> high) {
    return whole.startsWith(low) && high.filter(h -> whole.equals(low + h)).isPresent();
  }

  private static boolean isShifted(StatedFigure figure, Statement statement) {
    if (!Tolerance.exact(figure, statement.value().multiply(BigDecimal.TEN))) {
      return false;
    }
    return figure.isRange()
        ? statement.high().isPresent()
            && figure
                    .high()
                    .orElseThrow()
                    .compareTo(statement.high().get().multiply(BigDecimal.TEN))
                == 0
        : statement.high().isEmpty() && digits(statement.value()).length() > 1;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static String digits(BigDecimal value) {
    return value.stripTrailingZeros().unscaledValue().abs().toString();
  }
}
