package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** R11: 增长 N 倍 is N+1 times, 增长到 N 倍 is N times, and nothing falls by N times. */
final class MultipleMisread implements Check {

  private static final Pattern GREW_BY =
      Pattern.compile(
          "(?is).*(?:增长|提升|增加|上升|扩大|increased|grew|rose|up)(?:了|幅|超|超过|近|近乎|约|逾|接近|by|nearly|almost|about|more than|over|\\s|\\+)*$");
  private static final Pattern FELL_BY =
      Pattern.compile("(?is).*(?:下降|减少|降低|下滑)(?:了|超|超过|近|约|逾|\\s)*$");
  private static final Pattern ADVERB =
      Pattern.compile("(?i)doubled|tripled|trebled|quadrupled|翻.*");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Bound bound : Bound.in(dossier.everything())) {
      if (bound.figure().kind() == StatedFigure.Kind.MULTIPLE) {
        judge(bound, dossier, findings);
      }
    }
    return findings;
  }

  private static void judge(Bound bound, Dossier dossier, List<Diagnostic> findings) {
    String before = bound.sentence().text().substring(0, bound.figure().from());
    if (FELL_BY.matcher(before).matches()) {
      findings.add(
          Findings.error(
              "R11",
              bound,
              "expected a fall in percent, found a fall of " + bound.typed(),
              "",
              "a value cannot fall by its own multiple; state the percentage"));
      return;
    }
    boolean by = GREW_BY.matcher(before).matches() && !ADVERB.matcher(bound.typed()).matches();
    List<Expected> expected = dossier.expectations().ofMultiple(bound.claim());
    if (expected.isEmpty() || bound.measure().isRatio()) {
      return;
    }
    BigDecimal shift = by ? BigDecimal.ONE : BigDecimal.ZERO;
    boolean right =
        expected.stream()
            .anyMatch(e -> Tolerance.lenient(bound.figure(), e.value().subtract(shift)));
    if (!right) {
      findings.add(
          Findings.error(
              "R11",
              bound,
              "expected "
                  + Words.of(expected.getFirst().value(), bound.figure())
                  + " the base, found "
                  + bound.typed()
                  + (by ? " more than the base" : ""),
              Words.arithmetic(expected, bound.figure()),
              "growth by N times ends at N+1 times; growth to N times ends at N times"));
    }
  }
}
