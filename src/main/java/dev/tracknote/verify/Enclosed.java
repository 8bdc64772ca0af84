package dev.tracknote.verify;

import dev.tracknote.pdf.reading.FinishedPdf;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files inside a note, by what they hold. */
public final class Enclosed {
  static final String RECORD = "record.json";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Enclosed() {}

  /** What a note carries for machines. */
  public enum Kind {
    LEDGER,
    SERIES,
    RECORD;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Optional<FinishedPdf.Attached> file(FinishedPdf pdf, Kind kind) {
    return pdf.attachments().stream()
        .filter(a -> a.name().startsWith(kind + ".") && a.name().endsWith(".json"))
        .findFirst();
  }

  static Optional<JsonNode> read(FinishedPdf pdf, Kind kind) {
    return file(pdf, kind).flatMap(a -> parsed(a.content()));
  }

  private static Optional<JsonNode> parsed(byte[] content) {
    try {
      return Optional.of(MAPPER.readTree(content)).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** A file as it is attached, or nothing when there is none. */
  public static Optional<String> json(FinishedPdf pdf, Kind kind) {
    return file(pdf, kind).map(a -> new String(a.content(), StandardCharsets.UTF_8));
  }

  /** A file as a table for spreadsheets, or nothing when there is none. */
  public static Optional<String> csv(FinishedPdf pdf, Kind kind) {
    return read(pdf, kind)
        .map(
            document ->
                switch (kind) {
                  case LEDGER -> EnclosedTables.ledger(document);
                  case SERIES -> EnclosedTables.series(document);
                  case RECORD -> EnclosedTables.record(document);
                });
  }
}
