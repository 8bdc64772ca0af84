package dev.tracknote.claim;

import dev.tracknote.commentary.Commentary;
import java.util.ArrayList;
import java.util.List;

/** Finds what the prose asserts. */
public final class ClaimFinder {

  private ClaimFinder() {}

  /** The words of the trade in a stretch of text, such as the head of a table. */
  public static List<Mention> mentions(String text, Vocabulary vocabulary) {
    return new MentionReader(vocabulary).read(text, SignPairs.of(text));
  }

  /** The sentences of a text in their order, each with its claims. */
  public static List<ReadSentence> find(Commentary commentary, Vocabulary vocabulary) {
    MentionReader mentions = new MentionReader(vocabulary);
    List<ReadSentence> sentences = new ArrayList<>();
    for (Sentence sentence : SentenceReader.read(commentary)) {
      SignPairs signs = SignPairs.of(sentence.text());
      List<Mention> found = mentions.read(sentence.text(), signs);
      List<StatedFigure> figures = FigureReader.read(sentence.text());
      ClaimBinder binder = new ClaimBinder(sentence, figures, found, vocabulary);
      List<Claim> claims = figures.stream().map(binder::bind).toList();
      sentences.add(
          new ReadSentence(
              sentence, found, Coordination.distribute(sentence.text(), found, claims), signs));
    }
    return List.copyOf(sentences);
  }
}
