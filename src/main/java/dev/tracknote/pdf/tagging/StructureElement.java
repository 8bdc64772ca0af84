package dev.tracknote.pdf.tagging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * One element of the structure tree.
 *
 * <p>OpenPDF hangs an element into the tree when it is made, cannot mix text with elements, and
 * keeps the order of painting. So each is made below the root, where it collects its marks, and
 * gets its parent and its kids in reading order when all pages are painted.
 */
final class StructureElement implements Kid {
  private final PdfStructureElement dictionary;
  private final List<Kid.Area> areas = new ArrayList<>();
  private final PdfArray attributes = new PdfArray();
  private List<Kid> kids = List.of();
  private boolean painted;

  StructureElement(PdfWriter writer, PdfName type) {
    dictionary = new PdfStructureElement(writer.getStructureTreeRoot(), type);
  }

  PdfIndirectReference reference() {
    return dictionary.getReference();
  }

  PdfStructureElement dictionary() {
    return dictionary;
  }

  void say(PdfName key, String text) {
    dictionary.put(key, new PdfString(text, PdfObject.TEXT_UNICODE));
  }

  void add(Kid.Area area) {
    areas.add(area);
  }

  /** Begins a dictionary of attributes of one owner, ISO 32000-1, 14.7.5. */
  PdfDictionary attributesOf(String owner) {
    PdfDictionary added = new PdfDictionary();
    added.put(PdfName.O, new PdfName(owner));
    attributes.add(added);
    return added;
  }

  /** The sequence that was opened last, as the element has noted it. */
  Kid.Mark lastMark(int pageNumber) {
    PdfObject marks = dictionary.get(PdfName.K);
    PdfObject last = marks instanceof PdfArray all ? all.getElements().getLast() : marks;
    if (last instanceof PdfDictionary far) {
      return new Kid.Mark(
          (PdfIndirectReference) Objects.requireNonNull(far.get(PdfName.PG)),
          pageNumber,
          Objects.requireNonNull(far.getAsNumber(PdfName.MCID)).intValue());
    }
    int number = ((PdfNumber) Objects.requireNonNull(last)).intValue();
    return new Kid.Mark(firstPage(), pageNumber, number);
  }

  private PdfIndirectReference firstPage() {
    return (PdfIndirectReference) Objects.requireNonNull(dictionary.get(PdfName.PG));
  }

  /** Gives the element what stands in it, in reading order; what stands in that is known before. */
  void fill(List<Kid> inOrder) {
    kids = new ArrayList<>(inOrder);
    kids.addAll(areas);
    painted = false;
    for (Kid kid : kids) {
      painted |= !(kid instanceof StructureElement element) || element.painted;
    }
  }

  /** Whether anything of it is on some page. */
  boolean isPainted() {
    return painted;
  }

  /** Writes the element and all below it. */
  void write(PdfWriter writer, PdfIndirectReference parent) throws IOException {
    PdfArray written = new PdfArray();
    PdfObject page = dictionary.get(PdfName.PG);
    for (Kid kid : kids) {
      if (kid instanceof StructureElement inner) {
        inner.write(writer, reference());
        written.add(inner.reference());
      } else if (kid instanceof Kid.Mark mark) {
        written.add(written(mark, page));
      } else if (kid instanceof Kid.Area area) {
        written.add(written(area));
      }
    }
    dictionary.put(PdfName.P, parent);
    dictionary.put(PdfName.K, written);
    if (!attributes.isEmpty()) {
      dictionary.put(PdfName.A, attributes);
    }
    writer.addToBody(dictionary, reference());
  }

  /** A mark on the element's first page is its number alone. */
  private static PdfObject written(Kid.Mark mark, @Nullable PdfObject firstPage) {
    PdfNumber number = new PdfNumber(mark.number());
    if (firstPage instanceof PdfIndirectReference first
        && mark.page().getNumber() == first.getNumber()) {
      return number;
    }
    PdfDictionary far = new PdfDictionary(PdfName.MCR);
    far.put(PdfName.PG, mark.page());
    far.put(PdfName.MCID, number);
    return far;
  }

  private static PdfObject written(Kid.Area area) {
    PdfDictionary object = new PdfDictionary(PdfName.OBJR);
    object.put(PdfName.PG, area.page());
    object.put(PdfName.OBJ, area.annotation());
    return object;
  }
}
