package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R8: «占毛利 37%», «27.1% of gross profit»: of the line that is named nothing makes this part, and of
 * another line what is named makes just this.
 */
final class ShareOfOtherLine implements Check {

  private static final Pattern OF =
      Pattern.compile("(?i)^\\s?(?:的|of) ?(?:the |its |total |group |our |quarterly |net )*$");
  private static final Pattern TAKES =
      Pattern.compile("(?:占|在)(?:公司|集团|总|全年|当季|本季|整体|同期|单季|FY\\d\\d(?:Q\\d)?|\\s)*$");
  private static final Pattern TO_FIGURE =
      Pattern.compile("(?:的|中|之|占|比例|比重|由|从|为|是|达|至|约|近|超|逾|仅|只|不到|已|了|升|降|\\s)*$");
  private static final Pattern ON_TERMS =
      Pattern.compile(
          "(?i)派息率|分红率|支付率|pay-?out|剔除|增量|新增|增长的|excluding|incremental|of the (?:growth|increase)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, ShareOfOtherLine::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || figure.isRange()
        || figure.width().isPresent()
        || sentence.mentions(Mention.OfMeasure.class).isEmpty()
        || sentence.holds(ON_TERMS)) {
      return Optional.empty();
    }
    Optional<Mention.OfMeasure> whole = whole(sentence, figure);
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (whole.isEmpty() || scene.isEmpty()) {
      return Optional.empty();
    }
    Measure said = Measure.of(whole.get().measure()).orElseThrow();
    Reach reach = Reach.of(figure);
    if (isPart(reach, said, sentence, scene.get(), dossier)) {
      return Optional.empty();
    }
    return others(said).stream()
        .filter(o -> isPartNow(reach, o, sentence, index, scene.get()))
        .findFirst()
        .map(o -> finding(sentence, figure, said, o));
  }

  /** What a part can be meant of instead: of revenue mostly, or of the other cash flow. */
  private static List<Measure> others(Measure said) {
    return switch (said) {
      case OPERATING_CASH_FLOW -> List.of(Measure.REVENUE, Measure.FREE_CASH_FLOW);
      case FREE_CASH_FLOW -> List.of(Measure.REVENUE, Measure.OPERATING_CASH_FLOW);
      default -> List.of(Measure.REVENUE);
    };
  }

  /** The line that the words at the figure make the whole. */
  private static Optional<Mention.OfMeasure> whole(ReadSentence sentence, StatedFigure figure) {
    String text = sentence.text();
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> Measure.of(m.measure()).filter(o -> !o.isRatio()).isPresent())
        .filter(m -> !m.measure().equals(Measure.REVENUE.id()))
        .filter(
            m ->
                m.from() >= figure.to()
                    ? OF.matcher(text.substring(figure.to(), m.from())).find()
                    : m.to() <= figure.from()
                        && TO_FIGURE.matcher(text.substring(m.to(), figure.from())).matches()
                        && TAKES.matcher(text.substring(0, m.from())).find())
        .findFirst();
  }

  /** Whether anything named or typed makes this part of the line, at any time that can be meant. */
  private static boolean isPart(
      Reach reach, Measure whole, ReadSentence sentence, Scene scene, Dossier dossier) {
    Set<Stretch> times = times(scene);
    List<BigDecimal> parts = new ArrayList<>();
    for (Subject subject : Scene.amountsOf(scene.withKin())) {
      times.forEach(t -> scene.value(subject, t).ifPresent(parts::add));
    }
    scene.admissible().sums().forEach(e -> parts.add(e.value()));
    parts.addAll(typed(sentence.claims()));
    dossier.scenes().before(sentence).forEach(s -> parts.addAll(typed(s.claims())));
    return scene.ground().onEveryBasis(whole, times, scene::value).stream()
        .anyMatch(w -> parts.stream().anyMatch(p -> isQuotient(reach, p, w)));
  }

  /** Whether what the sentence names or types makes this part of the line at one time. */
  private static boolean isPartNow(
      Reach reach, Measure whole, ReadSentence sentence, int index, Scene scene) {
    List<BigDecimal> typed = typed(sentence.claims().subList(0, index));
    List<Subject> subjects = Scene.amountsOf(scene.subjects());
    for (Stretch time : scene.stretches()) {
      List<BigDecimal> parts = new ArrayList<>(typed);
      subjects.forEach(s -> scene.value(s, time).ifPresent(parts::add));
      boolean told =
          scene.ground().onEveryBasis(whole, List.of(time), scene::value).stream()
              .anyMatch(w -> parts.stream().anyMatch(p -> isQuotient(reach, p, w)));
      if (told) {
        return true;
      }
    }
    return whole == Measure.REVENUE
        && scene.admissible().sharesNow().stream().anyMatch(e -> reach.holdsSize(e.value()));
  }

  private static boolean isQuotient(Reach reach, BigDecimal part, BigDecimal whole) {
    return whole.signum() > 0 && part.signum() != 0 && reach.times(whole).holdsSize(part);
  }

  private static List<BigDecimal> typed(List<Claim> claims) {
    return claims.stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == StatedFigure.Kind.MONEY)
        .map(StatedFigure::value)
        .toList();
  }

  private static Set<Stretch> times(Scene scene) {
    Stretch now = Stretch.of(scene.ground().quarter());
    Stretch year = Stretch.year(now.last().year());
    Set<Stretch> times =
        new LinkedHashSet<>(List.of(now, now.yearAgo(), now.previous(), year, year.yearAgo()));
    times.addAll(scene.stretches());
    return times;
  }

  private static Diagnostic finding(
      ReadSentence sentence, StatedFigure figure, Measure said, Measure other) {
    return Findings.figure(
        "R8",
        sentence,
        figure,
        "a part of " + said.id(),
        "it is the part of " + other.id(),
        "name the line that the part was divided by");
  }
}
