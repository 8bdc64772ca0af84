package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R3: a sentence lists the parts of a total beside it, whatever their unit is written at, and they
 * make nearly but not quite that: «1.65 + 1.47 + 0.85 = 3.87 亿英镑».
 */
final class ListedSumWrong implements Check {

  /** Of parts that make nearly the total: others are no parts of it, or not all. */
  private static final BigDecimal NEAR_BELOW = new BigDecimal("0.85");

  private static final BigDecimal NEAR_ABOVE = new BigDecimal("1.15");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.TEN.pow(4);
  private static final BigDecimal LEAST = BigDecimal.TEN.pow(3);

  private static final Pattern PLUS = Pattern.compile("^[+＋]\\s?");
  private static final Pattern DIGITS = Pattern.compile("[\\d,]*\\.?\\d+");
  private static final Pattern SCALED = Pattern.compile("[\\d,]*\\.?\\d+\\s?[亿万]");

  /** Between two parts: a sign of a row, and the name of the next one. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?i)^\\s?(?:in |from |for )?[^，,、；;。.:：+＋=\\d]{0,30}(?:[、，,+＋]|和|与|及|\\band\\b|\\bplus\\b)\\s?(?:and |plus )?[^，,、；;。.:：+＋=\\d]{0,30}$");

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)^[^。；;.\\d]{0,30}?(?:[=＝]|合计|总计|共计|加总|加起来|相加|之和|总和|\\b(?:makes? up|make|add(?:s|ed)? up to|add(?:s|ed)? to|sum to|total(?:s|led|ling)?|together|in all|in total|altogether)\\b)[^。；;.\\d]{0,16}$");

  private static final Pattern TOTAL_FIRST =
      Pattern.compile(
          "(?i)(?:合计|总计|共计|加总|加起来|相加|\\b(?:add(?:s|ed)? up to|add(?:s|ed)? to|sum to|total(?:s|led)?|make up|combine to)\\b)[^。；;.\\d]{0,8}$");
  private static final Pattern LIST_FOLLOWS =
      Pattern.compile("^[^。；;.:：\\d]{0,20}[:：][^。；;.:：\\d]{0,20}$");

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)抵销|抵消|内部|四舍五入|尾差|其余|另有|eliminat|rounding|inter-?segment|\\brest\\b|\\bother than\\b|headquarters");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.claims().size() > 2 && !sentence.holds(OTHERS)) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    List<StatedFigure> figures = sentence.claims().stream().map(c -> c.figure()).toList();
    for (int i = 0; i < figures.size(); i++) {
      StatedFigure total = figures.get(i);
      boolean amount =
          (total.kind() == StatedFigure.Kind.MONEY && total.value().compareTo(LEAST) >= 0)
              || total.kind() == StatedFigure.Kind.COUNT;
      if (amount && !total.isRange()) {
        List<StatedFigure> parts = before(sentence, figures, i);
        parts = parts.isEmpty() ? behind(sentence, figures, i) : parts;
        if (parts.size() > 1 && isNearly(parts, total)) {
          // of a total that is right one of the parts is wrong
          boolean right = dossier.isRight(sentence, sentence.claims().get(i));
          StatedFigure at = right ? parts.getFirst() : total;
          return Optional.of(told(sentence, parts, total, at));
        }
      }
    }
    return Optional.empty();
  }

  /** The row of parts that ends right before the words for their total. */
  private static List<StatedFigure> before(
      ReadSentence sentence, List<StatedFigure> figures, int total) {
    if (total < 2
        || !sentence.holdsIn(figures.get(total - 1).to(), figures.get(total).from(), TOTAL)) {
      return List.of();
    }
    boolean sum =
        sentence
                .text()
                .substring(figures.get(total - 1).to(), figures.get(total).from())
                .indexOf('=')
            >= 0;
    int from = total - 1;
    while (from > 0 && isNext(sentence, figures, from)) {
      from--;
    }
    return row(sentence, figures, from, total, total, sum ? 2 : 3);
  }

  private static List<StatedFigure> behind(
      ReadSentence sentence, List<StatedFigure> figures, int total) {
    int last = figures.size() - 1;
    if (total + 3 > last
        || !sentence.holdsIn(0, figures.get(total).from(), TOTAL_FIRST)
        || !sentence.holdsIn(
            figures.get(total).to(), figures.get(total + 1).from(), LIST_FOLLOWS)) {
      return List.of();
    }
    int to = total + 2;
    while (to <= last && isNext(sentence, figures, to)) {
      to++;
    }
    return row(sentence, figures, total + 1, to, total, 3);
  }

  private static boolean isNext(ReadSentence sentence, List<StatedFigure> figures, int at) {
    return sentence.holdsIn(figures.get(at - 1).to(), figures.get(at).from(), NEXT);
  }

  /** The parts in the unit of the total; none where one of them is of another. */
  private static List<StatedFigure> row(
      ReadSentence sentence, List<StatedFigure> figures, int from, int to, int total, int least) {
    List<StatedFigure> row = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Optional<StatedFigure> part = part(sentence, figures.get(i), figures.get(total));
      if (part.isEmpty() || part.get().signed()) {
        return List.of();
      }
      row.add(part.get());
    }
    return row.size() < least ? List.of() : row;
  }

  /** A part in the unit of the total, whatever sign stands before it. */
  static Optional<StatedFigure> part(ReadSentence sentence, StatedFigure part, StatedFigure total) {
    if (part.isRange() || part.hedge() != StatedFigure.Hedge.NONE) {
      return Optional.empty();
    }
    if (part.kind() == total.kind()) {
      return part.currency().equals(total.currency()) ? Optional.of(part) : Optional.empty();
    }
    if (part.kind() != StatedFigure.Kind.COUNT || total.kind() != StatedFigure.Kind.MONEY) {
      return Optional.empty();
    }
    String typed = PLUS.matcher(sentence.typed(part)).replaceFirst("");
    if (SCALED.matcher(typed).matches()) {
      return Optional.of(part);
    }
    return DIGITS.matcher(typed).matches() && total.value().compareTo(TEN_THOUSAND) > 0
        ? Optional.of(part.inUnitOf(total, sentence.text().substring(total.from(), total.to())))
        : Optional.empty();
  }

  /** Whether the parts come to the total, each within its rounding. */
  static boolean makes(List<StatedFigure> parts, StatedFigure total) {
    return sum(parts).admits(total);
  }

  private static Interval sum(List<StatedFigure> parts) {
    Interval sum = Interval.of(parts.getFirst());
    for (StatedFigure part : parts.subList(1, parts.size())) {
      sum = sum.plus(Interval.of(part));
    }
    return sum;
  }

  static boolean isNearly(List<StatedFigure> parts, StatedFigure total) {
    Interval sum = sum(parts);
    BigDecimal size = total.value();
    return !makes(parts, total)
        && sum.middle().compareTo(size.multiply(NEAR_BELOW)) > 0
        && sum.middle().compareTo(size.multiply(NEAR_ABOVE)) < 0;
  }

  static Diagnostic told(
      ReadSentence sentence, List<StatedFigure> parts, StatedFigure total, StatedFigure at) {
    BigDecimal sum =
        parts.stream().map(StatedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    String typed = sentence.typed(total);
    return Findings.error(
        "R3",
        sentence.sentence().placeAt(at.from()),
        "expected the parts to make " + Words.of(sum, total) + ", found " + typed,
        String.join(" + ", parts.stream().map(p -> Words.of(p.value(), total)).toList()),
        "correct the part or the total");
  }
}
