package dev.tracknote.mapping;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.Source;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the cells of one sheet mean; rows and columns are those of a sheet with its periods across.
 *
 * @param sheet its name, empty for a text file
 * @param header the zero-based rows that name the periods, read together from top to bottom
 * @param labels the zero-based column that names the lines
 * @param actualsUntil the last quarter that is reported, where the header does not mark estimates
 * @param asOf when the figures were stated; absent when nobody knows
 * @param hidden whether rows and columns that are hidden are read
 * @param place where the mapping stands
 */
public record Mapping(
    String sheet,
    Layout layout,
    List<Integer> header,
    int labels,
    Years years,
    Optional<FiscalQuarter> actualsUntil,
    Scale unit,
    String currency,
    Optional<LocalDate> asOf,
    Optional<Source> source,
    boolean hidden,
    List<Line> lines,
    List<Column> columns,
    Place place) {

  public Mapping {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
    columns = List.copyOf(columns);
  }

  /**
   * A line of the sheet that is wanted.
   *
   * @param label as the sheet has it
   * @param row zero-based; needed only where several lines bear the label
   * @param unit absent when it is that of the sheet
   * @param reversed whether the sheet shows as negative what is stated as positive, such as costs
   */
  public record Line(
      String label,
      Optional<Integer> row,
      Metric metric,
      String segment,
      Basis basis,
      Optional<Scale> unit,
      boolean reversed,
      Place place) {}

  /**
   * A column whose header is not what it means.
   *
   * @param column zero-based
   * @param period absent when the column is not wanted
   */
  public record Column(int column, Optional<FiscalPeriod> period, boolean estimate, Place place) {}

  /** The same mapping with the day that was given on the command line. */
  public Mapping statedOn(LocalDate day) {
    return new Mapping(
        sheet,
        layout,
        header,
        labels,
        years,
        actualsUntil,
        unit,
        currency,
        Optional.of(day),
        source,
        hidden,
        lines,
        columns,
        place);
  }
}
