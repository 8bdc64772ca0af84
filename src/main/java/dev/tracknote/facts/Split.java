package dev.tracknote.facts;

import dev.tracknote.wording.Wording;
import java.util.List;

/**
 * One way to divide a total; a total may be divided in several ways, each of which must add up.
 *
 * @param of the segment that is divided, empty for the whole company
 * @param name what it is divided by, such as customer market or product
 * @param parts segment ids, in the order in which they are shown
 */
public record Split(String of, Wording name, List<String> parts) {

  public Split {
    parts = List.copyOf(parts);
  }
}
