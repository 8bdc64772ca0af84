package dev.tracknote.data;

import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads an object that holds one text in several languages. */
final class JsonWording {

  private JsonWording() {}

  static Optional<Wording> read(Json json, Findings findings) {
    return JsonFields.as(
            Json.Fields.class,
            json,
            "a text in each language",
            "write {\"zh\": \"…\", \"en\": \"…\"}",
            findings)
        .flatMap(fields -> languages(fields, findings));
  }

  private static Optional<Wording> languages(Json.Fields object, Findings findings) {
    JsonFields fields = new JsonFields(object, findings);
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      fields.presentWord(language.code()).ifPresent(word -> texts.put(language, word.text()));
    }
    fields.done();
    if (object.fields().isEmpty()) {
      findings.error(
          "missing-field",
          object.place(),
          "expected a text in at least one language, found none",
          "write {\"zh\": \"…\"}");
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Wording(texts));
  }
}
