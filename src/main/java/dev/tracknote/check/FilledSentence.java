package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.house.NumberFormat;
import dev.tracknote.house.NumberStyle;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.FigureName;
import dev.tracknote.metrics.Resolution;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence as its reader will have it, with the figures of its references filled in.
 *
 * @param read what the filled sentence asserts
 */
record FilledSentence(ReadSentence read, List<Filled> figures) {

  /**
   * A reference and what was filled in for it.
   *
   * @param line what its name asks for
   * @param place of the reference in the source
   * @param from offset of the figure's first sign in the filled sentence
   * @param to offset behind its last sign
   */
  record Filled(
      Span.Reference reference, Figure figure, FigureName line, Place place, int from, int to) {}

  /** A sentence filled in, if a reference of it leads to a line of the accounts. */
  static Optional<FilledSentence> of(ReadSentence sentence, Dossier dossier) {
    if (sentence.sentence().references().isEmpty()) {
      return Optional.empty();
    }
    String text = sentence.text();
    NumberStyle style = new NumberStyle(Han.isIn(text) ? Language.ZH : Language.EN);
    StringBuilder whole = new StringBuilder();
    List<Filled> figures = new ArrayList<>();
    int from = 0;
    for (Sentence.Placed placed : sentence.sentence().placedReferences()) {
      Span.Reference reference = placed.reference();
      int at = placed.at();
      whole.append(text, from, at);
      from = at + 1;
      if (dossier.figures().resolve(reference.name()) instanceof Resolution.Found found) {
        int start = whole.length();
        NumberFormat format = NumberFormat.of(reference.options());
        whole.append(style.text(found.figure().value(), format));
        Place place = sentence.sentence().placeAt(at);
        dossier
            .figures()
            .line(reference.name())
            .map(l -> new Filled(reference, found.figure(), l, place, start, whole.length()))
            .ifPresent(figures::add);
      } else {
        whole.append(Sentence.REFERENCE);
      }
    }
    whole.append(text, from, text.length());
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new FilledSentence(read(sentence, whole.toString(), dossier), figures));
  }

  private static ReadSentence read(ReadSentence sentence, String text, Dossier dossier) {
    Sentence source = sentence.sentence();
    Sentence filled =
        new Sentence(
            text,
            source.anchors(),
            source.part(),
            source.passage(),
            List.of(),
            source.cut(),
            source.topic());
    return ClaimFinder.read(filled, dossier.vocabulary());
  }

  /** What the sentence says of a figure that was filled in. */
  Optional<Claim> claim(Filled filled) {
    return read.claims().stream()
        .filter(c -> c.figure().from() < filled.to() && c.figure().to() > filled.from())
        .findFirst();
  }
}
