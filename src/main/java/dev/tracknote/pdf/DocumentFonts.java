package dev.tracknote.pdf;

import java.util.IdentityHashMap;

/** The fonts of one document, each with the characters that the document has used of it. */
final class DocumentFonts {
  private final IdentityHashMap<Face, DocumentFont> fonts = new IdentityHashMap<>();

  DocumentFont of(Face face) {
    DocumentFont font = fonts.get(face);
    return font != null ? font : fonts.computeIfAbsent(face, DocumentFont::new);
  }
}
