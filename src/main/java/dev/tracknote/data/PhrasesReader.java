package dev.tracknote.data;

import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.house.Phrase;
import dev.tracknote.house.Phrases;
import dev.tracknote.wording.Language;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads how drafts are worded: {@code draft.zh.json} in the folder of the templates. */
public final class PhrasesReader {

  private final Path templates;

  public PhrasesReader(Path templates) {
    this.templates = templates;
  }

  /**
   * Reads every phrase that a draft may need.
   *
   * @throws RejectedInput with every phrase that is missing or unknown
   * @throws UncheckedIOException if the disk fails
   */
  public Read<Phrases> read(Language language) throws RejectedInput {
    Findings findings = new Findings();
    Path file = templates.resolve("draft." + language.code() + ".json");
    Optional<JsonFields> fields =
        JsonFields.of(
            new SourceFiles(findings).required(file, "the phrases of the language"), findings);
    if (fields.isEmpty()) {
      throw findings.rejection();
    }
    Map<Phrase, String> texts = new EnumMap<>(Phrase.class);
    for (Phrase phrase : Phrase.values()) {
      texts.put(phrase, fields.get().text(phrase.id()));
    }
    fields.get().done();
    return findings.conclude(new Phrases(SourceFiles.typed(file), texts));
  }
}
