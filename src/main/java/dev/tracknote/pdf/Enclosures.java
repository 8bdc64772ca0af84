package dev.tracknote.pdf;

import java.util.List;

/** Makes the files that go into a PDF, once it is known what stands where on its pages. */
public interface Enclosures {

  List<Attachment> of(PaintedPages pages);

  /** Nothing is attached. */
  static Enclosures none() {
    return pages -> List.of();
  }
}
