package dev.tracknote.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** Writes files into a PDF and names them as its own, ISO 19005-3, 6.8. */
final class Attachments {
  private static final PdfName RELATION = new PdfName("AFRelationship");

  /** The usual level takes half as long again and saves a twelfth of a ledger. */
  private static final int COMPRESSION = 4;

  private Attachments() {}

  static void write(PdfWriter writer, List<Attachment> attachments, PdfDate date) {
    if (attachments.isEmpty()) {
      return;
    }
    PdfArray own = new PdfArray();
    for (Attachment attachment : attachments) {
      own.add(written(writer, attachment, date));
    }
    writer.getExtraCatalog().put(PdfName.AF, own);
  }

  private static PdfIndirectReference written(
      PdfWriter writer, Attachment attachment, PdfDate date) {
    PdfDictionary parameters = new PdfDictionary();
    parameters.put(PdfName.MODDATE, date);
    try {
      PdfFileSpecification file =
          PdfFileSpecification.fileEmbedded(
              writer,
              null,
              attachment.name(),
              attachment.content(),
              attachment.mediaType(),
              parameters,
              COMPRESSION);
      file.put(RELATION, new PdfName(attachment.relation().id()));
      writer.addFileAttachment(attachment.description(), file);
      return file.getReference();
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be attached: " + attachment.name(), e);
    }
  }
}
