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

  /** Costs without more words are those of the whole company. */
  private static final Pattern COSTS = Pattern.compile("(?i)费用(?!率)|\\bcosts\\b|\\bexpenses\\b");

  private final Dossier dossier;
  private final Phrase phrase;
  private final List<Mention.OfMeasure> measures;
  private final List<Mention.OfSegment> segments;

  private Topics(Phrase phrase, Dossier dossier) {
    this.dossier = dossier;
    this.phrase = phrase;
    this.measures =
        phrase.sentence().mentions(Mention.OfMeasure.class).stream()
            .filter(m -> Measure.of(m.measure()).isPresent())
            .toList();
    this.segments = phrase.sentence().mentions(Mention.OfSegment.class);
  }

  /**
   * The topics that the facts know, the likeliest first.
   *
   * @param before the sentence before it, where it stands in the same passage
   */
  static List<List<Subject>> of(Phrase phrase, Optional<ReadSentence> before, Dossier dossier) {
    Topics topics = new Topics(phrase, dossier);
    List<List<Subject>> found = topics.inSentence();
    boolean unnamed = topics.measures.isEmpty() && topics.segments.isEmpty();
    if (found.isEmpty() && unnamed && before.isPresent()) {
      ReadSentence last = before.get();
      int end = last.text().length();
      Phrase all = new Phrase(last, end, end, Phrase.masked(last));
      found = new Topics(all, dossier).inSentence();
    }
    return found;
  }

  private List<List<Subject>> inSentence() {
    int start = phrase.start();
    Set<List<Subject>> topics = new LinkedHashSet<>();
    Optional<Mention.OfMeasure> next =
        measures.stream()
            .filter(m -> m.from() >= phrase.to() && m.to() <= phrase.end())
            .filter(m -> m.from() - phrase.to() < REACH_AFTER)
            .findFirst();
    boolean atOnce =
        next.isPresent()
            && AT_ONCE.matcher(phrase.masked().substring(phrase.to(), next.get().from())).matches();
    List<Mention.OfMeasure> before = before(start);
    if (atOnce || before.isEmpty()) {
      next.ifPresent(m -> add(List.of(m), topics));
    }
    if (!before.isEmpty() && !(atOnce && !phrase.isChinese())) {
      add(group(before), topics);
    }
    if (topics.isEmpty()) {
      part(start, phrase.end()).ifPresent(topics::add);
    }
    if (topics.isEmpty()) {
      earlier(start, topics);
    }
    if (measures.isEmpty() && COSTS.matcher(phrase.masked()).find()) {
      topics.clear();
      topics.add(List.of(Subject.company(Measure.OPERATING_EXPENSES)));
    }
    return List.copyOf(topics);
  }

  private void earlier(int start, Set<List<Subject>> topics) {
    List<Mention.OfMeasure> before = before(0);
    if (ALL.matcher(phrase.clause()).find() && before.size() > 1) {
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

  /** A segment without a measure: what a segment has is its revenue. */
  private Optional<List<Subject>> part(int from, int to) {
    List<Subject> parts = new ArrayList<>();
    for (Mention.OfSegment segment : segments) {
      if (segment.from() >= from && segment.to() <= to && !segment.segment().isEmpty()) {
        parts.add(Subject.segment(Measure.REVENUE, segment.segment()));
      }
    }
    boolean all = ALL.matcher(phrase.clause()).find();
    return parts.isEmpty() ? Optional.empty() : Optional.of(all ? parts : List.of(parts.getLast()));
  }

  private List<Subject> subjects(Mention.OfMeasure said) {
    Measure measure = Measure.of(said.measure()).orElseThrow();
    Basis basis = basis(said);
    List<Subject> subjects = new ArrayList<>();
    for (String segment : segmentsOf(said, measure, basis)) {
      Subject subject = new Subject(measure, segment, basis);
      if (dossier.ground().knows(subject) && !subjects.contains(subject)) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  private List<String> segmentsOf(Mention.OfMeasure said, Measure measure, Basis basis) {
    int start = Clauses.start(phrase.masked(), said.from());
    int end = Clauses.end(phrase.masked(), said.to());
    Optional<String> own =
        within(said).or(() -> segment(start, said.from())).or(() -> segmentAfter(said.to(), end));
    if (own.isPresent()) {
      boolean known = dossier.ground().knows(new Subject(measure, own.get(), basis));
      return known ? List.of(own.get()) : List.of("");
    }
    return segment(0, said.from()).map(s -> List.of(s, "")).orElse(List.of(""));
  }

  private Optional<String> segment(int from, int to) {
    return segments.stream()
        .filter(s -> s.from() >= from && s.to() <= to)
        .reduce((a, b) -> b)
        .map(Mention.OfSegment::segment);
  }

  /** A segment whose name holds the word, such as 净利息收入. */
  private Optional<String> within(Mention.OfMeasure said) {
    return segments.stream()
        .filter(s -> s.from() <= said.from() && s.to() >= said.to())
        .findFirst()
        .map(Mention.OfSegment::segment);
  }

  private Optional<String> segmentAfter(int from, int to) {
    return segments.stream()
        .filter(s -> s.from() >= from && s.to() <= to && s.from() - from < 6)
        .findFirst()
        .map(Mention.OfSegment::segment);
  }

  private Basis basis(Mention.OfMeasure said) {
    return phrase.sentence().mentions(Mention.OfBasis.class).stream()
        .filter(b -> b.to() <= said.from() + 1)
        .reduce((a, b) -> b)
        .map(Mention.OfBasis::basis)
        .orElse(Basis.GAAP);
  }
}
