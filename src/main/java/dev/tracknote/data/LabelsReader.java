package dev.tracknote.data;

import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.house.Label;
import dev.tracknote.house.Labels;
import dev.tracknote.wording.Language;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads the labels of one language: {@code labels.zh.json} in the folder of the templates. */
public final class LabelsReader {

  private final Path templates;

  public LabelsReader(Path templates) {
    this.templates = templates;
  }

  /**
   * Reads every label that the program sets.
   *
   * @throws RejectedInput with every label that is missing or unknown
   * @throws UncheckedIOException if the disk fails
   */
  public Read<Labels> read(Language language) throws RejectedInput {
    Findings findings = new Findings();
    Path file = templates.resolve("labels." + language.code() + ".json");
    Optional<JsonFields> fields =
        JsonFields.of(
            new SourceFiles(findings).required(file, "the labels of the language"), findings);
    if (fields.isEmpty()) {
      throw findings.rejection();
    }
    Map<Label, String> texts = new EnumMap<>(Label.class);
    for (Label label : Label.values()) {
      texts.put(label, fields.get().text(label.id()));
    }
    fields.get().done();
    return findings.conclude(new Labels(texts));
  }
}
