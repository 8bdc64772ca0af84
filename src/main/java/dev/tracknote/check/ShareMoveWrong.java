package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
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

/** R7: by how many points the share of the one part that is named is said to have moved. */
final class ShareMoveWrong implements Check {

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)增速|毛利率|利润率|"
              + GuidanceWords.ZH
              + "|贡献|累计|两年|三年|growth|margin|guid|contribut|over (?:two|three) years");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, ShareMoveWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    List<String> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .map(Mention.OfSegment::segment)
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList();
    if (figure.kind() != StatedFigure.Kind.POINTS
        || figure.isRange()
        || claim.against().isEmpty()
        || sentence.mentions(Mention.OfShare.class).isEmpty()
        || parts.size() != 1
        || !isOneShare(sentence, index)
        || sentence.holds(OTHER)
        || !sentence.mentions(Mention.OfPeriod.class).isEmpty()
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    Stretch now = Stretch.of(dossier.quarter());
    Stretch then =
        claim.against().get() == Mention.Against.YEAR_AGO ? now.yearAgo() : now.previous();
    List<Expected> moves = moves(parts.getFirst(), now, then, dossier);
    return moves.isEmpty() || Matching.size(figure, moves)
        ? Optional.empty()
        : Optional.of(DistanceWrong.finding(sentence, figure, Nearest.to(figure, moves)));
  }

  /** The share itself stands before the figure, and it is the note's quarter's. */
  private static boolean isOneShare(ReadSentence sentence, int index) {
    return index > 0
        && sentence.claims().subList(0, index).stream()
                .filter(c -> c.figure().kind() == StatedFigure.Kind.PERCENT && c.share())
                .filter(c -> c.against().isEmpty())
                .count()
            == 1;
  }

  private static List<Expected> moves(String part, Stretch now, Stretch then, Dossier dossier) {
    List<Expected> moves = new ArrayList<>();
    List<String> wholes = new ArrayList<>(List.of(""));
    dossier.facts().company().splitWithPart(part).map(Split::of).ifPresent(wholes::add);
    for (String whole : wholes) {
      Optional<BigDecimal> share = share(part, whole, now, dossier);
      Optional<BigDecimal> before = share(part, whole, then, dossier);
      if (share.isPresent() && before.isPresent()) {
        moves.add(
            new Expected(
                share.get().subtract(before.get()),
                () -> "share of " + part + " " + now.label() + " − " + then.label()));
      }
    }
    return moves;
  }

  private static Optional<BigDecimal> share(
      String part, String whole, Stretch time, Dossier dossier) {
    Ground ground = dossier.ground();
    Optional<BigDecimal> all =
        ground.value(Subject.segment(Measure.REVENUE, whole), time).filter(v -> v.signum() > 0);
    return all.flatMap(
        a ->
            ground
                .value(Subject.segment(Measure.REVENUE, part), time)
                .map(v -> Rounding.quotient(v, a)));
  }
}
