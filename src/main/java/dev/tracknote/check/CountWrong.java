package dev.tracknote.check;

import dev.tracknote.claim.HanNumber;
import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.Prose;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** R15: «four uses» followed by three. */
final class CountWrong implements Check {

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)(?:([二两三四五六七八九十]|\\d)\\s?(?:大|种|类|个|项|点|条|方面)[^，。；]{0,10}|\\b(two|three|four|five|six) [a-z -]{2,30})[：:]\\s*$");
  private static final List<String> ENGLISH =
      List.of("zero", "one", "two", "three", "four", "five", "six");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    Commentary commentary = dossier.commentary();
    for (Part part : commentary.parts()) {
      prose(part.prose(), findings);
    }
    return findings;
  }

  private static void prose(List<Prose> prose, List<Diagnostic> findings) {
    for (int i = 0; i < prose.size(); i++) {
      if (prose.get(i) instanceof Prose.Listing listing) {
        if (i > 0 && prose.get(i - 1) instanceof Prose.Passage before) {
          judge(before, listing.items().size(), findings);
        }
        listing.items().forEach(item -> prose(item, findings));
      }
    }
  }

  private static void judge(Prose.Passage before, int items, List<Diagnostic> findings) {
    String text = plain(before);
    Matcher matcher = ANNOUNCED.matcher(text);
    if (!matcher.find()) {
      return;
    }
    Optional<Integer> announced =
        matcher.group(1) != null
            ? number(matcher.group(1))
            : Optional.of(ENGLISH.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)));
    if (announced.isPresent() && announced.get() != items) {
      Place place = before.spans().getLast().place();
      findings.add(
          Findings.error(
              "R15",
              place,
              "expected " + announced.get() + " items as announced, found " + items,
              "",
              "correct the count or add what is missing"));
    }
  }

  private static Optional<Integer> number(String word) {
    return Character.isDigit(word.charAt(0))
        ? Optional.of(Integer.parseInt(word))
        : HanNumber.read(word);
  }

  private static String plain(Prose.Passage passage) {
    return passage.spans().stream()
        .map(s -> s instanceof Span.Typed typed ? typed.text() : "0")
        .collect(Collectors.joining());
  }
}
