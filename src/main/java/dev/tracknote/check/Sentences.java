package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of a note and then of its minutes, sorted once by what most rules ask of them, so
 * that a rule goes through those alone that it can be about.
 */
final class Sentences {

  private final List<ReadSentence> all;
  private final List<ReadSentence> prose;
  private final List<ReadSentence> figured;
  private final List<ReadSentence> figuredProse;

  Sentences(List<ReadSentence> note, List<ReadSentence> minutes) {
    this.all = Stream.concat(note.stream(), minutes.stream()).toList();
    this.prose = all.stream().filter(s -> !s.isRow()).toList();
    this.figured = all.stream().filter(s -> !s.claims().isEmpty()).toList();
    this.figuredProse = prose.stream().filter(s -> !s.claims().isEmpty()).toList();
  }

  List<ReadSentence> all() {
    return all;
  }

  /** Those that are no rows of tables. */
  List<ReadSentence> prose() {
    return prose;
  }

  /** Those that hold figures. */
  List<ReadSentence> figured() {
    return figured;
  }

  /** Those of the prose that hold figures. */
  List<ReadSentence> figuredProse() {
    return figuredProse;
  }

  /** Those of the prose in which a pattern may be found. */
  List<ReadSentence> mayHold(Pattern pattern) {
    return ReadSentence.mayHold(prose, pattern);
  }
}
