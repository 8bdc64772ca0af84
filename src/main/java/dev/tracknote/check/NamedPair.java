package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two things that a sentence holds against each other: two parts, or a part and the whole.
 *
 * @param subject what is told to be more or less; the whole company is nothing
 * @param reference what it is held against
 */
record NamedPair(String subject, String reference) {

  /** A name at its place. */
  private record Name(int from, int to, String segment) {}

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)整体|总体|大盘|全公司|公司(?!的(?!整体|总体))|集团|\\b(?:the |our )?(?:company|group)(?:['’]s)?(?: as a whole| overall| average)?\\b|\\boverall\\b|\\bthe whole\\b");

  /** Before what something is held against. */
  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)(?:(?<![同环占对])比|较|与|同|跟|和|相较于?|相对于?|对比|高于|低于|多于|少于|大于|小于|超过|超出|快于|慢于|优于|逊于|强于|弱于|跑赢|跑输|领先于?|落后于?|不及|不如|胜过|高过|低过|多过|少过|快过|慢过|压过|盖过)(?:了|公司的?|其|的|\\s)*$"
              + "|\\b(?:than|against|beside|versus|vs\\.?|compared (?:with|to)|relative to|next to|alongside|measured by|above|below|behind|ahead of|short of|shy of|over|beyond|exceed\\w*|trail\\w*|lag\\w*|topp?\\w*|outsold|outgr[eo]w\\w*|outpac\\w*|outperform\\w*|underperform\\w*|outstrip\\w*|surpass\\w*|beat\\w*|eclips\\w*)(?: (?:the|that|those|what|of|for|in|at|its|our|sister|unit|segment|line|did|was|growth|rate|whose))* $");

  private static final Pattern TAKEN_UP =
      Pattern.compile("(?i)(?<first>前者|\\bthe former\\b)|(?<second>后者|\\bthe latter\\b)");

  /** The two, and which is the one that is spoken of, as the words about an offset say. */
  static Optional<NamedPair> at(ReadSentence sentence, int word) {
    List<Name> names = names(sentence);
    List<String> different = names.stream().map(Name::segment).distinct().toList();
    if (different.size() != 2) {
      return Optional.empty();
    }
    return takenUp(sentence, word, different)
        .or(
            () -> {
              List<String> against =
                  names.stream()
                      .filter(n -> isAgainst(sentence, n.from()))
                      .map(Name::segment)
                      .distinct()
                      .toList();
              return against.size() == 1
                  ? Optional.of(of(against.getFirst(), different))
                  : Optional.empty();
            });
  }

  private static NamedPair of(String reference, List<String> both) {
    return new NamedPair(
        both.getFirst().equals(reference) ? both.getLast() : both.getFirst(), reference);
  }

  private static boolean isAgainst(ReadSentence sentence, int at) {
    return AGAINST.matcher(sentence.masked().substring(0, at)).find();
  }

  private static Optional<NamedPair> takenUp(
      ReadSentence sentence, int word, List<String> different) {
    String text = sentence.text();
    int start = Clauses.start(text, word);
    Matcher taken = TAKEN_UP.matcher(text.substring(start, Clauses.end(text, word)));
    if (!taken.find()) {
      return Optional.empty();
    }
    String one = taken.group("first") != null ? different.getFirst() : different.getLast();
    String other = one.equals(different.getFirst()) ? different.getLast() : different.getFirst();
    return Optional.of(
        isAgainst(sentence, start + taken.start())
            ? new NamedPair(other, one)
            : new NamedPair(one, other));
  }

  private static List<Name> names(ReadSentence sentence) {
    List<Name> names = new ArrayList<>();
    sentence.mentions(Mention.OfSegment.class).stream()
        .filter(s -> !s.segment().isEmpty())
        .forEach(s -> names.add(new Name(s.from(), s.to(), s.segment())));
    boolean one = names.stream().map(Name::segment).distinct().count() == 1;
    if (one) {
      Matcher whole = WHOLE.matcher(sentence.masked());
      while (whole.find()) {
        names.add(new Name(whole.start(), whole.end(), ""));
      }
      sentence.mentions(Mention.OfMeasure.class).stream()
          .filter(m -> m.measure().equals(Measure.REVENUE.id()))
          .filter(m -> Han.isIn(sentence.text()) || names.size() == 1)
          .forEach(m -> names.add(new Name(m.from(), m.to(), "")));
    }
    names.sort(Comparator.comparingInt(Name::from));
    return names;
  }
}
