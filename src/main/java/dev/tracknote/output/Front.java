package dev.tracknote.output;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The names in a note's folder under which people open the edition in force. */
sealed interface Front permits LinkedFront, CopiedFront {

  /** The id of the edition that is shown. */
  Optional<String> edition() throws IOException;

  /** Shows an edition under these names, and no other under any. */
  void show(Edition edition, List<String> names) throws IOException;
}
