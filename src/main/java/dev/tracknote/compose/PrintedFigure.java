package dev.tracknote.compose;

import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.quantity.Basis;
import dev.tracknote.wording.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * A figure that stands somewhere in a note, with all that it rests on.
 *
 * @param number running number in the note, which the run or chart that prints it carries
 * @param where id of the section, exhibit or box
 * @param text as it is printed
 * @param name the reference that yields it
 * @param period label of the period that it is about
 * @param formula in words
 */
public record PrintedFigure(
    int number,
    String where,
    String text,
    String name,
    String period,
    ExactValue value,
    String formula,
    List<Input> inputs) {

  public PrintedFigure {
    inputs = List.copyOf(inputs);
  }

  /**
   * A published value that a figure was computed from.
   *
   * @param key what it is about, as a reference would name it
   * @param source id of the document
   * @param title of the document, in the note's language
   * @param document the issuer's or regulator's own number for it, or empty
   * @param asOf when it was published
   * @param row file and line of the company's folder that hold it, or empty
   */
  public record Input(
      String key,
      ExactValue value,
      String source,
      String title,
      String document,
      LocalDate asOf,
      String row) {

    /** What a ledger tells of a fact. */
    public static Input of(Fact fact, Language language) {
      String file = fact.place().file();
      return new Input(
          key(fact.key()),
          ExactValue.of(fact.value()),
          fact.source().id(),
          fact.source().title().in(language),
          fact.source().document(),
          fact.asOf(),
          file.substring(file.lastIndexOf('/') + 1) + ":" + fact.place().line());
    }

    private static String key(FactKey key) {
      return (key.segment().isEmpty() ? "" : "segment." + key.segment() + ".")
          + key.metric().id()
          + (key.basis() == Basis.GAAP ? "" : "." + key.basis().id())
          + "["
          + key.period().label()
          + "]";
    }
  }
}
