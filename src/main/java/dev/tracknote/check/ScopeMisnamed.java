package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R8: a share of one whole told as one of another, the group's amount told of a part, the group's
 * growth told as what one part brought.
 */
final class ScopeMisnamed implements Check {

  private static final Pattern OF_REVENUE =
      Pattern.compile(
          "(?i)占(?:公司|集团|整体|全公司)?(?:的)?(?:总)?(?:营收|收入|销售额)(?:的)?(?:比重|比例|份额)?(?:已|已经|达到?|为|是|约|的|近|逾|超过?|升至|提升至|提高到|降至|\\s)*$");
  private static final Pattern OF_REVENUE_EN =
      Pattern.compile(
          "(?i)^ of (?:the )?(?:group|total|company|overall|its|all)(?:'s)? (?:revenues?|sales)\\b");
  private static final Pattern OF_PART =
      Pattern.compile(
          "(?i)^(?:市场|地区|业务|板块|分部|一地)?(?:的)?(?:总|单季|季度|当季|本季)?(?:营收|收入|销售额|'s)?(?: (?:revenues?|sales|business|market))?(?: (?:of|was|were|reached|came to|hit|is|are)|已|已经|达到?|为|是|约|录得|实现|升至|\\s)*$");
  private static final Pattern ALONE =
      Pattern.compile(
          "(?i)\\b(?:alone|by itself|on its own|single-handedly)\\b[^,;]{0,30}\\b(?:lifted|raised|added|drove|pushed|boosted|contributed)\\b|(?:一项|单独|独自|一家|单是|仅)[^，。；]{0,8}(?:推动|拉动|带动|推升|贡献|拉高)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      for (Claim claim : sentence.claims()) {
        if (!claim.conditional() && !claim.figure().isRange()) {
          share(sentence, claim, dossier)
              .or(() -> ofPart(sentence, claim, dossier))
              .or(() -> brought(sentence, claim, dossier))
              .ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static List<Stretch> times(Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    return List.of(
        now,
        now.previous(),
        now.yearAgo(),
        Stretch.year(dossier.quarter().year()),
        new Stretch(dossier.quarter(), dossier.quarter().quarter()));
  }

  static Optional<Mention.OfSegment> part(ReadSentence sentence, StatedFigure figure) {
    int from = Clauses.start(sentence.text(), figure.from());
    return sentence.mentions(Mention.OfSegment.class).stream()
        .filter(s -> s.from() >= from && s.to() <= figure.from() && !s.segment().isEmpty())
        .reduce((a, b) -> b);
  }

  /** 自身免疫占营收的比重, where the figure is its part of 产品销售. */
  private static Optional<Diagnostic> share(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    String text = sentence.text();
    boolean said =
        figure.kind() == StatedFigure.Kind.PERCENT
            && (OF_REVENUE.matcher(text.substring(0, figure.from())).find()
                || OF_REVENUE_EN.matcher(text.substring(figure.to())).find());
    Optional<String> part = part(sentence, figure).map(Mention.OfSegment::segment);
    Optional<String> whole =
        part.flatMap(
            p ->
                dossier.facts().company().splits().stream()
                    .filter(s -> s.parts().contains(p) && !s.of().isEmpty())
                    .map(Split::of)
                    .findFirst());
    if (!said || whole.isEmpty()) {
      return Optional.empty();
    }
    boolean right = isShare(figure, part.get(), "", dossier);
    return !right && isShare(figure, part.get(), whole.get(), dossier)
        ? Optional.of(
            told(
                sentence,
                figure,
                "expected the share of "
                    + part.get()
                    + " in revenue, found that in "
                    + whole.get()))
        : Optional.empty();
  }

  private static boolean isShare(StatedFigure figure, String part, String whole, Dossier dossier) {
    return times(dossier).stream()
        .anyMatch(
            t -> {
              Optional<BigDecimal> one = revenue(part, t, dossier);
              Optional<BigDecimal> all = revenue(whole, t, dossier);
              return one.isPresent()
                  && all.filter(a -> a.signum() > 0).isPresent()
                  && Tolerance.lenient(figure, Rounding.quotient(one.get(), all.get()));
            });
  }

  private static Optional<BigDecimal> revenue(String segment, Stretch stretch, Dossier dossier) {
    return dossier.ground().value(Subject.segment(Measure.REVENUE, segment), stretch);
  }

  /** The whole company's revenue right behind the name of a part. */
  private static Optional<Diagnostic> ofPart(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    Optional<Mention.OfSegment> part = part(sentence, figure);
    if (figure.kind() != StatedFigure.Kind.MONEY || part.isEmpty()) {
      return Optional.empty();
    }
    String between = sentence.text().substring(part.get().to(), figure.from());
    boolean precise = figure.value().abs().compareTo(figure.step().movePointRight(2)) >= 0;
    boolean right =
        times(dossier).stream()
            .anyMatch(
                t ->
                    revenue(part.get().segment(), t, dossier)
                        .filter(v -> Tolerance.lenient(figure, v))
                        .isPresent());
    boolean group =
        times(dossier).stream()
            .limit(1)
            .anyMatch(
                t -> revenue("", t, dossier).filter(v -> Tolerance.exact(figure, v)).isPresent());
    return precise && !right && group && OF_PART.matcher(between).matches()
        ? Optional.of(
            told(
                sentence,
                figure,
                "expected the revenue of " + part.get().segment() + ", found the company's"))
        : Optional.empty();
  }

  // definition: a part contributes its own increase over the whole's base
  private static Optional<Diagnostic> brought(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    String lead = sentence.text().substring(0, figure.from());
    Optional<Mention.OfSegment> part = part(sentence, figure);
    boolean rate =
        figure.kind() == StatedFigure.Kind.PERCENT || figure.kind() == StatedFigure.Kind.POINTS;
    if (!rate || part.isEmpty() || !ALONE.matcher(lead).find()) {
      return Optional.empty();
    }
    Stretch now = Stretch.of(dossier.quarter());
    for (Stretch base : List.of(now.yearAgo(), now.previous())) {
      Optional<BigDecimal> then = revenue("", base, dossier).filter(v -> v.signum() > 0);
      Optional<BigDecimal> own =
          dossier
              .ground()
              .difference(Subject.segment(Measure.REVENUE, part.get().segment()), now, base)
              .map(Expected::value);
      boolean total =
          dossier
              .ground()
              .growth(Subject.company(Measure.REVENUE), now, base)
              .filter(g -> Tolerance.exact(figure, g.value()))
              .isPresent();
      if (then.isPresent() && own.isPresent() && total) {
        BigDecimal brought = Rounding.quotient(own.get(), then.get());
        return Tolerance.lenient(figure, brought)
            ? Optional.empty()
            : Optional.of(
                told(
                    sentence,
                    figure,
                    "expected what "
                        + part.get().segment()
                        + " brought, "
                        + Words.of(brought, figure)
                        + ", found the growth of the whole"));
      }
    }
    return Optional.empty();
  }

  static Diagnostic told(ReadSentence sentence, StatedFigure figure, String message) {
    return Findings.error(
        "R8",
        sentence.sentence().placeAt(figure.from()),
        message,
        "",
        "name the part or the whole that the figure is of");
  }
}
