package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R15: «two of four lines up», 公司营收共分四块: how many parts there are in all, where no division of the
 * company has so many.
 */
final class PartsCountWrong implements Check {

  private static final String N_EN = "(two|three|four|five|six|seven|eight|nine|[2-9])";
  private static final String N_ZH = "([二两三四五六七八九2-9])";

  private static final String NOUN_EN =
      "(?:(?:reporting|reportable|business|operating|revenue|product|main|reported) )?(?:lines|segments|divisions|businesses|business lines|units|pieces|parts|streams|revenue lines)\\b";
  private static final String NOUN_ZH =
      "(?:大|个|块|项|条|类)(?:主要|核心|主营|收入|营收|业务)?(?:业务|板块|分部|部门|业务线|条线|收入|产品线|来源)";

  /** All of them are counted. */
  private static final Pattern ALL =
      Pattern.compile(
          "(?i)\\b(?:"
              + CountWords.CARDINAL
              + "|one|none|each|all|every one|out) of (?:the |our |its |their )?"
              + N_EN
              + " (?:[a-z]+ )?"
              + NOUN_EN
              + "|\\bof (?:the |our |its |their )"
              + N_EN
              + " "
              + NOUN_EN
              + "|\\ball (?:of )?(?:the |our |its |their )?"
              + N_EN
              + " "
              + NOUN_EN
              + "|\\b(?:report|reports|break out|breaks out|has|have|in|into|across) "
              + N_EN
              + " "
              + NOUN_EN
              + "(?=,? (?:namely|that is|being|the company)|:|,? \\()"
              + "|\\b(?:top|bottom|best|worst|fastest|slowest|largest|smallest|highest|lowest)(?:-growing)?(?: performer| grower| contributor)? of the "
              + N_EN
              + "(?= ?[;,.)]|$| "
              + NOUN_EN
              + ")"
              + "|(?:共|总共|一共|共有|共分为?|分为|分成|拆成|拆为|由)\\s?"
              + N_ZH
              + "\\s?(?:大|个|块|项|条|类)(?!季|月|财|小)"
              + "|(?<![其余他前后另这那第\\d.])"
              + N_ZH
              + NOUN_ZH
              + "(?:之?[里中内]|当中|悉数|全部|全都|同比全|均|都|皆|无一)"
              + "|[这合共全]"
              + N_ZH
              + "(?:大|个|块|项|条|类)(?:业务|板块|分部)?[里中]");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)其余|其他(?=[两三四五])|其中(?=[^，。]{0,6}个分部)|指引|预期|客户|产品(?!线)|季度里|\\b(?:other|remaining|first|last|largest|biggest|next|rest of|top) (?:two|three|four|five)\\b|\\b(?:customers|quarters|years|months|products|peers|rivals|banks|countries)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    List<Split> splits = dossier.facts().company().splits();
    for (ReadSentence sentence :
        splits.isEmpty() ? List.<ReadSentence>of() : dossier.sentences().mayHold(ALL)) {
      if (!sentence.holds(OTHER) && PartsMeant.isAsserted(sentence)) {
        sentence.first(ALL).flatMap(m -> judge(sentence, m, splits)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Matcher found, List<Split> splits) {
    int said = CountWords.read(found);
    Set<Integer> sizes = sizes(sentence, splits);
    return said < 2 || sizes.isEmpty() || sizes.contains(said)
        ? Optional.empty()
        : Optional.of(
            CountWrong.told(
                said, sizes.iterator().next(), sentence.sentence().placeAt(found.start())));
  }

  /** How many parts the divisions have that are meant, each part taken whole or split again. */
  private static Set<Integer> sizes(ReadSentence sentence, List<Split> splits) {
    List<String> named = PartsMeant.named(sentence);
    List<Split> meant =
        splits.stream().filter(s -> s.parts().stream().anyMatch(named::contains)).toList();
    Set<Integer> sizes = new LinkedHashSet<>();
    splits.stream()
        .filter(s -> meant.isEmpty() || meant.contains(s) || s.of().isEmpty())
        .forEach(s -> sizes.addAll(counts(s, splits)));
    // a row of names may be of parts of several divisions
    if (named.size() > 1 && meant.size() > 1) {
      sizes.add(named.size());
    }
    // all of one division are named: «four lines, namely Marketplace, Cloud and Local Services»
    Optional<Split> told =
        splits.stream()
            .filter(s -> s.parts().size() == named.size() && named.containsAll(s.parts()))
            .findFirst();
    return told.isPresent() && named.size() > 1 ? Set.of(named.size()) : sizes;
  }

  private static List<Integer> counts(Split split, List<Split> splits) {
    List<Integer> counts = new ArrayList<>(List.of(0));
    for (String part : split.parts()) {
      List<Integer> own = new ArrayList<>(List.of(1));
      splits.stream().filter(s -> s.of().equals(part)).forEach(s -> own.addAll(counts(s, splits)));
      counts =
          new ArrayList<>(
              counts.stream().flatMap(c -> own.stream().map(o -> c + o)).distinct().toList());
    }
    return counts;
  }
}
