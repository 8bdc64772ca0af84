package dev.tracknote.filing;

import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one row of a companyfacts file; a row that cannot be used is told and left out. */
final class RowReader {

  // an exponent of nine digits would take the heap as soon as somebody adds to the number
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,25}(\\.\\d{1,15})?([eE][+-]?\\d{1,2})?");
  private static final int MOST_WARNINGS = 20;

  private final String file;
  private final JsonParser parser;
  private final List<Diagnostic> warnings;
  private final Map<String, Filing> filings = new TreeMap<>();
  private int told;

  RowReader(String file, JsonParser parser, List<Diagnostic> warnings) {
    this.file = file;
    this.parser = parser;
    this.warnings = warnings;
  }

  /** Reads the object that the parser has just entered, up to its end. */
  Optional<FiledValue> read(String tag) {
    Map<String, String> fields = new TreeMap<>();
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      token = parser.nextToken();
      if (token == null) {
        return Optional.empty();
      }
      if (token.isScalarValue() && fields.size() < 20) {
        fields.put(field, parser.getString());
      } else {
        parser.skipChildren();
      }
      token = parser.nextToken();
    }
    Optional<FiledValue> row = row(fields);
    if (row.isEmpty()) {
      tell(tag);
    }
    return row;
  }

  private Optional<FiledValue> row(Map<String, String> fields) {
    Optional<LocalDate> end = day(fields, "end");
    Optional<LocalDate> start = fields.containsKey("start") ? day(fields, "start") : end;
    Optional<LocalDate> filed = day(fields, "filed");
    Optional<BigDecimal> value = number(fields.getOrDefault("val", ""));
    String accession = fields.getOrDefault("accn", "");
    String form = fields.getOrDefault("form", "");
    if (end.isEmpty() || start.isEmpty() || filed.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    boolean possible = !start.get().isAfter(end.get()) && !end.get().isAfter(filed.get());
    if (!possible || accession.isBlank() || form.isBlank()) {
      return Optional.empty();
    }
    String year = fields.getOrDefault("fy", "");
    return Optional.of(
        new FiledValue(
            new Span(start.get(), end.get()),
            value.get(),
            filings.computeIfAbsent(
                accession + form + filed.get(), k -> new Filing(accession, form, filed.get())),
            year.matches("\\d{4}") ? Integer.parseInt(year) : 0,
            fields.getOrDefault("fp", "")));
  }

  private static Optional<LocalDate> day(Map<String, String> fields, String field) {
    try {
      LocalDate day = LocalDate.parse(fields.getOrDefault(field, ""));
      return day.getYear() < 1990 || day.getYear() > 2098 ? Optional.empty() : Optional.of(day);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> number(String literal) {
    if (!NUMBER.matcher(literal).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(literal).stripTrailingZeros();
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    // what a data file can hold: thirty digits before the point, twenty after it
    return plain.precision() - plain.scale() <= 30 && plain.scale() <= 20
        ? Optional.of(plain)
        : Optional.empty();
  }

  private void tell(String tag) {
    told++;
    if (told <= MOST_WARNINGS) {
      warnings.add(
          Diagnostic.warning(
              "bad-row",
              CompanyFactsParser.place(file, parser.currentLocation()),
              "expected a row of "
                  + tag
                  + " with val, end, accn, form and a later filed, found one that lacks them",
              "the row is left out; look the figure up in the filing"));
    }
  }
}
