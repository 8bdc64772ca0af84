package dev.tracknote.report;

import dev.tracknote.pdf.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The seal of a note: the SHA-256 of each file inside it and of the text of each page. */
public final class RecordDocument {

  /** The name of the file that holds it. */
  public static final String FILE = "record.json";

  private RecordDocument() {}

  public static byte[] of(
      String note, String language, List<Attachment> files, List<String> textHashes) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("note", note);
    record.put("language", language);
    Map<String, Object> hashes = new LinkedHashMap<>();
    files.forEach(f -> hashes.put(f.name(), f.sha256()));
    record.put("files", hashes);
    record.put("pages", textHashes);
    return Json.text(record).getBytes(StandardCharsets.UTF_8);
  }
}
