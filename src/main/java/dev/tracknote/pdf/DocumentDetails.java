package dev.tracknote.pdf;

import dev.tracknote.pdf.tagging.Tagging;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
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
  private final Tagging tagging;
  private final Supplier<PaintedPages> pages;
  private List<Attachment> attachments = List.of();

  DocumentDetails(PrintJob job, Tagging tagging, Supplier<PaintedPages> pages) {
    this.pages = pages;
    this.job = job;
    this.tagging = tagging;
  }

  @Override
  public void preOpen(ITextRenderer renderer) {
    PdfWriter writer = writer(renderer);
    writer.setTagged();
    writer.setTabs(PdfName.S);
  }

  @Override
  public void onClose(ITextRenderer renderer) {
    PdfWriter writer = writer(renderer);
    attachments = job.enclosures().of(pages.get());
    Attachments.write(writer, attachments, date());
    tagging.write(writer);
  }

  private static PdfWriter writer(ITextRenderer renderer) {
    return Objects.requireNonNull(renderer.getWriter(), "no writer while writing");
  }

  @Override
  public void preWrite(ITextRenderer renderer, int pageCount) {
    PdfWriter writer = writer(renderer);
    Document document = job.document();
    renderer.getOutputDevice().setMetadata("title", document.title());
    renderer.getOutputDevice().setMetadata("author", document.author());
    renderer.getOutputDevice().setMetadata("subject", document.subject());
    renderer.getOutputDevice().setMetadata("keywords", document.keywords());
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.CREATIONDATE, date());
    info.put(PdfName.MODDATE, date());
    byte[] id = fingerprint();
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.language().toLanguageTag()));
    writer.setXmpMetadata(new XmpPacket(document, info).bytes());
    writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, OutputIntent.of(writer));
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
  }

  /** The files that were attached. */
  List<Attachment> attachments() {
    return attachments;
  }

  private PdfDate date() {
    return new PdfDate(GregorianCalendar.from(job.document().date().atStartOfDay(ZoneOffset.UTC)));
  }

  private byte[] fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      for (String part : parts(job)) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  private static List<String> parts(PrintJob job) {
    Document document = job.document();
    return List.of(
        document.title(),
        document.author(),
        document.subject(),
        document.keywords(),
        document.language().toLanguageTag(),
        document.date().toString(),
        job.stylesheet(),
        job.xhtml());
  }
}
