package dev.tracknote.filing;

import dev.tracknote.facts.Source;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Wording;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names the filings that figures come from, such as {@code 10q-fy27q1}. */
final class SourceNames {

  private final FiscalDays days;
  private final Map<Filing, LocalDate> lastDays = new TreeMap<>();

  SourceNames(FactBook book, FiscalDays days) {
    this.days = days;
    book.all()
        .filter(row -> row.span().days() > 1)
        .forEach(
            row -> lastDays.merge(row.filing(), row.span().end(), (a, b) -> a.isAfter(b) ? a : b));
  }

  /** The source that a filing is; its title leaves out the company's name. */
  Source of(Filing filing) {
    Optional<String> period = period(filing);
    String form = filing.form().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    String id = form + "-" + period.orElse(filing.filed().toString()).toLowerCase(Locale.ROOT);
    String label = period.orElse(filing.filed().toString());
    Wording title =
        Wording.of(
            label + " " + report(filing) + "（Form " + filing.form() + "）",
            "Form " + filing.form() + ", " + label);
    return new Source(id, title, filing.accession(), filing.filed());
  }

  private Optional<String> period(Filing filing) {
    Optional<FiscalQuarter> quarter =
        Optional.ofNullable(lastDays.get(filing)).flatMap(days::endingOn);
    return filing.isYearly()
        ? quarter.map(q -> q.fiscalYear().label())
        : quarter.map(FiscalQuarter::label);
  }

  private static String report(Filing filing) {
    if (filing.isYearly()) {
      return "年报";
    }
    return filing.form().startsWith("10-Q") ? "季报" : "公告";
  }
}
