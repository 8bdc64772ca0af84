package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a verb speaks of: the parts that stand right before it, where a measure farther away has a
 * verb of its own («revenue rose because A doubled»), else what any word there can speak of.
 */
final class SubjectBefore {

  private static final Pattern JOINS =
      Pattern.compile("(?i)[\\s、,，和与及以]*(?:and|as well as)?[\\s、,，和与及以]*(?:the )?(?:both )?");
  private static final Pattern OF =
      Pattern.compile("(?i)\\s?(?:of|in|at|from|for|的|:|：|,|，)?\\s?(?:the )?");

  private SubjectBefore() {}

  /** Each topic is one way to read it; of a list, every item is meant. */
  static List<List<Subject>> of(Phrase phrase, List<ReadSentence> earlier, Dossier dossier) {
    ReadSentence sentence = phrase.sentence();
    int from = Clauses.start(sentence.text(), phrase.from());
    List<Mention.OfSegment> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.from() >= from && s.to() <= phrase.from() && !s.segment().isEmpty())
            .toList();
    List<Mention.OfMeasure> measures =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.from() >= from && m.to() <= phrase.from())
            .toList();
    boolean own =
        !parts.isEmpty()
            && !measures.isEmpty()
            && measures.getLast().to() <= parts.getLast().from()
            && !OF.matcher(
                    sentence.text().substring(measures.getLast().to(), parts.getLast().from()))
                .matches()
            && joined(sentence, parts).getFirst().from() > measures.getLast().to();
    if (!own) {
      return Topics.of(phrase, earlier, dossier).all();
    }
    List<Subject> subjects = new ArrayList<>();
    joined(sentence, parts)
        .forEach(p -> subjects.add(Subject.segment(Measure.REVENUE, p.segment())));
    return List.of(subjects);
  }

  /** The last part with those that are joined to it. */
  private static List<Mention.OfSegment> joined(
      ReadSentence sentence, List<Mention.OfSegment> parts) {
    List<Mention.OfSegment> joined = new ArrayList<>(List.of(parts.getLast()));
    for (int i = parts.size() - 2; i >= 0; i--) {
      String between = sentence.text().substring(parts.get(i).to(), joined.getFirst().from());
      if (!JOINS.matcher(between).matches()) {
        break;
      }
      joined.addFirst(parts.get(i));
    }
    return joined;
  }
}
