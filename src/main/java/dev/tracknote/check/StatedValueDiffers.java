package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GapWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R1, R13 and R19: something that is stated outside the accounts, told with another value. */
final class StatedValueDiffers implements Check {

  private static final Pattern DATE =
      Pattern.compile(
          "(?is)^[\\s-]?(?:weeks?|months?|days?|years?|quarters?|January|February|March|April|May|June|July|August|September|October|November|December|月|周|天|日|年|个?季度|个月)(?![a-z]).*|^\\s?[–—-].*");

  private static final Pattern TIME =
      Pattern.compile("(?i)(?:hour|day|week|month|year)s?|天|日|周|月|年|小时|个月");

  /** What is counted by ones: a plain word, with no scale in it. */
  private static final Pattern THINGS =
      Pattern.compile("(?!.*(?:thousand|million|billion|trillion))[a-z]{4,}(?: [a-z]+)*");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:phase|level|tier|grade|stage|class|generation|version|type) $|[第][^，。]{0,2}$");

  /** «与上季末 2848.5 亿日元加新增订单减营收的结果相符»: what stands behind is reckoned with it. */
  private static final Pattern ADDEND =
      Pattern.compile("(?i)^\\s?(?:[加减]上?(?:去)?(?![快大速剧])|(?:plus|minus|less)\\b)");

  /** A quotient of what was stated is another value than it. */
  private static final Pattern PER_UNIT =
      Pattern.compile(
          "(?i)\\bapiece\\b|(?<!单)每[^股].{0,6}(?:对应|平均)|\\b(?:per|a|each) (?:night|room|user|vehicle|order|store|parcel)\\b.{0,40}\\b(?:works? out|comes? to|implied)");

  private static final Pattern GAP = Pattern.compile("(?i)" + GapWords.ZH + "|" + GapWords.EN);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      for (int i = 0; i < sentence.claims().size(); i++) {
        int at = i;
        judge(sentence, i, dossier).or(() -> move(sentence, at, dossier)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** How far a series is said to have moved between two of its times. */
  private static Optional<Diagnostic> move(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    List<Statement> series =
        dossier.names().in(sentence.text(), sentence.text()).stream()
            .filter(s -> isOfKind(s, figure) && s.high().isEmpty())
            .toList();
    boolean amount =
        Typed.isAmount(figure)
            && !(isDate(sentence, figure) && series.stream().noneMatch(StatedValueDiffers::isTime));
    if (!amount
        || series.size() < 2
        || !DistanceWrong.isDistance(sentence, index)
        || dossier.isRight(sentence, claim)
        || dossier.pool().isQuoted(figure)) {
      return Optional.empty();
    }
    List<Expected> moves = new ArrayList<>();
    for (Statement now : series) {
      for (Statement then : series) {
        if (!now.equals(then)) {
          moves.add(new Expected(now.value().subtract(then.value()), now.id() + " − " + then.id()));
        }
      }
    }
    if (moves.stream()
        .anyMatch(
            m ->
                Admissible.matches(figure, m.value())
                    || isInOwnUnit(series.getFirst(), figure, m.value()))) {
      return Optional.empty();
    }
    Expected nearest = Nearest.to(figure, moves);
    return Optional.of(
        Findings.error(
            "R7",
            sentence.sentence().placeAt(figure.from()),
            "expected a difference of "
                + Words.of(nearest.value().abs(), figure)
                + ", found "
                + sentence.typed(figure),
            Words.arithmetic(List.of(nearest), figure),
            "compare with statements.csv"));
  }

  /** «phase 3»: the number of a class of things. */
  private static boolean isLabel(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(0, figure.from(), LABEL);
  }

  /** «The spread between net income and the mean came to 25.0m»: the value of neither. */
  static boolean isGap(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(Clauses.start(sentence.text(), figure.from()), figure.from(), GAP);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    if (claim.against().isPresent()
        || figure.kind() == StatedFigure.Kind.POINTS
        || figure.kind() == StatedFigure.Kind.MULTIPLE
        || (claim.change() && figure.kind() == StatedFigure.Kind.PERCENT)
        || (isOfAccounts(claim) && !figure.isRange())
        || isGap(sentence, figure)
        || claim.conditional()
        || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    List<Statement> meant =
        dossier.names().in(sentence.text(), near(sentence, index)).stream()
            .filter(s -> isOfKind(s, figure))
            .toList();
    if (meant.isEmpty()
        || isCounted(sentence, figure)
        || isLabel(sentence, figure)
        || isOther(sentence, figure, meant)
        || dossier.pool().isQuoted(figure)
        || (claim.share() && dossier.pool().isStated(figure))
        || dossier.isRight(sentence, claim)) {
      return Optional.empty();
    }
    List<BigDecimal> values = new ArrayList<>();
    for (Statement statement : meant) {
      values.add(statement.value());
      statement.high().ifPresent(values::add);
    }
    for (BigDecimal value : values) {
      if (Admissible.matches(figure, value)
          || isInOwnUnit(meant.getFirst(), figure, value)
          || figure.high().filter(h -> h.compareTo(value) == 0).isPresent()) {
        return Optional.empty();
      }
    }
    return isToldByOthers(sentence, figure, values)
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, values));
  }

  /** «10 亿美元授权尚余 7.5 亿美元»: what was stated is another figure of the sentence. */
  private static boolean isToldByOthers(
      ReadSentence sentence, StatedFigure figure, List<BigDecimal> values) {
    return values.stream()
        .allMatch(
            v ->
                sentence.claims().stream()
                    .map(Claim::figure)
                    .filter(f -> f.from() != figure.from() && f.kind() == figure.kind())
                    .anyMatch(f -> Tolerance.exact(f, v)));
  }

  /**
   * A unit such as ten thousand tonnes, which the prose may write out; customers and stores are
   * told one by one.
   */
  static boolean isInOwnUnit(Statement statement, StatedFigure figure, BigDecimal value) {
    return figure.kind() == StatedFigure.Kind.COUNT
        && !THINGS.matcher(statement.unit()).matches()
        && List.of(3, 4, 6, 8).stream()
            .anyMatch(p -> Admissible.matches(figure, value.movePointRight(p)));
  }

  /** The clause of the figure up to it, and what follows up to the next figure. */
  static String near(ReadSentence sentence, int index) {
    String text = sentence.text();
    StatedFigure figure = sentence.claims().get(index).figure();
    int from = index == 0 ? 0 : sentence.claims().get(index - 1).figure().to();
    int to =
        index + 1 < sentence.claims().size()
            ? sentence.claims().get(index + 1).figure().from()
            : text.length();
    return text.substring(Math.max(from, 0), figure.from())
        + " "
        + text.substring(figure.to(), Math.min(to, Clauses.end(text, figure.to())));
  }

  /** A distance, a sum, a share of it is another value than its own. */
  private static boolean isCounted(ReadSentence sentence, StatedFigure figure) {
    int index = sentence.claims().stream().map(Claim::figure).toList().indexOf(figure);
    return DistanceWrong.isDistance(sentence, index)
        || TotalWrong.isTotal(sentence, index)
        || !sentence.mentions(Mention.OfExclusion.class).isEmpty();
  }

  private static boolean isOfAccounts(Claim claim) {
    return claim.firm() && Measure.of(claim.measure()).isPresent();
  }

  /** A date, a figure in words or one of a unit is none of the series itself. */
  static boolean isOther(ReadSentence sentence, StatedFigure figure, List<Statement> series) {
    return (isDate(sentence, figure) && series.stream().noneMatch(StatedValueDiffers::isTime))
        || sentence.holdsFrom(figure.to(), ADDEND)
        || isWorded(sentence, figure)
        || isMiddle(sentence, figure)
        || sentence.holds(PER_UNIT);
  }

  /** The middle of a range that is typed beside it. */
  private static boolean isMiddle(ReadSentence sentence, StatedFigure figure) {
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.isRange() && f.kind() == figure.kind())
        .map(f -> f.value().add(f.high().orElseThrow()).divide(BigDecimal.TWO))
        .anyMatch(m -> Tolerance.exact(figure, m));
  }

  private static boolean isWorded(ReadSentence sentence, StatedFigure figure) {
    return sentence
        .text()
        .substring(figure.from(), figure.to())
        .chars()
        .noneMatch(Character::isDigit);
  }

  /** «Days of inventory»: what is stated is itself told in days. */
  private static boolean isTime(Statement statement) {
    return TIME.matcher(statement.unit()).matches();
  }

  private static boolean isDate(ReadSentence sentence, StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.COUNT
        && DATE.matcher(sentence.text().substring(figure.to())).matches();
  }

  static boolean isOfKind(Statement statement, StatedFigure figure) {
    Denomination.Sort sort = Denomination.of(statement.unit()).sort();
    return switch (figure.kind()) {
      case PERCENT, POINTS -> sort == Denomination.Sort.PERCENT;
      case COUNT -> sort == Denomination.Sort.NUMBER || sort == Denomination.Sort.MULTIPLE;
      case MONEY -> sort == Denomination.Sort.MONEY;
      case MULTIPLE -> sort == Denomination.Sort.MULTIPLE;
    };
  }

  static Diagnostic finding(ReadSentence sentence, StatedFigure figure, List<BigDecimal> values) {
    Expected nearest =
        Nearest.to(figure, values.stream().map(v -> new Expected(v, "statements.csv")).toList());
    return Findings.error(
        slip(figure, values),
        sentence.sentence().placeAt(figure.from()),
        "expected what was stated, "
            + Words.of(nearest.value(), figure)
            + ", found "
            + sentence.typed(figure),
        "",
        "compare with statements.csv: digits, unit, decimal point");
  }

  private static String slip(StatedFigure figure, List<BigDecimal> values) {
    for (int power : List.of(1, -1, 2, -2, 3, -3, 4, -4, 6, -6)) {
      for (BigDecimal value : values) {
        if (Tolerance.exact(figure, value.scaleByPowerOfTen(power))) {
          return power == 1 && figure.kind() == StatedFigure.Kind.PERCENT
              ? "R19"
              : Math.abs(power) == 1 ? "R1" : "R13";
        }
      }
    }
    return "R1";
  }
}
