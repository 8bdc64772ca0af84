package dev.tracknote.filing;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads the SEC's list of tickers. */
final class TickerList {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();
  private static final int MOST = 200_000;

  private TickerList() {}

  /** The CIK of ten digits by ticker, in the order of the list. */
  static Map<String, String> read(String file, InputStream in) throws RejectedInput, IOException {
    Map<String, String> ciks = new LinkedHashMap<>();
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), Plain.bytes(file, in))) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME && ciks.size() < MOST) {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
          entry(parser, ciks);
        } else {
          parser.skipChildren();
        }
      }
    } catch (Fault fault) {
      throw fault.rejection();
    } catch (Plain.Damaged damaged) {
      throw damaged.fault(file).rejection();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw fault(file).rejection();
    }
    if (ciks.isEmpty()) {
      throw fault(file).rejection();
    }
    return ciks;
  }

  private static void entry(JsonParser parser, Map<String, String> ciks) {
    String cik = "";
    String ticker = "";
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value != null && value.isScalarValue()) {
        cik = field.equals("cik_str") ? parser.getString() : cik;
        ticker = field.equals("ticker") ? parser.getString() : ticker;
      } else {
        parser.skipChildren();
      }
    }
    if (cik.matches("\\d{1,10}") && !ticker.isBlank()) {
      ciks.putIfAbsent(ticker, "0".repeat(10 - cik.length()) + cik);
    }
  }

  private static Fault fault(String file) {
    return new Fault(
        "not-tickers",
        Place.file(file),
        "expected the SEC's list of tickers, found something else",
        "give the company's CIK instead of its ticker");
  }
}
