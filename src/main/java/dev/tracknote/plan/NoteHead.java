package dev.tracknote.plan;

import dev.tracknote.commentary.FrontMatterReader;
import dev.tracknote.data.CoverageFiles;
import dev.tracknote.output.Manifest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a note says of itself.
 *
 * @param hashes SHA-256 of the head of each file that has one
 * @param read these files as a whole, which need not be read again; those of archived notes are not
 *     among them
 * @param unread what else was written for it
 */
record NoteHead(NoteState state, Map<String, String> hashes, HashedFiles read, List<Path> unread) {

  /** Reads it. */
  static NoteHead of(List<Path> written, FileContents files) {
    NoteState state = NoteState.FINAL;
    Map<String, String> heads = new LinkedHashMap<>();
    SortedMap<String, String> hashes = new TreeMap<>();
    SortedMap<String, byte[]> kept = new TreeMap<>();
    List<Path> unread = new ArrayList<>();
    for (Path path : written) {
      if (!CoverageFiles.isHeaded(path)) {
        unread.add(path);
        continue;
      }
      String name = files.name(path);
      Content content = files.read(path);
      byte[] head = FrontLines.of(content);
      heads.put(name + "#head", Manifest.sha256(head));
      NoteState said = said(head);
      state = said.compareTo(state) < 0 ? said : state;
      if (said == NoteState.ARCHIVED) {
        unread.add(path);
        continue;
      }
      hashes.put(name, files.hash(name, content));
      if (files.keeps(name)) {
        kept.put(name, content.copy());
      }
    }
    return new NoteHead(state, heads, new HashedFiles(kept, hashes), unread);
  }

  private static NoteState said(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    return switch (FrontMatterReader.value("status", text)) {
      case "archived" -> NoteState.ARCHIVED;
      case "draft" -> NoteState.DRAFT;
      default -> NoteState.FINAL;
    };
  }
}
