package dev.tracknote.pdf;

import java.util.List;

/**
 * A finished PDF and what was seen to be wrong with it.
 *
 * @param attachments the files inside it
 * @param placements where the elements that the job asked for begin, in the order of painting
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the product, handed on and never compared
public record PrintedPdf(
    byte[] bytes,
    int pages,
    List<LayoutFinding> findings,
    List<Placement> placements,
    List<Attachment> attachments) {

  /** The file of a name that is attached. */
  public Attachment attachment(String name) {
    return attachments.stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
  }
}
