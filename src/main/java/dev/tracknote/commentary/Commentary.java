package dev.tracknote.commentary;

import java.util.List;
import java.util.Optional;

/**
 * One Markdown file: what it says of itself, then its parts.
 *
 * @param file path as the user would type it
 */
public record Commentary(String file, FrontMatter front, List<Part> parts) {

  public Commentary {
    parts = List.copyOf(parts);
  }

  /** Whether it says of itself that it is not to be published yet. */
  public boolean isDraft() {
    return front.value("status", "").equals("draft");
  }

  public Optional<Part> part(PartKind kind) {
    return parts.stream().filter(p -> p.kind() == kind).findFirst();
  }
}
