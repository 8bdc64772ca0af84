package dev.tracknote.check;

import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The names, values and changes that the templates of composed sentences ask for, of lines that
 * were drawn by lot.
 */
final class DrawnValues {

  private static final List<Measure> EXPENSES =
      List.of(
          Measure.RESEARCH_AND_DEVELOPMENT,
          Measure.SELLING_GENERAL_ADMINISTRATIVE,
          Measure.OPERATING_EXPENSES);

  private final DrawnLines drawn;
  private final Ground ground;
  private final DrawnFacts facts;
  private final int seed;

  /** A value is missing, or there is nothing to tell of it. */
  static final class NothingToTell extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  DrawnValues(Dossier dossier, Language language, Random lot) {
    this.ground = dossier.ground();
    this.drawn = DrawnLines.of(dossier, lot);
    FiscalQuarter quarter = dossier.quarter();
    DrawnTimes times = new DrawnTimes(ground, language, drawn.line(), lot);
    TypedFigures figures = new TypedFigures(dossier.facts().company().currency(), language);
    this.facts = new DrawnFacts(ground, quarter, times, figures, language, drawn);
    this.seed = (drawn.line().id() + drawn.parts() + quarter.label()).hashCode();
  }

  /**
   * What stands for a name.
   *
   * @throws NothingToTell where the facts do not yield it, or it would mean nothing
   */
  String told(String name) {
    return DrawnTimes.isTime(name) ? facts.times().told(name) : of(wordOf(name)).told(wayOf(name));
  }

  /**
   * The place of the word that is right, among those that a template gives.
   *
   * @throws NothingToTell where the facts do not yield it
   */
  int choice(String name) {
    return of(wordOf(name)).choice(wayOf(name));
  }

  /** Whether what a name says is so. */
  boolean holds(String name) {
    return of(wordOf(name)).holds(wayOf(name));
  }

  /**
   * A name or count that could stand in the place of another and means something else.
   *
   * @throws NothingToTell where there is none
   */
  String another(String name) {
    return DrawnTimes.isTime(name)
        ? facts.times().another(name)
        : of(wordOf(name)).another(wayOf(name));
  }

  private Drawn of(String word) {
    Subject revenue = DrawnFacts.REVENUE;
    return switch (word) {
      case "a" -> new DrawnLevel(facts, drawn.line(), drawn.anotherLine());
      case "revenue" -> new DrawnLevel(facts, revenue, Optional.empty());
      case "m" -> new DrawnRatio(facts, margin(), drawn.anotherMargin());
      case "part" -> part(0);
      case "other" -> part(1);
      case "both" -> new DrawnTogether(facts, List.of(id(0), id(1)), false);
      case "three" -> new DrawnTogether(facts, three(), false);
      case "split" -> new DrawnTogether(facts, split(), false);
      case "rest" -> new DrawnTogether(facts, List.of(id(0)), true);
      case "guided" -> new DrawnGuidance(facts);
      case "v" -> new DrawnVerdict(facts, drawn(guided()));
      case "c" -> new DrawnConsensus(facts, drawn(expected()));
      case "s" -> statement();
      case "eps" -> new DrawnPerShare(facts, DrawnPerShare.of(ground));
      default -> quotient(word);
    };
  }

  private Drawn quotient(String word) {
    Subject revenue = DrawnFacts.REVENUE;
    Subject profit = Subject.company(Measure.NET_INCOME);
    Measure measure =
        switch (word) {
          case "cash" -> Measure.OPERATING_CASH_FLOW;
          case "free" -> Measure.FREE_CASH_FLOW;
          case "paid" -> Measure.DIVIDENDS_PAID;
          case "e" -> drawn(expenses()).orElseThrow(NothingToTell::new);
          default -> throw new IllegalStateException(word);
        };
    return new DrawnQuotient(
        facts,
        Subject.company(measure),
        word.equals("cash") || word.equals("paid") ? profit : revenue,
        expenses().stream().filter(e -> e != measure).findFirst().map(Subject::company));
  }

  private List<Measure> expenses() {
    return EXPENSES.stream().filter(m -> ground.knows(Subject.company(m))).toList();
  }

  private DrawnStatement statement() {
    List<StatedSeries> levels = new ArrayList<>(DrawnStatement.levels(ground));
    Optional<StatedSeries> one = drawn(levels);
    one.ifPresent(levels::remove);
    return new DrawnStatement(facts, one, drawn(levels));
  }

  private List<Guidance.Line> guided() {
    return ground.facts().guidanceFor(facts.quarter()).map(Guidance::lines).orElse(List.of());
  }

  private List<Statement> expected() {
    return ground.consensus().stream()
        .filter(s -> s.period().filter(facts.quarter()::equals).isPresent())
        .toList();
  }

  /** The same of each list, as long as the values are those of one sentence. */
  private <T> Optional<T> drawn(List<T> from) {
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(from.get(Math.floorMod(seed, from.size())));
  }

  private DrawnPart part(int which) {
    Optional<Subject> beside = drawn.parts().size() < 2 ? Optional.empty() : Optional.of(id(1));
    return new DrawnPart(
        facts, new DrawnLevel(facts, id(which), drawn.anotherPart().map(DrawnLines::part)), beside);
  }

  private List<Subject> three() {
    List<Subject> split = split();
    if (split.size() < 4) {
      throw new NothingToTell();
    }
    return split.subList(0, 3);
  }

  /** All parts of the company that the first of them was drawn from. */
  private List<Subject> split() {
    return ground.facts().company().splits().stream()
        .filter(s -> s.of().isEmpty() && s.parts().contains(id(0).segment()))
        .findFirst()
        .map(s -> s.parts().stream().map(DrawnLines::part).toList())
        .orElseThrow(NothingToTell::new);
  }

  private Subject id(int which) {
    if (which >= drawn.parts().size()) {
      throw new NothingToTell();
    }
    return DrawnLines.part(drawn.parts().get(which));
  }

  private Subject margin() {
    return drawn.margin().orElseThrow(NothingToTell::new);
  }

  private static String wordOf(String name) {
    return name.split("\\.", 2)[0];
  }

  private static String wayOf(String name) {
    String[] way = name.split("\\.", 2);
    return way.length == 1 ? "" : way[1];
  }
}
