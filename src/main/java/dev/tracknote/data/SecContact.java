package dev.tracknote.data;

import java.nio.file.Path;
import java.util.Optional;

/** Who asks the SEC for filings, as {@code house/house.json} may say it. */
public final class SecContact {

  private SecContact() {}

  /** Name and mail address; nothing when the file does not say, or is at fault itself. */
  public static Optional<String> of(Path dataRoot) {
    Findings unheard = new Findings();
    Path file = dataRoot.resolve("house").resolve("house.json");
    return JsonFields.of(new SourceFiles(unheard).optional(file), unheard)
        .flatMap(fields -> fields.presentWord("sec_contact"))
        .map(Word::text);
  }
}
