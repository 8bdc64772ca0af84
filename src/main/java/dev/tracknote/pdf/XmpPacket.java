package dev.tracknote.pdf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/**
 * The metadata stream: what the information dictionary says, and the standards that are claimed.
 *
 * <p>ISO 19005-3, 6.6; the schema of the second claim must be described in the packet itself.
 */
final class XmpPacket {
  private static final String CLAIMS =
      """
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
       pdfaid:part="3" pdfaid:conformance="A"/>
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
       pdfuaid:part="1"/>
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      """;

  private final Document document;
  private final PdfDictionary info;

  /**
   * @param info already holds the program's names
   */
  XmpPacket(Document document, PdfDictionary info) {
    this.document = document;
    this.info = info;
  }

  byte[] bytes() {
    return ("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
            + description()
            + CLAIMS
            + "</rdf:RDF></x:xmpmeta>\n"
            + "<?xpacket end=\"r\"?>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String description() {
    return """
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
     dc:format="application/pdf" xmp:CreateDate="%s" xmp:ModifyDate="%s" xmp:CreatorTool="%s"
     pdf:Producer="%s" pdf:Keywords="%s">
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
    <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
    </rdf:Description>
    """
        .formatted(
            time(document.date()),
            time(document.date()),
            programName(PdfName.CREATOR),
            programName(PdfName.PRODUCER),
            escaped(document.keywords()),
            escaped(document.title()),
            escaped(document.author()),
            escaped(document.subject()),
            escaped(document.language().toLanguageTag()));
  }

  private static String time(LocalDate date) {
    return date + "T00:00:00Z";
  }

  private String programName(PdfName key) {
    return info.get(key) instanceof PdfString name ? escaped(name.toUnicodeString()) : "";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
