package dev.tracknote.filing;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads a companyfacts file as a stream and keeps only the rows of the tags that are of use. */
final class CompanyFactsParser {

  // a real file nests seven deep, its longest text is a tag's definition of some thousand letters
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxNumberLength(200)
                  .maxNameLength(1_000)
                  .maxStringLength(100_000)
                  .build())
          .build();

  // the largest filers have some thousands; this bounds the memory, whatever the file holds
  private static final int MOST_ROWS = 200_000;

  private static final NavigableSet<String> WANTED = Concepts.all();

  private final String file;
  private final JsonParser parser;
  private final RowReader rows;
  private final Map<String, Map<String, List<FiledValue>>> values = new TreeMap<>();
  private int kept;
  private Optional<String> cik = Optional.empty();
  private Optional<String> name = Optional.empty();
  private boolean facts;

  private CompanyFactsParser(String file, JsonParser parser, List<Diagnostic> warnings) {
    this.file = file;
    this.parser = parser;
    this.rows = new RowReader(file, parser, warnings);
  }

  /**
   * Reads a whole file.
   *
   * @param file path as the user would type it
   * @param warnings gains what is odd and can be left out
   * @throws Fault with the one finding after which nothing more of the file can be trusted
   * @throws IOException if the disk fails
   */
  static FactBook parse(String file, InputStream in, List<Diagnostic> warnings)
      throws Fault, IOException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      return new CompanyFactsParser(file, parser, warnings).whole();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (UnexpectedEndOfInputException e) {
      throw truncated(file, e.getLocation());
    } catch (StreamConstraintsException e) {
      throw new Fault(
          "implausible-file",
          place(file, e.getLocation()),
          "expected numbers, texts and nesting as a companyfacts file has them, found some beyond"
              + " any measure",
          "download the file again");
    } catch (JacksonException e) {
      // within a text or a name the engine knows of the end, but has no type for it
      if (e.getOriginalMessage().contains("end-of-input")) {
        throw truncated(file, e.getLocation());
      }
      throw new Fault(
          "malformed-json",
          place(file, e.getLocation()),
          "expected well-formed JSON, found a fault in it",
          "download the file again");
    }
  }

  private FactBook whole() throws Fault {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw foreign();
    }
    while (next() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      JsonToken value = next();
      switch (field) {
        case "cik" -> cik = value.isScalarValue() ? Optional.of(parser.getString()) : cik;
        case "entityName" -> name = value.isScalarValue() ? Optional.of(parser.getString()) : name;
        case "facts" -> taxonomies(value);
        default -> parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new Fault(
          "malformed-json", here(), "expected the end, found more", "download it again");
    }
    String digits = cik.orElse("");
    if (!digits.matches("\\d{1,10}") || !facts) {
      throw foreign();
    }
    String ten = "0".repeat(10 - digits.length()) + digits;
    return new FactBook(file, ten, name.map(String::strip).orElse("CIK" + ten), values);
  }

  private void taxonomies(JsonToken token) throws Fault {
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    facts = true;
    while (next() != JsonToken.END_OBJECT) {
      String taxonomy = parser.currentName();
      boolean open = next() == JsonToken.START_OBJECT;
      if (open && taxonomy.equals("us-gaap")) {
        tags("", WANTED::contains);
      } else if (open && taxonomy.equals("ifrs-full")) {
        // of foreign issuers, whose forms tell why they have no quarters
        tags("ifrs-full:", tag -> true);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void tags(String prefix, Predicate<String> wanted) throws Fault {
    while (next() != JsonToken.END_OBJECT) {
      String tag = parser.currentName();
      if (next() == JsonToken.START_OBJECT && wanted.test(tag)) {
        tag(prefix + tag);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void tag(String tag) throws Fault {
    while (next() != JsonToken.END_OBJECT) {
      boolean units = parser.currentName().equals("units");
      if (next() == JsonToken.START_OBJECT && units) {
        units(tag);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void units(String tag) throws Fault {
    while (next() != JsonToken.END_OBJECT) {
      String unit = parser.currentName();
      if (next() != JsonToken.START_ARRAY) {
        parser.skipChildren();
        continue;
      }
      for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
        if (token == JsonToken.START_OBJECT) {
          rows.read(tag).ifPresent(row -> keep(tag, unit, row));
        } else {
          parser.skipChildren();
        }
        if (kept > MOST_ROWS) {
          throw new Fault(
              "implausible-file",
              here(),
              "expected at most " + MOST_ROWS + " figures, found more",
              "download the file again");
        }
      }
    }
  }

  private void keep(String tag, String unit, FiledValue row) {
    values
        .computeIfAbsent(tag, t -> new TreeMap<>())
        .computeIfAbsent(unit, u -> new ArrayList<>())
        .add(row);
    kept++;
  }

  private JsonToken next() throws Fault {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw truncated(file, parser.currentLocation());
    }
    return token;
  }

  private Fault foreign() {
    return new Fault(
        "not-companyfacts",
        Place.file(file),
        "expected a companyfacts file of the SEC with cik, entityName and facts, found other JSON",
        "download CIK##########.json from the service's companyfacts folder");
  }

  private Place here() {
    return place(file, parser.currentLocation());
  }

  private static Fault truncated(String file, TokenStreamLocation at) {
    return new Fault(
        "truncated-file",
        place(file, at),
        "expected the file to be complete, found its end in the midst",
        "download it again");
  }

  static Place place(String file, TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? Place.file(file)
        : new Place(file, at.getLineNr(), Math.max(0, at.getColumnNr()));
  }
}
