package dev.tracknote.data;

import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.house.HouseStyle;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads how notes look: {@code style.json} in the folder of the templates. */
public final class StyleReader {

  private final Path templates;

  public StyleReader(Path templates) {
    this.templates = templates;
  }

  /**
   * Reads the style.
   *
   * @throws RejectedInput with every fault of the file
   * @throws UncheckedIOException if the disk fails
   */
  public Read<HouseStyle> read() throws RejectedInput {
    Findings findings = new Findings();
    Path file = templates.resolve("style.json");
    Optional<HouseStyle> style =
        JsonFields.of(new SourceFiles(findings).required(file, "the house style"), findings)
            .map(new StyleFile(findings)::read);
    if (style.isEmpty()) {
      throw findings.rejection();
    }
    return findings.conclude(style.get());
  }
}
