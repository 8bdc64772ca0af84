package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R11: 增长 N 倍 is N+1 times, 增长到 N 倍 is N times, and nothing falls by N times. */
final class MultipleMisread extends FaultyFigure {

  private static final Pattern FELL_BY =
      Pattern.compile(
          "(?is)(?:下降|减少|降低|下滑|下跌|回落|\\b(?:fell|declined|dropped|decreased|shrank|down))(?:了|超|超过|近|约|逾|by|nearly|almost|about|more than|over|\\s)*\\z");

  private static final Pattern SAME =
      Pattern.compile(
          "(?i)也就是|(?<!在)即(?!将)|相当于|换言之|等于|that is|in other words|i\\.e\\.|meaning|or nearly|equivalent to");
  private static final Pattern BY =
      Pattern.compile(
          "(?i)(?:增长|增加|提升|上升)了?[约近超逾]?\\s*$|(?:grew|grown|increased|rose|risen)(?: by)?(?: about| nearly)?\\s$");

  MultipleMisread() {
    super(
        "R11",
        Fault.Kind.MULTIPLE,
        "growth by N times ends at N+1 times; growth to N times ends at N times");
  }

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>(super.findings(dossier));
    for (ReadSentence sentence : dossier.sentences().figured()) {
      restated(sentence).ifPresent(findings::add);
      for (Claim claim : sentence.claims()) {
        StatedFigure figure = claim.figure();
        if (figure.kind() == StatedFigure.Kind.MULTIPLE
            && sentence.holdsIn(0, figure.from(), FELL_BY)) {
          findings.add(fall(sentence, figure));
        }
      }
    }
    return findings;
  }

  /** «增长 40.3%，也就是上年同期的 1.4 倍»: one growth told twice. */
  private static Optional<Diagnostic> restated(ReadSentence sentence) {
    List<Claim> claims = sentence.claims();
    for (int i = 1; i < claims.size(); i++) {
      StatedFigure one = claims.get(i - 1).figure();
      StatedFigure other = claims.get(i).figure();
      boolean twice =
          one.kind() == StatedFigure.Kind.MULTIPLE
              && other.kind() == StatedFigure.Kind.MULTIPLE
              && one.to() <= other.from()
              && sentence.holdsIn(one.to(), other.from(), SAME)
              && sentence.holdsIn(0, one.from(), BY) != sentence.holdsIn(0, other.from(), BY);
      if (twice && one.value().compareTo(other.value()) == 0) {
        return Optional.of(
            Findings.error(
                "R11",
                sentence.sentence().placeAt(other.from()),
                "expected growth by one time less than what it grew to, found "
                    + sentence.text().substring(other.from(), other.to())
                    + " for both",
                "",
                "growth by N times ends at N+1 times"));
      }
      boolean rateFirst = one.kind() == StatedFigure.Kind.PERCENT;
      StatedFigure rate = rateFirst ? one : other;
      StatedFigure times = rateFirst ? other : one;
      boolean pair =
          rate.kind() == StatedFigure.Kind.PERCENT
              && times.kind() == StatedFigure.Kind.MULTIPLE
              && (claims.get(i - 1).change() || claims.get(i).change())
              && one.to() <= other.from()
              && sentence.holdsIn(one.to(), other.from(), SAME)
              && !namesMeasure(sentence, one.to(), other.from());
      if (pair) {
        BigDecimal grown = rate.value().add(BigDecimal.ONE);
        boolean by =
            Tolerance.lenient(times, rate.value())
                && !sentence.text().substring(times.from(), times.to()).contains("fold")
                && sentence.holdsIn(0, times.from(), BY);
        if (!by && !Tolerance.lenient(times, grown)) {
          return Optional.of(
              Findings.error(
                  "R11",
                  sentence.sentence().placeAt(other.from()),
                  "expected "
                      + Words.of(grown, times)
                      + " for a growth of "
                      + Words.of(rate.value(), rate)
                      + ", found "
                      + sentence.text().substring(times.from(), times.to()),
                  "",
                  "growth by N times ends at N+1 times; tripled is growth by 200 %"));
        }
      }
    }
    return Optional.empty();
  }

  /** «相当于单季营收的近两倍» is a multiple of something else. */
  private static boolean namesMeasure(ReadSentence sentence, int from, int to) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .anyMatch(m -> m.from() >= from && m.to() <= to);
  }

  private static Diagnostic fall(ReadSentence sentence, StatedFigure figure) {
    return Findings.error(
        "R11",
        sentence.sentence().placeAt(figure.from()),
        "expected a fall in percent, found a fall of "
            + sentence.text().substring(figure.from(), figure.to()),
        "",
        "a value cannot fall by its own multiple; state the percentage");
  }
}
