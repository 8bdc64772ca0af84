package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R15: «Of the four lines, two grew from a year earlier», 同比增长的有两块: how many of a division's parts
 * grew over the year, where of no division that can be meant as many did.
 */
final class GrownCountWrong implements Check {

  private static final String N_EN = "(one|two|three|four|five|six|seven|[1-7])";
  private static final String N_ZH = "([一二两三四五六七1-7])";
  private static final String ALL_EN = "(?<all>two|three|four|five|six|seven|eight|[2-8])";
  private static final String KIND = "(?:大|个|块|项|条|类)";
  private static final String NOUN_EN =
      "(?:[a-z]+ ){0,2}?(?:lines|segments|divisions|businesses|units|pieces|parts|streams)";
  private static final String GREW =
      "(?:grew|growing|grown|up|rose|rising|increased|advanced|expanded|gained|(?:showed|shows|posted|recorded|saw|reported) (?:year[- ]o[nv]e?r?[- ]year |y/y )?(?:growth|gains?|increases?|a rise))\\b";
  private static final String GREW_ZH =
      "(?:录得|实现|取得|保持)?(?:按年|同比|较?去年同期)?(?:录得|实现|取得|保持)?(?:正?增长|上升|上涨|向上|走高|为正)";

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(?<!\\b(?:every|each|any|not|no|only|but|bar|save|except) )\\b"
              + N_EN
              + " (?:out )?of (?:the |our |its |their )?"
              + ALL_EN
              + " "
              + NOUN_EN
              + " (?:were |was |are |have |had )?"
              + GREW
              + "|\\bof (?:the |our |its |their )"
              + ALL_EN.replace("<all>", "<of>")
              + " "
              + NOUN_EN
              + "\\b[^.;]{0,140}?, "
              + N_EN
              + " (?:were |was |are |have |had )?"
              + GREW
              + "|\\b(?:the number|the count|those|how many) (?:of (?:them|these|lines|segments) )?(?:that |which |to have )?(?:grew|grown|rose|up|increased)\\b[^.;:]{0,40}(?::|is|was|being|stands at|came to) "
              + N_EN
              + "\\b"
              + "|(?:按年|同比|较?去年同期)(?:录得|实现|取得)?(?:正?增长|上升|上涨|为正)的(?:一共|总共|共|只|仅)?(?:有|是|占)?\\s?"
              + N_ZH
              + KIND
              + "|录得增长的(?:一共|总共|共|只|仅)?有\\s?"
              + N_ZH
              + KIND
              + "|(?:其中|里|中|，|内)(?:有|的)?\\s?"
              + N_ZH
              + KIND
              + "(?:业务|板块|分部)?(?:营收|收入)?"
              + GREW_ZH);

  /** Over the year and of all, by revenue. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?i)同比|按年|去年同期|\\b(?:year[- ]o[nv]e?r?[- ]year|on the year|over the year|y/y|yoy|(?:from|than) a year (?:ago|earlier)|year over year)\\b");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)行业|同行|占比|份额|首次|指引|预期|剔除|至少|合计|加总|利润|毛利|费用|其余|其他|客户|"
              + "\\b(?:peers?|industry|share of|guid\\w*|consensus|exclud\\w*|at least|together|combined|profits?|margins?|expenses?|other|remaining|customers?|faster|more than)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(SAID)) {
      if (PartsMeant.isAsserted(sentence)
          && sentence.holds(YEAR)
          && !OTHER.matcher(sentence.masked()).find()
          && !SomePartsWrong.isWrong(sentence, dossier)) {
        sentence
            .firstMasked(SAID, m -> true)
            .flatMap(m -> judge(sentence, m, dossier))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher found, Dossier dossier) {
    int said = said(found);
    List<String> named = PartsMeant.named(sentence);
    List<Split> splits = dossier.facts().company().splits();
    List<Split> own =
        splits.stream().filter(s -> s.parts().stream().anyMatch(named::contains)).toList();
    TreeSet<Integer> grown = new TreeSet<>();
    for (Split split : own.isEmpty() ? splits : own) {
      Optional<Integer> count = grown(split.parts(), dossier);
      if (count.isEmpty()) {
        return Optional.empty();
      }
      grown.add(count.get());
    }
    if (named.size() > 1) {
      grown(named, dossier).ifPresent(grown::add);
    }
    return said == 0 || grown.isEmpty() || grown.contains(said)
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R15",
                sentence.sentence().placeAt(found.start()),
                "expected " + grown.first() + " parts that grew, found " + said,
                "",
                "look at each part again"));
  }

  private static int said(Matcher found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      String word = found.group(group);
      boolean all =
          word != null
              && (found.start(group) == found.start("all")
                  || found.start(group) == found.start("of"));
      if (word != null && !all) {
        return CountWords.read(word.equalsIgnoreCase("one") ? "1" : word);
      }
    }
    return 0;
  }

  private static Optional<Integer> grown(List<String> parts, Dossier dossier) {
    Stretch now = Stretch.of(dossier.quarter());
    int grown = 0;
    for (String part : parts) {
      Optional<BigDecimal> more =
          dossier
              .ground()
              .difference(Subject.segment(Measure.REVENUE, part), now, now.yearAgo())
              .map(Expected::value);
      if (more.isEmpty()) {
        return Optional.empty();
      }
      grown += more.get().signum() > 0 ? 1 : 0;
    }
    return Optional.of(grown);
  }
}
