package dev.tracknote.workbook;

import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.TokenStreamLocation;

/** A row of a text file. */
final class SeparatedRow implements Row {

  private final String file;
  private final int number;
  private final int linesBefore;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * A row without cells.
   *
   * @param linesBefore what stands in the file before its first row
   */
  SeparatedRow(String file, int number, int linesBefore) {
    this.file = file;
    this.number = number;
    this.linesBefore = linesBefore;
  }

  private record Piece(String text, int line, int column) {}

  void add(String text, TokenStreamLocation location) {
    pieces.add(
        new Piece(text, location.getLineNr() + linesBefore, Math.max(1, location.getColumnNr())));
  }

  int width() {
    return pieces.size();
  }

  int line() {
    return pieces.getFirst().line();
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Optional<Cell> at(int column) {
    if (column >= pieces.size() || pieces.get(column).text().isEmpty()) {
      return Optional.empty();
    }
    Piece piece = pieces.get(column);
    return Optional.of(
        new Cell(
            number,
            column,
            new Cell.Content.Words(piece.text()),
            false,
            CurrencySigns.in(piece.text()),
            place(column)));
  }

  @Override
  public Place place(int column) {
    return column < pieces.size()
        ? new Place(file, pieces.get(column).line(), pieces.get(column).column())
        : new Place(file, line(), 0);
  }

  @Override
  public List<Cell> cells() {
    return IntStream.range(0, pieces.size()).mapToObj(this::at).flatMap(Optional::stream).toList();
  }
}
