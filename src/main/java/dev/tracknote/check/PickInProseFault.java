package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R23 in the sentences of the picks: a company without a ticker beside one that has its own, and a
 * pick of the table that a sentence adds once more.
 */
final class PickInProseFault implements Check {

  private static final String TICKER = "(?:" + Listing.TICKER.pattern() + ")";

  /** «北芒制药（BMPH.HK）、穹川医药», «Northmang (BMPH.HK) and Kranbio». */
  private static final Pattern BARE_BEHIND =
      Pattern.compile(
          "（"
              + TICKER
              + "）(?:、|和|与|及|以及)(?<zh>[\\p{IsHan}A-Za-z]{2,10})(?=[。；，]|$)"
              + "|\\("
              + TICKER
              + "\\)(?:,? and |, )(?<en>\\p{Lu}[\\p{L}\\d&'’-]+(?: \\p{Lu}[\\p{L}\\d&'’-]+){0,3})(?=[.;,](?![A-Za-z])| (?:are|is|remain|as|for|over)\\b|$)");

  /** «穹川医药、北芒制药（BMPH.HK）». */
  private static final Pattern BARE_BEFORE =
      Pattern.compile(
          "(?:关注|推荐|看好|首选|包括)(?<zh>[\\p{IsHan}A-Za-z]{2,10})(?:、|和|与|及|以及)[\\p{IsHan}A-Za-z]{2,10}（"
              + TICKER
              + "）");

  private static final Pattern NO_COMPANY =
      Pattern.compile("等|板块|环节|方向|产业|领域|主线|机会|标的|个股|公司|龙头|上游|下游|厂商|品牌|渠道");

  private static final Pattern ADDED =
      Pattern.compile(
          "(?i)还可|还看好|另可|补充|此外|另外|同时关注|\\b(?:also|another|in addition|besides|second choice|second pick|add(?:ed|ing)?)\\b");

  /** From one pick of a row to the next. */
  private static final Pattern NEXT_IN_ROW =
      Pattern.compile("(?:、|和|与|及|以及|/|, (?:and )?| and )[^，,、；;。.（(]{1,40}");

  private static final Pattern IN_BRACKETS = Pattern.compile("[（(](?<ticker>" + TICKER + ")[）)]");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    Set<String> tabled = tabled(dossier);
    for (ReadSentence sentence : dossier.sentences().prose()) {
      if (sentence.sentence().part() == PartKind.PICKS && sentence.mayHold(IN_BRACKETS)) {
        bare(sentence, dossier)
            .or(() -> twice(sentence))
            .or(() -> addedAgain(sentence, tabled, dossier))
            .ifPresent(findings::add);
        tickers(sentence.text(), tabled);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> bare(ReadSentence sentence, Dossier dossier) {
    for (Pattern pattern : List.of(BARE_BEHIND, BARE_BEFORE)) {
      Matcher matcher = pattern.matcher(sentence.text());
      while (matcher.find()) {
        String group = matcher.group("zh") == null && pattern == BARE_BEHIND ? "en" : "zh";
        String name = matcher.group(group);
        if (!NO_COMPANY.matcher(name).find() && !isKnown(name, dossier)) {
          return Optional.of(
              Findings.warning(
                  "R23",
                  sentence.sentence().placeAt(matcher.start(group)),
                  "expected a ticker with its market for " + name + ", found none",
                  "write it behind the name, as behind the other"));
        }
      }
    }
    return Optional.empty();
  }

  /** «Vascular: Brightwick (BRWK.N), Halden (HDVX.N), Brightwick (BRWK.N)»: a row of picks. */
  private static Optional<Diagnostic> twice(ReadSentence sentence) {
    Set<String> seen = new LinkedHashSet<>();
    int last = 0;
    Matcher matcher = IN_BRACKETS.matcher(sentence.text());
    while (matcher.find()) {
      boolean row =
          last == 0
              || NEXT_IN_ROW.matcher(sentence.text().substring(last, matcher.start())).matches();
      if (!row) {
        seen.clear();
      }
      if (!seen.add(matcher.group("ticker"))) {
        return Optional.of(
            Findings.error(
                "R23",
                sentence.sentence().placeAt(matcher.start("ticker")),
                "expected each company once in a segment, found "
                    + matcher.group("ticker")
                    + " again",
                "",
                "take one of the two out"));
      }
      last = matcher.end();
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> addedAgain(
      ReadSentence sentence, Set<String> tabled, Dossier dossier) {
    if (!sentence.holds(ADDED)) {
      return Optional.empty();
    }
    Matcher matcher = IN_BRACKETS.matcher(sentence.text());
    while (matcher.find()) {
      String ticker = matcher.group("ticker");
      if (tabled.contains(ticker) && !ticker.equals(dossier.facts().company().code())) {
        return Optional.of(
            Findings.warning(
                "R23",
                sentence.sentence().placeAt(matcher.start("ticker")),
                "expected a company that is no pick yet, found " + ticker + " of the table",
                "name another company, or do not add this one again"));
      }
    }
    return Optional.empty();
  }

  private static boolean isKnown(String name, Dossier dossier) {
    return dossier.vocabulary().company().contains(name)
        || dossier.vocabulary().segments().values().stream().anyMatch(n -> n.contains(name));
  }

  /** The tickers of the tables of picks. */
  private static Set<String> tabled(Dossier dossier) {
    Set<String> tickers = new LinkedHashSet<>();
    PickTables.of(dossier).stream()
        .flatMap(grid -> grid.rows().stream())
        .flatMap(List::stream)
        .forEach(cell -> tickers(CountedItems.plain(cell), tickers));
    return tickers;
  }

  private static void tickers(String cell, Set<String> tickers) {
    if (Listing.TICKER.matcher(cell.strip()).matches()) {
      tickers.add(cell.strip());
    }
    Matcher matcher = IN_BRACKETS.matcher(cell);
    while (matcher.find()) {
      tickers.add(matcher.group("ticker"));
    }
  }
}
