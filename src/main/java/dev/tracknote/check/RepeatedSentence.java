package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R16: a sentence or clause that stands twice. A sentence in slightly other words is the same one
 * when it gives the same figures, two at least; with other figures it is another.
 */
final class RepeatedSentence implements Check {

  private static final String ENDS = "，；;。";
  private static final Pattern SPEAKER =
      Pattern.compile("^\\W*(?:[QA问答]|Question|Answer)\\W{0,3}[：:]\\W*(?=\\S)");

  /** Of values in a row two may be alike. */
  private static final Pattern FIGURE_ALONE =
      Pattern.compile(
          "(?i)\\s*(?:and |和|与)?[A-Z]{0,3}[$€£¥₩]?\\s?[+-]?[\\d.,]+\\s?(?:%|[a-z]{1,8}|[万亿]{0,2}[\\p{IsHan}]{0,3})\\s*");

  private static final int SHORTEST_CLAUSE = 6;
  private static final int SHORTEST_CARRIED = 6;
  private static final int ALIKE_OF_TEN = 5;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    repeats(dossier.note(), findings);
    repeats(dossier.minutes(), findings);
    return findings;
  }

  private static void repeats(List<ReadSentence> sentences, List<Diagnostic> findings) {
    EarlierSentences all = new EarlierSentences();
    Reworded reworded = new Reworded();
    Optional<ToldSentence> before = Optional.empty();
    for (int i = 0; i < sentences.size(); i++) {
      ReadSentence read = sentences.get(i);
      Optional<ToldSentence> last = before;
      ToldSentence told = ToldSentence.of(i, read);
      before = Optional.of(told);
      // a headline says again what the text says
      if (read.isRow() || read.sentence().part() == PartKind.HEADLINE) {
        continue;
      }
      Optional<ReadSentence> earlier =
          told.plain().length() >= EarlierSentences.SHORTEST
              ? all.saying(told).or(() -> saidAgain(told, last))
              : Optional.empty();
      if (earlier.isPresent()) {
        int line = earlier.get().sentence().place().line();
        findings.add(finding(read, "the sentence of line " + line + " again"));
      } else if (clauseTwice(read.text(), !told.figures().isEmpty())) {
        findings.add(finding(read, "one clause twice"));
      } else {
        reworded.again(told).map(e -> Reworded.finding(told, e)).ifPresent(findings::add);
      }
    }
  }

  /**
   * The sentence right before in its paragraph, said again: with the same figures, and with nothing
   * left out, or most of it where it gives several.
   */
  private static Optional<ReadSentence> saidAgain(
      ToldSentence told, Optional<ToldSentence> before) {
    ReadSentence read = told.read();
    List<String> figures = told.figures();
    if (before.isEmpty()
        || before.get().read().sentence().passage() != read.sentence().passage()
        || figures.isEmpty()
        || read.sentence().part() == PartKind.PICKS
        || told.isTurnedFrom(before.get())) {
      return Optional.empty();
    }
    Optional<ReadSentence> last = before.map(ToldSentence::read);
    if (figures.size() > 1 && before.get().plain().contains(told.plain())) {
      return last;
    }
    if (!figures.equals(before.get().figures())) {
      return Optional.empty();
    }
    String then = ToldSentence.plain(SPEAKER.matcher(last.get().text()).replaceFirst(""));
    String now = ToldSentence.plain(SPEAKER.matcher(read.text()).replaceFirst(""));
    Set<String> one = ToldSentence.pairs(then);
    Set<String> other = ToldSentence.pairs(now);
    boolean ofSame = then.regionMatches(0, now, 0, 2);
    boolean grown = one.size() <= other.size();
    Set<String> shorter = grown ? one : other;
    Set<String> longer = grown ? other : one;
    long held = shorter.stream().filter(longer::contains).count();
    boolean whole = held * 10 >= shorter.size() * 9L && shorter.size() * 10 >= longer.size() * 5;
    boolean most = figures.size() > 1 && ToldSentence.isAlike(one, other, ALIKE_OF_TEN);
    return ofSame && told.topics().equals(before.get().topics()) && (whole || most)
        ? last
        : Optional.empty();
  }

  /**
   * @param figured whether it holds any digits, without which no clause is carried on
   */
  private static boolean clauseTwice(String text, boolean figured) {
    List<String> clauses = clauses(text);
    if (clauses.size() < 2) {
      return false;
    }
    List<String> seen = new ArrayList<>();
    String last = "";
    for (String clause : clauses) {
      String plain = ToldSentence.plain(clause);
      boolean typed =
          plain.indexOf(Sentence.REFERENCE) < 0 && !FIGURE_ALONE.matcher(clause).matches();
      if (typed
          && plain.length() >= SHORTEST_CLAUSE
          && (seen.contains(plain) || (figured && isCarried(last, plain)))) {
        return true;
      }
      seen.add(plain);
      last = plain;
    }
    return false;
  }

  /** Cut at commas, semicolons and stops, but not inside a number. */
  private static List<String> clauses(String text) {
    List<String> clauses = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (ENDS.indexOf(sign) >= 0 || (sign == ',' && !ToldSentence.isDigit(text, i + 1))) {
        clauses.add(text.substring(from, i));
        from = i + 1;
      }
    }
    clauses.add(text.substring(from));
    return clauses;
  }

  /** «本季回购 40 亿日元，回购 40 亿日元已全部注销»: the tail of a clause begins the next one. */
  private static boolean isCarried(String last, String next) {
    for (int length = Math.min(last.length(), next.length());
        length >= SHORTEST_CARRIED;
        length--) {
      if (last.regionMatches(last.length() - length, next, 0, length)) {
        String head = next.substring(0, length);
        boolean figure = head.chars().anyMatch(Character::isDigit);
        return figure && !Character.isDigit(head.charAt(0));
      }
    }
    return false;
  }

  private static Diagnostic finding(ReadSentence read, String found) {
    return Findings.error(
        "R16",
        read.sentence().place(),
        "expected each sentence once, found " + found,
        "",
        "take one of the two out");
  }
}
