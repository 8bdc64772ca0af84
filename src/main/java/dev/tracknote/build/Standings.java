package dev.tracknote.build;

import dev.tracknote.output.Manifest;
import dev.tracknote.output.NoteEditions;
import dev.tracknote.output.Publication;
import dev.tracknote.rixml.Release.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells where an edition stands among those of its note.
 *
 * <p>Editions are told apart by their PDFs. One that was published before keeps the place that it
 * had then, so that printing it again gives the same sidecar.
 */
final class Standings {

  private Standings() {}

  /**
   * Where an edition stands.
   *
   * @param pdfs SHA-256 of its PDFs by their names
   * @param inputs SHA-256 of what it was made from, by names
   * @throws IOException if what was published cannot be listed
   */
  static Standing of(NoteEditions editions, Map<String, String> pdfs, Map<String, String> inputs)
      throws IOException {
    List<Manifest> before = new ArrayList<>();
    for (Publication publication : editions.publications()) {
      Manifest manifest = publication.edition().readableManifest().orElse(null);
      if (manifest != null) {
        if (pdfs(manifest.files()).equals(pdfs)) {
          break;
        }
        before.add(manifest);
      }
    }
    boolean redesigned = !before.isEmpty() && said(before.getLast().inputs()).equals(said(inputs));
    String edition = Manifest.sha256(pdfs.toString().getBytes(StandardCharsets.UTF_8));
    return new Standing(before.size() + 1, redesigned, edition);
  }

  /** The inputs less design and program, which say nothing. */
  private static Map<String, String> said(Map<String, String> inputs) {
    Map<String, String> said = new TreeMap<>(inputs);
    said.keySet().removeIf(name -> !name.startsWith("data/"));
    return said;
  }

  /** SHA-256 of each PDF among files by its name. */
  static Map<String, String> pdfs(Map<String, Manifest.Content> files) {
    Map<String, String> pdfs = new TreeMap<>();
    files.forEach(
        (name, content) -> {
          if (name.endsWith(".pdf")) {
            pdfs.put(name, content.sha256());
          }
        });
    return pdfs;
  }
}
