package dev.tracknote.compose;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Mentions of exhibits in the prose, which lead to them. */
final class ExhibitMentions {

  /** An exhibit named by its number, in any language, with the brackets that close around it. */
  static final Pattern MENTION =
      Pattern.compile("[（(]?(?:图|Exhibit)\\s?(\\d{1,2})(?![\\d%.])[）)]?");

  /** Whether a text holds the word for an exhibit, which is found faster than a mention. */
  static boolean mayStandIn(String text) {
    return text.contains("图") || text.contains("Exhibit");
  }

  private final List<Mention> mentions = new ArrayList<>();

  private record Mention(int number, Place place) {}

  /** The anchor of an exhibit. */
  static String anchor(int number) {
    return "exhibit-" + number;
  }

  void note(int number, Place place) {
    mentions.add(new Mention(number, place));
  }

  /** Mentions of exhibits that the note does not have. */
  List<Diagnostic> findings(int exhibits) {
    return mentions.stream()
        .filter(m -> m.number() < 1 || m.number() > exhibits)
        .map(
            m ->
                Diagnostic.error(
                    "R22",
                    m.place(),
                    "expected an exhibit from 1 to " + exhibits + ", found " + m.number(),
                    "name an exhibit that the note has"))
        .toList();
  }
}
