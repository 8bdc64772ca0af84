package dev.tracknote.check;

import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R22: a cell of a typed table of what was reported, guided and expected, which the facts, the
 * guidance or the consensus on record contradict: «| 指标 | 实际 | 指引 | 一致预期 |».
 */
final class ExpectedCellWrong implements Check {

  private static final Pattern ACTUAL =
      Pattern.compile(
          "(?i)^\\W*(?:实际(?:值|数|业绩)?|实绩|actual|reported|result|outcome|delivered)\\W*(?:[(（].*)?$");

  private static final Pattern GUIDED =
      Pattern.compile("(?i)" + GuidanceWords.ZH + "|guid(?:ance|ed)|outlook");

  /** How far the two lie apart, or how the result is judged. */
  private static final Pattern APART =
      Pattern.compile(
          "(?i)差|偏离|较|对比|相比|[vV][sS]|幅度|超|变动|变化|同比|环比|增|减|结论|判断|是否|surpris|varian|gap|differ|delta|chg|change|growth|verdict|beat|miss|against|versus|yoy|qoq|\\bnew\\b|\\bold\\b|prior|previous|next|下[一个]?季|全年|year|FY\\d\\d(?!Q)|[±%％+](?!\\s?[)）])");

  private static final Pattern NUMBERS =
      Pattern.compile(
          "^\\W*?(?<low>\\d[\\d,]*(?:\\.\\d+)?)\\s?[%％]?(?:\\s?(?:[-–—~～至到]|to)\\s?[^\\w\\s]?(?<high>\\d[\\d,]*(?:\\.\\d+)?)\\s?[%％]?)?[^\\d]{0,8}$");

  private static final List<Integer> SCALES = List.of(0, 3, 4, 6, 7, 8, 9, 12);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Part part : dossier.commentary().parts()) {
      if (part.kind() != PartKind.PICKS) {
        grids(part.prose(), dossier, findings);
      }
    }
    return findings;
  }

  private static void grids(List<Prose> prose, Dossier dossier, List<Diagnostic> findings) {
    for (Prose piece : prose) {
      if (piece instanceof Prose.Listing listing) {
        listing.items().forEach(item -> grids(item, dossier, findings));
      }
      if (piece instanceof Prose.Grid grid) {
        List<String> heads = grid.head().stream().map(CountedItems::plain).toList();
        if (heads.stream().allMatch(h -> isOfNow(h, dossier))) {
          grid.rows().forEach(row -> row(heads, row, dossier, findings));
        }
      }
    }
  }

  /** No other time is named. */
  private static boolean isOfNow(String text, Dossier dossier) {
    return ClaimFinder.mentions(text, dossier.vocabulary()).stream()
        .allMatch(
            m ->
                m instanceof Mention.OfPeriod p
                    ? p.period().equals(dossier.quarter())
                    : !(m instanceof Mention.OfRelativePeriod r)
                        || r.when() == Mention.When.CURRENT);
  }

  private static void row(
      List<String> heads, List<Prose.Passage> row, Dossier dossier, List<Diagnostic> findings) {
    String label = CountedItems.plain(row.getFirst());
    Optional<Subject> subject = TableCell.subject(label, dossier);
    if (subject.isEmpty() || !isOfNow(label, dossier) || APART.matcher(bare(label)).find()) {
      return;
    }
    for (int column = 1; column < row.size() && column < heads.size(); column++) {
      String head = heads.get(column);
      Matcher typed = NUMBERS.matcher(CountedItems.plain(row.get(column)).replace("*", "").strip());
      Optional<Yardstick> meant = meant(head, subject.get(), dossier);
      if (meant.isPresent() && typed.matches() && !isAsHeld(typed, meant.get(), subject.get())) {
        findings.add(
            Findings.error(
                "R22",
                row.get(column).place(),
                "expected in the table "
                    + meant.get().name()
                    + " as it is on record, found "
                    + CountedItems.plain(row.get(column)),
                meant.get().low().toPlainString() + " to " + meant.get().high().toPlainString(),
                "correct the cell"));
      }
    }
  }

  /** A label without what stands in brackets: «non-GAAP 毛利率（%）». */
  private static String bare(String label) {
    return label.replaceAll("[（(][^）)]*[）)]", "");
  }

  private static Optional<Yardstick> meant(String head, Subject subject, Dossier dossier) {
    if (APART.matcher(bare(head)).find()) {
      return Optional.empty();
    }
    if (Yardstick.CONSENSUS.matcher(head).find()) {
      return Yardstick.consensus(subject, dossier);
    }
    if (GUIDED.matcher(head).find()) {
      return Yardstick.guided(subject, dossier);
    }
    return ACTUAL.matcher(head).matches()
        ? dossier
            .ground()
            .value(subject, Stretch.of(dossier.quarter()))
            .map(v -> new Yardstick("what was reported", v, v, BigDecimal.ZERO))
        : Optional.empty();
  }

  /** Both ends of what is on record, or the middle or one end where one number is typed. */
  private static boolean isAsHeld(Matcher typed, Yardstick held, Subject subject) {
    String low = typed.group("low").replace(",", "");
    Optional<String> high = Optional.ofNullable(typed.group("high")).map(h -> h.replace(",", ""));
    List<Integer> scales =
        subject.measure().isRatio()
            ? List.of(-2)
            : subject.measure() == Measure.EPS_DILUTED ? List.of(0, -2) : SCALES;
    BigDecimal middle = held.low().add(held.high()).divide(BigDecimal.TWO);
    BiPredicate<String, BigDecimal> is =
        (t, v) -> scales.stream().anyMatch(s -> isAt(t, v.movePointLeft(s).abs()));
    return high.isPresent()
        ? is.test(low, held.low()) && is.test(high.get(), held.high())
        : is.test(low, held.low()) || is.test(low, held.high()) || is.test(low, middle);
  }

  private static boolean isAt(String typed, BigDecimal value) {
    BigDecimal number = new BigDecimal(typed);
    BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale());
    return value.subtract(number).abs().multiply(BigDecimal.TWO).compareTo(step) <= 0;
  }
}
