package dev.tracknote.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which series of figures outside the accounts are another one's for a part of the company: «Harlow
 * stores» are those of «Stores» that are Harlow's, «同店销售增速（小禾面馆）» that of «同店销售增速» there.
 */
final class StatedOfParts {

  /** What joins the name of a part to that of what is counted. */
  private static final Pattern JOINT =
      Pattern.compile(
          "(?i)^[\\s,，、:：·\\-–—()（）的]+|[\\s,，、:：·\\-–—()（）的]+$|^(?:of|at|for|in)\\s+|\\s+(?:of|at|for|in)$");

  private StatedOfParts() {}

  /** For each series the ids of those of its parts, by the part. */
  static Map<String, Map<String, String>> in(
      Map<String, List<String>> stated, Map<String, List<String>> segments) {
    Map<String, String> byName = new LinkedHashMap<>();
    stated.forEach((id, names) -> names.forEach(n -> byName.putIfAbsent(key(n), id)));
    stated.values().forEach(names -> names.forEach(n -> measures(n, segments, byName)));
    Map<String, Map<String, String>> parts = new LinkedHashMap<>();
    stated.forEach(
        (id, names) ->
            segments.forEach(
                (part, called) -> {
                  String of = whole(names, called, byName);
                  if (!of.isEmpty() && !of.equals(id)) {
                    parts.computeIfAbsent(of, k -> new LinkedHashMap<>()).putIfAbsent(part, id);
                  }
                }));
    return parts;
  }

  /** The series that is named by what is left of one of the names without the part's. */
  private static String whole(List<String> names, List<String> called, Map<String, String> byName) {
    for (String name : names) {
      for (String part : called) {
        int at = name.indexOf(part);
        if (at < 0 || part.isEmpty()) {
          continue;
        }
        String of = byName.get(key(name.substring(0, at) + name.substring(at + part.length())));
        if (of != null) {
          return of;
        }
      }
    }
    return "";
  }

  /** «动力电池毛利率» is the gross margin of a part, of which the accounts have but the company's. */
  private static void measures(
      String name, Map<String, List<String>> segments, Map<String, String> byName) {
    segments
        .values()
        .forEach(
            called ->
                called.stream()
                    .filter(c -> !c.isEmpty() && name.contains(c))
                    .map(c -> key(name.replace(c, "")))
                    .filter(rest -> !byName.containsKey(rest))
                    .forEach(
                        rest ->
                            MeasureWords.MEASURES.forEach(
                                (words, id) -> {
                                  if (words.matcher(rest).matches()) {
                                    byName.putIfAbsent(rest, id);
                                  }
                                })));
  }

  private static String key(String name) {
    String bare = name.strip();
    for (String next = joined(bare); !next.equals(bare); next = joined(bare)) {
      bare = next;
    }
    return bare.toLowerCase(Locale.ROOT);
  }

  private static String joined(String name) {
    return JOINT.matcher(name).replaceAll("").strip();
  }
}
