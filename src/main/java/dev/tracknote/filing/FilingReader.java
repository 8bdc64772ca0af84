package dev.tracknote.filing;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.Delivery;
import dev.tracknote.quantity.FiscalQuarter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a companyfacts file of the SEC into the quarters that its filings state.
 *
 * <p>Form of the file: {@code
 * https://www.sec.gov/search-filings/edgar-application-programming-interfaces}.
 */
public final class FilingReader {

  private FilingReader() {}

  /**
   * Reads a file to its end.
   *
   * @param file path as the user would type it
   * @param in its bytes, plain or in gzip
   * @param since the first quarter that is wanted, all when absent
   * @throws RejectedInput if it is no such file, or the company does not report quarters
   * @throws IOException if the disk fails
   */
  public static Filed read(String file, InputStream in, Optional<FiscalQuarter> since)
      throws RejectedInput, IOException {
    List<Diagnostic> warnings = new ArrayList<>();
    try {
      FactBook book = CompanyFactsParser.parse(file, Plain.bytes(file, in), warnings);
      return filed(book, since, warnings);
    } catch (Fault fault) {
      throw fault.rejection();
    } catch (Plain.Damaged damaged) {
      throw damaged.fault(file).rejection();
    }
  }

  private static Filed filed(
      FactBook book, Optional<FiscalQuarter> since, List<Diagnostic> warnings) throws Fault {
    Omissions omissions = new Omissions(book.file(), warnings);
    String currency = currency(book, omissions).orElseThrow(() -> withoutQuarters(book));
    List<FiledValue> rows =
        Concepts.ofTheIncomeStatement().stream()
            .flatMap(t -> rows(book, t, currency).stream())
            .toList();
    FiscalDays days = new FiscalDaysFinder(rows, omissions).find();
    if (days.quarters().isEmpty()) {
      throw withoutQuarters(book);
    }
    FiscalDays wanted = since.map(days::since).orElse(days);
    if (wanted.quarters().isEmpty()) {
      throw new Fault(
          "no-quarters",
          Place.file(book.file()),
          "expected quarters from %s on, found %s as the latest"
              .formatted(
                  since.map(FiscalQuarter::label).orElse(""),
                  days.quarters().getLast().label().label()),
          "name an earlier quarter with --since");
    }
    QuarterFacts facts = new QuarterFacts(book, currency, wanted, omissions);
    Delivery delivery =
        Delivery.reported(book.cik(), book.name(), currency, facts.calendar(), facts.all());
    omissions.tell();
    return new Filed(delivery, warnings);
  }

  private static List<FiledValue> rows(FactBook book, String tag, String currency) {
    List<FiledValue> rows = new ArrayList<>(book.values(tag, currency));
    rows.addAll(book.values(tag, currency + "/shares"));
    return rows;
  }

  /** The currency of the latest statements, the commonest if there are several. */
  private static Optional<String> currency(FactBook book, Omissions omissions) {
    Map<String, List<FiledValue>> byUnit = book.byUnit(Concepts.ofTheIncomeStatement());
    byUnit.keySet().removeIf(unit -> !unit.matches("[A-Z]{3}"));
    byUnit.values().forEach(rows -> rows.removeIf(r -> !r.filing().isPeriodic()));
    byUnit.values().removeIf(Collection::isEmpty);
    Optional<String> currency =
        byUnit.entrySet().stream()
            .max(
                Comparator.comparing(
                        (Map.Entry<String, List<FiledValue>> e) -> latest(e.getValue()))
                    .thenComparingInt(e -> e.getValue().size()))
            .map(Map.Entry::getKey);
    byUnit.forEach(
        (unit, rows) -> {
          if (!unit.equals(currency.orElse(unit))) {
            omissions.warn(
                "mixed-currency",
                "expected figures in %s, found %d in %s"
                    .formatted(currency.orElse(""), rows.size(), unit),
                "those in " + unit + " are left out; figures of two currencies make no series");
          }
        });
    return currency;
  }

  private static java.time.LocalDate latest(List<FiledValue> rows) {
    return rows.stream()
        .map(r -> r.span().end())
        .max(Comparator.naturalOrder())
        .orElse(java.time.LocalDate.MIN);
  }

  private static Fault withoutQuarters(FactBook book) {
    List<String> forms = book.all().map(r -> r.filing().form()).distinct().sorted().toList();
    boolean foreign = book.all().anyMatch(r -> r.filing().isOfForeignIssuer());
    if (book.all().anyMatch(r -> r.filing().form().startsWith("10-Q"))) {
      return new Fault(
          "no-quarters",
          Place.file(book.file()),
          "expected income and earnings of %s by quarter and for the year to date, found none that"
                  .formatted(book.name())
              + " make a fiscal year",
          "its first reports may lack machine-readable statements: enter the quarters by hand");
    }
    return new Fault(
        foreign ? "annual-only" : "no-quarters",
        Place.file(book.file()),
        "expected quarterly reports (Form 10-Q) of %s, found %s"
            .formatted(
                book.name(), forms.isEmpty() ? "no accounts" : "only " + Omissions.list(forms)),
        foreign
            ? "a foreign issuer files no quarters with the SEC: enter them by hand from its releases"
            : "look whether this is the company that files; a holding may file under another CIK");
  }
}
