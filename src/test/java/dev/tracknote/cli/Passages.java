package dev.tracknote.cli;

import dev.tracknote.pdf.PageReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The passages of a Markdown file as patterns for the text of the finished note. */
final class Passages {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*\\}");

  private Passages() {}

  /** One pattern for each paragraph and list item; a figure matches any short text. */
  static List<Pattern> of(Path markdown) throws IOException {
    List<Pattern> passages = new ArrayList<>();
    boolean inside = false;
    int fences = 0;
    for (String line : Files.readAllLines(markdown)) {
      fences += line.equals("---") ? 1 : 0;
      inside = inside || (fences == 2 && !line.equals("---"));
      if (inside && !line.isBlank() && !line.startsWith("|") && !line.startsWith("#")) {
        passages.add(pattern(line));
      }
    }
    return passages;
  }

  private static Pattern pattern(String line) {
    String text = line.strip().replaceFirst("^(?:\\d+\\.|[-*])\\s+", "").replace("**", "");
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    for (var reference : REFERENCE.matcher(text).results().toList()) {
      pattern.append(Pattern.quote(PageReading.stripped(text.substring(from, reference.start()))));
      pattern.append(".{1,24}?");
      from = reference.end();
    }
    pattern.append(Pattern.quote(PageReading.stripped(text.substring(from))));
    return Pattern.compile(pattern.toString());
  }
}
