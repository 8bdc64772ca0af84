package dev.tracknote.claim;

import dev.tracknote.commentary.Commentary;
import java.util.ArrayList;
import java.util.List;

/** Finds what the prose asserts. */
public final class ClaimFinder {

  private ClaimFinder() {}

  /** The sentences of a text in their order, each with its claims. */
  public static List<ReadSentence> find(Commentary commentary, Vocabulary vocabulary) {
    MentionReader mentions = new MentionReader(vocabulary);
    List<ReadSentence> sentences = new ArrayList<>();
    for (Sentence sentence : SentenceReader.read(commentary)) {
      List<Mention> found = mentions.read(sentence.text());
      List<StatedFigure> figures = FigureReader.read(sentence.text());
      ClaimBinder binder = new ClaimBinder(sentence, figures, found, vocabulary);
      List<Claim> claims = FigureReader.read(sentence.text()).stream().map(binder::bind).toList();
      sentences.add(new ReadSentence(sentence, found, claims));
    }
    return List.copyOf(sentences);
  }
}
