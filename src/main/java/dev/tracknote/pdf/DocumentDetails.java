package dev.tracknote.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** Writes what the PDF says about itself, with nothing in it that differs from run to run. */
final class DocumentDetails extends DefaultPDFCreationListener {
  private final PrintJob job;

  DocumentDetails(PrintJob job) {
    this.job = job;
  }

  @Override
  public void preWrite(ITextRenderer renderer, int pageCount) {
    PdfWriter writer = renderer.getWriter();
    if (writer == null) {
      throw new IllegalStateException("no writer while writing");
    }
    Document document = job.document();
    renderer.getOutputDevice().setMetadata("title", document.title());
    renderer.getOutputDevice().setMetadata("author", document.author());
    renderer.getOutputDevice().setMetadata("subject", document.subject());
    renderer.getOutputDevice().setMetadata("keywords", document.keywords());
    PdfDictionary info = writer.getInfo();
    PdfDate date =
        new PdfDate(GregorianCalendar.from(document.date().atStartOfDay(ZoneOffset.UTC)));
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.MODDATE, date);
    byte[] id = fingerprint();
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.language().toLanguageTag()));
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
  }

  private byte[] fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      for (String part : new String[] {job.document().toString(), job.stylesheet(), job.xhtml()}) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
