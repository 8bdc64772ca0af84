package dev.tracknote.check;

import dev.tracknote.claim.AskedText;
import dev.tracknote.facts.Statement;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which figures outside the accounts a stretch of text speaks of, by the words that their names
 * share with it.
 */
final class StatedNames {

  /** When, by whom and how it was stated: words that do not tell one series from another. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)（[^）]*）|\\([^)]*\\)|上年同期末?|去年同期|上一?季度?末?|期末|本季度?|FY\\d\\d(?:Q\\d)?|20\\d\\d\\s?年|\\b20\\d\\d\\b|其中|全年|计划|最高|约|(?:数|规模|总额|比例|金额|幅度|数量)(?=$|（)"
              + "|at the end of the (?:prior )?(?:quarter|year)|a year earlier|of the prior (?:quarter|year)|\\b(?:the|of|in|to|be|a|an|as|for|from|and|per|at|by|its|with|year|quarter|total)\\b");

  private static final List<String> ENDINGS = List.of("ies", "ing", "ed", "es", "s");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");

  /** One name of a statement. */
  private record Named(Statement statement, Set<String> words, Set<String> years) {}

  /** A name of which most stands in a sentence. */
  private record Likely(Named named, int there) {}

  private final List<Named> named = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new LinkedHashMap<>();
  private final Map<String, Set<String>> known = new LinkedHashMap<>();
  private final Map<String, List<Likely>> likely = new LinkedHashMap<>();
  // by the sentence, then by the words near the figure
  private final Map<String, Map<String, List<Statement>>> meant = new LinkedHashMap<>();

  StatedNames(List<Statement> statements) {
    for (Statement statement : statements) {
      Set<String> years = years(statement);
      for (Set<String> words : words(statement.subject())) {
        words.forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>()).add(named.size()));
        named.add(new Named(statement, words, years));
      }
    }
  }

  private static List<Set<String>> words(Wording subject) {
    List<Set<String>> all = new ArrayList<>();
    for (Language language : Language.values()) {
      if (subject.has(language)) {
        Set<String> words = words(AskedText.ofFew(subject.in(language)).with(" ", ASIDE));
        if (words.size() > 1 || words.stream().anyMatch(w -> isHan(w.charAt(0)))) {
          all.add(words);
        }
      }
    }
    return all;
  }

  /** The words of a text that is asked for again. */
  Set<String> wordsIn(String text) {
    return known.computeIfAbsent(text, StatedNames::words);
  }

  /** Latin words by their stems, Chinese by pairs of signs. */
  static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (int i = 0; i < text.length(); i++) {
      if (isLatin(text.charAt(i))) {
        int from = i;
        while (i < text.length() && isOfWord(text.charAt(i))) {
          i++;
        }
        words.add(stem(text.substring(from, i).toLowerCase(Locale.ROOT)));
      }
    }
    for (int i = 0; i + 1 < text.length(); i++) {
      if (isHan(text.charAt(i)) && isHan(text.charAt(i + 1))) {
        words.add(text.substring(i, i + 2));
      }
    }
    return words;
  }

  private static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isOfWord(char c) {
    return isLatin(c) || (c >= '0' && c <= '9') || c == '&' || c == '\'' || c == '-';
  }

  private static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }

  private static String stem(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    for (String ending : ENDINGS) {
      if (bare.length() > ending.length() + 3 && bare.endsWith(ending)) {
        return bare.substring(0, bare.length() - ending.length());
      }
    }
    return bare.endsWith("e") && bare.length() > 4 ? bare.substring(0, bare.length() - 1) : bare;
  }

  /**
   * The statements that a figure speaks of: most of their name stands in the sentence, and some of
   * it near the figure; of several the one with the most words there.
   */
  List<Statement> in(String sentence, String near) {
    return meant
        .computeIfAbsent(sentence, s -> new LinkedHashMap<>())
        .computeIfAbsent(near, n -> List.copyOf(find(sentence, n)));
  }

  private List<Statement> find(String sentence, String near) {
    List<Likely> names = likely.computeIfAbsent(sentence, this::likely);
    if (names.isEmpty()) {
      return List.of();
    }
    Set<String> close = known.computeIfAbsent(near, StatedNames::words);
    Set<String> years = years(sentence);
    List<Statement> found = new ArrayList<>();
    int best = 0;
    for (Likely one : names) {
      int here = shared(one.named().words(), close);
      int score = one.there() + here;
      Statement statement = one.named().statement();
      if (here > 0
          && score >= best
          && isOfSameYear(one.named().years(), years)
          && !found.contains(statement)) {
        if (score > best) {
          found.clear();
          best = score;
        }
        found.add(statement);
      }
    }
    return found;
  }

  /** What a statement is about, in each language that it is told in. */
  static List<String> subjects(Statement statement) {
    List<String> subjects = new ArrayList<>();
    for (Language language : Language.values()) {
      if (statement.subject().has(language)) {
        subjects.add(statement.subject().in(language));
      }
    }
    return subjects;
  }

  private List<Likely> likely(String sentence) {
    int[] there = new int[named.size()];
    for (String word : known.computeIfAbsent(sentence, StatedNames::words)) {
      byWord.getOrDefault(word, List.of()).forEach(n -> there[n]++);
    }
    List<Likely> names = new ArrayList<>();
    for (int n = 0; n < there.length; n++) {
      if (there[n] == 0) {
        continue;
      }
      int size = named.get(n).words().size();
      if (there[n] * 3 >= size * 2 && (there[n] > 1 || size == 1)) {
        names.add(new Likely(named.get(n), there[n]));
      }
    }
    return names;
  }

  /** Whether a text speaks of anything that was stated outside the accounts. */
  boolean isAny(String text) {
    return !in(text, text).isEmpty();
  }

  /** A market of 2028 is not that of 2026. */
  private static boolean isOfSameYear(Set<String> own, Set<String> said) {
    return said.isEmpty() || own.isEmpty() || own.stream().anyMatch(said::contains);
  }

  private static Set<String> years(Statement statement) {
    Set<String> years = new LinkedHashSet<>();
    for (Language language : Language.values()) {
      if (statement.subject().has(language)) {
        years.addAll(years(statement.subject().in(language)));
      }
    }
    return years;
  }

  private static Set<String> years(String text) {
    if (!text.contains("20")) {
      return Set.of();
    }
    Set<String> years = new LinkedHashSet<>();
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      years.add(matcher.group());
    }
    return years;
  }

  private static int shared(Set<String> one, Set<String> other) {
    int shared = 0;
    for (String word : one) {
      shared += other.contains(word) ? 1 : 0;
    }
    return shared;
  }
}
