package dev.tracknote.intake;

import dev.tracknote.diagnostic.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** The folder of one company below the data folder. */
record CompanyFolder(Path dataRoot, String company) {

  /** The files of which a company consists, the ones that others refer to first. */
  static final List<String> FILES = List.of("company.json", "calendar.csv", "facts.csv");

  Path path() {
    return dataRoot.resolve(company);
  }

  boolean isThere() {
    return FILES.stream().anyMatch(name -> Files.exists(path().resolve(name)));
  }

  String text(String name) throws IOException {
    return Files.readString(path().resolve(name), StandardCharsets.UTF_8);
  }

  CompanyText companyText() throws IOException {
    return CompanyText.of(text("company.json"));
  }

  /** The companies below a folder. */
  static List<CompanyFolder> all(Path dataRoot) throws IOException {
    if (!Files.isDirectory(dataRoot)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(dataRoot)) {
      return folders
          .filter(f -> Files.isRegularFile(f.resolve("company.json")))
          .map(f -> new CompanyFolder(dataRoot, f.getFileName().toString()))
          .sorted(Comparator.comparing(CompanyFolder::company))
          .toList();
    }
  }

  /** The CIK in its company.json, empty when there is none or the file cannot be read. */
  String cik() {
    try {
      return companyText().cik();
    } catch (IOException | JacksonException e) {
      return "";
    }
  }

  Place place(String name) {
    Path here = Path.of("").toAbsolutePath();
    Path file = path().resolve(name).toAbsolutePath().normalize();
    Path shown = file.startsWith(here) ? here.relativize(file) : file;
    return Place.file(shown.toString().replace(shown.getFileSystem().getSeparator(), "/"));
  }
}
