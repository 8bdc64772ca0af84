package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R2: «毛利率环比改善，同比下滑», «revenue rose year on year and fell quarter on quarter»: what is told without
 * figures to have gone one way went the other.
 */
final class WayInWordsWrong implements Check {

  /** Between one way and the next of the same thing. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i)[\\s，,、]*(?:但|而|并|且|同时|and|but|yet|though|although|while)?[\\s，,]*(?:也|仍|却|则|was|is|also|still)?\\s?");

  private static final Pattern THIS = Pattern.compile("^\\s?(?:这|的(?:势头|态势|趋势|走势|局面))");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)剔除|不变汇率|固定汇率|恒定汇率|有机|内生|同店|可比|累计|此前|之前|先前|曾|行业|同业|人均|单位|每|增速|增量|\\b(?:constant|currenc\\w*|organic|like-for-like|comparable|underlying|previously|used to|had|industry|peers?|per|growth|pace|cumulative)\\b");

  /** Of a cost nobody can tell whether it went up where it got better. */
  private static final Pattern BETTER =
      Pattern.compile("(?i)改善|恶化|improved|deteriorated|widened|narrowed");

  private static final List<Measure> MARGINS =
      List.of(Measure.GROSS_MARGIN, Measure.OPERATING_MARGIN, Measure.NET_MARGIN);

  private static final BigDecimal SLIGHT = new BigDecimal("0.0006");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(WayInWords.MOVED)) {
      if (isPlain(sentence, dossier)) {
        judge(sentence, dossier, findings);
      }
    }
    return findings;
  }

  private static boolean isPlain(ReadSentence sentence, Dossier dossier) {
    return !sentence.isRow()
        && PartsMeant.isAsserted(sentence)
        && sentence.mentions(Mention.OfExclusion.class).isEmpty()
        && sentence.mentions(Mention.OfLoss.class).isEmpty()
        && !sentence.holds(OTHER)
        && !Span.isYearly(sentence)
        && dossier.scenes().before(sentence).stream().noneMatch(Span::isYearly);
  }

  /** What a line is told to have done goes on with the line that did the last. */
  private static void judge(ReadSentence sentence, Dossier dossier, List<Diagnostic> findings) {
    List<WayInWords> ways = WayInWords.in(sentence, dossier.quarter());
    Optional<LineRightBefore> last = Optional.empty();
    int end = 0;
    for (WayInWords way : ways) {
      String between = sentence.text().substring(end, way.from());
      Optional<LineRightBefore> before = last.filter(l -> GOES_ON.matcher(between).matches());
      last =
          LineRightBefore.before(sentence, way.from(), dossier)
              .or(() -> before)
              .or(() -> ways.size() == 1 ? behind(sentence, way, dossier) : Optional.empty());
      end = way.to();
      last.filter(n -> !isOtherTime(way, ways, sentence, dossier.quarter()))
          .filter(n -> !BETTER.matcher(way.words()).find() || MARGINS.contains(n.measure()))
          .filter(n -> wentOtherWay(n, way, dossier))
          .ifPresent(n -> findings.add(finding(sentence, way, n)));
    }
  }

  /** «同比下滑这件事，自由现金流已连着干了两个季度»: the line stands behind what it did. */
  private static Optional<LineRightBefore> behind(
      ReadSentence sentence, WayInWords way, Dossier dossier) {
    return sentence.holdsFrom(way.to(), THIS)
        ? OneNamedLine.name(sentence)
            .map(n -> OneNamedLine.lines(sentence, n, dossier))
            .filter(l -> !l.isEmpty())
            .map(
                l ->
                    new LineRightBefore(
                        l.getFirst().measure(),
                        l.getFirst().segment(),
                        l.stream().map(Subject::basis).toList()))
        : Optional.empty();
  }

  /** Another time than the note's own is told of, but as what the move is measured from. */
  private static boolean isOtherTime(
      WayInWords way, List<WayInWords> ways, ReadSentence sentence, FiscalQuarter now) {
    boolean period =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> !p.period().equals(now) && !isBase(p, ways));
    boolean relative =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() != Mention.When.CURRENT && !isBase(p, ways));
    boolean told =
        sentence.claims().stream()
            .map(Claim::figure)
            .anyMatch(f -> f.from() >= way.from() && f.from() <= way.to());
    return period || relative || told;
  }

  private static boolean isBase(Mention time, List<WayInWords> ways) {
    return ways.stream().anyMatch(w -> w.holds(time.from()));
  }

  /** Whether it clearly went the other way on each basis that can be meant. */
  private static boolean wentOtherWay(LineRightBefore named, WayInWords way, Dossier dossier) {
    boolean known = false;
    for (Basis basis : named.bases()) {
      Optional<BigDecimal> move = way.base().flatMap(b -> move(named.on(basis), b, dossier));
      if (move.isPresent()) {
        known = true;
        if (move.get().signum() > 0 == way.up() || move.get().abs().compareTo(SLIGHT) < 0) {
          return false;
        }
      }
    }
    return known;
  }

  private static Optional<BigDecimal> move(Subject subject, Stretch base, Dossier dossier) {
    Optional<BigDecimal> now = positive(subject, Stretch.of(dossier.quarter()), dossier);
    Optional<BigDecimal> then = positive(subject, base, dossier);
    if (now.isEmpty() || then.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal move = now.get().subtract(then.get());
    return Optional.of(subject.measure().isRatio() ? move : Rounding.quotient(move, then.get()));
  }

  private static Optional<BigDecimal> positive(Subject subject, Stretch time, Dossier dossier) {
    return dossier.ground().value(subject, time).filter(v -> v.signum() > 0);
  }

  private static Diagnostic finding(ReadSentence sentence, WayInWords way, LineRightBefore named) {
    return Findings.error(
        "R2",
        sentence.sentence().placeAt(way.from()),
        "expected "
            + named.on(named.bases().getFirst()).id()
            + (way.up() ? " to have gone down" : " to have gone up")
            + ", found \""
            + way.words()
            + "\"",
        "",
        "compare the two values, and turn the word round");
  }
}
