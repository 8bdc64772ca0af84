package dev.tracknote.revision;

import dev.tracknote.compose.Composed;
import dev.tracknote.compose.PrintedFigure;
import dev.tracknote.compose.PrintedPassage;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.note.Run;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a composed note into sentences. */
final class PrintedSentences {

  private static final String STOPS = "。！？；!?;";

  private final List<PrintedFigure> figures;
  private final List<Sentence> sentences = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private StringBuilder frame = new StringBuilder();

  private PrintedSentences(List<PrintedFigure> figures) {
    this.figures = figures;
  }

  /**
   * A sentence.
   *
   * @param frame its typed words with the names of the figures that stand among them
   */
  record Sentence(Place place, String text, String frame) {}

  static List<Sentence> of(Composed composed) {
    PrintedSentences reader = new PrintedSentences(composed.figures());
    composed.passages().forEach(reader::read);
    return List.copyOf(reader.sentences);
  }

  private void read(PrintedPassage passage) {
    for (Run run : passage.text().runs()) {
      if (run.figure() > 0) {
        text.append(run.text());
        frame.append("${").append(figures.get(run.figure() - 1).name()).append('}');
      } else {
        typed(run.text(), passage.place());
      }
    }
    close(passage.place());
  }

  private void typed(String words, Place place) {
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      if (ends(words, i)) {
        text.append(words, from, i + 1);
        frame.append(words, from, i + 1);
        close(place);
        from = i + 1;
      }
    }
    text.append(words, from, words.length());
    frame.append(words, from, words.length());
  }

  private static boolean ends(String words, int i) {
    char c = words.charAt(i);
    boolean beforeBlank = i + 1 < words.length() && words.charAt(i + 1) == ' ';
    return STOPS.indexOf(c) >= 0 || (c == '.' && beforeBlank);
  }

  private void close(Place place) {
    if (!text.toString().isBlank()) {
      sentences.add(new Sentence(place, text.toString().strip(), frame.toString().strip()));
    }
    text = new StringBuilder();
    frame = new StringBuilder();
  }
}
