package dev.tracknote.pdf.tagging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * The tags of one document: told what is painted, it writes the structure of ISO 14289-1.
 *
 * <p>Made before the text is set, so that links keep their words.
 */
public final class Tagging {
  private final Element body;
  private final Roles roles;
  private final Links links;
  private final PageMarks marks = new PageMarks();
  private final Set<InlineText> painted = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Owners owners;

  public Tagging(Element body) {
    this.body = body;
    LinkTargets targets = new LinkTargets(body);
    roles = new Roles(targets);
    links = new Links(targets);
  }

  /** A page begins. */
  public void beginPage(PdfContentByte page, PdfWriter writer) {
    if (owners == null) {
      owners = new Owners(writer, roles);
    }
    marks.begin(page);
  }

  private Owners owners() {
    return Objects.requireNonNull(owners, "no page yet");
  }

  /** What a run of text belongs to. */
  public Content of(RenderingContext context, InlineText text) {
    Box box = text.getParent();
    if (box == null || box.isContainedInMarginBox()) {
      return Content.PAGINATION;
    }
    if (!painted.add(text)) {
      return Content.PAGINATION; // a table's head again on its next page
    }
    Text node = text.getTextNode();
    if (node != null && node.getParentNode() != null) {
      return owners().content(node);
    }
    return generated(box);
  }

  private Content generated(Box box) {
    for (Box at = box; at != null; at = at.getParent()) {
      Element element = at.getElement();
      String pseudo = at.getPseudoElementOrClass();
      if (pseudo != null && element != null) {
        return owners().content(owners().generated(element, pseudo.equals("before")));
      }
    }
    return Content.ARTIFACT;
  }

  /** What a drawing belongs to, with its place on the page. */
  public Content of(RenderingContext context, BlockBox drawing, ITextOutputDevice device) {
    Element element = drawing.getElement();
    if (element == null || drawing.isContainedInMarginBox()) {
      return Content.PAGINATION;
    }
    Content content = owners().content(element);
    StructureElement owner = content.owner();
    if (owner == null || !content.marks().isEmpty()) {
      return Content.ARTIFACT;
    }
    PdfDictionary layout = owner.attributesOf("Layout");
    Rectangle area = device.createLocalTargetArea(context, drawing);
    layout.put(PdfName.BBOX, new PdfRectangle(area));
    layout.put(new PdfName("Placement"), new PdfName("Block"));
    return content;
  }

  /** From here on, what is painted belongs to this. */
  public void open(Content content) {
    marks.open(content);
  }

  /** Nothing is painted for a while, or the state of the page is restored. */
  public void close() {
    marks.close();
  }

  /** A box is painted; if it is a line of a link, it can be followed. */
  public void link(RenderingContext context, Box box, ITextOutputDevice device) {
    Element element = box.getElement();
    if (element != null && roles.of(element).type().equals("Link")) {
      links.paint(context, box, element, device, owners());
    }
  }

  /** Writes the structure when all pages are painted. */
  public void write(PdfWriter writer) {
    marks.close();
    StructureElement document = new ReadingOrder(roles, owners()).of(body);
    PdfStructureTreeRoot root = writer.getStructureTreeRoot();
    try {
      document.write(writer, root.getReference());
    } catch (IOException e) {
      throw new UncheckedIOException("the structure cannot be written", e);
    }
    // Until here every element hung below the root.
    root.put(PdfName.K, new PdfArray(document.reference()));
  }
}
