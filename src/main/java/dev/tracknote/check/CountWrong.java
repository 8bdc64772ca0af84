package dev.tracknote.check;

import dev.tracknote.claim.HanNumber;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.Part;
import dev.tracknote.commentary.Prose;
import dev.tracknote.commentary.Span;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** R15: «four uses» followed by three, in a list or in the sentence itself. */
final class CountWrong implements Check {

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)(?:([二两三四五六七八九十]|(?<!\\d)\\d)\\s?(?:大|种|类|个|项|点|条|方面|重|层)[^，。；：:]{0,12}|\\b(two|three|four|five|six|seven|eight) [a-z][a-z ,-]{2,40})[：:]\\s*(.*)$");
  private static final List<String> ENGLISH =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight");
  private static final Pattern ENUMERATOR =
      Pattern.compile(
          "[一二三四五六七八]是|其[一二三四五六七八](?=[，是])|第[一二三四五六七八](?=[，,是])|[①-⑧]|（[1-8]）|\\([1-8]\\)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Part part : dossier.commentary().parts()) {
      prose(part.prose(), findings);
    }
    List<ReadSentence> sentences = dossier.everything();
    for (int i = 0; i < sentences.size(); i++) {
      inline(sentences.get(i), following(sentences, i), dossier, findings);
    }
    return findings;
  }

  private static void prose(List<Prose> prose, List<Diagnostic> findings) {
    for (int i = 0; i < prose.size(); i++) {
      if (prose.get(i) instanceof Prose.Listing listing) {
        if (i > 0 && prose.get(i - 1) instanceof Prose.Passage before) {
          Matcher matcher = ANNOUNCED.matcher(plain(before));
          if (matcher.find() && matcher.group(3).isBlank()) {
            report(
                number(matcher),
                listing.items().size(),
                before.spans().getLast().place(),
                findings);
          }
        }
        listing.items().forEach(item -> prose(item, findings));
      }
    }
  }

  /** What is enumerated by 一是 and 二是 runs on over the sentences of the passage. */
  private static String following(List<ReadSentence> sentences, int from) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < sentences.size(); i++) {
      if (sentences.get(i).sentence().passage() != sentences.get(from).sentence().passage()) {
        break;
      }
      text.append(sentences.get(i).text());
    }
    return text.toString();
  }

  private static void inline(
      ReadSentence sentence, String following, Dossier dossier, List<Diagnostic> findings) {
    Matcher matcher = ANNOUNCED.matcher(sentence.text());
    if (sentence.text().indexOf('|') >= 0 || !matcher.find() || matcher.group(3).isBlank()) {
      return;
    }
    long enumerated =
        ENUMERATOR
            .matcher(following.substring(matcher.start(3)))
            .results()
            .map(r -> r.group())
            .distinct()
            .count();
    int items = enumerated > 1 ? (int) enumerated : items(matcher.group(3), dossier);
    if (items > 1) {
      report(number(matcher), items, sentence.sentence().place(), findings);
    }
  }

  /** The items of a list that is nothing but a list; zero where it says more. */
  private static int items(String list, Dossier dossier) {
    String plain = list.replaceAll("[。.！!]\\s*$", "");
    for (List<String> names : dossier.vocabulary().segments().values()) {
      for (String name : names) {
        plain = plain.replace(name, "item");
      }
    }
    boolean clauses = plain.matches("(?s).*[，；;：:。].*");
    boolean chinese = plain.codePoints().anyMatch(Character::isIdeographic) || plain.contains("、");
    if (clauses) {
      return 0;
    }
    String[] items =
        chinese
            ? plain.split("、|以及|[和及](?=[^、]*$)", -1)
            : plain.split(",\\s*(?:and\\s)?|\\s+and\\s+", -1);
    for (String item : items) {
      if (item.length() > 24 || item.strip().split("\\s+", -1).length > 3) {
        return 0;
      }
    }
    return items.length;
  }

  private static void report(
      Optional<Integer> announced, int items, Place place, List<Diagnostic> findings) {
    if (announced.isPresent() && announced.get() != items) {
      findings.add(
          Findings.error(
              "R15",
              place,
              "expected " + announced.get() + " items as announced, found " + items,
              "",
              "correct the count or add what is missing"));
    }
  }

  private static Optional<Integer> number(Matcher matcher) {
    String word = matcher.group(1);
    if (word == null) {
      return Optional.of(ENGLISH.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)));
    }
    return Character.isDigit(word.charAt(0))
        ? Optional.of(Integer.parseInt(word))
        : HanNumber.read(word);
  }

  private static String plain(Prose.Passage passage) {
    return passage.spans().stream()
        .map(s -> s instanceof Span.Typed typed ? typed.text() : "0")
        .collect(Collectors.joining());
  }
}
