package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
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

/**
 * What a word such as «record» can be said of: the measures of its own clause, else of the clauses
 * before it, else of the sentence before. Each topic is one way to read it; of a list, every item
 * is meant.
 */
final class Topics {

  private static final int REACH_AFTER = 40;
  private static final Pattern JOINS =
      Pattern.compile(
          "(?i)[\\s、,，和与及\u25a1]*(?:and|both|as well as|GAAP|non-GAAP)?[\\s、,，和与及\u25a1]*");
  private static final Pattern ALL = Pattern.compile("(?i)双双|均|都|同为|同创|齐创|\\b(?:both|all)\\b");
  private static final Pattern AT_ONCE =
      Pattern.compile("(?i)\\s*(?:the |in |for |of )?[\\w-]*\\s?");

  /** «Cash flow, at KRW 1,524 billion, was the highest»: the verb's subject stands before it. */
  private static final Pattern VERB =
      Pattern.compile("(?i)^\\s?(?:was|were|is|are|remained|remains|marked|set|reached|hit)\\b");

  /** Costs without more words are those of the whole company. */
  private static final Pattern COSTS = Pattern.compile("(?i)费用(?!率)|\\bcosts\\b|\\bexpenses\\b");

  private static final Pattern EARNINGS =
      Pattern.compile(
          "(?i)\\bearnings\\b(?! (?:per|a|of [^,]{0,14} (?:a|per)) )|(?<![业净毛税]|扣非)利润(?!率)|(?<![一二三四首度为现的])盈利(?![能预质水])");
  private static final Pattern OF_THING =
      Pattern.compile(
          "(?i)^\\s?(?:业务|板块|系统|分部)?的?(?:在手|新增|新签|未交付)?(?:订单|出货|销量|发货|装机|产能|合同额|客户数|用户数)"
              + "|^ (?:segment |unit |division )?(?:orders?|order (?:book|intake|backlog)|backlog|bookings|shipments|deliveries|volumes|capacity|headcount)\\b");
  private static final Pattern GROWTH =
      Pattern.compile("(?i)^[\\s*]*(?:(?:its |the |this )?growth\\b|增速|增长)");
  private static final Pattern OUTLOOK = Pattern.compile("(?i)指引|预告|预想|展望|\\bguid|\\boutlook\\b");
  private static final List<Measure> PROFITS =
      List.of(
          Measure.NET_INCOME,
          Measure.OPERATING_INCOME,
          Measure.EPS_DILUTED,
          Measure.GROSS_PROFIT,
          Measure.OPERATING_CASH_FLOW,
          Measure.FREE_CASH_FLOW);
  private static final Pattern CASH = Pattern.compile("(?i)现金流|\\bcash flow\\b");

  private final Dossier dossier;
  private final Phrase phrase;
  private final List<Mention.OfMeasure> measures;
  private final List<Mention.OfSegment> segments;
  private final List<ReadSentence> earlier;
  private final Holders holders;
  private boolean contradicted;

  private Topics(Phrase phrase, List<ReadSentence> earlier, Dossier dossier) {
    this.dossier = dossier;
    this.phrase = phrase;
    this.earlier = earlier;
    this.holders = new Holders(phrase, earlier, dossier);
    this.measures = measures(phrase.sentence());
    this.segments = phrase.sentence().mentions(Mention.OfSegment.class);
  }

  private static List<Mention.OfMeasure> measures(ReadSentence sentence) {
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> Measure.of(m.measure()).isPresent())
        .toList();
  }

  /**
   * @param earlier the sentences before it in the same passage, the nearest last
   */
  static Topics of(Phrase phrase, List<ReadSentence> earlier, Dossier dossier) {
    return new Topics(phrase, earlier, dossier);
  }

  /** The topics that the facts know, the likeliest first. */
  List<List<Subject>> all() {
    List<List<Subject>> found = inSentence();
    boolean unnamed =
        measures.isEmpty()
            && segments.isEmpty()
            && phrase.sentence().sentence().references().isEmpty();
    if (found.isEmpty() && unnamed && !Strangers.leads(phrase, dossier)) {
      for (int i = earlier.size() - 1; i >= 0 && found.isEmpty(); i--) {
        found = ofWhole(earlier.get(i), earlier.subList(0, i), dossier);
      }
    }
    if (!unnamed) {
      return found;
    }
    List<List<Subject>> told = found.stream().filter(t -> !isOfOther(t)).toList();
    List<Subject> revenue = List.of(Subject.company(Measure.REVENUE));
    return told.isEmpty() && !found.isEmpty() && !isOfOther(revenue) ? List.of(revenue) : told;
  }

  /** What the sentence tells is none of the topic's values, so that something else is meant. */
  private boolean isOfOther(List<Subject> topic) {
    return topic.stream()
        .allMatch(s -> new TopicTold(dossier).isOfOther(s, phrase.sentence(), phrase.from()));
  }

  /** What a sentence says of itself, the last first. */
  private static List<List<Subject>> ofWhole(
      ReadSentence sentence, List<ReadSentence> earlier, Dossier dossier) {
    int end = sentence.text().length();
    Phrase all = new Phrase(sentence, end, end, sentence.masked());
    return new Topics(all, earlier, dossier).inSentence();
  }

  /** What a sentence is about: the first that it names. */
  static List<List<Subject>> ofSubject(
      ReadSentence sentence, List<ReadSentence> earlier, Dossier dossier) {
    int end = sentence.text().length();
    Phrase all = new Phrase(sentence, end, end, sentence.masked());
    Topics topics = new Topics(all, earlier, dossier);
    Set<List<Subject>> found = new LinkedHashSet<>();
    topics.measures.stream().findFirst().ifPresent(m -> topics.add(List.of(m), found));
    return List.copyOf(found);
  }

  /**
   * Whose profit or loss a word such as 扭亏 speaks of: without a measure it is the net income of the
   * company, or the operating income of the segment that is named or that the passage runs on.
   */
  List<List<Subject>> ofProfit() {
    List<List<Subject>> all = all();
    boolean measured = measures.stream().anyMatch(m -> isOfProfit(m.measure()));
    if (measured || contradicted) {
      return all.stream().filter(t -> isOfProfit(t.getFirst().measure().id())).toList();
    }
    List<String> named =
        segments.stream().map(Mention.OfSegment::segment).filter(s -> !s.isEmpty()).toList();
    Set<String> parts = new LinkedHashSet<>(named.isEmpty() ? List.of() : named);
    holders.led().ifPresent(parts::add);
    if (parts.isEmpty()) {
      List<List<Subject>> before =
          all.stream().filter(t -> isOfProfit(t.getFirst().measure().id())).toList();
      if (!before.isEmpty()) {
        return before;
      }
      parts.addAll(holders.running());
    }
    if (parts.isEmpty()) {
      return Strangers.leads(phrase, dossier)
          ? List.of()
          : List.of(List.of(Subject.company(Measure.NET_INCOME)));
    }
    return parts.stream()
        .map(s -> Subject.segment(Measure.OPERATING_INCOME, s))
        .filter(dossier.ground()::knows)
        .map(List::of)
        .toList();
  }

  private static boolean isOfProfit(String measure) {
    return PROFITS.stream().anyMatch(m -> m.id().equals(measure));
  }

  private List<List<Subject>> inSentence() {
    int start = phrase.start();
    Set<List<Subject>> topics = new LinkedHashSet<>();
    if (isOfAnotherThing(start)) {
      return List.of();
    }
    Optional<Mention.OfMeasure> next =
        measures.stream()
            .filter(m -> m.from() >= phrase.to() && m.to() <= phrase.end())
            .filter(m -> m.from() - phrase.to() < REACH_AFTER)
            .findFirst();
    boolean atOnce =
        next.isPresent()
            && AT_ONCE.matcher(phrase.masked().substring(phrase.to(), next.get().from())).matches();
    List<Mention.OfMeasure> before = before(start);
    boolean led = VERB.matcher(phrase.before()).find() && !before(0).isEmpty();
    if (atOnce || (before.isEmpty() && !led)) {
      next.ifPresent(m -> add(List.of(m), topics));
    }
    if (!before.isEmpty() && !(atOnce && !phrase.isChinese())) {
      add(group(before), topics);
    }
    if (topics.isEmpty()) {
      part(start, phrase.end()).or(this::headPart).ifPresent(topics::add);
    }
    if (topics.isEmpty() && phrase.beforeHolds(EARNINGS)) {
      earnings(topics);
    }
    if (topics.isEmpty()) {
      earlier(start, topics);
    }
    String said = Strangers.leads(phrase, dossier) ? behindHeading(phrase.soFar()) : phrase.soFar();
    if (measures.isEmpty() && phrase.sentence().holdsIn(said, COSTS)) {
      topics.clear();
      topics.add(List.of(Subject.company(Measure.OPERATING_EXPENSES)));
    }
    if (measures.isEmpty() && phrase.sentence().holdsIn(said, CASH)) {
      topics.clear();
      topics.add(List.of(Subject.company(Measure.OPERATING_CASH_FLOW)));
      topics.add(List.of(Subject.company(Measure.FREE_CASH_FLOW)));
    }
    if (measures.isEmpty() && segments.isEmpty() && topics.isEmpty()) {
      unmeasured(topics);
    }
    return List.copyOf(topics);
  }

  /** «客户与现金流：在手合同首破 20 亿美元»: what a heading names is not what is said of. */
  private static String behindHeading(String said) {
    return said.substring(Math.max(said.lastIndexOf('：'), said.lastIndexOf(':')) + 1);
  }

  private static void earnings(Set<List<Subject>> topics) {
    for (Measure profit :
        List.of(Measure.NET_INCOME, Measure.OPERATING_INCOME, Measure.EPS_DILUTED)) {
      topics.add(List.of(Subject.company(profit)));
    }
  }

  /** Earnings without more words, and growth of what the passage runs on. */
  private void unmeasured(Set<List<Subject>> topics) {
    if (phrase.clauseHolds(EARNINGS)) {
      earnings(topics);
    } else if ((phrase.clauseHolds(GROWTH) || phrase.sentence().holds(GROWTH))
        && !OUTLOOK.matcher(phrase.masked()).find()) {
      Set<String> running = new LinkedHashSet<>(holders.running());
      if (running.isEmpty()) {
        running.add("");
      }
      running.stream()
          .map(s -> Subject.segment(Measure.REVENUE, s))
          .filter(dossier.ground()::knows)
          .forEach(s -> topics.add(List.of(s)));
    }
  }

  private void earlier(int start, Set<List<Subject>> topics) {
    if (Strangers.leads(phrase, dossier)) {
      return;
    }
    List<Mention.OfMeasure> before = before(0);
    if (phrase.clauseHolds(ALL) && before.size() > 1) {
      add(before, topics);
      return;
    }
    int at = start;
    while (at > 0 && topics.isEmpty()) {
      int from = Clauses.start(phrase.masked(), at - 1);
      int until = at;
      List<Mention.OfMeasure> here =
          before.stream().filter(m -> m.from() >= from && m.to() <= until).toList();
      if (!here.isEmpty()) {
        add(List.of(here.getLast()), topics);
        add(List.of(before.getFirst()), topics);
      } else {
        part(from, until).ifPresent(topics::add);
      }
      at = from;
    }
  }

  private List<Mention.OfMeasure> before(int start) {
    return measures.stream().filter(m -> m.from() >= start && m.to() <= phrase.from()).toList();
  }

  /** The last measure with those that are joined to it. */
  private List<Mention.OfMeasure> group(List<Mention.OfMeasure> before) {
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

  private void add(List<Mention.OfMeasure> said, Set<List<Subject>> topics) {
    List<List<Subject>> each = said.stream().map(this::subjects).filter(s -> !s.isEmpty()).toList();
    if (each.size() == 1) {
      each.getFirst().forEach(s -> topics.add(List.of(s)));
    } else if (!each.isEmpty()) {
      topics.add(each.stream().map(List::getFirst).toList());
    }
  }

  /** «储能订单再创新高»: what a part has orders of is told in no line of the accounts. */
  private boolean isOfAnotherThing(int start) {
    return before(start).isEmpty()
        && segments.stream()
            .filter(s -> s.from() >= start && s.to() <= phrase.from() && !s.segment().isEmpty())
            .reduce((a, b) -> b)
            .filter(s -> phrase.sentence().holdsFrom(s.to(), OF_THING))
            .isPresent();
  }

  /** A segment without a measure: what a segment has is its revenue. */
  private Optional<List<Subject>> part(int from, int to) {
    List<Subject> parts = new ArrayList<>();
    for (Mention.OfSegment segment : segments) {
      if (segment.from() >= from && segment.to() <= to && !segment.segment().isEmpty()) {
        parts.add(Subject.segment(Measure.REVENUE, segment.segment()));
      }
    }
    boolean all = phrase.clauseHolds(ALL);
    return parts.isEmpty() ? Optional.empty() : Optional.of(all ? parts : List.of(parts.getLast()));
  }

  private List<Subject> subjects(Mention.OfMeasure said) {
    Measure measure = Measure.of(said.measure()).orElseThrow();
    Basis basis = basis(said);
    List<Subject> subjects = new ArrayList<>();
    for (String segment : holders.of(said, measure, basis)) {
      Subject subject = new Subject(measure, segment, basis);
      boolean other = holders.isTypedOtherwise(said, subject);
      contradicted |= other;
      if (!other && dossier.ground().knows(subject) && !subjects.contains(subject)) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  private Optional<List<Subject>> headPart() {
    return holders
        .head()
        .map(s -> Subject.segment(Measure.REVENUE, s))
        .filter(dossier.ground()::knows)
        .map(List::of);
  }

  private Basis basis(Mention.OfMeasure said) {
    return phrase.sentence().mentions(Mention.OfBasis.class).stream()
        .filter(b -> b.to() <= said.from() + 1)
        .reduce((a, b) -> b)
        .map(Mention.OfBasis::basis)
        .orElse(Basis.GAAP);
  }
}
