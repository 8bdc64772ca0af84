package dev.tracknote.draft;

import java.util.List;

/**
 * A drafted file.
 *
 * @param text in Markdown, with line feeds only
 * @param undisclosed what the quarter does not hold yet, by name
 */
public record DraftedFile(String text, List<String> undisclosed) {

  public DraftedFile {
    undisclosed = List.copyOf(undisclosed);
  }
}
