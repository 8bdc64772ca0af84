package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts that «both», «三项业务», «all regions» or «the other two» mean; several ways to read them
 * where the words leave it open.
 */
final class PartsMeant {

  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)(?<![\\d第前后近过去其余外])(?<zh>[两二三四五六七八九])(?:大|个|项|条|类|档|块|地|种|家)(?!季|月|财|百|年|小时|交易|标准|口径|基点|门店)|(?<zhboth>两者|二者|双双)|(?<zhthree>三者)"
              + "|\\b(?<both>both)\\b|\\b(?<en>two|three|four|five|six|seven|eight)\\b(?! (?:quarters?|years?|months?|weeks?|per|points?|times|consecutive|straight|days|decimal))");
  private static final Pattern OTHERS =
      Pattern.compile("(?i)其余|其他|另外|余下|剩下|\\b(?:the )?(?:other|others|rest|remaining)\\b");
  private static final Pattern BUT_ONE =
      Pattern.compile(
          "(?i)除|不含|剔除|\\b(?:but|except\\w*|exclud\\w*|apart from|aside from|other than|bar|barring|save|without)\\b");
  private static final Pattern EACH =
      Pattern.compile(
          "(?i)各(?:大|个|项|条|类)?(?:业务|板块|分部|地区|区域|产品|品类|渠道|市场|业务线|条线)|所有(?:业务|地区|区域|产品|品类|渠道|板块)|\\b(?:all|every|each of the) (?:[a-z]+ )?(?:regions?|segments?|business(?:es| lines?)?|divisions?|lines?|products?|categories|category|channels?|markets?|units?)\\b");

  private static final Pattern AHEAD =
      Pattern.compile(
          "(?i)将(?!近)|未来|有望|计划|目标|展望|\\b(?:expect\\w*|plans?|planned|hop(?:e|es|ed|ing)|aims?|targets?|will|going to|in the end|from here|by FY\\d\\d)\\b");

  private PartsMeant() {}

  static List<List<String>> of(ReadSentence sentence, Dossier dossier) {
    List<Split> splits = dossier.facts().company().splits();
    List<String> named = named(sentence);
    // the name of a part may be 其他 itself
    boolean others = sentence.holds(OTHERS) && OTHERS.matcher(sentence.masked()).find();
    for (Split split : splits) {
      List<String> own = named.stream().filter(split.parts()::contains).toList();
      if (others && !own.isEmpty()) {
        List<String> rest = split.parts().stream().filter(p -> !own.contains(p)).toList();
        int said = count(sentence);
        return rest.size() > 1 && (said == 0 || said == rest.size() || said == split.parts().size())
            ? List.of(rest)
            : List.of();
      }
      if (own.size() > 1) {
        return List.of(own);
      }
      // «All three segments grew, Implants at the fastest clip»
      int size = split.parts().size();
      if (own.size() == 1
          && named.size() == 1
          && count(sentence) == size
          && !sentence.holds(BUT_ONE)
          && splits.stream().noneMatch(s -> s.of().equals(own.getFirst()))) {
        return List.of(split.parts());
      }
    }
    if (others || named.stream().anyMatch(n -> isPart(n, splits))) {
      return List.of();
    }
    return unnamed(sentence, splits, dossier);
  }

  private static boolean isPart(String name, List<Split> splits) {
    return splits.stream().noneMatch(s -> s.of().equals(name));
  }

  private static List<List<String>> unnamed(
      ReadSentence sentence, List<Split> splits, Dossier dossier) {
    int count = count(sentence);
    List<Split> sized =
        splits.stream()
            .filter(
                s ->
                    count > 0
                        ? s.parts().size() == count
                        : sentence.holds(EACH) && isNamed(s, sentence))
            .toList();
    List<String> before = dossier.scenes().namedBefore(sentence);
    List<String> own = named(sentence);
    List<Split> told =
        sized.stream()
            .filter(
                s ->
                    own.contains(s.of())
                        || before.contains(s.of())
                        || s.parts().stream().anyMatch(before::contains))
            .toList();
    Set<List<String>> ways = new LinkedHashSet<>();
    List<Split> called = sized.stream().filter(s -> isNamed(s, sentence)).toList();
    List<Split> fitting = called.isEmpty() ? told.isEmpty() ? sized : told : called;
    fitting.forEach(s -> ways.add(s.parts()));
    if (fitting.isEmpty() && count > 1 && before.size() >= count) {
      ways.add(before.subList(before.size() - count, before.size()));
    }
    return List.copyOf(ways);
  }

  /** What the split divides by is said: «all regions», 各地区. */
  private static boolean isNamed(Split split, ReadSentence sentence) {
    String text = sentence.text().toLowerCase(Locale.ROOT);
    for (Language language : Language.values()) {
      if (split.name().has(language)) {
        String name = split.name().in(language).toLowerCase(Locale.ROOT);
        String last = name.replaceAll(".* ", "");
        if (text.contains(last.replaceAll("y$", ""))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether what is said of parts is said of what has been, and by the note itself. */
  static boolean isAsserted(ReadSentence sentence) {
    return sentence.mentions(Mention.OfCondition.class).isEmpty()
        && sentence.mentions(Mention.OfOutlook.class).isEmpty()
        && !sentence.holds(AHEAD);
  }

  /**
   * Whether a sentence measures its parts by what is said of them: by revenue, or by what they
   * earn.
   */
  static boolean isOf(ReadSentence sentence, MoveOfPart said, Pattern earnings) {
    String measure = (said.isOfProfit() ? Measure.OPERATING_INCOME : Measure.REVENUE).id();
    boolean earns = sentence.holds(earnings) && earnings.matcher(sentence.masked()).find();
    return (said.isOfProfit() || !earns)
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .allMatch(m -> m.measure().equals(measure));
  }

  /** Whether the words before an offset speak of an earlier time: «a year ago A was larger». */
  static boolean isOfEarlier(ReadSentence sentence, int at) {
    return sentence.mentions(Mention.OfRelativePeriod.class).stream()
        .filter(p -> p.to() <= at)
        .anyMatch(p -> p.when().isEarlier() || p.when() == Mention.When.NEXT_QUARTER);
  }

  static List<String> named(ReadSentence sentence) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .map(Mention.OfSegment::segment)
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  /** How many are counted, or zero. */
  static int count(ReadSentence sentence) {
    List<Integer> counts = new ArrayList<>();
    sentence.eachMasked(COUNT, m -> counts.add(count(m)));
    return counts.isEmpty() ? 0 : counts.getFirst();
  }

  private static int count(Matcher found) {
    if (found.group("both") != null || found.group("zhboth") != null) {
      return 2;
    }
    if (found.group("zhthree") != null) {
      return 3;
    }
    return CountWords.read(found.group("zh") != null ? found.group("zh") : found.group("en"));
  }
}
