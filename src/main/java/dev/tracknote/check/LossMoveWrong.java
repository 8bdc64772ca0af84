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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R1: a loss is said to have widened by so much where it narrowed by it, or the other way round:
 * «营业亏损 12.8 亿日元，同比扩大 3.3 亿日元».
 */
final class LossMoveWrong implements Check {

  private static final Pattern LOSS =
      Pattern.compile(
          "(?i)亏损|净亏|(?<!减|增|扭)亏(?!本)|赤字|\\bloss(?:es)?\\b|\\blost\\b|\\bdeficit\\b|in the red");

  private static final String BEFORE_FIGURE =
      "(?:了|约|近|逾|达|为|至少|by|of|about|nearly|some|almost|roughly|more than|over|only|just|an? |\\s)*$";

  private static final Pattern WIDER =
      Pattern.compile(
          "(?i)(?:扩大|扩增|加深|加剧|增加|多亏|走阔|放大|\\b(?:widened|deepened|grew|increased|rose|swelled|expanded|ballooned|worsened|(?:widening|deepening|increase|rise)))"
              + BEFORE_FIGURE);

  private static final Pattern NARROWER =
      Pattern.compile(
          "(?i)(?:收窄|缩小|缩窄|减少|缩减|减轻|少亏|减亏|\\b(?:narrowed|shrank|shrunk|decreased|fell|eased|reduced|declined|improved|(?:narrowing|reduction|improvement|decrease)))"
              + BEFORE_FIGURE);

  private static final Pattern WIDER_BEHIND =
      Pattern.compile("(?i)^\\s?(?:wider|deeper|larger|bigger|worse|more than)\\b");

  private static final Pattern NARROWER_BEHIND =
      Pattern.compile("(?i)^\\s?(?:narrower|smaller|better|less than)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, LossMoveWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Measure> measure = Measure.of(claim.measure()).filter(m -> !m.isRatio());
    boolean asked =
        index > 0
            && measure.isPresent()
            && claim.against().isPresent()
            && claim.period().isEmpty()
            && (figure.kind() == StatedFigure.Kind.MONEY
                || figure.kind() == StatedFigure.Kind.PERCENT)
            && !figure.isRange()
            && !claim.conditional()
            && sentence.holdsIn(0, figure.from(), LOSS);
    if (!asked) {
      return Optional.empty();
    }
    int from =
        Math.max(
            sentence.claims().get(index - 1).figure().to(),
            Clauses.start(sentence.text(), figure.from()));
    boolean wider =
        sentence.holdsIn(from, figure.from(), WIDER)
            || sentence.holdsFrom(figure.to(), WIDER_BEHIND);
    boolean narrower =
        sentence.holdsIn(from, figure.from(), NARROWER)
            || sentence.holdsFrom(figure.to(), NARROWER_BEHIND);
    if (wider == narrower) {
      return Optional.empty();
    }
    String part = claim.segments().stream().filter(s -> !s.isEmpty()).findFirst().orElse("");
    Subject subject = new Subject(measure.get(), part, claim.basis().orElse(Basis.GAAP));
    Stretch now = Stretch.of(dossier.quarter());
    Stretch then =
        claim.against().get() == Mention.Against.YEAR_AGO ? now.yearAgo() : now.previous();
    Optional<BigDecimal> moved =
        dossier
            .ground()
            .value(subject, now)
            .filter(v -> v.signum() < 0)
            .flatMap(
                v ->
                    dossier
                        .ground()
                        .value(subject, then)
                        .filter(t -> t.signum() < 0)
                        .map(v::subtract));
    return moved.filter(m -> m.signum() != 0 && wider != m.signum() < 0).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R1",
                sentence.sentence().placeAt(figure.from()),
                "expected the loss to be said to have "
                    + (wider ? "narrowed" : "widened")
                    + ", found the other way",
                subject.id(),
                "compare the two losses again"));
  }
}
