package dev.tracknote.check;

import dev.tracknote.check.DrawnValues.NothingToTell;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
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
 * way it went. What a company's facts do not yield, or what would mean nothing, gives no sentence.
 */
final class Composer {

  private static final Pattern NAME = Pattern.compile("\\{([a-z0-9.]+)(?::([^|}]*)\\|([^}]*))?}");
  private static final BigDecimal SLIGHT = new BigDecimal("0.001");

  private final DrawnValues values;

  /** What is put wrong in a sentence. */
  enum Slip {
    /** A word for the way that something went. */
    DIRECTION,
    /** The name of a line or part. */
    NAME,
    /** The name of a quarter, a year or a longer time. */
    TIME
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
      if (slipOf(names.get(i)).filter(slip::equals).isPresent()) {
        try {
          wrong.add(sentence(template, i));
        } catch (NothingToTell e) {
          // nothing else could stand there
        }
      }
    }
    return wrong;
  }

  private static Optional<Slip> slipOf(MatchResult name) {
    if (name.group(2) != null) {
      return Optional.of(Slip.DIRECTION);
    }
    return DrawnTimes.isTime(name.group(1))
        ? Optional.of(Slip.TIME)
        : Optional.of(Slip.NAME).filter(s -> !name.group(1).contains("."));
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

  private String told(MatchResult name, boolean wrong) {
    if (name.group(2) == null) {
      return wrong ? values.another(name.group(1)) : values.told(name.group(1));
    }
    BigDecimal change = values.change(name.group(1));
    if (change.abs().compareTo(SLIGHT) < 0) {
      throw new NothingToTell();
    }
    return change.signum() > 0 == wrong ? name.group(3) : name.group(2);
  }
}
