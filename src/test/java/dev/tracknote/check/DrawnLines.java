package dev.tracknote.check;

import dev.tracknote.facts.Company;
import dev.tracknote.facts.Segment;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What a composed sentence speaks of, drawn by lot from what a company's facts hold for a quarter.
 *
 * @param line a line of the accounts, or the revenue of a part
 * @param margin a ratio on one of its bases, if there is any
 * @param parts two parts of one split; fewer where there are none
 * @param anotherLine one beside it, as the others that follow are
 */
record DrawnLines(
    Ground ground,
    Company company,
    FiscalQuarter quarter,
    Subject line,
    Optional<Subject> margin,
    List<String> parts,
    Optional<Subject> anotherLine,
    Optional<Subject> anotherMargin,
    Optional<String> anotherPart) {

  static DrawnLines of(Dossier dossier, Random lot) {
    Company company = dossier.facts().company();
    Ground ground = dossier.ground();
    FiscalQuarter quarter = dossier.quarter();
    List<String> known =
        company.segments().stream()
            .map(Segment::id)
            .filter(s -> isKnown(part(s), ground, quarter))
            .toList();
    List<Subject> lines = new ArrayList<>();
    TypedFigures.LINES.stream()
        .map(Subject::company)
        .filter(s -> isKnown(s, ground, quarter))
        .forEach(lines::add);
    known.forEach(s -> lines.add(part(s)));
    List<Subject> ratios =
        TypedFigures.RATIOS.stream()
            .flatMap(
                m -> List.of(Basis.GAAP, Basis.NONGAAP).stream().map(b -> new Subject(m, "", b)))
            .filter(s -> isKnown(s, ground, quarter))
            .toList();
    Subject line = drawn(lines, lot).orElseThrow();
    Optional<Subject> margin = drawn(ratios, lot);
    List<String> pair = pair(company, known, lot);
    return new DrawnLines(
        ground,
        company,
        quarter,
        line,
        margin,
        pair,
        drawn(lines.stream().filter(l -> !l.equals(line)).toList(), lot),
        drawn(ratios.stream().filter(r -> margin.filter(r::equals).isEmpty()).toList(), lot),
        drawn(known.stream().filter(k -> !pair.contains(k)).toList(), lot));
  }

  static Subject part(String id) {
    return Subject.segment(Measure.REVENUE, id);
  }

  /** Each line by its name, those that have two bases by the name of their basis too. */
  String name(Subject subject, Language language) {
    if (!subject.segment().isEmpty()) {
      return company.segments().stream()
          .filter(s -> s.id().equals(subject.segment()))
          .findFirst()
          .map(s -> s.name().in(language))
          .orElseThrow();
    }
    boolean two =
        subject.measure() != Measure.REVENUE
            && isKnown(new Subject(subject.measure(), "", Basis.NONGAAP), ground, quarter);
    String basis = two ? subject.basis() == Basis.GAAP ? "GAAP " : "non-GAAP " : "";
    return basis + TypedFigures.name(subject.measure(), language);
  }

  private static boolean isKnown(Subject subject, Ground ground, FiscalQuarter quarter) {
    return ground.value(subject, Stretch.of(quarter)).isPresent();
  }

  private static List<String> pair(Company company, List<String> known, Random lot) {
    Optional<String> first = drawn(known, lot);
    List<String> pair = new ArrayList<>(first.stream().toList());
    first
        .flatMap(
            one ->
                company.splits().stream()
                    .filter(s -> s.parts().contains(one))
                    .map(s -> s.parts().stream().filter(p -> !p.equals(one)).toList())
                    .findFirst())
        .flatMap(others -> drawn(others.stream().filter(known::contains).toList(), lot))
        .ifPresent(pair::add);
    return pair;
  }

  private static <T> Optional<T> drawn(List<T> from, Random lot) {
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(lot.nextInt(from.size())));
  }
}
