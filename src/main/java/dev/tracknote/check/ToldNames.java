package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.quantity.Basis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts, lines and bases that a sentence and those before it name.
 *
 * @param earlier the sentences before, the nearest last
 */
record ToldNames(ReadSentence sentence, List<ReadSentence> earlier) {

  /** The parts that the sentence names. */
  List<String> own() {
    return parts(sentence);
  }

  /** The parts that are named, and those of the sentences before where it names fewer than two. */
  List<String> parts() {
    Set<String> parts = new LinkedHashSet<>(parts(sentence));
    for (ReadSentence one : earlier.reversed()) {
      if (parts.size() < 2) {
        parts.addAll(parts(one));
      }
    }
    return List.copyOf(parts);
  }

  /** The parts of the nearest sentence that names any, the own one first. */
  List<String> lastParts() {
    List<String> parts = parts(sentence);
    for (int i = earlier.size() - 1; i >= 0 && parts.isEmpty(); i--) {
      parts = parts(earlier.get(i));
    }
    return parts;
  }

  /** The bases that the sentence and the one before it name. */
  Set<Basis> bases() {
    Set<Basis> bases = new LinkedHashSet<>(bases(sentence));
    if (!earlier.isEmpty()) {
      bases.addAll(bases(earlier.getLast()));
    }
    return bases;
  }

  private static List<Basis> bases(ReadSentence of) {
    return of.mentions(Mention.OfBasis.class).stream().map(Mention.OfBasis::basis).toList();
  }

  /** What the nearest sentence before it measures that names any measure. */
  List<String> lastMeasures() {
    for (ReadSentence one : earlier.reversed()) {
      List<Mention.OfMeasure> measures = one.mentions(Mention.OfMeasure.class);
      if (!measures.isEmpty()) {
        return measures.stream().map(Mention.OfMeasure::measure).distinct().toList();
      }
    }
    return List.of();
  }

  private static List<String> parts(ReadSentence of) {
    return of.mentions(Mention.OfSegment.class).stream()
        .map(Mention.OfSegment::segment)
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }
}
