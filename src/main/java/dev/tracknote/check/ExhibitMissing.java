package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.commentary.Prose;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R24: a mention of a figure, table or exhibit that the note has not. The house numbers its
 * exhibits 图 n and Exhibit n, as many as the facts can fill; whatever else is numbered must have a
 * caption, and where captions of a kind are typed, theirs are the numbers of that kind.
 */
final class ExhibitMissing implements Check {

  private static final Pattern MENTION =
      Pattern.compile(
          "(?<zh>图表|图|表)\\s?(?<n>\\d{1,2})(?![\\d%]|\\.\\d)|\\b(?<en>[Ff]igure|[Ff]ig\\.|[Tt]able|[Cc]hart|[Ee]xhibit)\\s(?<m>\\d{1,2})(?![\\d%]|\\.\\d|\\s?(?:million|billion))");

  /** What was left to be filled in. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:见|如|参照|[Ss]ee |[Ii]n |[Aa]s )(?:the )?(?:图表|图|表|[Ff]igure|[Tt]able|[Ee]xhibit|[Cc]hart)\\s?(?:[？?]{1,3}|[Xx]{1,2}|N|#|__+)(?![A-Za-z])|\\bTO ?DO\\b|\\bTBD\\b|\\bTBC\\b|待补充?|待填|待更新|[？?]{2,}|(?<![A-Za-z])[Xx]{2,}(?=\\s?[%％亿万])|\\$?\\{\\{?[a-z_.]+\\}?\\}|【(?:\\s*|[XxＸ?？]{1,4})】|\\[(?:\\s*|[XxＸ?？]{1,4}|TK)\\]|_{3,}");

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)^\\s*(?:(?<zh>图表|图|表)\\s?(?<n>\\d{1,2})|(?<en>figure|fig\\.|table|chart|exhibit)\\s(?<m>\\d{1,2}))\\s?[：:.—–|-].*");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    Set<String> captions = new LinkedHashSet<>();
    int tables =
        dossier.commentary().parts().stream()
            .filter(p -> p.kind() != PartKind.PICKS)
            .mapToInt(p -> captions(p.prose(), captions))
            .sum();
    int exhibits = exhibits(dossier);
    boolean draft = dossier.commentary().isDraft();
    for (ReadSentence sentence : dossier.note()) {
      open(sentence)
          .map(f -> draft ? f.asWarning() : f)
          .or(() -> missing(sentence, captions, tables, exhibits))
          .ifPresent(findings::add);
    }
    return findings;
  }

  /** What a draft leaves to be filled in is no fault of it yet. */
  private static Optional<Diagnostic> open(ReadSentence sentence) {
    Matcher open = OPEN.matcher(sentence.text());
    if (sentence.isRow() || !sentence.holds(OPEN) || !open.find()) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.error(
            "R24",
            sentence.sentence().placeAt(open.start()),
            "expected a number or a word, found the placeholder " + open.group().strip(),
            "",
            "fill it in"));
  }

  private static Optional<Diagnostic> missing(
      ReadSentence sentence, Set<String> captions, int tables, int exhibits) {
    Matcher matcher = MENTION.matcher(sentence.text());
    while (sentence.mayHold(MENTION) && matcher.find()) {
      String kind = kind(matcher);
      int number = number(matcher);
      int most =
          switch (kind) {
            case "图", "图表", "exhibit" -> exhibits;
            case "表", "table" -> tables;
            default -> 0;
          };
      boolean own = captions.stream().anyMatch(c -> c.matches(kind + "\\d+"));
      if ((own || number > most) && !captions.contains(kind + number)) {
        return Optional.of(
            Findings.error(
                "R24",
                sentence.sentence().placeAt(matcher.start()),
                "expected an exhibit that the note has, found " + matcher.group().strip(),
                "",
                "name an exhibit by the number that it has in the note"));
      }
    }
    return Optional.empty();
  }

  /** Gathers the captions that are typed, and counts the tables. */
  private static int captions(List<Prose> prose, Set<String> captions) {
    int tables = 0;
    for (Prose piece : prose) {
      switch (piece) {
        case Prose.Passage p -> caption(CountedItems.plain(p), captions);
        case Prose.Heading h -> {}
        case Prose.Listing l -> {
          for (List<Prose> item : l.items()) {
            tables += captions(item, captions);
          }
        }
        case Prose.Grid g -> tables++;
      }
    }
    return tables;
  }

  private static void caption(String text, Set<String> captions) {
    for (String line : text.split("\n", -1)) {
      Matcher matcher = CAPTION.matcher(line);
      if (matcher.matches()) {
        captions.add(kind(matcher) + number(matcher));
      }
    }
  }

  private static String kind(Matcher matcher) {
    return matcher.group("zh") != null
        ? matcher.group("zh")
        : matcher.group("en").toLowerCase(Locale.ROOT);
  }

  private static int number(Matcher matcher) {
    return Integer.parseInt(matcher.group("n") != null ? matcher.group("n") : matcher.group("m"));
  }

  /** How many exhibits the house can draw of these facts. */
  private static int exhibits(Dossier dossier) {
    CompanyFacts facts = dossier.facts();
    int exhibits = 2;
    exhibits += knows(dossier, Measure.GROSS_MARGIN) || knows(dossier, Measure.NET_MARGIN) ? 1 : 0;
    exhibits += facts.guidance().isEmpty() ? 0 : 1;
    exhibits += facts.company().segments().isEmpty() ? 0 : 2;
    exhibits += knows(dossier, Measure.CASH_RETURNED) ? 1 : 0;
    exhibits += knows(dossier, Measure.RESEARCH_AND_DEVELOPMENT) ? 1 : 0;
    exhibits += facts.estimates().all().isEmpty() ? 0 : 1;
    return exhibits;
  }

  private static boolean knows(Dossier dossier, Measure measure) {
    return dossier.ground().knows(Subject.company(measure));
  }
}
