package dev.tracknote.output;

import dev.tracknote.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an edition says of itself.
 *
 * @param note company and period
 * @param program the version that printed it
 * @param files the files of the edition by name, the manifest itself left out
 * @param inputs SHA-256 of each input by its name
 * @param findings what was found in the input and let the note pass
 */
public record Manifest(
    String note,
    String program,
    Map<String, Content> files,
    Map<String, String> inputs,
    List<Diagnostic> findings) {

  /** The name of the file that holds it. */
  public static final String FILE = "manifest.json";

  public Manifest {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    findings = List.copyOf(findings);
  }

  /**
   * What a file holds.
   *
   * @param sha256 of its bytes, in lower-case hexadecimal digits
   * @param bytes its length
   */
  public record Content(String sha256, long bytes) {

    public static Content of(byte[] bytes) {
      return new Content(Manifest.sha256(bytes), bytes.length);
    }
  }

  /** A manifest without files, to which an edition adds its own. */
  public static Manifest of(
      String note, String program, Map<String, String> inputs, List<Diagnostic> findings) {
    return new Manifest(note, program, Map.of(), inputs, findings);
  }

  Manifest with(EditionFiles listed) {
    return new Manifest(note, program, listed.contents(), inputs, findings);
  }

  /** The same manifest with its findings told otherwise. */
  public Manifest with(List<Diagnostic> others) {
    return new Manifest(note, program, files, inputs, others);
  }

  Manifest withoutInputs() {
    return new Manifest(note, program, files, Map.of(), findings);
  }

  byte[] json() {
    return ManifestJson.write(this).getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 in lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    return sha256(bytes, bytes.length);
  }

  /** The same of the first bytes alone. */
  public static String sha256(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
