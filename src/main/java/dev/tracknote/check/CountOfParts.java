package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Company;
import dev.tracknote.facts.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many segments, regions or channels the company has, said of all of them. */
final class CountOfParts {

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(?<all>分为|分成|共有?|共计|全部|所有|公司(?:的|有)?)?\\s?(?<![\\d.,第一二三四五六七八九十])(?<n>[二两三四五六七八九]|(?<![\\d.])[2-9])\\s?(?<kind>大|个|块|项|条|类)(?:主要|核心|主营|产品|报告|可报告|经营|收入)?(?:业务|板块|分部|事业部|部门|地区|区域|渠道|品类|平台|治疗领域|业务线|收入来源|险种|产品线|事业群|业务条线)"
              + "|\\b(?<whole>(?:the|all|all of its|its|our|has|have|of) )(?<en>two|three|four|five|six|seven|eight|nine)(?<of> (?:reporting |business |operating |product |main |reportable |geographic )?(?:segments|divisions|businesses|regions|channels|categories|platforms|business lines|lines of business|business units|sources of (?:revenue|income)))\\b");
  private static final Pattern SOME =
      Pattern.compile(
          "(?i)(?:其余|其他|其它|另外?|前|后|剩下?的?|这|该|上述|其中|每|哪|任|新|第|(?:the )?(?:other|first|last|remaining|top|largest|biggest|of))\\s?(?:的)?$");

  private final List<Integer> sizes = new ArrayList<>();

  CountOfParts(Dossier dossier) {
    Company company = dossier.facts().company();
    company.splits().forEach(s -> sizes.addAll(counts(s, company)));
    if (sizes.isEmpty() && !company.segments().isEmpty()) {
      sizes.add(company.segments().size());
    }
  }

  /** How many parts a split has, each part taken whole or split again. */
  private static List<Integer> counts(Split split, Company company) {
    List<Integer> counts = new ArrayList<>(List.of(0));
    for (String part : split.parts()) {
      List<Integer> own = new ArrayList<>(List.of(1));
      company.splits().stream()
          .filter(s -> s.of().equals(part))
          .forEach(s -> own.addAll(counts(s, company)));
      counts = counts.stream().flatMap(c -> own.stream().map(o -> c + o)).distinct().toList();
    }
    return counts;
  }

  Optional<Diagnostic> wrong(ReadSentence sentence) {
    if (sizes.isEmpty() || !sentence.holds(SAID)) {
      return Optional.empty();
    }
    Matcher matcher = SAID.matcher(sentence.text());
    while (matcher.find()) {
      boolean english = matcher.group("en") != null;
      int said = CountWords.read(english ? matcher.group("en") : matcher.group("n"));
      String lead = sentence.text().substring(0, matcher.start(english ? "en" : "n"));
      boolean some =
          SOME.matcher(english ? sentence.text().substring(0, matcher.start()) : lead).find();
      int most = sizes.stream().max(Integer::compare).orElse(0);
      boolean whole =
          english
              || matcher.group("all") != null
              || matcher.group("kind").equals("大")
              || said > most;
      if (!some && whole && !sizes.contains(said)) {
        int near =
            sizes.stream().min((a, b) -> Math.abs(a - said) - Math.abs(b - said)).orElse(most);
        return Optional.of(CountWrong.told(said, near, sentence.sentence().place()));
      }
    }
    return Optional.empty();
  }
}
