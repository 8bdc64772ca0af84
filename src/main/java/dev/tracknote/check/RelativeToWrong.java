package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R1 and R11: how much of a year, or of another line of the accounts, something is said to come to:
 * «前三季度营收相当于 2024 年全年的九成以上», «相当于归母净利润的 2.9 倍».
 */
final class RelativeToWrong implements Check {

  private static final Pattern OF_YEAR =
      Pattern.compile(
          "(?:相当于|占到?|达到?|完成|(?<![以因])为|是)了?\\s?(?:FY(?<fy>\\d\\d)\\s?年?)?(?:全年|年度)(?:总|营业)?(?:营收|收入|销售额|利润|净利润|归母净利润)?(?:水平)?的?(?:比重|比例)?(?:已|约|近|仅|只|为|达|将近|接近|不到|超过|逾|\\s)*$");
  private static final Pattern OF_YEAR_EN =
      Pattern.compile(
          "(?i)^\\s(?:of|(?:the )?(?:total|level) (?:for|of)) (?:the )?(?:FY(?<fy>\\d\\d)(?!Q)(?:'s)?(?: full-year)?|full-year FY(?<fy2>\\d\\d)(?!Q)|(?:the )?(?:full|whole) year)(?=[ ,.;])");
  private static final Pattern OF_LINE =
      Pattern.compile("(?:相当于|(?<![以因])为|是)(?:同期|当季|本季|单季|全年)?(?:公司|集团)?$");
  private static final Pattern OF = Pattern.compile("的(?:约|近|将近|接近|不到|超过|逾|\\s)*");
  private static final Pattern OF_LINE_EN =
      Pattern.compile("(?i)^\\s(?:of )?(?:the |its |reported |quarterly )*$");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)剔除|扣除|指引|预想|目标|预期|预告|计划|贡献|增量|增速|弹性|市值|exclud|guid|target|expect|consensus|contribut|growth|increase|market value|\\bif\\b|若");
  private static final Pattern TOGETHER =
      Pattern.compile("(?i)之和|合计|共|\\b(?:together|combined|total)\\b");
  private static final Pattern TIMES = Pattern.compile("(?i)\\d.*times");
  private static final BigDecimal TWICE = BigDecimal.TWO;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, RelativeToWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean part = figure.kind() == Kind.PERCENT || figure.kind() == Kind.MULTIPLE;
    if (!part
        || figure.isRange()
        || figure.width().isPresent()
        || claim.change()
        || claim.against().isPresent()
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()
        || sentence.holds(OTHER)) {
      return Optional.empty();
    }
    return ofYear(sentence, claim, dossier).or(() -> ofLine(sentence, index, dossier));
  }

  private static Optional<Diagnostic> ofYear(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    List<Expected> expected = partsOfYear(sentence, figure, dossier);
    return expected.isEmpty() || expected.stream().anyMatch(e -> isRight(figure, e.value()))
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                figure.kind() == Kind.MULTIPLE ? "R11" : "R1",
                sentence,
                figure,
                Words.of(expected.getFirst().value(), figure) + " of that year",
                Words.arithmetic(expected, figure),
                "divide by the value of the year that is named"));
  }

  /**
   * What a figure is that the words make a part of a year, on each basis; empty where they do not.
   */
  static List<Expected> partsOfYear(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    Optional<Matcher> zh = sentence.firstIn(0, figure.from(), OF_YEAR);
    Optional<Matcher> en =
        zh.isPresent()
            ? Optional.empty()
            : sentence.firstIn(figure.to(), sentence.text().length(), OF_YEAR_EN);
    if (zh.isEmpty() && en.isEmpty()) {
      return List.of();
    }
    int end = zh.map(Matcher::start).orElse(figure.from());
    if (zh.isEmpty() && !TimesInRow.isNamed(sentence, end, dossier)) {
      return List.of();
    }
    Optional<Stretch> time = TimesInRow.last(sentence, end, dossier);
    boolean part = zh.filter(m -> m.group().contains("占")).isPresent();
    Optional<Subject> subject =
        subject(sentence, end, zh.isPresent() && TimesInRow.endsNear(sentence, end, dossier))
            .filter(s -> s.segment().isEmpty() || !part);
    Optional<String> year =
        zh.map(m -> Optional.ofNullable(m.group("fy")))
            .orElseGet(() -> en.map(m -> m.group("fy") != null ? m.group("fy") : m.group("fy2")));
    // twelve months up to now are no part of a year
    boolean trailing =
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() == Mention.When.TRAILING_YEAR && p.to() <= end);
    if (time.isEmpty() || subject.isEmpty() || trailing || time.get().quarters() > 3) {
      return List.of();
    }
    Stretch whole =
        Stretch.year(year.map(y -> 2000 + Integer.parseInt(y)).orElse(time.get().last().year()));
    List<Expected> expected = new ArrayList<>();
    for (var basis : dossier.ground().bases()) {
      Subject of = new Subject(subject.get().measure(), subject.get().segment(), basis);
      Optional<BigDecimal> one = dossier.ground().value(of, time.get());
      Optional<BigDecimal> all = dossier.ground().value(of, whole).filter(v -> v.signum() > 0);
      if (one.isPresent() && all.isPresent()) {
        expected.add(
            new Expected(
                Rounding.quotient(one.get(), all.get()),
                () -> of.id() + " " + time.get().label() + " ÷ " + whole.label()));
      }
    }
    return expected;
  }

  /**
   * The one line of one part that a sentence tells of before an offset.
   *
   * @param elided whether the time alone stands there, and the line behind it
   */
  private static Optional<Subject> subject(ReadSentence sentence, int end, boolean elided) {
    List<String> measures =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> elided || m.to() <= end)
            .map(Mention.OfMeasure::measure)
            .distinct()
            .toList();
    List<String> parts = PartsMeant.named(sentence);
    Optional<Measure> measure =
        measures.size() == 1
            ? Measure.of(measures.getFirst())
            : measures.isEmpty() && parts.size() == 1
                ? Optional.of(Measure.REVENUE)
                : Optional.empty();
    return parts.size() > 1
        ? Optional.empty()
        : measure
            .filter(m -> !m.isRatio())
            .map(m -> Subject.segment(m, parts.isEmpty() ? "" : parts.getFirst()));
  }

  static boolean isRight(StatedFigure figure, BigDecimal value) {
    BigDecimal said = figure.value();
    return Reach.of(figure).holdsSize(value)
        || (figure.hedge() == StatedFigure.Hedge.OVER
            && value.compareTo(said) >= 0
            && value.compareTo(said.multiply(TWICE)) < 0);
  }

  private static Optional<Diagnostic> ofLine(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    Optional<Mention.OfMeasure> line = line(sentence, figure);
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (line.isEmpty() || scene.isEmpty() || dossier.names().isAny(sentence.text())) {
      return Optional.empty();
    }
    Measure whole = Measure.of(line.get().measure()).orElseThrow();
    Set<Stretch> times = new LinkedHashSet<>(List.of(Stretch.of(dossier.quarter())));
    scene.get().stretches().stream()
        .filter(s -> s.quarters() > 1 || scene.get().isNamed(s))
        .forEach(times::add);
    List<BigDecimal> typed = new ArrayList<>(typed(sentence.claims().subList(0, index)));
    dossier.scenes().before(sentence).forEach(s -> typed.addAll(typed(s.claims())));
    List<Subject> named =
        Scene.amountsOf(scene.get().subjects()).stream()
            .filter(s -> s.measure() != whole || !s.segment().isEmpty())
            .toList();
    boolean known = false;
    boolean right = false;
    for (Stretch time : times) {
      List<BigDecimal> parts = new ArrayList<>();
      named.forEach(s -> scene.get().value(s, time).ifPresent(parts::add));
      parts.addAll(typed);
      if (sentence.holds(TOGETHER)) {
        addPairs(parts);
      }
      for (BigDecimal of :
          scene.get().ground().onEveryBasis(whole, List.of(time), scene.get()::value)) {
        known |= of.signum() > 0 && !parts.isEmpty();
        right |=
            of.signum() <= 0
                || parts.stream().anyMatch(p -> isRight(figure, Rounding.quotient(p.abs(), of)));
      }
    }
    return !known || right
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                figure.kind() == Kind.MULTIPLE ? "R11" : "R1",
                sentence,
                figure,
                "how much of " + whole.id() + " what is named comes to",
                "",
                "divide the one by the other again"));
  }

  private static void addPairs(List<BigDecimal> parts) {
    List<BigDecimal> single = List.copyOf(parts);
    for (int i = 0; i < single.size(); i++) {
      for (int k = i + 1; k < single.size(); k++) {
        parts.add(single.get(i).add(single.get(k)));
      }
    }
  }

  /** «相当于归母净利润的», «times net income»: the line that something is held against. */
  private static Optional<Mention.OfMeasure> line(ReadSentence sentence, StatedFigure figure) {
    String text = sentence.text();
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> Measure.of(m.measure()).filter(o -> !o.isRatio()).isPresent())
        .filter(
            m ->
                m.to() <= figure.from()
                    ? OF.matcher(text.substring(m.to(), figure.from())).matches()
                        && sentence.holdsIn(0, m.from(), OF_LINE)
                    : m.from() >= figure.to()
                        && figure.kind() == Kind.MULTIPLE
                        && sentence.holdsIn(figure.from(), figure.to(), TIMES)
                        && OF_LINE_EN.matcher(text.substring(figure.to(), m.from())).matches())
        .findFirst();
  }

  private static List<BigDecimal> typed(List<Claim> claims) {
    return claims.stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == Kind.MONEY)
        .map(StatedFigure::value)
        .toList();
  }
}
