package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of a count that are more than the whole: six cars, four of them hybrids and three electric.
 */
final class CountOfSubsets {

  private static final String N = "(?<![\\d.,第])(" + CountWords.CARDINAL + ")";
  private static final Pattern WHOLE =
      Pattern.compile(
          N + "\\s?(?<kind>[款个家项种台条座间名位支只])[^，。；]{0,16}[，,](?:其中|包括|分别为|分别是)(?<rest>.*)$");
  private static final Pattern WHOLE_EN =
      Pattern.compile(
          "(?i)\\b"
              + N
              + " (?:[a-z][a-z-]* ){1,5}?[^,;:]{0,24}[,:;] (?<rest>(?:"
              + CountWords.CARDINAL
              + ") (?:of (?:them|which|these) |are |were ).*)$");
  private static final Pattern PART_EN =
      Pattern.compile("(?i)(?:^|, | and )" + N + " (?!per|%)(?=[a-z])");

  private CountOfSubsets() {}

  static Optional<Diagnostic> wrong(ReadSentence sentence) {
    Optional<Matcher> chinese = sentence.first(WHOLE);
    if (chinese.isPresent()) {
      Matcher whole = chinese.get();
      Pattern part = Pattern.compile(N + "\\s?" + whole.group("kind"));
      return judge(sentence, CountWords.read(whole.group(1)), part.matcher(whole.group("rest")));
    }
    return sentence
        .first(WHOLE_EN)
        .flatMap(
            english ->
                judge(
                    sentence,
                    CountWords.read(english.group(1)),
                    PART_EN.matcher(english.group("rest").replaceFirst("[.;].*$", ""))));
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int whole, Matcher part) {
    int sum = 0;
    int parts = 0;
    while (part.find()) {
      sum += CountWords.read(part.group(1));
      parts++;
    }
    return parts > 1 && whole > 1 && sum > whole
        ? Optional.of(CountWrong.told(whole, sum, sentence.sentence().place()))
        : Optional.empty();
  }
}
