package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure reference where it stands, with the words that are its own: those between the figures
 * beside it.
 *
 * @param at where it stands
 * @param from where the figure before it ends
 * @param to where its clause ends, or the next figure begins
 */
record Referred(ReadSentence sentence, Span.Reference reference, int at, int from, int to) {

  private static final String HINT = "name the figure that the sentence speaks of, or reword it";

  static List<Referred> in(ReadSentence sentence) {
    List<Referred> referred = new ArrayList<>();
    String text = sentence.text();
    for (Sentence.Placed placed : sentence.sentence().placedReferences()) {
      int at = placed.at();
      int next = text.indexOf(Sentence.REFERENCE, at + 1);
      int to = Math.min(Clauses.end(text, at), next < 0 ? text.length() : next);
      referred.add(
          new Referred(
              sentence,
              placed.reference(),
              at,
              endBefore(sentence, at),
              startBehind(sentence, at, to)));
    }
    return referred;
  }

  /** Where the last figure before a place ends, typed or referred to. */
  static int endBefore(ReadSentence sentence, int place) {
    int typed =
        sentence.claims().stream()
            .mapToInt(c -> c.figure().to())
            .filter(t -> t <= place)
            .max()
            .orElse(0);
    return Math.max(typed, sentence.text().lastIndexOf(Sentence.REFERENCE, place - 1) + 1);
  }

  private static int startBehind(ReadSentence sentence, int place, int to) {
    return sentence.claims().stream()
        .mapToInt(c -> c.figure().from())
        .filter(f -> f > place && f < to)
        .min()
        .orElse(to);
  }

  /** What is mentioned before it, behind the figure before. */
  <T extends Mention> List<T> before(Class<T> kind) {
    return sentence.mentions(kind).stream().filter(m -> m.from() >= from && m.to() <= at).toList();
  }

  /** The same in its own clause. */
  <T extends Mention> List<T> inClause(Class<T> kind) {
    int start = Clauses.start(sentence.text(), at);
    return before(kind).stream().filter(m -> m.from() >= start).toList();
  }

  /** What is mentioned behind it, before the next figure. */
  <T extends Mention> List<T> behind(Class<T> kind) {
    return sentence.mentions(kind).stream().filter(m -> m.from() > at && m.to() <= to).toList();
  }

  String tail() {
    return sentence.text().substring(at + 1, to);
  }

  Place place() {
    return sentence.sentence().placeAt(at);
  }

  Diagnostic finding(String rule, String said, String named) {
    return finding(rule, place(), reference, said, named);
  }

  /** That a reference leads to something else than its sentence says. */
  static Diagnostic finding(
      String rule, Place place, Span.Reference reference, String said, String named) {
    return Findings.warning(
        rule,
        place,
        "expected "
            + said
            + " as the sentence says, found ${"
            + reference.name()
            + "}, which is "
            + named,
        HINT);
  }
}
