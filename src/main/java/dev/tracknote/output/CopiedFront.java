package dev.tracknote.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows an edition as copies of its files, on file systems without links.
 *
 * <p>Each file is whole at every moment. The manifest comes last, so that an edition counts as
 * shown only when all of it is there.
 */
final class CopiedFront implements Front {

  private final Path folder;
  private final Staging staging;

  CopiedFront(Path folder, Staging staging) {
    this.folder = folder;
    this.staging = staging;
  }

  @Override
  public Optional<String> edition() throws IOException {
    Path manifest = folder.resolve(Manifest.FILE);
    return Files.isRegularFile(manifest)
        ? Optional.of(Manifest.sha256(Files.readAllBytes(manifest)))
        : Optional.empty();
  }

  @Override
  public void show(Edition edition, List<String> names) throws IOException {
    List<String> old = earlier();
    List<String> ordered = new ArrayList<>(names);
    ordered.remove(Manifest.FILE);
    ordered.add(Manifest.FILE);
    for (String name : ordered) {
      staging.write(folder.resolve(name), edition.read(name));
    }
    for (String name : old) {
      if (!names.contains(name)) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }

  private List<String> earlier() throws IOException {
    Path manifest = folder.resolve(Manifest.FILE);
    if (!Files.isRegularFile(manifest)) {
      return List.of();
    }
    List<String> names = new ArrayList<>(Edition.COMPANIONS);
    try {
      names.addAll(ManifestJson.read(Files.readAllBytes(manifest)).files().keySet());
    } catch (IOException notOurs) {
      return List.of();
    }
    return names;
  }
}
