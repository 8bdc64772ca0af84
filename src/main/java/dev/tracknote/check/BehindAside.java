package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rate behind a line that is told between commas only, «Free cash flow, after $1.7bn of capital
 * expenditure, was $1.5bn, 8.1% lower»: it is that of the line before the commas.
 */
final class BehindAside {

  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i), (?:after|before|net of|despite|including|excluding|with|on|less|even with|even after|helped by|in spite of) (?:[^,;.]|[.,]\\d)*,(?= )");

  private BehindAside() {}

  /** Whether the line before the commas grew by so much. */
  static boolean holds(ReadSentence sentence, StatedFigure figure, Ground ground) {
    if (figure.kind() != StatedFigure.Kind.PERCENT) {
      return false;
    }
    Matcher aside = ASIDE.matcher(sentence.text()).region(0, figure.from());
    if (!aside.find()) {
      return false;
    }
    List<Mention.OfMeasure> named =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.to() <= figure.from())
            .toList();
    int start = aside.start();
    int end = aside.end();
    Optional<Measure> before =
        named.stream()
            .filter(m -> m.to() <= start)
            .reduce((a, b) -> b)
            .flatMap(m -> Measure.of(m.measure()));
    Stretch now = Stretch.of(ground.quarter());
    return named.stream().noneMatch(m -> m.from() >= end)
        && before.stream()
            .flatMap(m -> ground.bases().stream().map(b -> new Subject(m, "", b)))
            .flatMap(
                s ->
                    List.of(now.yearAgo(), now.previous()).stream()
                        .flatMap(t -> ground.growth(s, now, t).stream()))
            .anyMatch(e -> Admissible.matches(figure, e.value()));
  }
}
