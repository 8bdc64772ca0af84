package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R23 in a sentence that lists its picks: «①AI 芯片：奥斯微（OSTV.O）、弦月半导体（XYBD.SH）等», where one of a list
 * stands without the ticker that the others have, or twice.
 */
final class PicksInProse implements Check {

  private static final String NAME = "[^、，,;；：:（()）。①-⑳]{2,20}?";
  private static final Pattern LIST =
      Pattern.compile(
          "(?<=[：:])\\s?"
              + NAME
              + "(?:[（(][^（()）]{1,20}[）)])?(?:、"
              + NAME
              + "(?:[（(][^（()）]{1,20}[）)])?)+(?=等?(?:[；;。]|$))");
  private static final Pattern ITEM =
      Pattern.compile("(?<name>" + NAME + ")(?:[（(](?<ticker>[^（()）]{1,20})[）)])?(?:等?$|、)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.note()) {
      if (sentence.sentence().part() == PartKind.PICKS && !sentence.isRow()) {
        Matcher lists = LIST.matcher(sentence.text());
        while (lists.find()) {
          list(sentence, lists.start(), lists.group(), findings);
        }
      }
    }
    return findings;
  }

  private static void list(
      ReadSentence sentence, int from, String list, List<Diagnostic> findings) {
    List<Item> items = items(list);
    if (items.stream().noneMatch(i -> Listing.TICKER.matcher(i.ticker()).matches())) {
      return;
    }
    Set<String> seen = new LinkedHashSet<>();
    for (Item item : items) {
      if (!Listing.TICKER.matcher(item.ticker()).matches()) {
        findings.add(
            fault(
                sentence,
                from + item.at(),
                "expected a ticker with its market for "
                    + item.name()
                    + ", found \""
                    + item.ticker()
                    + "\"",
                "write it as 300476.SZ, 0285.HK or NVDA.O behind the name"));
      } else if (!seen.add(item.name())) {
        findings.add(
            fault(
                sentence,
                from + item.at(),
                "expected each company once in a segment, found " + item.name() + " again",
                "take one of the two out"));
      }
    }
  }

  /** A pick, its ticker empty where it has none, and where it stands in its list. */
  private record Item(String name, String ticker, int at) {}

  private static List<Item> items(String list) {
    List<Item> items = new ArrayList<>();
    Matcher matcher = ITEM.matcher(list);
    while (matcher.find()) {
      String ticker = matcher.group("ticker");
      items.add(
          new Item(
              matcher.group("name").strip(),
              ticker == null ? "" : ticker.strip(),
              matcher.start("name")));
    }
    return items;
  }

  private static Diagnostic fault(ReadSentence sentence, int at, String message, String hint) {
    return Findings.error("R23", sentence.sentence().placeAt(at), message, "", hint);
  }
}
