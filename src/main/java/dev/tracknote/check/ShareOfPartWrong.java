package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R1: the share of a part in the part of the company that it belongs to: «NAND 占存储收入的 28.3%». */
final class ShareOfPartWrong implements Check {

  private static final Pattern TAKES =
      Pattern.compile("\\s?(?:收入|营收|销售额|业务)?(?:约|已|仍|也)?占(?:到|了)?");
  private static final Pattern OF =
      Pattern.compile(
          "(?:业务|板块|分部)?(?:的)?(?:收入|营收|销售额|总收入)?(?:的)?(?:比重|比例)?(?:为|达到?|的)?\\s?(?:约|近|超过?)?\\s?");
  private static final Pattern MAKES =
      Pattern.compile(
          "(?i)(?: revenues?| sales)? (?:makes? up|made up|accounts? for|accounted for|is|was|represents|represented|contributed|provides) (?:about |nearly |some |over )?");
  private static final Pattern OF_EN = Pattern.compile("(?i) of (?:the |its )?");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, ShareOfPartWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || figure.isRange()
        || scene.isEmpty()
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    List<Mention.OfSegment> named =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> !s.segment().isEmpty())
            .toList();
    for (int i = 0; i + 1 < named.size(); i++) {
      Mention.OfSegment part = named.get(i);
      Mention.OfSegment whole = named.get(i + 1);
      if (isSaid(sentence.text(), part, whole, figure)
          && isPartOf(part.segment(), whole.segment(), dossier)) {
        return wrong(sentence, figure, part.segment(), whole.segment(), scene.get());
      }
    }
    return Optional.empty();
  }

  private static boolean isSaid(
      String text, Mention.OfSegment part, Mention.OfSegment whole, StatedFigure figure) {
    if (part.to() > whole.from()) {
      return false;
    }
    return whole.to() <= figure.from()
        ? TAKES.matcher(text.substring(part.to(), whole.from())).matches()
            && OF.matcher(text.substring(whole.to(), figure.from())).matches()
        : part.to() <= figure.from()
            && figure.to() <= whole.from()
            && MAKES.matcher(text.substring(part.to(), figure.from())).matches()
            && OF_EN.matcher(text.substring(figure.to(), whole.from())).matches();
  }

  private static boolean isPartOf(String part, String whole, Dossier dossier) {
    return dossier.facts().company().splits().stream()
        .filter(s -> s.of().equals(whole))
        .map(Split::parts)
        .anyMatch(p -> p.contains(part));
  }

  private static Optional<Diagnostic> wrong(
      ReadSentence sentence, StatedFigure figure, String part, String whole, Scene scene) {
    List<Expected> shares = new ArrayList<>();
    for (Stretch time : scene.stretches()) {
      Optional<BigDecimal> one = scene.value(Subject.segment(Measure.REVENUE, part), time);
      Optional<BigDecimal> all = scene.value(Subject.segment(Measure.REVENUE, whole), time);
      if (one.isPresent() && all.filter(v -> v.signum() > 0).isPresent()) {
        shares.add(
            Expected.quotient(
                one.get(), all.get(), () -> part + " ÷ " + whole + " " + time.label()));
      }
    }
    return shares.isEmpty() || shares.stream().anyMatch(e -> Tolerance.lenient(figure, e.value()))
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R1",
                sentence,
                figure,
                "a share of " + Words.first(shares, figure),
                Words.arithmetic(shares, figure),
                "divide the part by the part that it belongs to"));
  }
}
