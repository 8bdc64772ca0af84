package dev.tracknote.verify;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.pdf.reading.FinishedPdf;
import dev.tracknote.pdf.reading.FinishedPdf.Attached;
import dev.tracknote.pdf.reading.PageText;
import dev.tracknote.pdf.reading.TextHash;
import dev.tracknote.pdf.reading.UnreadablePdf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A finished note held against the hashes and the ledger that it carries.
 *
 * <p>It finds what was altered after the note was written, by whom and however. It is no signature:
 * who alters all parts alike makes another note.
 */
public final class Verification {
  private static final List<String> CLAIMS = List.of("PDF/A-3a", "PDF/UA-1");

  /** A figure may be printed with a short word before it. */
  private static final int LABEL = 6;

  private final Place file;
  private final List<Diagnostic> findings = new ArrayList<>();
  private int figures;

  private Verification(String file) {
    this.file = Place.file(file);
  }

  /**
   * What came of it.
   *
   * @param note company, period and language, or empty when the file does not tell
   * @param figures how many were held against the ledger
   */
  public record Result(
      String note,
      int figures,
      int pages,
      int attachments,
      List<String> claims,
      List<Diagnostic> findings) {

    public boolean isSound() {
      return findings.isEmpty();
    }
  }

  /**
   * Verifies a PDF.
   *
   * @param file its name, for the findings
   */
  public static Result of(String file, byte[] bytes) {
    Verification verification = new Verification(file);
    try {
      return verification.verify(FinishedPdf.read(bytes));
    } catch (UnreadablePdf e) {
      verification.find("unreadable-pdf", "expected a PDF, found: " + e.getMessage(), "");
      return new Result("", 0, 0, 0, List.of(), verification.findings);
    }
  }

  private Result verify(FinishedPdf pdf) {
    checkClaims(pdf);
    Optional<JsonNode> record = Enclosed.read(pdf, Enclosed.Kind.RECORD);
    if (record.isEmpty()) {
      find(
          "missing-record",
          "expected the attachment " + Enclosed.RECORD + ", found none that can be read",
          "take the note from where it was published");
    } else {
      checkAttachments(pdf, record.get());
      checkPages(pdf, record.get());
    }
    Enclosed.read(pdf, Enclosed.Kind.LEDGER).ifPresent(ledger -> checkFigures(pdf, ledger));
    String note =
        record
            .map(r -> r.path("note").asString("") + " " + r.path("language").asString(""))
            .orElse("");
    return new Result(
        note.strip(),
        figures,
        pdf.pages().size(),
        pdf.attachments().size(),
        pdf.claims(),
        List.copyOf(findings));
  }

  private void checkClaims(FinishedPdf pdf) {
    for (String claim : CLAIMS) {
      if (!pdf.claims().contains(claim)) {
        find("missing-claim", "expected the claim " + claim + " in the metadata, found none", "");
      }
    }
    if (!pdf.tagged()) {
      find("missing-tags", "expected tags and a language, which both standards ask for", "");
    }
  }

  private void checkAttachments(FinishedPdf pdf, JsonNode record) {
    record
        .path("files")
        .properties()
        .forEach(
            told -> {
              Optional<Attached> attached = pdf.attachment(told.getKey());
              if (attached.isEmpty()) {
                find("missing-attachment", "expected the attachment " + told.getKey(), "");
              } else if (!TextHash.hex(attached.get().content())
                  .equals(told.getValue().asString(""))) {
                find("altered-attachment", told.getKey() + " is not what its hash says", "");
              }
            });
    for (Attached attached : pdf.attachments()) {
      if (!attached.name().equals(Enclosed.RECORD) && !record.path("files").has(attached.name())) {
        find("added-attachment", attached.name() + " was attached later", "");
      }
    }
  }

  private void checkPages(FinishedPdf pdf, JsonNode record) {
    JsonNode hashes = record.path("pages");
    if (hashes.size() != pdf.pages().size()) {
      find(
          "altered-pages",
          "expected %d pages, found %d".formatted(hashes.size(), pdf.pages().size()),
          "");
    }
    for (int page = 0; page < Math.min(hashes.size(), pdf.pages().size()); page++) {
      if (!pdf.pages().get(page).hash().equals(hashes.path(page).asString(""))) {
        find("altered-text", "page %d: its text is not what its hash says".formatted(page + 1), "");
      }
    }
  }

  private void checkFigures(FinishedPdf pdf, JsonNode ledger) {
    for (JsonNode figure : ledger.path("figures")) {
      int page = figure.path("page").asInt(0);
      if (page >= 1 && page <= pdf.pages().size()) {
        figures++;
        checkFigure(pdf.pages().get(page - 1), page, figure);
      } else if (page != 0) {
        find("altered-figure", "page %d: there is none".formatted(page), "");
      }
    }
  }

  private void checkFigure(PageText page, int number, JsonNode figure) {
    String expected = withoutBlanks(figure.path("text").asString(""));
    String found =
        page.from(
            figure.path("x").asDouble(0), figure.path("y").asDouble(0), expected.length() + LABEL);
    boolean drawn = found.isEmpty() && page.drawn().contains(expected);
    if (!drawn && !found.contains(expected)) {
      find(
          "altered-figure",
          "page %d: expected %s for %s, found %s"
              .formatted(
                  number,
                  expected,
                  figure.path("name").asString(""),
                  found.isEmpty() ? "nothing at its place" : found),
          "");
    }
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
  }

  private void find(String rule, String message, String hint) {
    findings.add(Diagnostic.error(rule, file, message, hint));
  }
}
