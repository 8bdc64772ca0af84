package dev.tracknote.report;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.wording.Language;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words a typed sentence that new data made untrue in the language of its reader. */
final class UntrueWords {

  private static final Pattern MESSAGE =
      Pattern.compile(
          "expected (?<expected>.*), found (?<found>.*?)(?:; it was right at the last edition \\((?<rule>R\\d+)\\))?");

  /** Words of English, which a figure and its unit are not. */
  private static final Pattern WORDED = Pattern.compile("[a-z]{4,}");

  private UntrueWords() {}

  static String of(Diagnostic finding, Language language) {
    if (language != Language.ZH) {
      return finding.message();
    }
    StringBuilder words = new StringBuilder("上一版时成立，按新数据不再成立");
    Matcher message = MESSAGE.matcher(finding.message());
    if (message.matches()) {
      if (message.group("rule") != null) {
        words.append("（规则 ").append(message.group("rule")).append("）");
      }
      boolean figure = !WORDED.matcher(message.group("expected")).find();
      words.append(figure ? "：应为 " + message.group("expected") + "，写作 " : "：写作 ");
      words.append(message.group("found"));
    }
    return words.toString();
  }
}
