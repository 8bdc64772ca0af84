package dev.tracknote.check;

import dev.tracknote.facts.Company;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Split;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What sets the names of parts apart from those beside them: «Hong Kong» of Hong Kong brokerage
 * beside US brokerage, «海外» of 海外游戏 beside 国内游戏.
 *
 * @param parts the ids of the parts by what their short names are found by
 */
record NamesApart(Map<Pattern, String> parts) {

  private static final int SHORTEST = 2;

  static NamesApart of(Company company) {
    Map<String, String> names = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    for (Split split : company.splits()) {
      for (Language language : Language.values()) {
        for (String part : split.parts()) {
          name(company, part, language)
              .flatMap(n -> apart(n, others(company, split, part, language)))
              .ifPresent(
                  s -> {
                    String known = names.putIfAbsent(s, part);
                    if (known != null && !known.equals(part)) {
                      twice.add(s);
                    }
                  });
        }
      }
    }
    twice.forEach(names::remove);
    Map<Pattern, String> parts = new LinkedHashMap<>();
    names.forEach((name, part) -> parts.put(pattern(name), part));
    return new NamesApart(parts);
  }

  /** The parts that a text calls so. */
  List<String> in(String text) {
    return parts.entrySet().stream()
        .filter(e -> e.getKey().matcher(text).find())
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<String> others(Company company, Split split, String part, Language language) {
    return split.parts().stream()
        .filter(p -> !p.equals(part))
        .flatMap(p -> name(company, p, language).stream())
        .toList();
  }

  private static Optional<String> name(Company company, String part, Language language) {
    return company.segments().stream()
        .filter(s -> s.id().equals(part))
        .map(Segment::name)
        .map(n -> n.in(language))
        .findFirst();
  }

  /** What is left of a name without what it shares with another at its end. */
  private static Optional<String> apart(String name, List<String> others) {
    return others.stream()
        .map(o -> name.substring(0, name.length() - shared(name, o)).strip())
        .filter(s -> s.length() < name.length() && s.length() >= SHORTEST)
        .min((a, b) -> Integer.compare(a.length(), b.length()));
  }

  /** How many signs two names share at their end: whole words of Latin letters, two of others. */
  private static int shared(String one, String other) {
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(one.length() - 1 - shared) == other.charAt(other.length() - 1 - shared)) {
      shared++;
    }
    int cut = one.length() - shared;
    while (shared > 0 && cut > 0 && isLetter(one.charAt(cut)) && isLetter(one.charAt(cut - 1))) {
      shared--;
      cut++;
    }
    return shared >= SHORTEST ? shared : 0;
  }

  private static boolean isLetter(char sign) {
    return sign < 0x250 && Character.isLetter(sign);
  }

  /** Letters that are all large, as in US, are no word of small ones. */
  private static Pattern pattern(String name) {
    boolean latin = isLetter(name.charAt(0));
    boolean large = name.chars().noneMatch(Character::isLowerCase);
    return latin
        ? Pattern.compile("\\b" + Pattern.quote(name) + "\\b", large ? 0 : Pattern.CASE_INSENSITIVE)
        : Pattern.compile(Pattern.quote(name));
  }
}
