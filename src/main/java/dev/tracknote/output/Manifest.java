package dev.tracknote.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an edition says of itself.
 *
 * @param note company and period
 * @param inputs SHA-256 of each input by its name
 * @param findings warnings that travel with the note, as they were printed
 */
public record Manifest(
    String note, String program, Map<String, String> inputs, List<String> findings) {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  byte[] json(Map<String, byte[]> files) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("note", note);
    manifest.put("program", program);
    Map<String, String> hashes = new LinkedHashMap<>();
    files.forEach((name, bytes) -> hashes.put(name, sha256(bytes)));
    manifest.put("files", hashes);
    manifest.put("inputs", inputs);
    manifest.put("findings", findings);
    return (JSON.writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
