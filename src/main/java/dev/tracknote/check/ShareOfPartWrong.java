package dev.tracknote.check;

import dev.tracknote.claim.Claim;
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

/** R1: the share of a part in the part of the company that it belongs to: «NAND 占存储收入的 28.3%». */
final class ShareOfPartWrong implements Check {

  private static final Pattern TAKES =
      Pattern.compile("\\s?(?:收入|营收|销售额|业务)?(?:约|已|仍|也)?占(?:到|了)?");
  private static final Pattern OF =
      Pattern.compile(
          "(?:业务|板块|分部)?(?:的)?(?:收入|营收|销售额|总收入)?(?:的)?(?:比重|比例)?(?:为|达到?|的)?\\s?(?:约|近|超过?)?\\s?");
  private static final Pattern MAKES =
      Pattern.compile(
          "(?i)(?: revenues?| sales)? (?:now |thus |still |already )?(?:makes? up|made up|accounts? for|accounted for|is|was|represents|represented|contributed|provides) (?:about |nearly |some |over )?");
  private static final Pattern OF_EN = Pattern.compile("(?i) of (?:the |its )?");

  /** «Talvexa's share of Oncology revenue was 55.0%». */
  private static final Pattern SHARE_OF =
      Pattern.compile("(?i)(?:['’]s?)? (?:share|proportion|slice) (?:of|in) (?:the |its )?");

  private static final Pattern IS =
      Pattern.compile(
          "(?i)(?: revenues?| sales)? (?:now )?(?:was|is|stood at|came to|reached|amounted to|rose to|fell to) (?:about |nearly |some |over )?");

  /** «门诊在住院业务中的占比为 19.7%», «住院收入中，门诊占 19.7%». */
  private static final Pattern IN_WHOLE = Pattern.compile("(?:业务|板块|分部)?(?:收入|营收)?在");

  private static final Pattern SHARE_IN =
      Pattern.compile(
          "(?:业务|板块|分部)?(?:的)?(?:收入|营收|销售额)?(?:中|里|内)(?:的)?(?:占比|份额|比重|占)(?:已?升至|已?降至|为|达到?|约|到|了)*\\s?");
  private static final Pattern OF_WHOLE =
      Pattern.compile("(?:业务|板块|分部)?(?:的)?(?:收入|营收|销售额)?(?:中|里|内|当中)[，,]?(?:仅|单是)?");
  private static final Pattern TAKES_OF =
      Pattern.compile("(?:业务|板块|分部)?(?:的)?(?:收入|营收)?(?:仅|已|约)?(?:占比?|占到|贡献了?)(?:为|达|约|到|了)?\\s?");

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
      Mention.OfSegment first = named.get(i);
      Mention.OfSegment next = named.get(i + 1);
      if (isSaid(sentence.text(), first, next, figure)
          && isNear(first.segment(), next.segment(), dossier)) {
        return wrong(sentence, figure, first.segment(), next.segment(), scene.get(), dossier);
      }
      if (isBehindWhole(sentence.text(), first, next, figure)
          && isNear(next.segment(), first.segment(), dossier)) {
        return wrong(sentence, figure, next.segment(), first.segment(), scene.get(), dossier);
      }
    }
    return Optional.empty();
  }

  private static boolean isSaid(
      String text, Mention.OfSegment part, Mention.OfSegment whole, StatedFigure figure) {
    if (part.to() > whole.from()) {
      return false;
    }
    if (whole.to() > figure.from()) {
      return part.to() <= figure.from()
          && figure.to() <= whole.from()
          && MAKES.matcher(text.substring(part.to(), figure.from())).matches()
          && OF_EN.matcher(text.substring(figure.to(), whole.from())).matches();
    }
    String link = text.substring(part.to(), whole.from());
    String behind = text.substring(whole.to(), figure.from());
    return (TAKES.matcher(link).matches() && OF.matcher(behind).matches())
        || (SHARE_OF.matcher(link).matches() && IS.matcher(behind).matches())
        || (IN_WHOLE.matcher(link).matches() && SHARE_IN.matcher(behind).matches());
  }

  /** «Y 收入中，X 占 Z»: the whole is named before its part. */
  private static boolean isBehindWhole(
      String text, Mention.OfSegment whole, Mention.OfSegment part, StatedFigure figure) {
    return whole.to() <= part.from()
        && part.to() <= figure.from()
        && OF_WHOLE.matcher(text.substring(whole.to(), part.from())).matches()
        && TAKES_OF.matcher(text.substring(part.to(), figure.from())).matches();
  }

  /** A part of it, or another part of its split, by which the group may have been meant. */
  private static boolean isNear(String part, String whole, Dossier dossier) {
    return isPartOf(part, whole, dossier)
        || dossier.facts().company().splits().stream()
            .map(Split::parts)
            .anyMatch(p -> p.contains(part) && p.contains(whole));
  }

  /** The share that the part has in all that the company sells. */
  private static boolean isOfGroup(StatedFigure figure, String part, Scene scene) {
    return scene.stretches().stream()
        .anyMatch(
            t ->
                scene
                    .value(Subject.segment(Measure.REVENUE, part), t)
                    .flatMap(
                        one ->
                            scene
                                .value(Subject.company(Measure.REVENUE), t)
                                .filter(all -> all.signum() > 0)
                                .map(all -> Rounding.quotient(one, all)))
                    .filter(share -> Tolerance.exact(figure, share))
                    .isPresent());
  }

  private static boolean isPartOf(String part, String whole, Dossier dossier) {
    return dossier.facts().company().splits().stream()
        .filter(s -> s.of().equals(whole))
        .map(Split::parts)
        .anyMatch(p -> p.contains(part));
  }

  private static Optional<Diagnostic> wrong(
      ReadSentence sentence,
      StatedFigure figure,
      String part,
      String whole,
      Scene scene,
      Dossier dossier) {
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
    boolean told = isPartOf(part, whole, dossier) || isOfGroup(figure, part, scene);
    return shares.isEmpty()
            || !told
            || shares.stream().anyMatch(e -> Tolerance.lenient(figure, e.value()))
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
