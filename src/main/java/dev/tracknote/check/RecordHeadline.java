package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** «历史新高！毛利 340.10 亿日元»: a record that stands by itself is one of what the next sentence tells. */
final class RecordHeadline {

  /** What may stand beside the word where it stands by itself. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)[\\p{Punct}\\p{IsPunctuation}\\s\\d]*(?:an?|another|又|再|一个|又一个)?[\\p{Punct}\\p{IsPunctuation}\\s]*");

  private RecordHeadline() {}

  /** Of what a record is one. */
  static List<List<Subject>> topics(Phrase phrase, Topics topics, Dossier dossier) {
    ReadSentence sentence = phrase.sentence();
    boolean alone =
        NOTHING.matcher(sentence.text().substring(0, phrase.from())).matches()
            && NOTHING.matcher(sentence.text().substring(phrase.to())).matches()
            && sentence.claims().isEmpty()
            && sentence.mentions(Mention.OfMeasure.class).isEmpty()
            && sentence.mentions(Mention.OfSegment.class).isEmpty();
    Optional<ReadSentence> next = alone ? dossier.scenes().after(sentence) : Optional.empty();
    return next.isEmpty() ? topics.all() : ofFirst(next.get(), dossier);
  }

  /** What the first figure of a sentence is a figure of. */
  private static List<List<Subject>> ofFirst(ReadSentence sentence, Dossier dossier) {
    int at = sentence.claims().isEmpty() ? 0 : sentence.claims().getFirst().figure().from();
    Phrase figure = new Phrase(sentence, at, at, sentence.masked());
    return Topics.of(figure, List.of(), dossier).all().stream().limit(1).toList();
  }
}
