package dev.tracknote.data;

import dev.tracknote.diagnostic.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders below the data folder that hold a company. */
final class CompanyFolders {

  private static final int NEAREST = 3;

  private final Path dataRoot;
  private final Findings findings;

  CompanyFolders(Path dataRoot, Findings findings) {
    this.dataRoot = dataRoot;
    this.findings = findings;
  }

  Optional<Path> find(String companyId) {
    Place place = Place.file(SourceFiles.typed(dataRoot));
    if (!new Names(findings).isId(new Word(companyId, place))) {
      return Optional.empty();
    }
    Path folder = dataRoot.resolve(companyId);
    if (Files.isDirectory(folder) && !FolderNames.isTaken(companyId)) {
      return Optional.of(folder);
    }
    List<String> nearest = Nearest.to(companyId, companies(), NEAREST);
    findings.error(
        "unknown-company",
        place,
        "expected the folder of a company, found none called " + Quoted.of(companyId),
        nearest.isEmpty()
            ? "add a folder with a company.json"
            : "the nearest are " + Nearest.list(nearest));
    return Optional.empty();
  }

  private List<String> companies() {
    if (!Files.isDirectory(dataRoot)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(dataRoot)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("company.json")))
          .map(folder -> folder.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
