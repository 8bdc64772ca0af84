package dev.tracknote.build;

import dev.tracknote.data.LinkedOut;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.nio.file.Path;
import java.util.List;

/** Files that are links to somewhere else, which are not opened. */
final class LinkFault {

  private LinkFault() {}

  /** What is said of such files among some of a root folder. */
  static List<Diagnostic> findings(Path root, List<Path> files) {
    return files.stream()
        .filter(f -> LinkedOut.is(root, f))
        .map(
            f ->
                Diagnostic.error(
                    "linked-out",
                    Place.file(Typed.path(f)),
                    "expected a file within " + Typed.path(root) + ", found a link out of it",
                    "put the file itself here"))
        .toList();
  }
}
