package dev.tracknote.rixml;

import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;

/**
 * What goes out beside the PDFs of a note: one product of RIXML 2.5 with a resource for each
 * language. The same release gives the same bytes.
 *
 * @param findings where the structure that RIXML wants is not kept
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
public record Sidecar(String fileName, byte[] content, List<Diagnostic> findings) {

  public Sidecar {
    findings = List.copyOf(findings);
  }

  /** The name of the sidecar of a note. */
  public static String fileName(String company, String period) {
    return company + "-" + period + SUFFIX;
  }

  /** How the name of a sidecar ends; the standard wants {@code .xml}. */
  public static final String SUFFIX = ".rixml.xml";

  /** Draws up the sidecar of a release and looks at it as a receiver does. */
  public static Sidecar of(Release release) {
    String name = fileName(release.company().id(), release.period());
    byte[] content = ElementText.of(SidecarDraft.of(release));
    return new Sidecar(name, content, StructureCheck.findings(name, content));
  }
}
