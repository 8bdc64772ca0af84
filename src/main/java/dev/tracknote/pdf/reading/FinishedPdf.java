package dev.tracknote.pdf.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/**
 * What a finished PDF holds.
 *
 * @param claims the standards that its metadata claim, such as {@code PDF/A-3a}
 * @param tagged whether it has the structure that both standards ask for
 */
public record FinishedPdf(
    List<String> claims, boolean tagged, List<Attached> attachments, List<PageText> pages) {

  /** An attached file. */
  @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
  public record Attached(String name, String description, String relation, byte[] content) {}

  /**
   * Reads a PDF.
   *
   * @throws UnreadablePdf if it is none, or is broken
   */
  public static FinishedPdf read(byte[] bytes) throws UnreadablePdf {
    try (PdfReader reader = new PdfReader(bytes)) {
      PdfDictionary catalog = reader.getCatalog();
      List<PageText> pages = new ArrayList<>();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(new PageReader(reader, page).read());
      }
      return new FinishedPdf(
          Claims.of(reader.getMetadata()),
          catalog.getAsDict(PdfName.STRUCTTREEROOT) != null
              && catalog.getAsDict(PdfName.MARKINFO) != null
              && catalog.get(PdfName.LANG) != null,
          attachments(catalog),
          pages);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadablePdf(e);
    }
  }

  public Optional<Attached> attachment(String name) {
    return attachments.stream().filter(a -> a.name().equals(name)).findFirst();
  }

  private static List<Attached> attachments(PdfDictionary catalog) throws IOException {
    List<Attached> attachments = new ArrayList<>();
    PdfArray files = catalog.getAsArray(PdfName.AF);
    for (int i = 0; files != null && i < files.size(); i++) {
      PdfDictionary file = files.getAsDict(i);
      PdfDictionary embedded = file == null ? null : file.getAsDict(PdfName.EF);
      if (embedded != null
          && PdfReader.getPdfObject(embedded.get(PdfName.F)) instanceof PRStream content) {
        attachments.add(
            new Attached(
                text(file, PdfName.UF),
                text(file, PdfName.DESC),
                name(file, new PdfName("AFRelationship")),
                PdfReader.getStreamBytes(content)));
      }
    }
    return attachments;
  }

  private static String text(PdfDictionary file, PdfName key) {
    PdfString text = file.getAsString(key);
    return text == null ? "" : text.toUnicodeString();
  }

  private static String name(PdfDictionary file, PdfName key) {
    PdfName name = file.getAsName(key);
    return name == null ? "" : PdfName.decodeName(name.toString());
  }
}
