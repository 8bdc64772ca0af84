package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that facts, statements and guidance hold or yield, for figures of unsaid meaning. */
final class Pool {

  /** Fewer digits come out of one another by chance. */
  private static final int TELLING_DIGITS = 3;

  private final Ground ground;
  // those of the statements, in their order
  private final List<Term> terms;
  private final SortedValues stated = new SortedValues();
  private final SortedValues guided = new SortedValues();
  private final SortedValues reported = new SortedValues();
  private final Map<StatedFigure, Boolean> asked = new LinkedHashMap<>();
  private final List<BigDecimal> quotable = new ArrayList<>();
  private final List<BigDecimal> superseded = new ArrayList<>();
  private @Nullable SortedValues ofNow;
  private @Nullable SortedValues levels;
  private @Nullable SortedValues quotients;

  Pool(Ground ground, List<StatedSeries> series) {
    this.ground = ground;
    this.terms = ground.facts().statements().stream().map(s -> Term.of(s.value())).toList();
    statements();
    series.forEach(this::moved);
    ground.facts().guidance().forEach(g -> g.lines().forEach(l -> guided(g, l)));
    ground.facts().estimates().all().forEach(f -> Ground.bare(f.value()).ifPresent(reported::add));
    for (Fact fact : ground.facts().reported().all()) {
      ground.facts().reported().history(fact.key()).stream()
          .flatMap(f -> Ground.bare(f.value()).stream())
          .filter(v -> Ground.bare(fact.value()).filter(now -> now.compareTo(v) == 0).isEmpty())
          .forEach(superseded::add);
      Ground.bare(fact.value()).ifPresent(reported::add);
    }
  }

  /** Whether a statement or a piece of guidance holds the figure. */
  boolean isStated(StatedFigure figure) {
    return stated.holds(figure) || guided.holds(figure);
  }

  /** Whether a piece of guidance, or what can be made of it, is the figure. */
  boolean isGuided(StatedFigure figure) {
    return guided.holds(figure);
  }

  /** Whether somebody stated the very figure, hedges left aside. */
  boolean isQuoted(StatedFigure figure) {
    Reach reach = Reach.of(figure);
    return quotable.stream().anyMatch(v -> reach.holds(v) && Tolerance.exact(figure, v));
  }

  /** Whether a fact of the accounts is the figure, to three digits or more. */
  boolean isReported(StatedFigure figure) {
    boolean fine =
        figure.step().signum() > 0
            && figure.value().abs().compareTo(figure.step().movePointRight(2)) >= 0;
    return fine && reported.holds(figure);
  }

  /** Whether a fact had this value before it was restated. */
  boolean isSuperseded(StatedFigure figure) {
    Reach reach = Reach.of(figure);
    return superseded.stream().anyMatch(v -> reach.holds(v) && Tolerance.exact(figure, v));
  }

  /** Most figures are found near at hand, so what takes long to work out comes last. */
  boolean holds(StatedFigure figure) {
    return asked.computeIfAbsent(figure, this::find);
  }

  /** Whether a figure on record comes out when two neighbouring digits change places. */
  boolean holdsTurned(StatedFigure figure) {
    return turned(figure).anyMatch(f -> isQuoted(f) || reported.holds(f));
  }

  /** The same with what was stated or reported for the note's own quarter alone. */
  boolean isTurnedOfNow(StatedFigure figure) {
    return turned(figure).anyMatch(ofNow()::holds);
  }

  private SortedValues ofNow() {
    SortedValues made = ofNow;
    if (made == null) {
      SortedValues own = new SortedValues();
      ground.facts().statements().stream().flatMap(s -> values(s).stream()).forEach(own::add);
      ground.facts().reported().all().stream()
          .filter(f -> f.key().period().equals(ground.quarter()))
          .flatMap(f -> Ground.bare(f.value()).stream())
          .forEach(own::add);
      made = own;
      ofNow = own;
    }
    return made;
  }

  private static Stream<StatedFigure> turned(StatedFigure figure) {
    if (figure.step().signum() == 0) {
      return Stream.empty();
    }
    String digits =
        figure.value().abs().divide(figure.step(), 0, RoundingMode.HALF_UP).toPlainString();
    List<StatedFigure> figures = new ArrayList<>();
    boolean telling = digits.length() >= TELLING_DIGITS && !digits.endsWith("0");
    for (int i = 0; telling && i + 1 < digits.length(); i++) {
      char[] turned = digits.toCharArray();
      turned[i] = digits.charAt(i + 1);
      turned[i + 1] = digits.charAt(i);
      if (digits.charAt(i) != digits.charAt(i + 1) && turned[0] != '0') {
        figures.add(figure.withValue(new BigDecimal(new String(turned)).multiply(figure.step())));
      }
    }
    return figures.stream();
  }

  private boolean find(StatedFigure figure) {
    return isStated(figure)
        || reported.holds(figure)
        || levels().holds(figure)
        || quotients().holds(figure);
  }

  private SortedValues levels() {
    SortedValues made = levels;
    if (made == null) {
      made = new SortedValues();
      for (Subject subject : subjects()) {
        levels(subject, made);
      }
      levels = made;
    }
    return made;
  }

  private SortedValues quotients() {
    SortedValues made = quotients;
    if (made == null) {
      made = new SortedValues();
      for (Stretch stretch : recent()) {
        quotients(stretch, made);
      }
      quotients = made;
    }
    return made;
  }

  private void statements() {
    List<Statement> statements = ground.facts().statements();
    for (int i = 0; i < statements.size(); i++) {
      Statement one = statements.get(i);
      Term term = terms.get(i);
      values(one).forEach(stated::add);
      quotable.addAll(values(one));
      one.high().ifPresent(h -> middle(one, h));
      one.high().ifPresent(h -> middles(one, h, statements));
      for (int j = 0; j < statements.size(); j++) {
        Statement other = statements.get(j);
        if (one.unit().equals("%") != other.unit().equals("%") && other.unit().equals("%")) {
          stated.addQuotient(term, terms.get(j));
          stated.add(one.value().multiply(other.value()));
        }
        if (!one.id().equals(other.id()) && one.unit().equals(other.unit())) {
          stated.add(one.value().subtract(other.value()));
          stated.add(one.value().add(other.value()));
          stated.addQuotientAndChange(term, terms.get(j));
        }
      }
      if (!one.unit().equals("%")) {
        Optional<BigDecimal> revenue =
            ground.value(Subject.company(Measure.REVENUE), Stretch.of(ground.quarter()));
        revenue.ifPresent(r -> stated.addQuotient(Term.of(r), term));
      }
    }
  }

  /** How far the middle of one range lies from that of another, as when a range was raised. */
  private void middles(Statement range, BigDecimal high, List<Statement> statements) {
    for (Statement other : statements) {
      other
          .high()
          .filter(h -> other.unit().equals(range.unit()) && !other.id().equals(range.id()))
          .ifPresent(
              h ->
                  stated.add(
                      range
                          .value()
                          .add(high)
                          .subtract(other.value().add(h))
                          .divide(BigDecimal.TWO)));
    }
  }

  /** How a figure outside the accounts moved from one time to another. */
  private void moved(StatedSeries series) {
    List<BigDecimal> values = series.values();
    for (BigDecimal now : values) {
      for (BigDecimal then : values) {
        if (now.compareTo(then) != 0) {
          stated.add(now.subtract(then));
          stated.addQuotientAndChange(Term.of(now), Term.of(then));
        }
      }
    }
  }

  /** The middle of a range, and what it leaves for the rest of the year. */
  private void middle(Statement range, BigDecimal high) {
    BigDecimal middle = range.value().add(high).divide(BigDecimal.TWO);
    stated.add(middle);
    stated.add(high.subtract(range.value()));
    if (range.unit().equals(ground.facts().company().currency())) {
      Stretch soFar = new Stretch(ground.quarter(), ground.quarter().quarter());
      for (Measure measure : List.of(Measure.REVENUE, Measure.CAPITAL_EXPENDITURE)) {
        ground
            .value(Subject.company(measure), soFar)
            .ifPresent(v -> stated.add(middle.subtract(v)));
      }
    }
  }

  private static List<BigDecimal> values(Statement statement) {
    List<BigDecimal> values = new ArrayList<>(List.of(statement.value()));
    statement.high().ifPresent(values::add);
    return values;
  }

  private void guided(Guidance guidance, Guidance.Line line) {
    List<BigDecimal> ends = new ArrayList<>();
    Ground.bare(line.value()).ifPresent(ends::add);
    if (line.value() instanceof Band band) {
      Ground.bare(band.low()).ifPresent(ends::add);
      Ground.bare(band.high()).ifPresent(ends::add);
      Ground.bare(band.width()).ifPresent(guided::add);
      guided.add(ends.getLast().subtract(ends.get(1)));
    }
    ends.forEach(guided::add);
    quotable.addAll(ends);
    guidance.lines().stream()
        .flatMap(l -> Ground.bare(l.value()).stream())
        .forEach(v -> ends.forEach(e -> guided.addQuotient(Term.of(e), Term.of(v))));
    Measure.of(line.metric().id())
        .ifPresent(m -> against(new Subject(m, "", line.basis()), guidance.period(), ends));
  }

  /** How guidance stands against its own quarter, the one before and the year before. */
  private void against(Subject subject, FiscalQuarter period, List<BigDecimal> ends) {
    if (period.equals(ground.quarter().next())) {
      Stretch soFar = new Stretch(ground.quarter(), ground.quarter().quarter());
      ground.value(subject, soFar).ifPresent(v -> ends.forEach(e -> guided.add(v.add(e))));
    }
    for (FiscalQuarter base :
        List.of(period, period.previous(), period.yearAgo(), ground.quarter())) {
      Optional<BigDecimal> value = ground.value(subject, Stretch.of(base));
      for (BigDecimal end : ends) {
        value.ifPresent(v -> guided.add(v.subtract(end)));
        value.map(Term::of).ifPresent(v -> guided.addQuotientAndChange(Term.of(end), v));
        value.map(Term::of).ifPresent(v -> guided.addQuotientAndChange(v, Term.of(end)));
      }
      Optional<BigDecimal> revenue =
          ground.value(Subject.company(Measure.REVENUE), Stretch.of(base));
      revenue.map(Term::of).ifPresent(r -> ends.forEach(e -> guided.addQuotient(Term.of(e), r)));
    }
  }

  private List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (Basis basis : ground.bases()) {
        subjects.add(new Subject(measure, "", basis));
      }
    }
    ground
        .facts()
        .company()
        .segments()
        .forEach(s -> subjects.add(Subject.segment(Measure.REVENUE, s.id())));
    return subjects;
  }

  private Set<Stretch> recent() {
    FiscalQuarter quarter = ground.quarter();
    Set<Stretch> stretches = new LinkedHashSet<>();
    for (int back = 0; back < 6; back++) {
      stretches.add(Stretch.of(quarter.plus(-back)));
    }
    for (int year = quarter.year() - 1; year <= quarter.year(); year++) {
      for (int last = 2; last <= 4; last++) {
        stretches.add(new Stretch(new FiscalQuarter(year, last), last));
      }
      stretches.add(new Stretch(new FiscalQuarter(year, 4), 2));
    }
    stretches.add(new Stretch(quarter, 4));
    stretches.add(new Stretch(quarter.yearAgo(), 4));
    return stretches;
  }

  private void levels(Subject subject, SortedValues all) {
    for (Stretch stretch : recent()) {
      Optional<BigDecimal> value = ground.value(subject, stretch);
      if (value.isPresent()) {
        Term term = Term.of(value.get());
        all.add(value.get());
        ground
            .value(subject, Stretch.year(stretch.last().year()))
            .ifPresent(y -> all.addQuotient(term, Term.of(y)));
        for (Stretch base : List.of(stretch.yearAgo(), stretch.previous())) {
          Optional<BigDecimal> then = ground.value(subject, base);
          then.ifPresent(t -> all.add(value.get().subtract(t)));
          then.ifPresent(t -> all.addQuotientAndChange(term, Term.of(t)));
        }
        List<Statement> statements = ground.facts().statements();
        for (int i = 0; i < statements.size(); i++) {
          Statement statement = statements.get(i);
          boolean money = statement.unit().equals(ground.facts().company().currency());
          if (money && (stretch.quarters() == 1 || stretch.isFiscalYear())) {
            all.add(value.get().subtract(statement.value()));
            all.addQuotientAndChange(term, terms.get(i));
            all.addQuotientAndChange(terms.get(i), term);
          }
        }
      }
    }
  }

  private void quotients(Stretch stretch, SortedValues all) {
    List<Subject> amounts = subjects().stream().filter(s -> !s.measure().isRatio()).toList();
    Map<Subject, Term> values = new LinkedHashMap<>();
    amounts.forEach(s -> ground.value(s, stretch).ifPresent(v -> values.put(s, Term.of(v))));
    for (Map.Entry<Subject, Term> one : values.entrySet()) {
      for (Map.Entry<Subject, Term> other : values.entrySet()) {
        if (!one.getKey().equals(other.getKey())) {
          all.addQuotient(one.getValue(), other.getValue());
          if (one.getKey().measure() == other.getKey().measure()) {
            all.add(one.getValue().value().subtract(other.getValue().value()));
            all.add(one.getValue().value().add(other.getValue().value()));
          }
        }
      }
    }
  }
}
