package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many companies or segments the table of picks is said to hold. */
final class CountOfPicks {

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(?<lead>其中|另有|前|后|新增|剔除|除|此前|之外)?[^，。；：:]{0,3}?(?<![\\d.,第一二三四五六七八九十])(?<n>"
              + CountWords.CARDINAL
              + ")\\s?(?:(?<company>家|只|支|个(?=标的|公司|个股))|(?:个|条|类|大)(?<segment>[^，。；：:、]{0,4}?(?:环节|线索|方向|板块|领域|赛道|主题|类别)))"
              + "|\\b(?<en>"
              + CountWords.CARDINAL
              + ") (?:\\w+ )?(?:(?<encompany>companies|stocks|names|picks|banks|retailers|insurers|airlines|makers|suppliers|groups|shares)|(?<ensegment>segments|links|themes|areas|fields|industries|categories))\\b");

  /** «two financials and one hedge are below». */
  private static final Pattern SUM =
      Pattern.compile(
          "(?i)\\b("
              + CountWords.CARDINAL
              + "|one) [a-z][a-z -]{2,40}? and ("
              + CountWords.CARDINAL
              + "|one) [a-z][a-z -]{2,30}? (?:are (?:below|listed|shown|set out)|follow\\b|below\\b)|([一二两三四五六])(?:只|家|个)[^，。]{0,10}?[和与及加]([一二两三四五六])(?:只|家|个)[^，。]{0,10}?(?:如下|见下)");

  private final Optional<Prose.Grid> grid;

  CountOfPicks(Dossier dossier) {
    this.grid =
        dossier
            .commentary()
            .part(PartKind.PICKS)
            .flatMap(
                part ->
                    part.prose().stream()
                        .filter(Prose.Grid.class::isInstance)
                        .map(Prose.Grid.class::cast)
                        .findFirst());
  }

  Optional<Diagnostic> wrong(ReadSentence sentence) {
    if (grid.isEmpty() || sentence.sentence().part() != PartKind.PICKS) {
      return Optional.empty();
    }
    Optional<Matcher> added = sentence.first(SUM);
    if (added.isPresent()) {
      Matcher sum = added.get();
      int at = sum.group(1) != null ? 1 : 3;
      int said = CountWords.read(sum.group(at)) + CountWords.read(sum.group(at + 1));
      int rows = grid.get().rows().size();
      return said == rows
          ? Optional.empty()
          : Optional.of(CountWrong.told(said, rows, sentence.sentence().place()));
    }
    if (!sentence.mayHold(SAID)) {
      return Optional.empty();
    }
    Matcher matcher = SAID.matcher(sentence.text());
    while (matcher.find()) {
      boolean english = matcher.group("en") != null;
      int said = CountWords.read(english ? matcher.group("en") : matcher.group("n"));
      boolean companies = matcher.group("company") != null || matcher.group("encompany") != null;
      boolean listed =
          sentence.text().substring(matcher.end()).matches("(?s).*[：:].*、.*")
              || sentence
                  .text()
                  .substring(
                      Clauses.start(sentence.text(), matcher.start()),
                      matcher.start("n") < 0 ? matcher.start() : matcher.start("n"))
                  .contains("、");
      if (matcher.group("lead") == null && !listed && said > 1) {
        List<Integer> right =
            companies ? List.of(grid.get().rows().size(), distinct(1)) : List.of(distinct(0));
        if (!right.contains(said)) {
          return Optional.of(CountWrong.told(said, right.getFirst(), sentence.sentence().place()));
        }
      }
    }
    return Optional.empty();
  }

  private int distinct(int column) {
    return (int)
        grid.orElseThrow().rows().stream()
            .filter(r -> r.size() > column)
            .map(r -> CountedItems.plain(r.get(column)).strip())
            .distinct()
            .count();
  }
}
