package dev.tracknote.report;

import dev.tracknote.check.Verdict;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.revision.TypedFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The typed figures of a ledger, read back from its file or taken from the check itself. */
public final class LedgerClaims {

  private LedgerClaims() {}

  /**
   * Reads them.
   *
   * @param ledger as {@link LedgerDocument} writes it
   * @throws IOException if the bytes are no ledger
   */
  public static List<TypedFigure> of(byte[] ledger) throws IOException {
    List<TypedFigure> figures = new ArrayList<>();
    try {
      for (JsonNode claim : JsonMapper.shared().readTree(ledger).path("claims")) {
        Place place =
            new Place(
                claim.path("file").asString(""),
                claim.path("line").asInt(0),
                claim.path("column").asInt(0));
        figures.add(
            new TypedFigure(
                place,
                claim.path("text").asString(""),
                claim.path("verdict").asString(""),
                claim.path("reading").asString("")));
      }
    } catch (JacksonException e) {
      throw new IOException("not a ledger: " + e.getMessage(), e);
    }
    return figures;
  }

  /** Those that a ledger would hold. */
  public static List<TypedFigure> of(List<Verdict> verdicts) {
    return LedgerDocument.typed(verdicts).stream()
        .map(v -> new TypedFigure(v.place().inFolder(), v.typed(), v.outcome().id(), v.formula()))
        .toList();
  }
}
