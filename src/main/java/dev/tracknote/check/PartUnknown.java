package dev.tracknote.check;

import dev.tracknote.claim.Han;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Statement;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R14: «the maintenance arm», «云计算业务»: what is called a business, or has a share in the revenue or
 * a rank among the parts, and is named nowhere in the facts or the minutes; or a name that keeps
 * only the end of the one that the facts have.
 */
final class PartUnknown implements Check {

  static final String AGAIN =
      "(?: (?:also|now|still|alone|already|therefore|again|thus|meanwhile|once more))*";
  static final String DOES =
      "(?:accounts?|accounted|makes?|made|contribut\\w+|represents?|represented|is|was|were|are|has|have|had|remains?|remained|grew|rose|fell|gained|lost|added|declined|climbed|dropped|brings?|brought|takes?|took|ended|carries|carried|earns?|earned|generated|reached|should|will|would|may|might|can|could|saw|sees|did|keeps?|kept|doubled|shrank|slipped|expanded|stands?|stood|helped|drove|drives|led|leads|benefit\\w*|supplied|supplies|posted|delivered|came|comes|sold|sells|runs?|ran|needs?|looks?|continues?|continued|suffered|slowed|accelerated|improved|turned|outgrew|supports?|supported|enjoys?|enjoyed|lags?|lagged|performed|shed|slid|advanced|dipped|eased|jumped|soared|surged|recorded|recovered|rebounded|increased|decreased|widened|narrowed|strengthened|weakened|contracted|employs?|serves?|with|whose|which)";

  /** «the on-demand business has», «sales of the web channel». */
  private static final Pattern CALLED =
      Pattern.compile(
          "\\b(?:[Tt]he|[Ii]ts|[Oo]ur) (?<name>[A-Za-z][\\w'’&-]*(?: (?:and )?[A-Za-z][\\w'’&-]*)?) (?:arm|business|unit|division|segment|channel|franchise|range|shop|tier|house|brand|outlets|line)(?=,?"
              + AGAIN
              + ",? "
              + DOES
              + "\\b)");

  /** «Forwarding accounts for 13.0% of the group», «Sheet was the fastest growing product». */
  private static final Pattern SHARES =
      Pattern.compile(
          "^(?:But |And |Only |Even |Meanwhile, )?(?:[Tt]he |[Ii]ts )?(?<name>[A-Za-z][\\w'’&-]*(?:(?: and(?: the)?)? [A-Za-z][\\w'’&-]*){0,3}?)"
              + AGAIN
              + " (?:(?:accounts? for|accounted for|makes up|made up|contributes?|contributed|represents?|represented)[^,;]* (?:of|to) (?:the )?(?:group|company|total|top line|revenues?|sales|turnover)|(?:is|was|were|are|remains?|remained|became)(?: [\\w-]+){0,3}? (?:the|our|its) (?:[\\w-]+ ){0,3}?(?:segment|product|region|business|line|category|channel|division)\\b|(?:revenues?|sales|turnover) (?:has|have|had|rose|fell|grew|climbed|dropped|gained|reached|increased|declined|slipped|doubled|shrank)\\b)");

  /** Joined words may be several things. */
  private static final Pattern JOINED = Pattern.compile("(?i)\\band\\b");

  /** What comes, goes or moves is told once under its own name. */
  private static final Pattern MOVED =
      Pattern.compile(
          "(?i)划[入归转]|归入|并入|重述|重分类|剥离|收购|出售|处置|注入|分拆|退出|终止|更名|\\b(?:reclassif\\w+|restated|recast|moved|transferred|acqui\\w+|bought|divest\\w+|sold off|dispos\\w+|discontinued|exited|renamed|spun off|deconsolidated)\\b");

  private static final Pattern CALLED_ZH =
      Pattern.compile(
          "(?<=^|[，；：、])(?:其中|而|且|但|同时|此外|另外|不过|本季|当季|公司的?|单看|仅|只有|反观|相比之下)?(?<name>(?:[A-Z]{2,6} ?)?\\p{IsHan}{0,6}?)(?<head>业务|板块|分部|条线|事业部|产品线)(?!线|量|额|结构|模式|布局|发展|合作|条线|部分|拓展|增量|规模|之)");

  /** No name, or one that many parts may bear. */
  static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?<![\\w-])(?:\\w+-(?:largest|biggest|smallest|best|fastest|slowest)|(?:fastest|slowest|quickest)-\\w+|it|its|this|that|these|those|they|there|both|all|each|every|either|neither|none|no|one|two|three|four|five|six|first|second|third|last|next|former|latter|other|others|rest|same|only|single|whole|entire|full|total|combined|group|company|bank|trust|chain|core|main|underlying|base|new|old|existing|legacy|remaining|larger|largest|smaller|smallest|biggest|fastest|slowest|best|weakest|strongest|middle(?! east)|upper|lower|high|low|top|bottom|average|mean|guided|implied|guidance|margin|revenue|sales|comparable|like-for-like|same-store|organic|net|gross|half|(?:first|second|third|fourth|last|prior|latest|final|opening|closing|mid|nine|six|three|twelve)-(?:quarter|half|month|months|year|week)|[A-Z][a-z]+-quarter|half-year|year|full-year|quarter|quarterly|annual|recurring|reported|trailing|adjusted|actual|further|much|most|more|some|many|few|what|which|who|management|we|our|growth|demand|mix|price|prices|pricing|volumes?|currency|members?|customers?|control|listed|combined|acquired|target|peer|trade|house|product|service|own|big|small|good|right|wrong|very|of|in|from|to|for|by|on|at|with|as|while|when|but|if|though|segments?|business(?:es)?|products?|lines?|costs|expenses|profits?|earnings|income|fell|rose|grew|was|were|is|are|week|fourteenth|extra|\\w+ly)(?![\\w-])|['’]s\\b|\\d"
              + "|^$|^(?:业务|产品|品类|渠道|区域|地区|市场|职能|服务)$|[一二三四五六七八九十两几各全每该此这那其首]|^分|按|有|为|是|在|占|与|和|及|若|因|从|由|对(?!公)|将|把|被|受|使|让|以|自(?=FY|20)|的|了|已|仍|也|均|都|就|向|给|新增|其他|其余|其它|剩余|相关|所有|主要|主营|主业|核心|传统|存量|增量|新|老|单一|整体|合计|总|公司|集团|全球|行业|市场|多元|创新|优势|非|拟|收购|剔除|不含|包括|强|弱|大|小|快|慢|高|低|增长|下滑|成熟|成长|上述|前|(?<!售)后");

  /** A part of the world is spoken of for its own sake too. */
  private static final Pattern REGION =
      Pattern.compile(
          "(?i)国内|境内|内地|大陆|海外|境外|国外|国际|欧|美洲|北美|南美|亚太|亚洲|中国|日本|印度|东南亚|domestic|international|overseas|abroad|foreign|europe|asia|china|chinese|japan|america|africa|india|middle east|germany|france|britain");

  /** «Non-merchant revenue» is what all others have. */
  private static final Pattern NOT_OF = Pattern.compile("(?i)^non-|^非");

  /** Words that tell two names from each other no more than the other words do. */
  private static final Pattern ANYTHING = Pattern.compile("管理|服务|产品|设备|系统|方案|技术|客户|用户");

  private static final int THROUGHOUT = 3;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (ReadSentence sentence : dossier.note()) {
      PartKind part = sentence.sentence().part();
      if (part != PartKind.RISKS && part != PartKind.PICKS && !sentence.isRow()) {
        find(sentence, known, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Diagnostic> find(ReadSentence sentence, Set<String> known, Dossier dossier) {
    for (Pattern pattern : List.of(CALLED, SHARES, CALLED_ZH)) {
      if (sentence.mayHold(pattern) && Han.isIn(sentence.text()) == (pattern == CALLED_ZH)) {
        Matcher matcher = pattern.matcher(sentence.masked());
        while (matcher.find()) {
          Optional<Diagnostic> fault = judge(sentence, matcher, known, dossier);
          if (fault.isPresent()) {
            return fault;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Matcher matcher, Set<String> known, Dossier dossier) {
    String name = matcher.group("name").strip();
    int from = matcher.start("name");
    if (name.length() < 2
        || NOT_OF.matcher(name).find()
        || SecondName.isKnown(sentence, from, matcher.end("name"))
        || name.indexOf(ReadSentence.BLANK) >= 0
        || NOBODY.matcher(name).find()
        || sentence.holds(MOVED)
        || isOwnShortForm(name, dossier)
        || isCompany(name, dossier)) {
      return Optional.empty();
    }
    Optional<Segment> meant = meant(name, dossier);
    if (meant.isPresent()) {
      return meant.map(s -> SecondName.told(sentence, from, name, s));
    }
    boolean stranger =
        !REGION.matcher(name).find()
            && !JOINED.matcher(name).find()
            && !isNamed(name, known, dossier);
    return stranger ? Optional.of(told(sentence, from, name)) : Optional.empty();
  }

  /** «影像» for 医学影像: the end of one name and of no other, by which the note calls it throughout. */
  private static boolean isOwnShortForm(String name, Dossier dossier) {
    List<Segment> ending =
        dossier.facts().company().segments().stream()
            .filter(s -> s.name().has(Language.ZH) && s.name().in(Language.ZH).endsWith(name))
            .toList();
    return Han.isAllOf(name)
        && ending.size() == 1
        && dossier.note().stream().filter(s -> s.masked().contains(name)).count() >= THROUGHOUT;
  }

  private static boolean isCompany(String name, Dossier dossier) {
    return dossier.vocabulary().company().stream()
        .anyMatch(c -> c.contains(name) || name.contains(c) || c.startsWith(name.split(" ", 2)[0]));
  }

  /** The one segment that the name can only stand for. */
  private static Optional<Segment> meant(String name, Dossier dossier) {
    List<Segment> segments = dossier.facts().company().segments();
    Namesakes namesakes = dossier.namesakes();
    List<Segment> alike =
        segments.stream()
            .filter(s -> names(s).stream().anyMatch(o -> namesakes.isNothingElse(name, o)))
            .toList();
    List<Segment> tails =
        segments.stream().filter(s -> names(s).stream().anyMatch(o -> isTail(name, o))).toList();
    List<Segment> found = alike.isEmpty() ? tails : alike;
    boolean begins =
        segments.stream().anyMatch(s -> names(s).stream().anyMatch(o -> o.startsWith(name)));
    return found.size() == 1 && !begins ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** 封装 of 先进封装 may be another packaging; 自身免疫 is more than 免疫. */
  private static boolean isTail(String name, String official) {
    return Han.isAllOf(name)
        && Han.isAllOf(official)
        && !name.equals(official)
        && (official.endsWith(name) || name.endsWith(official));
  }

  private static List<String> names(Segment segment) {
    List<String> names = new ArrayList<>();
    for (Language language : Language.values()) {
      if (segment.name().has(language)) {
        names.add(segment.name().in(language));
      }
    }
    return names;
  }

  /** Whether the facts or the minutes know a word of the name. */
  private static boolean isNamed(String name, Set<String> known, Dossier dossier) {
    if (known.isEmpty()) {
      known.addAll(words(dossier));
    }
    List<String> own =
        StatedNames.words(name).stream().filter(w -> !ANYTHING.matcher(w).matches()).toList();
    return own.isEmpty() || own.stream().anyMatch(known::contains);
  }

  private static Set<String> words(Dossier dossier) {
    Set<String> words = new LinkedHashSet<>();
    for (Segment segment : dossier.facts().company().segments()) {
      names(segment).forEach(n -> words.addAll(StatedNames.words(n)));
    }
    for (Statement statement : dossier.facts().statements()) {
      for (Language language : Language.values()) {
        if (statement.subject().has(language)) {
          words.addAll(StatedNames.words(statement.subject().in(language)));
        }
      }
    }
    dossier.minutes().forEach(s -> words.addAll(StatedNames.words(s.text())));
    return words;
  }

  private static Diagnostic told(ReadSentence sentence, int at, String name) {
    return Findings.warning(
        "R14",
        sentence.sentence().placeAt(at),
        "expected a part of the company by the name that the facts have, found \"" + name + "\"",
        "call it as company.json does, or enter what is said of it in statements.csv");
  }
}
