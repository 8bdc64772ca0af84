package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
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
          "(?i)（[^）]*）|\\([^)]*\\)|上年同期末?|去年同期|上一?季度?末?|期末|本季度?|FY\\d\\d(?:Q\\d)?|20\\d\\d\\s?年|\\b20\\d\\d\\b|其中|全年|计划|最高|约"
              + "|at the end of the (?:prior )?(?:quarter|year)|a year earlier|of the prior (?:quarter|year)|\\b(?:the|of|in|to|be|a|an|as|for|from|and|per|at|by|its|with|year|quarter|total)\\b");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9&'-]*");

  private final Map<Statement, List<Set<String>>> names = new LinkedHashMap<>();

  StatedNames(List<Statement> statements) {
    for (Statement statement : statements) {
      names.put(statement, words(statement.subject()));
    }
  }

  private static List<Set<String>> words(Wording subject) {
    List<Set<String>> all = new ArrayList<>();
    for (Language language : Language.values()) {
      if (subject.has(language)) {
        Set<String> words = words(ASIDE.matcher(subject.in(language)).replaceAll(" "));
        if (words.size() > 1 || words.stream().anyMatch(w -> isHan(w.charAt(0)))) {
          all.add(words);
        }
      }
    }
    return all;
  }

  /** Latin words by their stems, Chinese by pairs of signs. */
  static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    Matcher latin = LATIN.matcher(text);
    while (latin.find()) {
      words.add(stem(latin.group().toLowerCase(Locale.ROOT)));
    }
    for (int i = 0; i + 1 < text.length(); i++) {
      if (isHan(text.charAt(i)) && isHan(text.charAt(i + 1))) {
        words.add(text.substring(i, i + 2));
      }
    }
    return words;
  }

  private static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }

  private static String stem(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    for (String ending : List.of("ies", "ing", "ed", "es", "s")) {
      if (bare.length() > ending.length() + 3 && bare.endsWith(ending)) {
        return bare.substring(0, bare.length() - ending.length());
      }
    }
    return bare.endsWith("e") && bare.length() > 4 ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** The statements whose whole name stands in a text, those with the longest name alone. */
  List<Statement> in(String text) {
    Set<String> said = words(text);
    List<Statement> found = new ArrayList<>();
    int longest = 0;
    for (Map.Entry<Statement, List<Set<String>>> entry : names.entrySet()) {
      for (Set<String> name : entry.getValue()) {
        if (said.containsAll(name) && name.size() >= longest && !found.contains(entry.getKey())) {
          if (name.size() > longest) {
            found.clear();
            longest = name.size();
          }
          found.add(entry.getKey());
        }
      }
    }
    return found;
  }

  List<Statement> in(ReadSentence sentence) {
    return in(sentence.text());
  }
}
