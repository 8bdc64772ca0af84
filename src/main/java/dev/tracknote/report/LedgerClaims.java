package dev.tracknote.report;

import dev.tracknote.check.Verdict;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.output.FindingJson;
import dev.tracknote.revision.TypedFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The typed figures of a ledger, read back from its file or taken from the check itself. */
public final class LedgerClaims {

  private static final JsonFactory JSON = new JsonFactory();

  private LedgerClaims() {}

  /**
   * Reads them.
   *
   * @param ledger as {@link LedgerDocument} writes it
   * @throws IOException if the bytes are no ledger
   */
  public static List<TypedFigure> of(byte[] ledger) throws IOException {
    List<TypedFigure> figures = new ArrayList<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), ledger)) {
      json.nextToken();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken value = json.nextToken();
        if (name.equals("claims") && value == JsonToken.START_ARRAY) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            figures.add(figure(FindingJson.fields(json)));
          }
        } else {
          json.skipChildren();
        }
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException("not a ledger: " + e.getMessage(), e);
    }
    return figures;
  }

  private static TypedFigure figure(Map<String, String> claim) {
    return new TypedFigure(
        new Place(
            claim.getOrDefault("file", ""),
            Integer.parseInt(claim.getOrDefault("line", "0")),
            Integer.parseInt(claim.getOrDefault("column", "0"))),
        claim.getOrDefault("text", ""),
        claim.getOrDefault("verdict", ""),
        claim.getOrDefault("reading", ""));
  }

  /** Those that a ledger would hold. */
  public static List<TypedFigure> of(List<Verdict> verdicts) {
    return LedgerDocument.typed(verdicts).stream()
        .map(v -> new TypedFigure(v.place().inFolder(), v.typed(), v.outcome().id(), v.formula()))
        .toList();
  }
}
