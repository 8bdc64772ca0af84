package dev.tracknote.wording;

import java.util.Locale;
import java.util.Optional;

/** A language that a note can be published in. */
public enum Language {
  ZH("zh", Locale.SIMPLIFIED_CHINESE),
  EN("en", Locale.ENGLISH);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** The two-letter code that file names and the command line use. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
