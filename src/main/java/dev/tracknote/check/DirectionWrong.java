package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R2 and R22: something is said to have risen over the year or the quarter, and fell, or the
 * reverse.
 */
final class DirectionWrong implements Check {

  private static final Pattern LOSS = Pattern.compile("(?i)亏损|\\bloss(?:es)?\\b");
  private static final Pattern WIDER =
      Pattern.compile(
          "(?i)扩大|增加|加深|加大|\\b(?:widened|grew|deepened|increased|rose|larger|bigger)\\b");
  private static final Pattern NARROWER =
      Pattern.compile("(?i)收窄|缩小|减少|\\b(?:narrowed|shrank|fell|eased|smaller|declined)\\b");

  private static final Pattern BETTER_OR_WORSE =
      Pattern.compile("(?i)改善|优化|好转|恶化|变差|improv|better|worse|deteriorat");

  private static final Pattern FOREIGN =
      Pattern.compile("(?i)行业|同业|同行|竞争对手|\\b(?:industry|peers?|competitors?|rivals?)\\b");
  private static final Pattern MARKET =
      Pattern.compile("(?i)市场|行业|渗透率|\\b(?:market|industry|penetration)\\b");

  private static final Pattern EXHIBIT =
      Pattern.compile("(?:图表|图|表)\\s?\\d|\\b(?:[Ee]xhibit|[Ff]igure|[Cc]hart) \\d");

  /** What had been until now is the reverse of what is. */
  private static final Pattern OVER =
      Pattern.compile(
          "(?i)终结|结束了?|扭转|此前|\\b(?:ends?|ended|ending|snapp(?:s|ed)|breaks?|broke|stopp?(?:s|ed)|halt(?:s|ed)|revers(?:es|ed))\\b[^,;]{0,24}\\b(?:run|streak|series|string|spell)\\b|\\b(?:after|had) (?:\\w+ )?(?:fallen|risen|grown|declined|shrunk)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().prose()) {
      boolean plain =
          !sentence.holds(OVER)
              && sentence.mentions(Mention.OfCondition.class).isEmpty()
              && sentence.mentions(Mention.OfOutlook.class).isEmpty()
              && sentence.mentions(Mention.OfExclusion.class).isEmpty()
              && sentence.mentions(Mention.OfPeriod.class).stream()
                  .allMatch(p -> p.period().equals(dossier.quarter()));
      if (plain) {
        for (Mention.OfComparison against : sentence.mentions(Mention.OfComparison.class)) {
          judge(sentence, against, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Mention.OfComparison against, Dossier dossier) {
    int from = Clauses.start(sentence.text(), against.from());
    int to = Clauses.end(sentence.text(), against.to());
    String clause = sentence.text().substring(from, to);
    List<Mention.OfMeasure> measures = in(Mention.OfMeasure.class, sentence, from, to);
    List<Mention.OfDirection> directions = in(Mention.OfDirection.class, sentence, from, to);
    boolean one =
        measures.size() == 1
            && in(Mention.OfComparison.class, sentence, from, to).size() == 1
            && in(Mention.OfRelativePeriod.class, sentence, from, to).stream()
                .allMatch(p -> p.from() < against.to() && against.from() < p.to());
    Optional<Measure> measure = one ? Measure.of(measures.getFirst().measure()) : Optional.empty();
    if (measure.isEmpty() || FOREIGN.matcher(clause).find()) {
      return Optional.empty();
    }
    boolean loss = LOSS.matcher(clause).find();
    boolean wider = WIDER.matcher(clause).find();
    boolean narrower = NARROWER.matcher(clause).find();
    boolean rated =
        sentence.claims().stream()
            .map(Claim::figure)
            .anyMatch(
                f ->
                    f.kind() != StatedFigure.Kind.MONEY
                        && f.kind() != StatedFigure.Kind.COUNT
                        && f.from() >= from
                        && f.to() <= to);
    boolean told = loss ? wider != narrower : directions.size() == 1 && !rated;
    if (!told) {
      return Optional.empty();
    }
    boolean more = loss ? wider : isMore(sentence, directions.getFirst(), measure.get());
    List<Mention.OfSegment> parts = in(Mention.OfSegment.class, sentence, from, to);
    if (parts.size() > 1) {
      return Optional.empty();
    }
    String segment = parts.isEmpty() ? "" : parts.getFirst().segment();
    boolean share = !in(Mention.OfShare.class, sentence, from, to).isEmpty();
    if (share
        && (segment.isEmpty()
            || measure.get() != Measure.REVENUE
            || MARKET.matcher(clause).find())) {
      return Optional.empty();
    }
    boolean borne = false;
    boolean known = false;
    Stretch now = Stretch.of(dossier.quarter());
    Stretch then = against.against() == Mention.Against.YEAR_AGO ? now.yearAgo() : now.previous();
    int sign = loss ? -1 : 1;
    for (Basis basis : dossier.ground().bases()) {
      Subject subject = new Subject(measure.get(), segment, basis);
      for (Optional<Subject> whole : wholes(subject, share, dossier)) {
        Optional<BigDecimal> current = value(subject, whole, now, dossier.ground());
        Optional<BigDecimal> base = value(subject, whole, then, dossier.ground());
        if (current.filter(v -> v.signum() == sign).isPresent()
            && base.filter(v -> v.signum() == sign).isPresent()) {
          known = true;
          borne |= (current.get().abs().compareTo(base.get().abs()) > 0) == more;
        }
      }
    }
    return !known || borne
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                sentence.holds(EXHIBIT) ? "R22" : "R2",
                sentence.sentence().placeAt(against.from()),
                "expected "
                    + (share ? "share of " : "")
                    + measure.get().id()
                    + (more ? " that grew smaller" : " that grew larger")
                    + ", found the reverse",
                "",
                "compare the two amounts"));
  }

  /** A cost that improves grows smaller. */
  private static boolean isMore(
      ReadSentence sentence, Mention.OfDirection direction, Measure measure) {
    boolean turned =
        Trend.LOWER_IS_BETTER.contains(measure)
            && sentence.holdsIn(direction.from(), direction.to(), BETTER_OR_WORSE);
    return turned != direction.up();
  }

  /** What the share of a part can be one of: the company, or the part that it is a part of. */
  private static List<Optional<Subject>> wholes(Subject part, boolean share, Dossier dossier) {
    if (!share) {
      return List.of(Optional.empty());
    }
    return dossier.facts().company().splits().stream()
        .filter(s -> s.parts().contains(part.segment()))
        .flatMap(s -> Stream.of("", s.of()))
        .distinct()
        .map(w -> Optional.of(new Subject(part.measure(), w, part.basis())))
        .toList();
  }

  private static Optional<BigDecimal> value(
      Subject subject, Optional<Subject> whole, Stretch time, Ground ground) {
    Optional<BigDecimal> value = ground.value(subject, time);
    return whole.isEmpty()
        ? value
        : ground
            .value(whole.get(), time)
            .filter(w -> w.signum() > 0)
            .flatMap(w -> value.map(v -> Rounding.quotient(v, w)));
  }

  private static <T extends Mention> List<T> in(
      Class<T> kind, ReadSentence sentence, int from, int to) {
    return sentence.mentions(kind).stream().filter(m -> m.from() >= from && m.to() <= to).toList();
  }
}
