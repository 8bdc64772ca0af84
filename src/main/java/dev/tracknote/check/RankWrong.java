package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R1: a part that is said to be the second largest, the smallest or the fastest, and is not. */
final class RankWrong implements Check {

  private static final Pattern RANK =
      Pattern.compile(
          "(?i)(?:居|排名?|位居|位列|列)第(?<n>[一二三四五])|第(?<big>[一二三四])大(?!股东|客户)|(?<last>居末|排名?末位|垫底|最[小慢]的(?:地区|业务|分部|板块|产品|市场))|(?<first>居首|排名?首位|最[大快]的(?:地区|业务|分部|板块|产品|市场))"
              + "|\\b(?:the )?(?<nth>second|third|fourth)[- ](?:largest|biggest|fastest|highest)|\\bthe (?:(?<top>largest|biggest|fastest)|(?<end>smallest|slowest))(?:[- ]growing)? (?:of|among)\\b"
              + "|\\b(?:is|was|remains|remained|stays|stayed) (?:again |still |now |once more )?the (?:(?:largest|biggest|fastest)|(?<least>smallest|slowest))(?:[- ]growing)? (?:business(?: line)?|segment|division|product(?: line)?|region|category|unit|market|channel|line|platform|trade|part)\\b"
              + "|(?<=[中里])(?:同比)?(?:增速|增长|收入|规模|体量)?最(?:[快大高]|(?<low>[慢小低]))的");
  private static final Pattern STEEPEST =
      Pattern.compile(
          "(?i)(?<fall>(?:降幅|跌幅|下滑)最[大深](?:的)?(?:业务|产品|地区|区域|品类|部门|分部)?(?:是|为)|\\bthe (?:steepest|sharpest|deepest|biggest|largest) (?:fall|drop|decline)(?: of all)? (?:was|came) (?:in|at|from) )"
              + "|(?<rise>增[速幅]最[快大高](?:的)?(?:业务|产品|地区|区域|品类|部门|分部)?(?:是|为)|\\bthe (?:fastest|strongest|quickest) growth (?:was|came) (?:in|at|from) )");
  private static final Pattern QUARTERLY =
      Pattern.compile("(?i)环比|sequential|on the quarter|quarter-on");
  private static final int NEXT = 6;
  private static final Pattern OF_GROWTH =
      Pattern.compile("(?i)增速|增幅|增长|快|慢|fast|slow|growth|grew");
  private static final Pattern SIZE = Pattern.compile("(?i)largest|biggest|smallest|最[大小]");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)历史|以来|纪录|记录|单季|近[一二三四五六七八九十\\d]|全球|行业|同行|市场份额|贡献|利润|客户|增量|绝对|环比|拖累|下降|降幅|record|(?<!as )\\bever\\b|since|history|in (?:the |our )?(?:data|world)|industry|peers|market|profit|margin|customer|contribut|quarter-on|sequential|absolute|fell|declin|year's|quarter's|next|guid");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings =
        new java.util.ArrayList<>(EachPhrase.findings(dossier, STEEPEST, RankWrong::steepest));
    for (ReadSentence sentence : dossier.sentences().mayHold(RANK)) {
      if (sentence.mentions(Mention.OfCondition.class).isEmpty() && !sentence.holds(OTHER)) {
        sentence.each(RANK, m -> judge(sentence, m, dossier).ifPresent(findings::add));
      }
    }
    return findings;
  }

  /** «The steepest fall was in Asia-Europe», «增速最快的是亚太»: the part stands behind the words. */
  private static Optional<Diagnostic> steepest(
      ReadSentence sentence, Matcher found, Dossier dossier) {
    Optional<Mention.OfSegment> part =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.from() >= found.end() && s.from() - found.end() <= NEXT)
            .filter(s -> !s.segment().isEmpty())
            .findFirst();
    Optional<Split> split = part.flatMap(p -> dossier.facts().company().splitWithPart(p.segment()));
    if (split.isEmpty() || sentence.holds(QUARTERLY)) {
      return Optional.empty();
    }
    List<BigDecimal> values =
        split.get().parts().stream()
            .flatMap(p -> value(p, true, dossier).stream())
            .sorted()
            .toList();
    Optional<BigDecimal> own = value(part.get().segment(), true, dossier);
    boolean fall = found.group("fall") != null;
    return own.isEmpty()
            || values.size() != split.get().parts().size()
            || own.get().compareTo(fall ? values.getFirst() : values.getLast()) == 0
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R1",
                sentence.sentence().placeAt(found.start()),
                "expected another part with the "
                    + (fall ? "steepest fall" : "fastest growth")
                    + ", found "
                    + part.get().segment(),
                "",
                "rank the parts' growth over the year again"));
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Matcher matcher, Dossier dossier) {
    int start = Clauses.start(sentence.text(), matcher.start());
    List<Mention.OfSegment> named =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.from() >= start && s.to() <= matcher.start() && !s.segment().isEmpty())
            .toList();
    boolean measured =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(m -> !m.measure().equals("revenue"));
    if (named.size() != 1 || measured) {
      return Optional.empty();
    }
    String part = named.getFirst().segment();
    Optional<Split> split = dossier.facts().company().splitWithPart(part);
    if (split.isEmpty() || split.get().parts().size() < 2) {
      return Optional.empty();
    }
    boolean size = matcher.group("big") != null || SIZE.matcher(matcher.group()).find();
    String clause = sentence.text().substring(start, Clauses.end(sentence.text(), matcher.end()));
    boolean growth = !size && OF_GROWTH.matcher(clause).find();
    List<BigDecimal> values =
        split.get().parts().stream()
            .flatMap(p -> value(p, growth, dossier).stream())
            .sorted(java.util.Comparator.reverseOrder())
            .toList();
    Optional<BigDecimal> own = value(part, growth, dossier);
    if (own.isEmpty() || values.size() != split.get().parts().size()) {
      return Optional.empty();
    }
    int rank = values.indexOf(own.get()) + 1;
    int said = said(matcher, values.size());
    return said == rank
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R1",
                sentence.sentence().placeAt(matcher.start()),
                "expected "
                    + part
                    + " to be number "
                    + rank
                    + " of "
                    + values.size()
                    + (growth ? " in growth" : " by revenue")
                    + ", found \""
                    + matcher.group()
                    + "\"",
                "",
                "rank the parts again"));
  }

  private static int said(Matcher matcher, int size) {
    for (String group : List.of("n", "big", "nth")) {
      if (matcher.group(group) != null) {
        return group.equals("nth")
            ? List.of("second", "third", "fourth")
                    .indexOf(matcher.group(group).toLowerCase(java.util.Locale.ROOT))
                + 2
            : CountWords.read(matcher.group(group));
      }
    }
    return matcher.group("last") != null
            || matcher.group("end") != null
            || matcher.group("least") != null
            || matcher.group("low") != null
        ? size
        : 1;
  }

  private static Optional<BigDecimal> value(String part, boolean growth, Dossier dossier) {
    Subject subject = Subject.segment(Measure.REVENUE, part);
    Stretch now = Stretch.of(dossier.quarter());
    return growth
        ? dossier.ground().growth(subject, now, now.yearAgo()).map(Expected::value)
        : dossier.ground().value(subject, now);
  }
}
