package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.facts.Statement;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is named for what a sentence says: a body that reports, a document, a recorded statement. */
final class Attribution {

  private static final String BODY =
      "(?:[A-Z][\\w&.'’-]*(?:\\s[A-Z][\\w&.'’-]*)*|[\\p{IsHan}]{2,}?(?:协会|学会|商会|联盟|联合会|总会|公会|工业会|理事会|组织|署|研究院|研究所|研究中心|统计局|委员会|管理局|总局|海关|央行|银行|交易所|信息中心|咨询|调查|智库|工信部|财政部|商务部|农业部|证券|基金会|研究|数据|资讯|顾问|观察|报告|年报|白皮书))";
  private static final String SAYS =
      "(?:预计|预测|预期|预估|估计|估算|认为|显示|指出|称|表示|披露|公布|测算|统计|判断|给出|上调|下调|发布|调查)";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<!有|多家|部分|某|些|行业|第三方)"
              + BODY
              + "[^，。；]{0,24}?"
              + SAYS
              + "|(?<!数)据(?!我们|笔者|闻|信|悉|称|说|传|了解|点|规模|库|中心|此)[^，。,]{2,40}?(?:，|数据|报告|统计|测算|估计|预测|预计|调查|口径|披露|公告)|援引|引述|引自|来源[：:]|根据[^，。]{2,30}(?:，|数据|报告|统计)"
              + "|（[^）]*(?:[A-Z][a-z]{2,}|协会|学会|商会|联盟|联合会|智库|委员会|机构|研究|咨询|数据|资讯|证券|银行|调查|统计|局|公司|说明会|电话会|公告)[^）]*）");
  private static final Pattern NAMED_EN =
      Pattern.compile(
          "(?i:according to|as reported by|reported by|data from|figures from|cited by|quoted by|citing|in the view of|source:|\\btold\\b)"
              + "|\\b(?!(?:Analysts|Experts|Observers|Economists|Some|Many|Most|Industry|Markets?|Investors|Insiders|Sources|Everyone|Forecasters|(?:[A-Z][a-z]+(?:s|ers|ies))(?= (?:expect|see|forecast|project|say|think|believe|reckon|predict)\\b)|Consensus|Growth|Demand|Sales|It|They|We|That|This|There)\\b)(?:[A-Z][\\w&.-]+|[Ss]urvey|[Aa]ssociation|[Bb]oard|[Ii]nstitute|[Aa]gency|[Bb]ureau|[Mm]inistry|[Cc]ouncil|[Rr]egulator|[Cc]entral bank|[Cc]onsultancy|(?:data|research|market|ratings?) (?:provider|house|firm|group|tracker|company|publisher|agency)|[Tt]hink tank|[Ff]ederation|[Cc]hamber)(?:['’]s? (?:[a-z-]+ ){0,3}(?:yearbook|report|survey|review|bulletin|study|outlook|forecast|estimates?|data|figures|statistics|almanac))?(?: (?:of|in|for|from) (?:[A-Z]\\w+ ?)+(?:\\d{4})?)?,? (?:now |also |still )?(?:expects?|expected|sees|saw|puts?|forecasts?|projects|projected|estimates|estimated|reckons|predicts|predicted|said|says|reports|reported|counts|shows|showed|thinks|believes|assumes|looks for|pencils|siz(?:es|ed)|values?|valued|measures?|measured|gives?|gave)\\b"
              + "|\\b(?:say|says|said|reckons|reports|estimates|forecasts|predicts) (?:the )?[A-Z][\\w&.-]+"
              + "|[A-Z]\\w+(?:'s|’s) (?:\\w+ ){0,3}(?:report|survey|forecast|outlook|estimate|model|data|study)"
              + "|\\([^)]*[A-Z][a-z]{2,}[^)]*\\)");
  private static final Pattern CARRIES =
      Pattern.compile(
          "^(?:[按据](?:上述|该|这一|同一)(?:机构|预测|口径|数据|报告|调查)|该(?:机构|报告|协会|调查|研究)|上述|其(?:预计|预测|还)|同一|它|(?:It|The same|The report|The survey|The firm|The association)\\b)");
  private static final Pattern IN_BRACKETS = Pattern.compile("[（(]([\\p{L}][\\p{L} ]{2,}?)[）),，]");
  private static final Pattern LATIN = Pattern.compile("[A-Z][A-Za-z]{3,}");
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)FY\\d\\d.*|results?|report|quarter(?:ly)?|annual|earnings|call|release|form|amended|presentation|outlook|european?|chinese|japanese|american|global|united|states|market|research|association|survey|january|february|march|april|may|june|july|august|september|october|november|december");
  private static final Pattern APPENDED = Pattern.compile("[（(].*");
  private static final Pattern BODY_WITHOUT_NAME =
      Pattern.compile(
          "(?i)(?:行业|零售)?(?:研究|监测|调查)?机构|\\b(?:industry|market|trade|retail) (?:researcher|research house|body|survey|panel)\\b");
  private static final Set<String> COMMON =
      new LinkedHashSet<>(
          List.of("20", "年全", "规模", "市场", "增速", "同比", "增长", "全球", "预测", "本季", "上年", "同期"));

  private Attribution() {}

  /** Whether the sentence itself names somebody. */
  static boolean isNamed(ReadSentence sentence, Dossier dossier) {
    String text = sentence.text();
    if (sentence.holds(NAMED) || sentence.holds(NAMED_EN)) {
      return true;
    }
    return sources(dossier).stream().anyMatch(text::contains);
  }

  /** «It also expects …» goes on from a sentence in which somebody was named. */
  static boolean carriesOn(ReadSentence sentence, ReadSentence before, Dossier dossier) {
    return sentence.sentence().passage() == before.sentence().passage()
        && sentence.holds(CARRIES)
        && isNamed(before, dossier);
  }

  /** The names that the company's own sources are known by. */
  private static Set<String> sources(Dossier dossier) {
    Set<String> names = new LinkedHashSet<>();
    for (Statement statement : dossier.facts().statements()) {
      for (Language language : Language.values()) {
        if (!isOwn(statement, dossier) && statement.subject().has(language)) {
          IN_BRACKETS
              .matcher(statement.subject().in(language))
              .results()
              .forEach(r -> names.add(r.group(1)));
        }
        if (statement.source().title().has(language)) {
          Matcher matcher = LATIN.matcher(statement.source().title().in(language));
          while (matcher.find()) {
            String name = matcher.group();
            boolean own = dossier.vocabulary().company().stream().anyMatch(c -> c.contains(name));
            if (!own && !PLAIN.matcher(name).matches()) {
              names.add(name);
            }
          }
        }
      }
    }
    return names;
  }

  /**
   * Whether a recorded statement about the same thing holds the figure, one that the company itself
   * made: what somebody else said is quoted by name.
   */
  static boolean isStated(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    return dossier.facts().statements().stream()
        .filter(s -> isOwn(s, dossier) && isAbout(s, sentence.text()))
        .anyMatch(s -> holds(s, figure));
  }

  /**
   * Whether a recorded statement about the same thing holds the figure, and the sentence says as
   * well whose it is as the record does, which knows no more than «an industry researcher».
   */
  static boolean isNamedAsRecorded(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    return dossier.facts().statements().stream()
        .filter(s -> isAbout(s, sentence.text()) && holds(s, figure))
        .anyMatch(s -> isSpeaker(s.source().title(), sentence.text()));
  }

  private static boolean isSpeaker(Wording title, String text) {
    for (Language language : Language.values()) {
      if (title.has(language)) {
        String named = APPENDED.matcher(title.in(language)).replaceAll("").strip();
        Matcher body = BODY_WITHOUT_NAME.matcher(text);
        if (body.find()
            && named.toLowerCase(Locale.ROOT).contains(body.group().toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOwn(Statement statement, Dossier dossier) {
    for (Language language : Language.values()) {
      Wording title = statement.source().title();
      if (title.has(language)) {
        String words = title.in(language);
        boolean named =
            dossier.vocabulary().company().stream()
                .map(n -> n.contains(" ") ? n.substring(0, n.indexOf(' ')) : n)
                .anyMatch(words::contains);
        if (named) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(Statement statement, StatedFigure figure) {
    List<BigDecimal> values = new ArrayList<>(List.of(statement.value()));
    statement.high().ifPresent(values::add);
    return values.stream().anyMatch(v -> Tolerance.lenient(figure, v));
  }

  /** Whether a statement's subject and a text share two words that are not everybody's. */
  static boolean isAbout(Statement statement, String text) {
    for (Language language : Language.values()) {
      if (statement.subject().has(language)) {
        Set<String> words = words(statement.subject().in(language));
        Set<String> said = words(text);
        said.retainAll(words);
        said.removeAll(COMMON);
        if (said.size() >= 2) {
          return true;
        }
      }
    }
    return false;
  }

  /** Pairs of Chinese signs, and English words down to their stems. */
  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isIdeographic(text.charAt(i)) && Character.isIdeographic(text.charAt(i + 1))) {
        words.add(text.substring(i, i + 2));
      }
    }
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (word.length() >= 4) {
        words.add(word.substring(0, Math.min(6, word.length())));
      }
    }
    return words;
  }
}
