package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The scene of each sentence of a text. */
final class Scenes {

  private final IdentityHashMap<ReadSentence, Scene> scenes = new IdentityHashMap<>();

  private final IdentityHashMap<ReadSentence, List<StatedFigure>> typed = new IdentityHashMap<>();

  private final IdentityHashMap<ReadSentence, List<String>> named = new IdentityHashMap<>();

  private final IdentityHashMap<ReadSentence, List<FiscalPeriod>> times = new IdentityHashMap<>();

  Scenes(Ground ground, List<ReadSentence> sentences) {
    Framing framing = new Framing(ground);
    List<ReadSentence> earlier = new ArrayList<>();
    List<StatedFigure> last = List.of();
    for (ReadSentence sentence : sentences) {
      if (!earlier.isEmpty() && !isOnePassage(earlier.getLast(), sentence)) {
        earlier.clear();
      }
      Optional<ReadSentence> before =
          earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
      if (!sentence.claims().isEmpty()) {
        Set<Stretch> spans = new LinkedHashSet<>();
        earlier.stream()
            .filter(Framing::spansMore)
            .forEach(e -> spans.addAll(framing.times(sentence, Optional.of(e))));
        scenes.put(
            sentence,
            new Scene(
                ground, sentence, List.copyOf(earlier), framing.times(sentence, before), spans));
      }
      named.put(
          sentence,
          earlier.stream()
              .flatMap(e -> e.mentions(Mention.OfSegment.class).stream())
              .map(Mention.OfSegment::segment)
              .filter(s -> !s.isEmpty())
              .distinct()
              .toList());
      times.put(
          sentence,
          earlier.stream()
              .flatMap(e -> e.mentions(Mention.OfPeriod.class).stream())
              .map(Mention.OfPeriod::period)
              .toList());
      typed.put(sentence, List.copyOf(last));
      if (!sentence.claims().isEmpty()) {
        last = sentence.claims().stream().map(Claim::figure).toList();
      }
      earlier.add(sentence);
    }
  }

  private static boolean isOnePassage(ReadSentence one, ReadSentence other) {
    return one.sentence().passage() == other.sentence().passage()
        && one.sentence().place().file().equals(other.sentence().place().file());
  }

  /** The figures of the sentence before, where it belongs to the same paragraph or list. */
  List<StatedFigure> typedBefore(ReadSentence sentence) {
    return typed.getOrDefault(sentence, List.of());
  }

  /** Whether the sentences before it in its paragraph last named another time than a quarter. */
  boolean isAtOtherTime(ReadSentence sentence, FiscalQuarter quarter) {
    List<FiscalPeriod> before = times.getOrDefault(sentence, List.of());
    return !before.isEmpty() && !before.getLast().equals(quarter);
  }

  /** The parts that the sentences before it in its paragraph name. */
  List<String> namedBefore(ReadSentence sentence) {
    return named.getOrDefault(sentence, List.of());
  }

  Optional<Scene> of(ReadSentence sentence) {
    return Optional.ofNullable(scenes.get(sentence));
  }
}
