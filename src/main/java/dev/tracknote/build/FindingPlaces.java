package dev.tracknote.build;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.output.Manifest;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of findings as manifests name them, within the folders of a run, and as the user would
 * type them: a note has the same bytes wherever the program is started.
 */
final class FindingPlaces {
  private final List<Root> roots;

  FindingPlaces(Folders folders) {
    roots = List.of(new Root("data", folders.data()), new Root("templates", folders.templates()));
  }

  /** A folder of a run and what manifests call it. */
  private record Root(String name, Path folder) {

    Path full() {
      return folder.toAbsolutePath().normalize();
    }
  }

  /** Findings for a manifest. */
  List<Diagnostic> kept(List<Diagnostic> findings) {
    return findings.stream().map(f -> at(f, kept(f.place().file()))).toList();
  }

  /** A manifest whose findings are as they would be found now. */
  Manifest typed(Manifest manifest) {
    return manifest.with(typed(manifest.findings()));
  }

  /** Findings of a manifest as they would be found now. */
  List<Diagnostic> typed(List<Diagnostic> findings) {
    return findings.stream().map(f -> at(f, typed(f.place().file()))).toList();
  }

  private String kept(String file) {
    Path full = Path.of(file).toAbsolutePath().normalize();
    return roots.stream()
        .filter(root -> full.startsWith(root.full()))
        .map(root -> root.name() + "/" + root.full().relativize(full).toString().replace('\\', '/'))
        .findFirst()
        .orElse(file);
  }

  private String typed(String file) {
    return roots.stream()
        .filter(root -> file.startsWith(root.name() + "/"))
        .map(root -> Typed.path(root.folder().resolve(file.substring(root.name().length() + 1))))
        .findFirst()
        .orElse(file);
  }

  private static Diagnostic at(Diagnostic finding, String file) {
    return finding.at(new Place(file, finding.place().line(), finding.place().column()));
  }
}
