package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part's share where the sentence lists the mix: «Revenue mix: Systems 19.3%, Imaging 21.7%». */
final class ShareInMix implements Derivation {

  private static final Pattern MIX =
      Pattern.compile(
          "(?i)\\b(?:revenue|sales|business|product|segment|regional) (?:mix|split|breakdown|structure)\\b|\\b(?:mix|split|breakdown) of (?:revenue|sales)\\b|(?:营收|收入|业务|产品)(?:结构|构成|占比|组合|分布)");
  private static final Pattern AT = Pattern.compile("(?i)[\\s:：(（,，]{0,2}(?:at |with |占|为)?\\s?");

  @Override
  public List<Interval> of(Told told) {
    if (!told.is(Kind.PERCENT) || !told.sentence().holds(MIX)) {
      return List.of();
    }
    int from = told.claim().figure().from();
    Optional<Mention.OfSegment> part =
        told.sentence().mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.to() <= from && !s.segment().isEmpty())
            .reduce((a, b) -> b)
            .filter(s -> AT.matcher(told.sentence().text().substring(s.to(), from)).matches());
    if (part.isEmpty()) {
      return List.of();
    }
    String name = part.get().segment();
    List<String> wholes = new ArrayList<>(List.of(""));
    told.dossier().facts().company().splitWithPart(name).map(Split::of).ifPresent(wholes::add);
    Readings readings = new Readings(told.ground());
    return wholes.stream()
        .flatMap(w -> readings.share(name, w, told.time()).stream())
        .map(e -> Told.exactly(e.value()))
        .toList();
  }
}
