package dev.tracknote.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
          "prices.csv",
          "prices.json",
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

  /** The files with a company's facts, and with the benchmark of its share. */
  public List<Path> company(String company) {
    List<Path> files = new ArrayList<>(inside(dataRoot.resolve(company), COMPANY::contains));
    for (Path file : List.copyOf(files)) {
      if (file.endsWith("prices.json")) {
        benchmark(file).ifPresent(files::add);
      }
    }
    return files;
  }

  private Optional<Path> benchmark(Path prices) {
    try {
      boolean own = Files.isReadable(prices) && !LinkedOut.is(dataRoot, prices);
      String name = own ? name("benchmark", Files.readAllBytes(prices)) : "";
      return Optional.of(PricesFile.benchmark(dataRoot, name))
          .filter(f -> !name.isEmpty() && Files.isRegularFile(f));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** All that is opened for a note, other notes left out. */
  public List<Path> all(NoteFolder note) {
    List<Path> files = new ArrayList<>(company(note.company()));
    for (Path file : List.copyOf(files)) {
      if (file.endsWith("company.json") && !LinkedOut.is(dataRoot, file)) {
        files.addAll(market(industry(file)));
      }
    }
    files.addAll(note(note));
    return files;
  }

  private static String industry(Path companyFile) {
    try {
      return Files.isRegularFile(companyFile) && Files.isReadable(companyFile)
          ? industry(Files.readAllBytes(companyFile))
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file of a note says at its head what the note is called. */
  public static boolean isHeaded(Path file) {
    return HEADED.matcher(file.getFileName().toString()).matches();
  }

  /**
   * The industry that a company names, or nothing where its file cannot be understood.
   *
   * @param companyFile the content of {@code company.json}
   */
  public static String industry(byte[] companyFile) {
    return name("industry", companyFile);
  }

  /** The name of a folder or file that a field holds, or nothing where none can be understood. */
  private static String name(String field, byte[] file) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), file)) {
      json.nextToken();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken value = json.nextToken();
        if (name.equals(field) && value == JsonToken.VALUE_STRING) {
          String held = json.getString();
          return held.matches("[^./\\\\][^/\\\\]*") ? held : "";
        }
        json.skipChildren();
      }
      return "";
    } catch (JacksonException notJson) {
      return "";
    }
  }

  private static List<Path> inside(Path folder, Predicate<String> wanted) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> wanted.test(f.getFileName().toString())).sorted().toList();
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) {
        return List.of();
      }
      throw new UncheckedIOException(e);
    }
  }
}
