package dev.tracknote.pdf.tagging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/** Makes the area of each line of a link, with its words and its place in the structure. */
final class Links {
  private final LinkTargets targets;
  private final Set<Box> made = Collections.newSetFromMap(new IdentityHashMap<>());

  Links(LinkTargets targets) {
    this.targets = targets;
  }

  void paint(
      RenderingContext context, Box box, Element link, ITextOutputDevice device, Owners owners) {
    if (box.isContainedInMarginBox() || !made.add(box)) {
      return;
    }
    PdfAction action = action(context, link, device);
    if (action == null) {
      return;
    }
    PdfWriter writer = writer(device);
    Rectangle area = device.createLocalTargetArea(context, box);
    PdfAnnotation annotation =
        new PdfAnnotation(
            writer, area.getLeft(), area.getBottom(), area.getRight(), area.getTop(), action);
    annotation.put(PdfName.SUBTYPE, PdfName.LINK);
    annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
    annotation.put(PdfName.CONTENTS, new PdfString(targets.words(link), PdfObject.TEXT_UNICODE));
    annotation.setBorder(new PdfBorderArray(0, 0, 0));
    StructureElement element = owners.element(link);
    int key = writer.getStructureTreeRoot().addExistingObject(element.reference());
    annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
    writer.addAnnotation(annotation);
    element.add(
        new Kid.Area(
            writer.getPageReference(writer.getPageNumber()), annotation.getIndirectReference()));
  }

  private static PdfWriter writer(ITextOutputDevice device) {
    return Objects.requireNonNull(device.getWriter(), "no writer while painting");
  }

  private @Nullable PdfAction action(
      RenderingContext context, Element link, ITextOutputDevice device) {
    String place = targets.place(link);
    if (place == null) {
      return new PdfAction(LinkTargets.address(link));
    }
    Box target = context.getBoxById(place);
    Layer pages = context.getRootLayer();
    if (target == null || pages == null) {
      return null;
    }
    PageBox page = pages.getPage(context, target.getAbsY());
    return page == null ? null : goTo(context, page, target, device);
  }

  private static PdfAction goTo(
      RenderingContext context, PageBox page, Box target, ITextOutputDevice device) {
    int fromTop = page.getMarginBorderPadding(context, Edge.TOP) + target.getAbsY() - page.getTop();
    float top = (page.getHeight(context) - fromTop) / device.getDotsPerPoint();
    PdfDestination destination = new PdfDestination(PdfDestination.XYZ, 0, top, 0);
    destination.addPage(writer(device).getPageReference(page.getPageNo() + 1));
    PdfAction action = new PdfAction();
    action.put(PdfName.S, PdfName.GOTO);
    action.put(PdfName.D, destination);
    return action;
  }
}
