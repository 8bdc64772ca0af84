package dev.tracknote.data;

import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads labels of fiscal periods, and tells the label that another spelling may stand for. */
final class Periods {

  private static final Pattern YEAR_FIRST = Pattern.compile("(?:FY)?(?:20)?(\\d{2})Q([1-4])");
  private static final Pattern QUARTER_FIRST =
      Pattern.compile("(?:Q([1-4])|([1-4])Q)(?:FY)?(?:20)?(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("(?:FY)?(?:20)?(\\d{2})");

  private final Findings findings;

  Periods(Findings findings) {
    this.findings = findings;
  }

  Optional<FiscalPeriod> period(Word word) {
    Optional<FiscalPeriod> period = FiscalPeriod.parse(word.text());
    if (period.isEmpty()) {
      bad(word, "a quarter such as FY27Q1 or a year such as FY26");
    }
    return period;
  }

  Optional<FiscalQuarter> quarter(Word word) {
    Optional<FiscalQuarter> quarter = FiscalQuarter.parse(word.text());
    if (quarter.isEmpty()) {
      bad(word, "a quarter such as FY27Q1");
    }
    return quarter;
  }

  private void bad(Word word, String expected) {
    String message = "expected " + expected + ", found " + Quoted.of(word.text());
    findings.error("bad-period", word.place(), message, cure(word.text()));
  }

  private static String cure(String text) {
    String label =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s/_'-]", "");
    Matcher yearFirst = YEAR_FIRST.matcher(label);
    if (yearFirst.matches()) {
      return "write `FY" + yearFirst.group(1) + "Q" + yearFirst.group(2) + "`";
    }
    Matcher quarterFirst = QUARTER_FIRST.matcher(label);
    if (quarterFirst.matches()) {
      String quarter =
          quarterFirst.group(1) == null ? quarterFirst.group(2) : quarterFirst.group(1);
      return "write `FY" + quarterFirst.group(3) + "Q" + quarter + "`";
    }
    Matcher year = YEAR.matcher(label);
    return year.matches() && FiscalYear.parse(text).isEmpty()
        ? "write `FY" + year.group(1) + "`, or the quarter as in `FY" + year.group(1) + "Q1`"
        : "write FY, two digits of the year, and Q with 1 to 4 for a quarter";
  }
}
