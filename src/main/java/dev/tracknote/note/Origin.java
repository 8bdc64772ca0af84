package dev.tracknote.note;

import java.util.List;

/**
 * What a printed figure rests on, in its reader's words.
 *
 * @param id anchor of its entry in the list of all
 * @param text the figure as it is first printed, or empty
 * @param formula how it comes from its inputs
 */
public record Origin(String id, String text, String formula, List<Input> inputs) {

  public Origin {
    inputs = List.copyOf(inputs);
  }

  /** The documents that its inputs stand in, each once. */
  public List<Source> sources() {
    return inputs.stream().map(Input::source).distinct().toList();
  }

  /** A published value that went into the figure. */
  public record Input(String name, String value, Source source) {}

  /**
   * Where a value was published.
   *
   * @param document the issuer's or regulator's own number for it, or empty
   * @param asOf the day of publication, as the note writes days
   */
  public record Source(String title, String document, String asOf) {}
}
