package dev.tracknote.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Which files the readers open; listed without reading them as facts. */
public final class CoverageFiles {

  private static final List<String> COMPANY =
      List.of(
          "calendar.csv",
          "company.json",
          "estimates.csv",
          "facts.csv",
          "guidance.json",
          "statements.csv");
  private static final List<String> MARKET = List.of("closes.csv", "industry.json");
  private static final Pattern HOUSE = Pattern.compile("house\\.json|disclosures(\\.\\w+)?\\.md");
  private static final Pattern NOTE =
      Pattern.compile("(note|transcript)(\\.\\w+)?\\.md|" + Pattern.quote(AcceptancesReader.FILE));
  private static final Pattern HEADED = Pattern.compile("note(\\.\\w+)?\\.md");
  private static final JsonFactory JSON = new JsonFactory();

  private final Path dataRoot;

  public CoverageFiles(Path dataRoot) {
    this.dataRoot = dataRoot;
  }

  /** The files with a company's facts. */
  public List<Path> company(String company) {
    return inside(dataRoot.resolve(company), COMPANY::contains);
  }

  /** The files about an industry. */
  public List<Path> market(String industry) {
    return industry.isEmpty()
        ? List.of()
        : inside(dataRoot.resolve("market").resolve(industry), MARKET::contains);
  }

  /** The files about the publishing firm. */
  public List<Path> house() {
    return inside(dataRoot.resolve("house"), HOUSE.asMatchPredicate());
  }

  /** What the analyst wrote for a note. */
  public List<Path> note(NoteFolder note) {
    return inside(note.path(), NOTE.asMatchPredicate());
  }

  /** The files of a note that say at their head what it is called. */
  public List<Path> headed(NoteFolder note) {
    return inside(note.path(), HEADED.asMatchPredicate());
  }

  /**
   * The industry that a company names, or nothing where its file cannot be understood.
   *
   * @param companyFile the content of {@code company.json}
   */
  public static String industry(byte[] companyFile) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), companyFile)) {
      json.nextToken();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken value = json.nextToken();
        if (name.equals("industry") && value == JsonToken.VALUE_STRING) {
          String industry = json.getString();
          return industry.matches("[^./\\\\][^/\\\\]*") ? industry : "";
        }
        json.skipChildren();
      }
      return "";
    } catch (JacksonException notJson) {
      return "";
    }
  }

  private static List<Path> inside(Path folder, Predicate<String> wanted) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> wanted.test(f.getFileName().toString())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
