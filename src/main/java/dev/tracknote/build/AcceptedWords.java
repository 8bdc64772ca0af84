package dev.tracknote.build;

import dev.tracknote.data.Acceptance;
import dev.tracknote.data.ScriptReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks for the words of an acceptance in the files of its note, where no finding has them. */
final class AcceptedWords {

  private static final String GONE = "take the line out, or copy the words of the sentence again";

  private final Path noteFolder;

  AcceptedWords(Path noteFolder) {
    this.noteFolder = noteFolder;
  }

  /** How to mend an acceptance that met nothing. */
  String hint(Acceptance acceptance) {
    if (acceptance.line() == 0) {
      return GONE;
    }
    Optional<Path> file = file(acceptance.file());
    if (file.isEmpty()) {
      return "the note has no file \"" + acceptance.file() + "\": write it as the report does";
    }
    List<String> lines =
        ScriptReader.readIfPresent(file.get(), new ArrayList<>())
            .map(s -> s.text().lines().toList())
            .orElse(List.of());
    int line = line(lines, acceptance.excerpt(), UnaryOperator.identity());
    if (line > 0) {
      return "the words stand in line " + line + ", and this rule finds nothing there: " + GONE;
    }
    int spaced = line(lines, acceptance.excerpt(), AcceptedWords::closedUp);
    return spaced > 0
        ? "the words stand in line " + spaced + " with other spaces: copy them as they stand there"
        : "the words stand nowhere in " + acceptance.file() + ": " + GONE;
  }

  /** The commentary beside the acceptances, or a file of the company. */
  private Optional<Path> file(String name) {
    String last = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    Path notes = noteFolder.toAbsolutePath().getParent();
    Path company = notes == null ? null : notes.getParent();
    if (last.isEmpty() || last.indexOf('\0') >= 0 || company == null) {
      return Optional.empty();
    }
    List<Path> places = List.of(noteFolder.resolve(last), company.resolve(last));
    return places.stream().filter(Files::isRegularFile).findFirst();
  }

  private static int line(List<String> lines, String words, UnaryOperator<String> seen) {
    String wanted = seen.apply(words);
    for (int i = 0; i < lines.size(); i++) {
      if (seen.apply(lines.get(i)).contains(wanted)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String closedUp(String text) {
    return text.replaceAll("[\\s\u3000]", "");
  }
}
