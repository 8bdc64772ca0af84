package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change over several years or quarters: «over those two years craft rose by 62%», «two years of
 * growth», 较两年前增长 21.0%.
 */
final class OverSeveral implements Derivation {

  private static final String N = "(" + CountWords.CARDINAL + ")";
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)\\b"
              + N
              + "[- ]years?\\b|(?<![\\d第])"
              + N
              + "\\s?年(?:前|间|来|内|里|累计|合计|时间|提[高升]|增长|增加|下降|上升|翻)");
  private static final Pattern QUARTERS =
      Pattern.compile(
          "(?i)\\b(?:over|in|within|across) (?:those |the |these |the last |the past )?"
              + N
              + " (?:quarters|steps)\\b|"
              + N
              + "\\s?个季度(?:间|来|内|里|累计|以来)");

  private static final Pattern FROM = Pattern.compile("(?i)(?:\\bfrom|从|由)\\s?$");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    List<Integer> quarters = new ArrayList<>();
    counts(sentence, YEARS).forEach(n -> quarters.add(4 * n));
    quarters.addAll(counts(sentence, QUARTERS));
    List<Interval> derived = new ArrayList<>();
    Stretch now = told.time();
    for (int back : quarters) {
      Stretch base = Stretch.of(now.last().plus(-back));
      for (Subject subject : told.subjects()) {
        if (claim.figure().kind() == Kind.MONEY && told.stands(FROM)) {
          told.value(subject, base).map(Told::exactly).ifPresent(derived::add);
        }
        Optional<BigDecimal> current = told.value(subject, now);
        Optional<BigDecimal> then = told.value(subject, base);
        if (current.isPresent() && then.isPresent()) {
          change(claim.figure().kind(), subject, current.get(), then.get(), told.isAdded())
              .map(Told::exactly)
              .ifPresent(derived::add);
        }
      }
    }
    return derived;
  }

  private static List<Integer> counts(ReadSentence sentence, Pattern pattern) {
    List<Integer> counts = new ArrayList<>();
    sentence.each(pattern, (Matcher m) -> counts.add(CountWords.read(m)));
    return counts.stream().filter(n -> n > 1 && n < 20).toList();
  }

  private static Optional<BigDecimal> change(
      Kind kind, Subject subject, BigDecimal now, BigDecimal then, boolean added) {
    boolean ratio = subject.measure().isRatio();
    boolean based = !ratio && then.signum() > 0;
    return switch (kind) {
      case PERCENT, MULTIPLE -> {
        boolean more = added || kind == Kind.PERCENT;
        yield based
            ? Optional.of(
                Rounding.quotient(now, then).subtract(more ? BigDecimal.ONE : BigDecimal.ZERO))
            : Optional.empty();
      }
      case POINTS -> ratio ? Optional.of(now.subtract(then)) : Optional.empty();
      case MONEY -> ratio ? Optional.empty() : Optional.of(now.subtract(then));
      case COUNT -> Optional.empty();
    };
  }
}
