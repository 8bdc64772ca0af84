package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Company;
import dev.tracknote.facts.Split;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many segments, regions or channels the company has, said of all of them. */
final class CountOfParts {

  private static final String HAN_NUMBER = "[二两三四五六七八九2-9]";

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(?<all>分为|分成|共有?|共计|全部|所有|公司(?:的|有)?)?\\s?(?<![\\d.,第一二三四五六七八九十])(?<n>[二两三四五六七八九]|(?<![\\d.])[2-9])\\s?(?<kind>大|个|块|项|条|类)(?:主要|核心|主营|产品|报告|可报告|经营|收入)?(?:业务|板块|分部|事业部|部门|地区|区域|渠道|品类|平台|治疗领域|业务线|收入来源|险种|产品线|事业群|业务条线)"
              + "|\\b(?<whole>(?:the|all|all of its|its|our|has|have|of) )(?<en>two|three|four|five|six|seven|eight|nine)(?<of> (?:reporting |business |operating |product |main |reportable |geographic )?(?:segments|divisions|businesses|regions|channels|categories|platforms|business lines|product lines|lines of business|business units|sources of (?:revenue|income)))\\b");

  /** A number of parts; without it no division is told to have all of its own. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)(?:全部|所有|公司的?)N|N[大个类项种条块]|\\b(?:the|its|all) (?:two|three|four|five|six|seven|eight|nine) "
              .replace("N", HAN_NUMBER));

  private static final Pattern LINK = Pattern.compile("\\s?(?:[、和与及]|以及)?(?:这|合计)?\\s?");

  private static final Pattern SOME =
      Pattern.compile(
          "(?i)(?:其余|其他|其它|另外?|前|后|剩下?的?|这|该|上述|其中|每|哪|任|新|第|(?:the )?(?:other|first|last|remaining|top|largest|biggest|of))\\s?(?:的)?$");

  /** The division itself by its noun: «each of the four trades», «四个下游中». */
  private record Named(String zh, String stem, Pattern said, List<Integer> sizes) {

    /** Whether the noun stands in a text at all, which most texts can be asked quickly. */
    boolean mayBeIn(String text) {
      return text.contains(zh) || text.toLowerCase(Locale.ROOT).contains(stem);
    }
  }

  private final Company company;
  private final List<Integer> sizes = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();

  CountOfParts(Dossier dossier) {
    this.company = dossier.facts().company();
    company.splits().forEach(s -> sizes.addAll(counts(s, company.splits())));
    if (sizes.isEmpty() && !company.segments().isEmpty()) {
      sizes.add(company.segments().size());
    }
    company.splits().stream()
        .map(Split::name)
        .distinct()
        .forEach(n -> named.add(named(n, sizesOf(n, company))));
  }

  private static Named named(Wording name, List<Integer> sizes) {
    return new Named(zh(name), stem(name.in(Language.EN)), definite(name), sizes);
  }

  /** What is divided again by another noun is still one of those. */
  private static List<Integer> sizesOf(Wording name, Company company) {
    List<Split> own = company.splits().stream().filter(s -> s.name().equals(name)).toList();
    return own.stream().flatMap(s -> counts(s, own).stream()).distinct().toList();
  }

  /** All parts of a division, by words that leave none out. */
  private static Pattern definite(Wording name) {
    String zh = Pattern.quote(zh(name));
    String en = Pattern.quote(stem(name.in(Language.EN)));
    return Pattern.compile(
        "(?i)(?:(?:全部|所有|公司(?:的)?)(?<all>N)[大个类项种条块]?".replace("N", HAN_NUMBER)
            + zh
            + "|(?<!其余|其他|其它|另外|前|后|剩下|这|该|上述|其中|每|[.\\d第])(?<each>N)[大个类项种条块]"
                .replace("N", HAN_NUMBER)
            + zh
            + "(?:的?(?:收入|营收|销售额?|业务))?(?:之?[中内间]|里|均|都|全部|悉数|各)"
            + "|\\b(?:(?:each|all) of (?:the|its)|of the|all) (?<en>two|three|four|five|six|seven|eight|nine) "
            + en
            + "(?:y|s|es|ies)\\b)");
  }

  /** «By business» and «按业务» divide into businesses. */
  private static String stem(String noun) {
    return noun.toLowerCase(Locale.ROOT).replaceFirst("^by ", "").replaceFirst("y$", "");
  }

  private static String zh(Wording name) {
    return name.in(Language.ZH).replaceFirst("^按(?=..)", "");
  }

  /** How many parts a split has, each part taken whole or split again. */
  private static List<Integer> counts(Split split, List<Split> splits) {
    List<Integer> counts = new ArrayList<>(List.of(0));
    for (String part : split.parts()) {
      List<Integer> own = new ArrayList<>(List.of(1));
      splits.stream().filter(s -> s.of().equals(part)).forEach(s -> own.addAll(counts(s, splits)));
      counts = counts.stream().flatMap(c -> own.stream().map(o -> c + o)).distinct().toList();
    }
    return counts;
  }

  Optional<Diagnostic> wrong(ReadSentence sentence) {
    return ofDivision(sentence).or(() -> ofWhole(sentence));
  }

  private Optional<Diagnostic> ofDivision(ReadSentence sentence) {
    if (named.isEmpty() || !sentence.holds(NUMBERED)) {
      return Optional.empty();
    }
    for (Named division : named) {
      if (!division.mayBeIn(sentence.text())) {
        continue;
      }
      Matcher matcher = division.said().matcher(sentence.text());
      if (matcher.find()) {
        int said =
            CountWords.read(
                Stream.of("all", "each", "en")
                    .map(matcher::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow());
        if (!division.sizes().contains(said) && !isNamedBehind(sentence, matcher.end(), said)) {
          return Optional.of(
              CountWrong.told(said, division.sizes().getLast(), sentence.sentence().place()));
        }
      }
    }
    return Optional.empty();
  }

  /** «三大业务中，整车与服务均…»: the parts named behind the count are those of a division into fewer. */
  private boolean isOtherSplit(ReadSentence sentence, int from, int said) {
    if (!sentence.text().startsWith("中", from) && !sentence.text().startsWith("之中", from)) {
      return false;
    }
    List<String> parts =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> m.from() >= from)
            .map(Mention.OfSegment::segment)
            .distinct()
            .toList();
    List<Split> holding =
        company.splits().stream().filter(s -> s.parts().containsAll(parts)).toList();
    return parts.size() > 1
        && holding.size() == 1
        && holding.getFirst().of().isEmpty()
        && holding.getFirst().parts().size() != said;
  }

  /** «All three businesses, Americas, EMEA and Asia Pacific»: those of another division. */
  private static boolean isNamedBehind(ReadSentence sentence, int from, int said) {
    return sentence.mentions(Mention.OfSegment.class).stream()
            .filter(m -> m.from() >= from && !m.segment().isEmpty())
            .map(Mention.OfSegment::segment)
            .distinct()
            .count()
        == said;
  }

  /** «植入器械、影像设备两大业务»: as many names stand right before the count. */
  private static boolean isListed(ReadSentence sentence, int at, int said) {
    int listed = 0;
    int from = at;
    for (Mention.OfSegment named : sentence.mentions(Mention.OfSegment.class).reversed()) {
      if (named.to() <= from
          && LINK.matcher(sentence.text().substring(named.to(), from)).matches()) {
        listed++;
        from = named.from();
      }
    }
    return listed == said;
  }

  private Optional<Diagnostic> ofWhole(ReadSentence sentence) {
    if (sizes.isEmpty()
        || !sentence.holds(SAID)
        || !sentence.mentions(Mention.OfExclusion.class).isEmpty()) {
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
      if (!some && !english && isOtherSplit(sentence, matcher.end(), said)) {
        return Optional.of(CountWrong.told(said, sizes.getFirst(), sentence.sentence().place()));
      }
      boolean whole =
          english
              || matcher.group("all") != null
              || matcher.group("kind").equals("大")
              || said > most;
      if (!some && whole && !sizes.contains(said) && !isListed(sentence, lead.length(), said)) {
        int near =
            sizes.stream().min((a, b) -> Math.abs(a - said) - Math.abs(b - said)).orElse(most);
        return Optional.of(CountWrong.told(said, near, sentence.sentence().place()));
      }
    }
    return Optional.empty();
  }
}
