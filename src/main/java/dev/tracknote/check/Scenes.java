package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The scene of each sentence of a text. */
final class Scenes {

  /** «- It has now widened for six quarters»: an item that goes on about the one before it. */
  static final Pattern TAKES_UP =
      Pattern.compile("^\\s*(?:It|Its|They|Their)\\b|^\\s*(?:它|其(?![他余中实次]))");

  private final Ground ground;
  private final Framing framing;
  private final IdentityHashMap<ReadSentence, Scene> scenes = new IdentityHashMap<>();

  private final List<ReadSentence> sentences;

  /** Where each sentence stands among all. */
  private final IdentityHashMap<ReadSentence, Integer> places = new IdentityHashMap<>();

  // where the passage of each sentence begins
  private final int[] passages;

  Scenes(Ground ground, List<ReadSentence> sentences) {
    this.sentences = List.copyOf(sentences);
    this.passages = new int[sentences.size()];
    this.ground = ground;
    this.framing = new Framing(ground);
    for (int i = 0; i < passages.length; i++) {
      ReadSentence sentence = sentences.get(i);
      boolean goesOn = i > 0 && isOnePassage(sentences.get(i - 1), sentence);
      passages[i] = goesOn ? passages[i - 1] : i;
      places.put(sentence, i);
    }
  }

  private Scene scene(ReadSentence sentence) {
    List<ReadSentence> earlier = before(sentence);
    Optional<ReadSentence> last =
        earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
    Set<Stretch> spans = new LinkedHashSet<>();
    for (ReadSentence one : earlier) {
      if (NamedTimes.spansMore(one)) {
        spans.addAll(framing.times(sentence, Optional.of(one)));
      }
    }
    return new Scene(ground, sentence, earlier, framing.times(sentence, last), spans);
  }

  private static boolean isOnePassage(ReadSentence one, ReadSentence other) {
    return one.sentence().place().file().equals(other.sentence().place().file())
        && (one.sentence().passage() == other.sentence().passage()
            || (one.sentence().part() == other.sentence().part()
                && TAKES_UP.matcher(other.text()).find()));
  }

  /** The sentences before it in its paragraph, the nearest last. */
  List<ReadSentence> before(ReadSentence sentence) {
    Integer place = places.get(sentence);
    return place == null ? List.of() : sentences.subList(passages[place], place);
  }

  /** The sentence right behind it in its paragraph. */
  Optional<ReadSentence> after(ReadSentence sentence) {
    Integer place = places.get(sentence);
    return place != null && place + 1 < sentences.size() && passages[place + 1] == passages[place]
        ? Optional.of(sentences.get(place + 1))
        : Optional.empty();
  }

  /** The sentence before it, whatever paragraph that is in. */
  Optional<ReadSentence> last(ReadSentence sentence) {
    int at = places.getOrDefault(sentence, 0);
    return at == 0 ? Optional.empty() : Optional.of(sentences.get(at - 1));
  }

  /**
   * The scene that tells what a sentence is about: its own, or the next one's where nothing is
   * named up to it: «$231.0m. That is the operating cash flow of FY25Q4».
   */
  Optional<Scene> naming(ReadSentence sentence) {
    Optional<Scene> own = of(sentence);
    int next = places.getOrDefault(sentence, passages.length) + 1;
    return own.filter(s -> s.subjects().isEmpty()).isPresent()
            && next < passages.length
            && passages[next] == passages[next - 1]
        ? of(sentences.get(next)).or(() -> own)
        : own;
  }

  /** The figures of the last sentence before it that holds any. */
  List<StatedFigure> typedBefore(ReadSentence sentence) {
    int at = places.getOrDefault(sentence, 0) - 1;
    while (at >= 0 && sentences.get(at).claims().isEmpty()) {
      at--;
    }
    return at < 0 ? List.of() : sentences.get(at).claims().stream().map(Claim::figure).toList();
  }

  /** Whether the sentences before it in its paragraph last named another time than a quarter. */
  boolean isAtOtherTime(ReadSentence sentence, FiscalQuarter quarter) {
    for (ReadSentence one : before(sentence).reversed()) {
      List<Mention.OfPeriod> times = one.mentions(Mention.OfPeriod.class);
      if (!times.isEmpty()) {
        return !times.getLast().period().equals(quarter);
      }
    }
    return false;
  }

  /** The parts that the sentences before it in its paragraph name. */
  List<String> namedBefore(ReadSentence sentence) {
    return before(sentence).stream()
        .flatMap(e -> e.mentions(Mention.OfSegment.class).stream())
        .map(Mention.OfSegment::segment)
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  /** That of a sentence with figures; set when the first rule asks for it. */
  Optional<Scene> of(ReadSentence sentence) {
    Scene known = scenes.get(sentence);
    if (known == null && !sentence.claims().isEmpty() && places.containsKey(sentence)) {
      known = scene(sentence);
      scenes.put(sentence, known);
    }
    return Optional.ofNullable(known);
  }
}
