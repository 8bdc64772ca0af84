package dev.tracknote.report;

import dev.tracknote.facts.Company;
import dev.tracknote.house.Labels;
import dev.tracknote.revision.Changes;
import dev.tracknote.wording.Language;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What moved between two editions of one note, ready to be worded.
 *
 * @param labels the house's words for each language in which it may be told
 */
public record RevisionReport(
    Compared compared, Changes changes, Company company, Map<Language, Labels> labels) {

  /** The names of the files that an edition carries. */
  private static final String MARKDOWN = "changes.md";

  private static final String JSON = "changes.json";

  public RevisionReport {
    labels = Collections.unmodifiableMap(new EnumMap<>(labels));
  }

  public String markdown(Language language) {
    return in(language).markdown(compared, changes);
  }

  public String text(Language language) {
    return in(language).text(compared, changes);
  }

  /** One JSON document. */
  public String json() {
    return ChangesDocument.of(compared, changes);
  }

  /**
   * The files that an edition carries.
   *
   * @param language in which they are read
   */
  public Map<String, byte[]> files(Language language) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(MARKDOWN, markdown(language).getBytes(StandardCharsets.UTF_8));
    files.put(JSON, json().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private ChangeReport in(Language language) {
    return new ChangeReport(language, Objects.requireNonNull(labels.get(language)), company);
  }
}
