package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
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
  private static final Pattern ALL = Pattern.compile("(?i)双双|均|都|同为|同创|齐创|\\b(?:both|all)\\b");
  private static final Pattern AT_ONCE =
      Pattern.compile("(?i)\\s*(?:the |in |for |of )?[\\w-]*\\s?");

  /** «Cash flow, at KRW 1,524 billion, was the highest»: the verb's subject stands before it. */
  private static final Pattern VERB =
      Pattern.compile("(?i)^\\s?(?:was|were|is|are|remained|remains|marked|set|reached|hit)\\b");

  private static final Pattern OPENING = Pattern.compile("后$");

  /** «Up for four quarters in a row, the margin», «For the sixth quarter running, New Titles». */
  private static final Pattern OPENING_EN =
      Pattern.compile(
          "(?i)^(?:up|down|higher|lower|rising|falling|growing|shrinking|climbing|for|after|having|in|quarter after quarter)\\b");

  private static final Pattern TAKES_UP =
      Pattern.compile(
          "(?i)^(?:这[^家样里]|此|\\b(?:it|that|this) (?:is|was|has|marks?|marked|makes?|made)\\b)");

  private static final Pattern ITS = Pattern.compile("^\\s*(?:Its|Their|它的|其)");

  private final Dossier dossier;
  private final Phrase phrase;
  private final List<ReadSentence> earlier;
  private final Holders holders;
  private final NamedLines named;
  private final UnnamedLines unnamed;

  private Topics(Phrase phrase, List<ReadSentence> earlier, Dossier dossier) {
    this.dossier = dossier;
    this.phrase = phrase;
    this.earlier = earlier;
    this.holders = new Holders(phrase, earlier, dossier);
    this.named = new NamedLines(phrase, holders, dossier.ground());
    this.unnamed = new UnnamedLines(phrase, holders, dossier);
  }

  /**
   * @param earlier the sentences before it in the same passage, the nearest last
   */
  static Topics of(Phrase phrase, List<ReadSentence> earlier, Dossier dossier) {
    return new Topics(phrase, earlier, dossier);
  }

  /** The same of all that a sentence says. */
  private static Topics ofWhole(
      ReadSentence sentence, List<ReadSentence> earlier, Dossier dossier) {
    int end = sentence.text().length();
    return new Topics(new Phrase(sentence, end, end, sentence.masked()), earlier, dossier);
  }

  /** What a sentence is about: the first that it names. */
  static List<List<Subject>> ofSubject(
      ReadSentence sentence, List<ReadSentence> earlier, Dossier dossier) {
    NamedLines named = ofWhole(sentence, earlier, dossier).named;
    return named.topics(named.measures().stream().limit(1).toList());
  }

  /** The topics that the facts know, the likeliest first. */
  List<List<Subject>> all() {
    List<List<Subject>> found = inSentence();
    boolean silent =
        named.measures().isEmpty()
            && named.segments().isEmpty()
            && phrase.sentence().sentence().references().isEmpty();
    if (found.isEmpty() && silent && !earlier.isEmpty() && isTakenUp()) {
      found = ofSubject(earlier.getLast(), earlier.subList(0, earlier.size() - 1), dossier);
    }
    if (found.isEmpty() && silent && !Strangers.leads(phrase, dossier)) {
      for (int i = earlier.size() - 1; i >= 0 && found.isEmpty(); i--) {
        found = ofWhole(earlier.get(i), earlier.subList(0, i), dossier).inSentence();
        if (found.isEmpty() && takesUp(earlier.get(i))) {
          return List.of();
        }
      }
    }
    if (!silent) {
      return found;
    }
    List<List<Subject>> told = named.onBasis(found).stream().filter(t -> !isOfOther(t)).toList();
    List<Subject> revenue = List.of(Subject.company(Measure.REVENUE));
    return told.isEmpty() && !found.isEmpty() && !isOfOther(revenue) ? List.of(revenue) : told;
  }

  /** «它的同比增速已连续四个季度加快»: of what the sentence before was about. */
  private boolean isTakenUp() {
    return phrase.start() == 0 && ITS.matcher(phrase.masked()).find();
  }

  /** «That is the fifth fall in a row», behind a figure of something that is no line. */
  private boolean takesUp(ReadSentence before) {
    return !before.claims().isEmpty()
        && before.mentions(Mention.OfMeasure.class).isEmpty()
        && before.mentions(Mention.OfSegment.class).isEmpty()
        && phrase.sentence().holds(TAKES_UP);
  }

  /** What the sentence tells is none of the topic's values, so that something else is meant. */
  private boolean isOfOther(List<Subject> topic) {
    return topic.stream()
        .allMatch(s -> new TopicTold(dossier).isOfOther(s, phrase.sentence(), phrase.from()));
  }

  /** Whose profit or loss a word such as 扭亏 speaks of. */
  List<List<Subject>> ofProfit() {
    return new ProfitMeant(phrase, named, holders, dossier).among(all());
  }

  private List<List<Subject>> inSentence() {
    int start = phrase.start();
    if (named.areOfAnotherThing(start) || Strangers.isOfThing(phrase)) {
      return List.of();
    }
    List<List<Subject>> one = named.oneOfTwo();
    if (!one.isEmpty()) {
      return one;
    }
    Set<List<Subject>> topics = new LinkedHashSet<>(ofMeasures(start));
    if (topics.isEmpty()) {
      parts(start, phrase.end()).or(this::headPart).ifPresent(topics::add);
    }
    if (topics.isEmpty()) {
      topics.addAll(unnamed.earnedBefore());
    }
    if (topics.isEmpty()) {
      topics.addAll(ofClausesBefore(start));
    }
    if (topics.isEmpty()) {
      topics.addAll(ofClauseBehind());
    }
    return named.measures().isEmpty() ? ofNoMeasure(List.copyOf(topics)) : List.copyOf(topics);
  }

  /** The measures of the own clause: those that lead up to the phrase, or the one it leads to. */
  private Set<List<Subject>> ofMeasures(int start) {
    Optional<Mention.OfMeasure> next =
        named.measures().stream()
            .filter(m -> m.from() >= phrase.to() && m.to() <= phrase.end())
            .filter(m -> m.from() - phrase.to() < REACH_AFTER)
            .findFirst();
    boolean atOnce =
        next.isPresent()
            && AT_ONCE.matcher(phrase.masked().substring(phrase.to(), next.get().from())).matches();
    List<Mention.OfMeasure> before = named.before(start);
    List<Mention.OfMeasure> within = named.within();
    if (!within.isEmpty()) {
      return new LinkedHashSet<>(named.topics(within));
    }
    boolean led = VERB.matcher(phrase.before()).find() && !named.before(0).isEmpty();
    Set<List<Subject>> topics = new LinkedHashSet<>();
    if (atOnce || (before.isEmpty() && !led)) {
      next.ifPresent(m -> topics.addAll(named.topics(List.of(m))));
    }
    if (!before.isEmpty() && !(atOnce && !phrase.isChinese())) {
      topics.addAll(named.topics(named.joined(before)));
    }
    return topics;
  }

  /** What a sentence without a measure speaks of, whatever else it names. */
  private List<List<Subject>> ofNoMeasure(List<List<Subject>> topics) {
    List<List<Subject>> said = unnamed.spentOrTakenIn();
    if (!said.isEmpty()) {
      return said;
    }
    return topics.isEmpty() && named.segments().isEmpty() && !isOfStated()
        ? unnamed.earnedOrGrown()
        : topics;
  }

  /** «期末贷款 1537 亿美元，…为最快的按季增速»: what is spoken of is on record outside the accounts. */
  private boolean isOfStated() {
    return phrase.sentence().mentions(Mention.OfMeasure.class).stream()
        .anyMatch(m -> m.measure().startsWith(StatedSeries.PREFIX) && m.to() <= phrase.from());
  }

  private Set<List<Subject>> ofClausesBefore(int start) {
    Set<List<Subject>> topics = new LinkedHashSet<>();
    if (Strangers.leads(phrase, dossier)) {
      return topics;
    }
    List<Mention.OfMeasure> before = named.before(0);
    if (phrase.clauseHolds(ALL) && before.size() > 1) {
      topics.addAll(named.topics(before));
      return topics;
    }
    int at = start;
    while (at > 0 && topics.isEmpty()) {
      int from = Clauses.start(phrase.masked(), at - 1);
      int until = at;
      List<Mention.OfMeasure> here =
          before.stream().filter(m -> m.from() >= from && m.to() <= until).toList();
      if (here.isEmpty()) {
        if (phrase.sentence().holdsIn(from, until, Strangers.THING)) {
          return topics;
        }
        parts(from, until).ifPresent(topics::add);
      } else {
        topics.addAll(named.topics(List.of(here.getLast())));
        topics.addAll(named.topics(List.of(before.getFirst())));
      }
      at = from;
    }
    return topics;
  }

  /** «连续四个季度走高后，营收本季为»: what the clause that opens the sentence says is said of the next one's. */
  private List<List<Subject>> ofClauseBehind() {
    boolean opening =
        phrase.start() == 0 && OPENING_EN.matcher(phrase.masked()).find() && !phrase.isChinese();
    if (!(opening || phrase.afterHolds(OPENING))
        || !named.before(0).isEmpty()
        || Strangers.leads(phrase, dossier)) {
      return List.of();
    }
    int from = Math.min(phrase.end() + 1, phrase.masked().length());
    int to = Clauses.end(phrase.masked(), from);
    return named.measures().stream()
        .filter(m -> m.from() >= from && m.to() <= to)
        .findFirst()
        .map(m -> named.topics(List.of(m)))
        .orElseGet(() -> parts(from, to).map(List::of).orElse(List.of()));
  }

  private Optional<List<Subject>> parts(int from, int to) {
    return named.parts(from, to, phrase.clauseHolds(ALL));
  }

  private Optional<List<Subject>> headPart() {
    return holders
        .head()
        .map(s -> Subject.segment(Measure.REVENUE, s))
        .filter(dossier.ground()::knows)
        .map(List::of);
  }
}
