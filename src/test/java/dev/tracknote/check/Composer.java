package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Composes a sentence about a company that is right by its facts, and the same with one word wrong.
 * A template holds names of values: {@code {a}} is a line of the accounts that is drawn by lot,
 * {@code {a.now}} its value, {@code {a.yoy}} its growth, {@code {a.yoy:grew|fell}} the word for the
 * way it went, {@code {?a.highest}} nothing but what must be so. What a company's facts do not
 * yield, or what would mean nothing, gives no sentence.
 */
final class Composer {

  private static final Pattern NAME = Pattern.compile("\\{([?]?)([a-z0-9.-]+)(?::([^}]*))?}");

  /** Such names ask for a count. */
  private static final Pattern COUNT = Pattern.compile(".*[.](?:count|grew|streak[.].*)");

  private static final Pattern VERDICT = Pattern.compile("[vc][.](?:band|mid|side|verdict)");
  private static final Pattern RANK = Pattern.compile(".*[.]rank");
  private static final Pattern THRESHOLD = Pattern.compile(".*[.](?:over|near|fold)");

  private final DrawnValues values;

  /** What is put wrong in a sentence. */
  enum Slip {
    /** A word for the way that something went. */
    DIRECTION,
    /** The name of a line or part. */
    NAME,
    /** The name of a quarter, a year or a longer time. */
    TIME,
    /** The word for where a result lies of what was guided or expected. */
    VERDICT,
    /** That something is a record, or is so of all of several. */
    RECORD,
    /** The place of a part among the others. */
    RANK,
    /** How many parts, or quarters in a row. */
    COUNT,
    /** The fraction, round figure or multiple that something reaches. */
    THRESHOLD
  }

  Composer(Dossier dossier, Language language, Random lot) {
    this.values = new DrawnValues(dossier, language, lot);
  }

  /** The sentence that a template makes, if this company and lot make one. */
  Optional<String> compose(String template) {
    try {
      return Optional.of(sentence(template, -1));
    } catch (NothingToTell e) {
      return Optional.empty();
    }
  }

  /** The same sentence with one thing wrong, once for every place where it can be. */
  List<String> wrong(String template, Slip slip) {
    List<String> wrong = new ArrayList<>();
    List<MatchResult> names = NAME.matcher(template).results().toList();
    for (int i = 0; i < names.size(); i++) {
      if (slipOf(names.get(i)).filter(slip::equals).isPresent()
          && (slip != Slip.NAME || isToldInFigures(names.get(i).group(2), names))) {
        try {
          wrong.add(sentence(template, i));
        } catch (NothingToTell e) {
          // nothing else could stand there
        }
      }
    }
    return wrong;
  }

  /** What a sentence says of a line in words alone may be as true of another. */
  private static boolean isToldInFigures(String line, List<MatchResult> names) {
    return names.stream()
        .filter(n -> n.group(1).isEmpty() && n.group(3) == null)
        .filter(n -> n.group(2).startsWith(line + "."))
        .anyMatch(n -> !COUNT.matcher(n.group(2)).matches() && !n.group(2).endsWith(".round"));
  }

  private static Optional<Slip> slipOf(MatchResult match) {
    String name = match.group(2);
    if (!match.group(1).isEmpty()) {
      return Optional.of(Slip.RECORD);
    }
    if (match.group(3) != null) {
      return Optional.of(
          RANK.matcher(name).matches()
              ? Slip.RANK
              : VERDICT.matcher(name).matches()
                  ? Slip.VERDICT
                  : THRESHOLD.matcher(name).matches() ? Slip.THRESHOLD : Slip.DIRECTION);
    }
    if (DrawnTimes.isTime(name)) {
      return Optional.of(Slip.TIME);
    }
    return COUNT.matcher(name).matches()
        ? Optional.of(Slip.COUNT)
        : Optional.of(Slip.NAME).filter(s -> !name.contains("."));
  }

  /**
   * @param wrong the place among the names of the template where another word is put; below 0 none
   */
  private String sentence(String template, int wrong) {
    StringBuilder sentence = new StringBuilder();
    int from = 0;
    int place = 0;
    for (MatchResult name : NAME.matcher(template).results().toList()) {
      sentence.append(template, from, name.start());
      sentence.append(told(name, place++ == wrong));
      from = name.end();
    }
    sentence.append(template.substring(from));
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private String told(MatchResult match, boolean wrong) {
    String name = match.group(2);
    if (!match.group(1).isEmpty()) {
      if (values.holds(name) == wrong) {
        throw new NothingToTell();
      }
      return "";
    }
    if (match.group(3) == null) {
      return wrong ? values.another(name) : values.told(name);
    }
    String[] words = match.group(3).split("\\|", -1);
    int right = values.choice(name);
    // what passes a half passes a third too
    int last =
        THRESHOLD.matcher(name).matches() && !name.endsWith(".near") ? right + 2 : words.length;
    int told = wrong ? (right + 1) % last : right;
    if (Math.max(right, told) >= words.length) {
      throw new NothingToTell();
    }
    return words[told];
  }
}
