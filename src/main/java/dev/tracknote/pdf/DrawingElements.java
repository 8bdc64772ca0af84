package dev.tracknote.pdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** Finds the drawing that an image element names; there are no other images. */
final class DrawingElements extends ITextReplacedElementFactory {
  private static final String SCHEME = "drawing:";

  private final Map<String, Drawing> drawings;
  private final Typefaces faces;
  private final DocumentFonts fonts;
  private final Findings findings;
  private final float dotsPerPoint;
  private final Set<BlockBox> boxes = new LinkedHashSet<>();

  DrawingElements(
      ITextOutputDevice device,
      Map<String, Drawing> drawings,
      Typefaces faces,
      DocumentFonts fonts,
      Findings findings) {
    super(device);
    this.drawings = drawings;
    this.faces = faces;
    this.fonts = fonts;
    this.findings = findings;
    this.dotsPerPoint = device.getDotsPerPoint();
  }

  /** The boxes that drawings were made for since the last reset, as the engine came by them. */
  List<BlockBox> boxes() {
    return List.copyOf(boxes);
  }

  @Override
  public void reset() {
    super.reset();
    boxes.clear();
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback agent, int width, int height) {
    Element element = box.getElement();
    if (element == null || !element.getNodeName().equals("img")) {
      return null;
    }
    String source = element.getAttribute("src");
    if (!source.startsWith(SCHEME)) {
      findings.add(
          "blocked-resource", 0, "not loaded: " + source, "only drawing: images are allowed");
      return null;
    }
    Drawing drawing = drawings.get(source.substring(SCHEME.length()));
    if (drawing == null) {
      findings.add("unknown-drawing", 0, "no drawing is called " + source, "name one of the job's");
      return null;
    }
    boxes.add(box);
    return new DrawingElement(
        drawing,
        faces,
        fonts,
        findings,
        width >= 0 ? width : Math.round((float) drawing.widthPt() * dotsPerPoint),
        height >= 0 ? height : Math.round((float) drawing.heightPt() * dotsPerPoint));
  }
}
