package dev.tracknote.pdf;

import dev.tracknote.pdf.tagging.Tagging;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.PageBox;

/** Prints documents; one instance serves any number of threads. */
public final class PdfPrinter {
  /** Sixtieths of a point: every CSS length in use is a whole number of them. */
  private static final float DOTS_PER_POINT = 60;

  private static final int DOTS_PER_PIXEL = 45;

  /** Far above any note, and far below what would hold up a machine. */
  private static final int MOST_PAGES = 1000;

  /** What ISO 32000-1 (annex C) allows, in points. */
  private static final int LONGEST_PAGE = 14_400;

  /** Deflate takes most of the time of a note; higher levels save some five percent of the size. */
  private static final int COMPRESSION = 4;

  private final Typefaces faces;
  private final Stylesheets stylesheets = new Stylesheets();

  public PdfPrinter(Typefaces faces) {
    this.faces = faces;
  }

  /**
   * Lays a document out and writes it.
   *
   * @throws MalformedMarkup if the markup is not well-formed
   */
  public PrintedPdf print(PrintJob job) {
    Findings findings = new Findings();
    EngineLog.open(findings);
    try {
      stylesheets.lint(job.stylesheet(), findings);
      return print(job, findings);
    } finally {
      EngineLog.close();
    }
  }

  private PrintedPdf print(PrintJob job, Findings findings) {
    org.w3c.dom.Document document = Markup.read(job.xhtml());
    Anchors anchors = new Anchors(job.followed());
    anchors.lift(body(document));
    Placements placements = new Placements(job.followed(), anchors, DOTS_PER_POINT);
    DocumentFonts fonts = new DocumentFonts();
    EngineStyles styles = new EngineStyles(job.stylesheet(), document);
    Tagging tagging = new Tagging(body(document));
    SettingDevice device =
        new SettingDevice(DOTS_PER_POINT, fonts, findings, placements, tagging, styles);
    SealedAgent agent = new SealedAgent(device, DOTS_PER_PIXEL, findings);
    DrawingElements drawings = new DrawingElements(device, job.drawings(), faces, fonts, findings);
    ITextRenderer renderer =
        new ITextRenderer(
            DOTS_PER_POINT,
            DOTS_PER_PIXEL,
            device,
            agent,
            new FamilyResolver(faces, fonts, findings),
            drawings,
            new SettingTextRenderer());
    SharedContext shared = renderer.getSharedContext();
    shared.setLineBreakingStrategy(new MarkBreaks());
    share(new DocumentStyles(agent, stylesheets, findings), shared);
    renderer.setDocument(document, null, styles);
    LayoutContext context = shared.newLayoutContextInstance(new ITextFontContext());
    new TextRewriter(shared, context, findings, anchors).rewrite(body(document));
    PageFit fit = new PageFit(renderer, context, drawings, MOST_PAGES);
    if (!laidOut(() -> fit.layOut(body(document)), findings)) {
      return new PrintedPdf(new byte[0], 0, findings.inPageOrder(), List.of(), List.of());
    }
    BlockBox root = renderer.getRootBox();
    if (root == null) {
      throw new IllegalStateException("the engine made no layout");
    }
    reportUnsupported(shared, findings);
    Layer layer = Objects.requireNonNull(root.getLayer());
    int pages = layer.getPages().size();
    if (pages > MOST_PAGES) {
      findings.add(
          "too-many-pages",
          0,
          "a note of " + pages + " pages, where " + MOST_PAGES + " are printed",
          "look for a size, a margin or a text that is far too large");
      return new PrintedPdf(new byte[0], pages, findings.inPageOrder(), List.of(), List.of());
    }
    checkSize(layer.getPages().getFirst(), context, findings);
    device.setRuns(new FinalPositions(context, layer, findings).of(root));
    new BoxOverflow(context, layer, findings).check(root);
    new FloatOverlap(context, layer, findings).check(root);
    DocumentDetails details =
        new DocumentDetails(
            job, tagging, () -> new PaintedPages(placements.all(), device.texts().hashes(pages)));
    byte[] bytes = write(renderer, details);
    return new PrintedPdf(
        bytes, pages, findings.inPageOrder(), placements.all(), details.attachments());
  }

  /** The engine gives up where the margins of a page leave no room on it. */
  private static boolean laidOut(Runnable layout, Findings findings) {
    try {
      layout.run();
      return true;
    } catch (IllegalArgumentException e) {
      if (!String.valueOf(e.getMessage()).startsWith("The content ")) {
        throw e;
      }
      findings.add(
          "stylesheet", 0, "the margins of @page leave no room for text", "make them smaller");
      return false;
    }
  }

  private static void checkSize(PageBox page, LayoutContext context, Findings findings) {
    if (Math.max(page.getWidth(context), page.getHeight(context)) > LONGEST_PAGE * DOTS_PER_POINT) {
      findings.add(
          "stylesheet",
          0,
          "a page in @page is longer than the " + LONGEST_PAGE + " points that a PDF can have",
          "make it smaller");
    }
  }

  @SuppressWarnings("deprecation") // there is no other way to have stylesheets parsed once
  private static void share(DocumentStyles styles, SharedContext shared) {
    shared.setCss(styles);
  }

  private static void reportUnsupported(SharedContext shared, Findings findings) {
    for (String feature : shared.getCss().getUnsupportedCssFeatures()) {
      findings.add("stylesheet", 0, feature + " is not supported", "use what CSS 2.1 has");
    }
    for (String tag : shared.getUnsupportedTags()) {
      findings.add("engine-warning", 0, "element " + tag + " is not supported", "use another");
    }
  }

  private static byte[] write(ITextRenderer renderer, DocumentDetails details) {
    renderer.setPDFVersion(PdfWriter.VERSION_1_7);
    renderer.setPDFCreator("Tracknote");
    renderer.setCompression(COMPRESSION);
    renderer.setListener(details);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
    renderer.createPDF(out);
    return out.toByteArray();
  }

  private static Element body(org.w3c.dom.Document document) {
    Element html = document.getDocumentElement();
    for (Node node = html.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getNodeName().equals("body")) {
        return element;
      }
    }
    throw new MalformedMarkup("there is no element \"body\" in \"html\"", "");
  }
}
