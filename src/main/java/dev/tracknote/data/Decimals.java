package dev.tracknote.data;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads decimals in one spelling only, and tells the cure for the others. */
final class Decimals {

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern POWER =
      Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?[eE]\\+?\\d{1,2}");
  private static final Pattern UNKNOWN =
      Pattern.compile("(?i)nan|n\\.?/?a\\.?|n\\.?m\\.?|null|none|-+|—+|–");
  private static final String SHAPE = "write digits with at most one point, in base units";

  private final Findings findings;

  Decimals(Findings findings) {
    this.findings = findings;
  }

  Optional<BigDecimal> read(Word word) {
    // a spelling such as 1e999999999 would take the heap, 1,000 is read as 1.000 in half of Europe
    if (PLAIN.matcher(word.text()).matches()) {
      return Optional.of(new BigDecimal(word.text()));
    }
    findings.error(
        "bad-number",
        word.place(),
        "expected a number such as 1250000 or 0.75, found " + Quoted.of(word.text()),
        cure(word.text()));
    return Optional.empty();
  }

  Optional<BigDecimal> positive(Word word) {
    Optional<BigDecimal> value = read(word);
    if (value.isPresent() && value.get().signum() <= 0) {
      findings.error(
          "negative-value",
          word.place(),
          "expected more than zero, found " + Quoted.of(word.text()),
          "a close or a size cannot be zero or less");
      return Optional.empty();
    }
    return value;
  }

  private static String cure(String text) {
    if (text.length() > 60) {
      return SHAPE;
    }
    if (UNKNOWN.matcher(text).matches()) {
      return "leave it out while the figure is not known";
    }
    String tidy = tidied(text);
    if (PLAIN.matcher(tidy).matches()) {
      return "write " + Quoted.of(tidy);
    }
    if (POWER.matcher(tidy).matches()) {
      return "write " + Quoted.of(new BigDecimal(tidy).toPlainString());
    }
    if (tidy.endsWith("%") && PLAIN.matcher(tidy.substring(0, tidy.length() - 1)).matches()) {
      return "write the number without its percent sign";
    }
    return SHAPE;
  }

  private static String tidied(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String signed = narrow.replaceAll("[\\u2212\\u2010-\\u2015]", "-").replaceAll("[\\s_$¥€£]", "");
    String bare = GROUPED.matcher(signed).matches() ? signed.replace(",", "") : signed;
    if (bare.startsWith("(") && bare.endsWith(")")) {
      return tidied("-" + bare.substring(1, bare.length() - 1));
    }
    return bare.startsWith("+") ? bare.substring(1) : bare;
  }
}
