package dev.tracknote.pdf;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfICCBased;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Says that the colours of the pages are those of sRGB, ISO 19005-3, 6.2.3. */
final class OutputIntent {

  /** Deflated once; writing changes nothing in it, so that all documents may share it. */
  private static final PdfICCBased PROFILE =
      new PdfICCBased(ICC_Profile.getInstance(SrgbProfile.bytes()));

  private static final String NAME = "sRGB IEC61966-2.1";

  private OutputIntent() {}

  static PdfArray of(PdfWriter writer) {
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(NAME));
    intent.put(PdfName.INFO, new PdfString(NAME));
    try {
      intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(PROFILE).getIndirectReference());
    } catch (IOException e) {
      throw new UncheckedIOException("the colour profile cannot be written", e);
    }
    return new PdfArray(intent);
  }
}
