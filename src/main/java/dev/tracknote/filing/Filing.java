package dev.tracknote.filing;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One document that a company filed.
 *
 * @param accession the regulator's number for it
 * @param form such as {@code 10-Q}, {@code 10-K/A}
 * @param filed the day on which its figures became known
 */
record Filing(String accession, String form, LocalDate filed) implements Comparable<Filing> {

  private static final Comparator<Filing> ORDER =
      Comparator.comparing(Filing::filed)
          .thenComparing(Filing::accession)
          .thenComparing(Filing::form);

  /** Whether it is a report on a quarter or a year, by a company that reports each quarter. */
  boolean isPeriodic() {
    return form.startsWith("10-Q") || isYearly();
  }

  boolean isYearly() {
    return form.startsWith("10-K");
  }

  /** Whether its accounts are the company's own; a proxy statement or a prospectus is no source. */
  boolean holdsAccounts() {
    return isPeriodic() || form.startsWith("8-K");
  }

  boolean isOfForeignIssuer() {
    return form.startsWith("20-F") || form.startsWith("40-F") || form.startsWith("6-K");
  }

  @Override
  public int compareTo(Filing other) {
    return ORDER.compare(this, other);
  }
}
