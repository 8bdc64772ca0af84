package dev.tracknote.data;

import dev.tracknote.facts.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads names: those that are free to choose, and those that must be known. */
final class Names {

  private final Findings findings;

  Names(Findings findings) {
    this.findings = findings;
  }

  boolean isId(Word word) {
    if (FolderNames.isWellFormed(word.text())) {
      return isItself(word);
    }
    findings.error(
        "bad-id",
        word.place(),
        "expected a name of letters, digits, `.`, `_` and `-`, found " + Quoted.of(word.text()),
        "choose a name that begins with a letter or digit and has at most 64 characters");
    return false;
  }

  /** Names that mean a device on Windows, or that look like another name, are not taken. */
  private boolean isItself(Word word) {
    boolean device = FolderNames.isDevice(word.text());
    if (!device && !FolderNames.isMixed(word.text())) {
      return true;
    }
    findings.error(
        "bad-id",
        word.place(),
        "expected a name that is no other's, found "
            + Quoted.of(word.text())
            + (device ? ", which Windows keeps for a device" : " in letters of several scripts"),
        "choose another name");
    return false;
  }

  /** Reads a name that stands for something known. */
  <T> Optional<T> known(
      String rule,
      String noun,
      Word word,
      Function<String, Optional<T>> find,
      Collection<String> all) {
    Optional<T> found = find.apply(word.text());
    if (found.isEmpty()) {
      findings.error(
          rule,
          word.place(),
          "expected " + noun + ", found " + Quoted.of(word.text()),
          Nearest.hint(word.text(), all));
    }
    return found;
  }

  Optional<Source> source(Word word, CompanyProfile profile) {
    return known(
        "unknown-source",
        "a source of company.json",
        word,
        profile::source,
        profile.sources().keySet());
  }

  /** Reports each name that stands for two things. */
  void distinct(String noun, Collection<Word> words) {
    Map<String, Word> seen = new HashMap<>();
    for (Word word : words) {
      Word first = seen.putIfAbsent(word.text(), word);
      if (first != null && !word.text().isEmpty()) {
        findings.error(
            "duplicate-id",
            word.place(),
            "expected each %s once, found %s in line %d as well"
                .formatted(noun, Quoted.of(word.text()), first.place().line()),
            "remove or rename one of the two");
      }
    }
  }
}
