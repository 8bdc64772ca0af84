package dev.tracknote.rixml;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** A sidecar as it arrived, held against the standard and against the files that it speaks of. */
public final class ReceivedSidecar {

  private static final Pattern DIGEST =
      Pattern.compile("sha256=\"([0-9a-f]{64})\" bytes=\"(\\d{1,18})\"");

  /** A name that leads out of the sidecar's folder is no name of a file beside it. */
  private static final Pattern BESIDE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,200}");

  private ReceivedSidecar() {}

  /** Where the files beside the sidecar are. */
  public interface Folder {

    /**
     * The SHA-256 of a file in lower-case hexadecimal digits, or nothing when there is none.
     *
     * @throws IOException if it cannot be read
     */
    Optional<String> sha256(String name) throws IOException;
  }

  /**
   * What came of it.
   *
   * @param resources the names of the files that are as the sidecar says
   */
  public record Result(List<String> resources, List<Diagnostic> findings) {

    public Result {
      resources = List.copyOf(resources);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Verifies a sidecar.
   *
   * @param file its path as the user would type it
   * @param schema to hold it against beside the structure that is known here
   * @throws IOException if a file beside it cannot be read
   */
  public static Result verify(
      String file, byte[] content, Optional<OfficialSchema> schema, Folder folder)
      throws IOException {
    List<Diagnostic> findings = new ArrayList<>(StructureCheck.findings(file, content));
    if (schema.isPresent()) {
      findings.addAll(schema.get().findings(file, content));
    }
    List<String> sound = new ArrayList<>();
    try {
      for (Element resource : ElementReader.read(content).all("Resource")) {
        resource(file, resource, folder, sound, findings);
      }
    } catch (XMLStreamException malformed) {
      return new Result(List.of(), findings);
    }
    return new Result(sound, findings);
  }

  private static void resource(
      String file, Element resource, Folder folder, List<String> sound, List<Diagnostic> findings)
      throws IOException {
    Place place = new Place(file, Math.max(0, resource.line()), Math.max(0, resource.column()));
    String name = resource.children("Name").stream().findFirst().map(Element::text).orElse("");
    Matcher digest = DIGEST.matcher(resource.note());
    if (!BESIDE.matcher(name).matches()) {
      findings.add(
          Diagnostic.error(
              "bad-resource-name",
              place,
              "expected the name of a file beside the sidecar, found \"" + name + "\"",
              "take the sidecar from where the note was published"));
    } else if (digest.matches()) {
      Optional<String> found = folder.sha256(name);
      if (found.equals(Optional.of(digest.group(1)))) {
        sound.add(name);
      } else {
        findings.add(
            Diagnostic.error(
                found.isEmpty() ? "missing-resource" : "altered-resource",
                place,
                found.isEmpty()
                    ? "expected " + name + " beside the sidecar, found none"
                    : name + " is not what its hash says",
                "take both from where the note was published"));
      }
    }
  }
}
