package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R1: «ranked by growth, it is last», 按规模排次席: the place of the one part that is spoken of, by size
 * or by growth, is another; where the words leave open by which, it is another by both.
 */
final class PartPlaceWrong implements Check {

  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)(?:排|居|位居|位列|名列|列|排名|排行|排序|占据|坐上|坐稳|稳坐|落在|处于|位于)(?:了|在|于|到|至|公司|集团|各|业务|板块|分部|营收|收入|其中|其|的|之|中|里|全部|所有)*(?:第(?<n>[一二三四五六])(?!季|财)|(?<top>首位|头名|榜首|首席|头把交椅|最前)|(?<second>次席|次位|榜眼)|(?<last>末位|末席|最后|榜尾|队尾))"
              + "|(?<lead>居首|领跑|领衔|头号(?=[营收业]))|(?<trail>垫底|殿后|居末)|第(?<zbig>[一二三四])大(?=(?:营收|收入|业务|板块|分部))"
              + "|(?:增速|增幅|增长率|同比读数|读数)[^，。；、]{0,12}?最(?:(?<fastest>[高大])|(?<slowest>[低小]))"
              + "|\\b(?:is|was|ranks?|ranked|ranking|comes?|came|stands?|stood|sits|sat|puts?|places?|placed|finish(?:es|ed))\\b[^.,;:]{0,60}?\\b(?:in |the )?(?:(?<nth>first|second|third|fourth|fifth|last)(?= (?:place|spot|position|slot|in the (?:mix|group|table|ranking|order))\\b| ?[.;)]|,|$)|(?<attop>(?:at the|on) top\\b|top of the (?:list|table|pile|ranking))|(?<atbottom>at the bottom\\b|bottom of the (?:list|table|pile|ranking)))"
              + "|(?<!\\b(?:its|their|our|an?) )\\b(?:(?<best>highest|top|best|quickest|briskest|swiftest)|(?<worst>lowest|bottom|worst|poorest|feeblest)) (?:y/y |yoy |year[- ]o[nv]e?r?[- ]year )?(?:growth rate|growth|grower|performer|rate of growth)\\b"
              + "|\\b(?:(?<bigth>second|third|fourth)[- ])?(?<big>largest|biggest)(?= contributors?(?: to (?:group |total |the )?(?:revenue|sales|top line)| among| of the group|,)| ?[.;)]|$)");

  private static final Pattern RANKING =
      Pattern.compile(
          "(?i)[规体]模|体量|金额|第.大|排|居|位列|名列|领跑|垫底|读数|增速|头号|领衔|\\b(?:rank\\w*|order\\w*|size|growth|contributors?)\\b");

  private static final Pattern GROWTH =
      Pattern.compile("(?i)增[速幅长]|同比读数|\\b(?:grow\\w*|grew|y/y|performer)\\b");
  private static final Pattern SIZE =
      Pattern.compile("(?i)[规体]模|体量|金额|大小|营收来源|收入来源|\\b(?:size|contributors?|largest|biggest)\\b");

  private static final Pattern NOT =
      Pattern.compile(
          "(?i)并非|不是|不再|曾|此前|原本|一度|\\b(?:not|no longer|once|formerly|previously|until)\\b");

  /** Other histories, rankings and measures than the parts' own. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)历史|以来|[记纪]录|个季度|历年|同行|行业|全球|客户|租户|股东|市场份额|市占|指引|预期|利润|毛利|费用|"
              + "\\b(?:since|record|history|peers?|industry|world|quarters|guid\\w*|consensus|expect\\w*|margins?|profits?|income|cash|cost\\w*|customers?|tenants?|rivals?|share of the market|any|ever|on file|yet|so far)\\b");

  private static final int NEAR = 26;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(PLACE)) {
      if (isOfParts(sentence)) {
        List<Diagnostic> told = new ArrayList<>();
        sentence.eachMasked(PLACE, m -> judge(sentence, m, dossier).ifPresent(told::add));
        told.stream().findFirst().ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean isOfParts(ReadSentence sentence) {
    return PartsMeant.isAsserted(sentence)
        && RANKING.matcher(sentence.masked()).find()
        && !OTHER.matcher(sentence.masked()).find()
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .allMatch(m -> m.measure().equals(Measure.REVENUE.id()));
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher found, Dossier dossier) {
    Phrase phrase = Phrase.of(sentence, sentence.masked(), found);
    Optional<String> part = part(sentence);
    if (part.isEmpty()
        || phrase.isUnreal()
        || phrase.clauseHolds(NOT)
        || PartRankWrong.OF_NO_SIZE.matcher(phrase.after()).find()
        || PartsMeant.isOfEarlier(sentence, found.start())) {
      return Optional.empty();
    }
    Optional<Split> split = dossier.facts().company().splitWithPart(part.get());
    int count = PartsMeant.count(sentence);
    if (split.isEmpty() || split.get().parts().size() < 3) {
      return Optional.empty();
    }
    List<String> all = split.get().parts();
    Optional<List<String>> instead = Optional.empty();
    for (boolean growth : bases(phrase, found)) {
      for (Span span : Span.of(sentence, dossier.scenes().before(sentence), dossier.quarter())) {
        Optional<List<String>> order = PartRankWrong.ranked(all, span, growth, dossier.ground());
        if (order.isEmpty() || order.get().indexOf(part.get()) == place(found, all.size())) {
          return Optional.empty();
        }
        instead = instead.or(() -> order);
      }
    }
    return instead
        .filter(o -> count == 0 || count <= all.size())
        .map(o -> PartRankWrong.finding(sentence, found, List.of(part.get()), o));
  }

  /** By growth, by size, or by either where the words near it do not say. */
  private static List<Boolean> bases(Phrase phrase, Matcher found) {
    if (PartRankWrong.isOne(found, "fastest", "slowest", "best", "worst")) {
      return List.of(true);
    }
    if (PartRankWrong.isOne(found, "big", "zbig")) {
      return List.of(false);
    }
    String near =
        phrase.masked().substring(Math.max(0, phrase.from() - NEAR), phrase.to()) + phrase.after();
    String clause = phrase.clause();
    String words = GROWTH.matcher(clause).find() != SIZE.matcher(clause).find() ? clause : near;
    boolean growth = GROWTH.matcher(words).find();
    boolean size = SIZE.matcher(words).find();
    return growth == size ? List.of(true, false) : List.of(growth);
  }

  private static int place(Matcher found, int all) {
    if (PartRankWrong.isOne(found, "last", "trail", "slowest", "atbottom", "worst")) {
      return all - 1;
    }
    if (PartRankWrong.isOne(found, "second")) {
      return 1;
    }
    for (String group : List.of("n", "nth", "bigth", "zbig")) {
      String word = found.group(group);
      if (word != null) {
        String low = word.toLowerCase(Locale.ROOT);
        return low.equals("last") ? all - 1 : low.equals("first") ? 0 : CountWords.read(low) - 1;
      }
    }
    return 0;
  }

  /** The one part that is named, or the one that is named beside a row of all. */
  private static Optional<String> part(ReadSentence sentence) {
    List<String> named = PartsMeant.named(sentence);
    if (named.size() == 1) {
      return Optional.of(named.getFirst());
    }
    List<String> all =
        sentence.mentions(Mention.OfSegment.class).stream()
            .map(Mention.OfSegment::segment)
            .filter(s -> !s.isEmpty())
            .toList();
    List<String> twice = named.stream().filter(n -> Collections.frequency(all, n) == 2).toList();
    boolean row = all.size() == named.size() + 1 && named.size() > 2;
    return row && twice.size() == 1 ? Optional.of(twice.getFirst()) : Optional.empty();
  }
}
