package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of the accounts that the measures and the parts named in a sentence stand for. */
final class NamedLines {

  private static final Pattern JOINS =
      Pattern.compile(
          "(?i)[\\s、,，和与及\u25a1]*(?:and|both|as well as|GAAP|non-GAAP)?[\\s、,，和与及\u25a1]*");

  /** What a part has of these is told in no line of the accounts. */
  private static final Pattern OF_THING =
      Pattern.compile(
          "(?i)^\\s?(?:业务|板块|系统|分部)?的?(?:在手|新增|新签|未交付)?(?:订单|出货|销量|发货|装机|产能|合同额|客户数|用户数)"
              + "|^ (?:segment |unit |division )?(?:orders?|order (?:book|intake|backlog)|backlog|bookings|shipments|deliveries|volumes|capacity|headcount)\\b");

  /** «absorb 11.9% of revenue»: what a share is taken of is not what is spoken of. */
  private static final Pattern SHARE_OF =
      Pattern.compile("(?i)\\d(?:%| per ?cent) of (?:the |our |its |total |group |net |all )*$");

  private static final Pattern FORMER = Pattern.compile("(?i)前者|\\bthe former\\b");
  private static final Pattern LATTER = Pattern.compile("(?i)后者|\\bthe latter\\b");

  private static final Pattern EARNED =
      Pattern.compile(
          "(?i)^\\s?(?:业务|板块|分部)?的?利润(?!率)|^(?:['’]s?)? (?:profits?|earnings)\\b(?! margin)");

  private final Phrase phrase;
  private final Holders holders;
  private final Ground ground;
  private final List<Mention.OfMeasure> measures;
  private final List<Mention.OfSegment> segments;
  private boolean contradicted;

  NamedLines(Phrase phrase, Holders holders, Ground ground) {
    this.phrase = phrase;
    this.holders = holders;
    this.ground = ground;
    this.measures = measures(phrase.sentence());
    this.segments = phrase.sentence().mentions(Mention.OfSegment.class);
  }

  private static List<Mention.OfMeasure> measures(ReadSentence sentence) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> Measure.of(m.measure()).isPresent())
        .filter(m -> !sentence.holdsIn(0, m.from(), SHARE_OF))
        .toList();
  }

  /** The measures that the sentence names, in their order. */
  List<Mention.OfMeasure> measures() {
    return measures;
  }

  /** The parts that the sentence names, in their order. */
  List<Mention.OfSegment> segments() {
    return segments;
  }

  /** Whether a figure at one of the measures asked for is typed as another's than the line's. */
  boolean areContradicted() {
    return contradicted;
  }

  /** 前者 or 后者 of the two lines that the clauses before have named; none where it says neither. */
  List<List<Subject>> oneOfTwo() {
    boolean former = phrase.beforeHolds(FORMER);
    if (former == phrase.beforeHolds(LATTER)) {
      return List.of();
    }
    Set<Subject> lines = new LinkedHashSet<>();
    for (Mention named : phrase.sentence().mentions()) {
      if (named.to() <= phrase.start()) {
        line(named).ifPresent(lines::add);
      }
    }
    List<Subject> two = List.copyOf(lines);
    return two.size() == 2 ? List.of(List.of(two.get(former ? 0 : 1))) : List.of();
  }

  private Optional<Subject> line(Mention named) {
    if (named instanceof Mention.OfMeasure m && Measure.of(m.measure()).isPresent()) {
      return subjects(m).stream().findFirst();
    }
    boolean part = named instanceof Mention.OfSegment s && !s.segment().isEmpty() && !isMeasured(s);
    return part
        ? Optional.of(Subject.segment(Measure.REVENUE, ((Mention.OfSegment) named).segment()))
        : Optional.empty();
  }

  private boolean isMeasured(Mention.OfSegment part) {
    return measures.stream().anyMatch(m -> m.from() >= part.to() && m.from() <= part.to() + 1);
  }

  /** The measures from a place to the phrase. */
  List<Mention.OfMeasure> before(int start) {
    return measures.stream().filter(m -> m.from() >= start && m.to() <= phrase.from()).toList();
  }

  /** «The run of positive free cash flow extends to»: those that the phrase itself holds. */
  List<Mention.OfMeasure> within() {
    return measures.stream()
        .filter(m -> m.from() >= phrase.from() && m.to() <= phrase.to())
        .toList();
  }

  /** The last measure with those that are joined to it. */
  List<Mention.OfMeasure> joined(List<Mention.OfMeasure> before) {
    List<Mention.OfMeasure> group = new ArrayList<>(List.of(before.getLast()));
    for (int i = before.size() - 2; i >= 0; i--) {
      String between = phrase.masked().substring(before.get(i).to(), group.getFirst().from());
      if (!JOINS.matcher(between).matches()) {
        break;
      }
      group.addFirst(before.get(i));
    }
    return group;
  }

  /**
   * The ways to read one measure; several are one topic, of the part that is running or of the
   * company.
   */
  List<List<Subject>> topics(List<Mention.OfMeasure> said) {
    List<List<Subject>> each = said.stream().map(this::subjects).filter(s -> !s.isEmpty()).toList();
    if (each.size() == 1) {
      return each.getFirst().stream().map(List::of).toList();
    }
    if (each.isEmpty()) {
      return List.of();
    }
    Set<List<Subject>> likeliest = new LinkedHashSet<>();
    likeliest.add(each.stream().map(List::getFirst).toList());
    likeliest.add(each.stream().map(List::getLast).toList());
    return List.copyOf(likeliest);
  }

  private List<Subject> subjects(Mention.OfMeasure said) {
    Measure measure = Measure.of(said.measure()).orElseThrow();
    Basis basis = basis(said);
    List<Subject> subjects = new ArrayList<>();
    for (String segment : holders.of(said, measure, basis)) {
      Subject subject = new Subject(measure, segment, basis);
      boolean other = holders.isTypedOtherwise(said, subject);
      contradicted |= other;
      if (!other && ground.knows(subject) && !subjects.contains(subject)) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  private Basis basis(Mention.OfMeasure said) {
    return phrase.sentence().mentions(Mention.OfBasis.class).stream()
        .filter(b -> b.to() <= said.from() + 1)
        .reduce((a, b) -> b)
        .map(Mention.OfBasis::basis)
        .orElse(Basis.GAAP);
  }

  /** «On the non-GAAP basis, the third profit in a row»: the company's line, on the basis named. */
  List<List<Subject>> onBasis(List<List<Subject>> meant) {
    List<Mention.OfBasis> said = phrase.sentence().mentions(Mention.OfBasis.class);
    if (said.isEmpty()) {
      return meant;
    }
    Basis basis = said.getLast().basis();
    return meant.stream()
        .map(List::getFirst)
        .map(s -> new Subject(s.measure(), s.segment(), s.segment().isEmpty() ? basis : s.basis()))
        .filter(ground::knows)
        .map(List::of)
        .toList();
  }

  /**
   * Parts without a measure, all or the last of them: what a part has is its revenue.
   *
   * @param all whether every part between the two places is meant
   */
  Optional<List<Subject>> parts(int from, int to, boolean all) {
    List<Subject> parts =
        segments.stream()
            .filter(s -> s.from() >= from && s.to() <= to && !s.segment().isEmpty())
            .map(s -> Subject.segment(ofPart(s), s.segment()))
            .filter(s -> s.measure() == Measure.REVENUE || ground.knows(s))
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(all ? parts : List.of(parts.getLast()));
  }

  /** «本地生活利润增长两倍»: what it earned, where that stands right behind its name. */
  private Measure ofPart(Mention.OfSegment part) {
    return phrase.sentence().holdsFrom(part.to(), EARNED)
        ? Measure.OPERATING_INCOME
        : Measure.REVENUE;
  }

  /** «储能订单再创新高»: what a part has orders of is told in no line of the accounts. */
  boolean areOfAnotherThing(int start) {
    return before(start).isEmpty()
        && segments.stream()
            .filter(s -> s.from() >= start && s.to() <= phrase.from() && !s.segment().isEmpty())
            .reduce((a, b) -> b)
            .filter(s -> phrase.sentence().holdsFrom(s.to(), OF_THING))
            .isPresent();
  }
}
