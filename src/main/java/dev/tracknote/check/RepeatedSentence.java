package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R16: a sentence or clause that stands twice. A sentence in slightly other words is the same one
 * when it gives the same figures, two at least; with other figures it is another.
 */
final class RepeatedSentence implements Check {

  private static final String SIGNS = " \t\n\u000B\f\r，。；：、“”（）";
  private static final String ENDS = "，；;。";
  private static final Pattern SPEAKER =
      Pattern.compile("^\\W*(?:[QA问答]|Question|Answer)\\W{0,3}[：:]\\W*(?=\\S)");
  private static final int SHORTEST = 12;
  private static final int SHORTEST_CLAUSE = 6;
  private static final int SHORTEST_CARRIED = 6;
  private static final int ALIKE_OF_TEN = 7;
  private static final int ALIKE_WITH_MANY = 6;
  private static final int WITHIN_OF_TEN = 8;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    repeats(dossier.note(), findings);
    repeats(dossier.minutes(), findings);
    return findings;
  }

  private static void repeats(List<ReadSentence> sentences, List<Diagnostic> findings) {
    Map<String, ReadSentence> seen = new LinkedHashMap<>();
    Map<String, List<Told>> byFigure = new LinkedHashMap<>();
    List<Told> all = new ArrayList<>();
    Optional<ReadSentence> before = Optional.empty();
    for (ReadSentence read : sentences) {
      Optional<ReadSentence> last = before;
      before = Optional.of(read);
      // a headline says again what the text says
      if (read.isRow() || read.sentence().part() == PartKind.HEADLINE) {
        continue;
      }
      Told told = Told.of(read);
      Optional<ReadSentence> earlier = Optional.empty();
      if (told.plain().length() >= SHORTEST) {
        ReadSentence same = seen.putIfAbsent(told.plain() + read.sentence().references(), read);
        earlier =
            Optional.ofNullable(same)
                .or(() -> alike(told, byFigure))
                .or(() -> heldIn(told, all))
                .or(() -> saidAgain(read, last));
        if (same == null) {
          all.add(told);
          told.figures().stream()
              .distinct()
              .forEach(f -> byFigure.computeIfAbsent(f, k -> new ArrayList<>()).add(told));
        }
      }
      if (earlier.isPresent()) {
        int line = earlier.get().sentence().place().line();
        findings.add(finding(read, "the sentence of line " + line + " again"));
      } else if (clauseTwice(read.text())) {
        findings.add(finding(read, "one clause twice"));
      }
    }
  }

  /** A sentence without its signs, with the figures in it. */
  private record Told(ReadSentence read, String plain, List<String> figures) {

    static Told of(ReadSentence read) {
      return new Told(
          read, RepeatedSentence.plain(read.text()), RepeatedSentence.figures(read.text()));
    }
  }

  /** An earlier sentence with the same figures and nearly the same words. */
  private static Optional<ReadSentence> alike(Told told, Map<String, List<Told>> byFigure) {
    List<String> figures = told.figures();
    int alike = figures.size() > 2 ? ALIKE_WITH_MANY : ALIKE_OF_TEN;
    if (figures.size() < 2 || told.read().sentence().part() == PartKind.PICKS) {
      return Optional.empty();
    }
    List<String> topics = topics(told.read());
    return byFigure.getOrDefault(figures.getFirst(), List.of()).stream()
        .filter(s -> !s.read().claims().isEmpty() && isHeld(s.figures(), figures))
        .filter(s -> topics(s.read()).equals(topics))
        .filter(s -> isAlike(pairs(told.plain()), pairs(s.plain()), alike))
        .map(Told::read)
        .findFirst();
  }

  /**
   * An earlier sentence of the same part that begins with all of this one, or that gives its
   * figures with hardly a word of it missing.
   */
  private static Optional<ReadSentence> heldIn(Told told, List<Told> all) {
    PartKind part = told.read().sentence().part();
    if (part == PartKind.PICKS || told.plain().indexOf(Sentence.REFERENCE) >= 0) {
      return Optional.empty();
    }
    Set<String> now = pairs(told.plain());
    return all.stream()
        .filter(s -> s.read().sentence().part() == part)
        .filter(s -> s.plain().length() > told.plain().length())
        .filter(
            s ->
                s.plain().startsWith(told.plain())
                    || (part == PartKind.RISKS && s.plain().contains(told.plain()))
                    || isWithin(told, now, s))
        .map(Told::read)
        .findFirst();
  }

  private static boolean isWithin(Told told, Set<String> now, Told earlier) {
    if (told.figures().size() < 2 || !earlier.figures().containsAll(told.figures())) {
      return false;
    }
    Set<String> then = pairs(earlier.plain());
    long held = now.stream().filter(then::contains).count();
    return held * 10 >= now.size() * WITHIN_OF_TEN;
  }

  /**
   * The sentence right before, said again: with the same figures, and with nothing left out, or
   * most of it where it gives several.
   */
  private static Optional<ReadSentence> saidAgain(ReadSentence read, Optional<ReadSentence> last) {
    if (last.isEmpty() || read.sentence().part() == PartKind.PICKS) {
      return Optional.empty();
    }
    List<String> figures = figures(read.text());
    if (figures.size() > 1 && plain(last.get().text()).contains(plain(read.text()))) {
      return last;
    }
    if (figures.isEmpty() || !figures.equals(figures(last.get().text()))) {
      return Optional.empty();
    }
    String then = plain(SPEAKER.matcher(last.get().text()).replaceFirst(""));
    String now = plain(SPEAKER.matcher(read.text()).replaceFirst(""));
    Set<String> one = pairs(then);
    Set<String> other = pairs(now);
    boolean ofSame = then.regionMatches(0, now, 0, 2);
    boolean grown = one.size() <= other.size();
    Set<String> shorter = grown ? one : other;
    Set<String> longer = grown ? other : one;
    long held = shorter.stream().filter(longer::contains).count();
    boolean whole = held * 10 >= shorter.size() * 9L && shorter.size() * 10 >= longer.size() * 5;
    boolean most = figures.size() > 1 && isAlike(one, other, ALIKE_WITH_MANY - 1);
    return ofSame && topics(read).equals(topics(last.get())) && (whole || most)
        ? last
        : Optional.empty();
  }

  /** The same figures, or all of those of the later sentence where it gives three or more. */
  private static boolean isHeld(List<String> earlier, List<String> later) {
    return later.size() > 2 ? new ArrayList<>(earlier).containsAll(later) : earlier.equals(later);
  }

  private static List<String> topics(ReadSentence read) {
    List<String> topics = new ArrayList<>();
    read.mentions(Mention.OfSegment.class).forEach(s -> topics.add(s.segment()));
    read.mentions(Mention.OfMeasure.class).forEach(m -> topics.add(m.measure()));
    return topics;
  }

  private static boolean isAlike(Set<String> one, Set<String> other, int ofTen) {
    Set<String> shared = new LinkedHashSet<>(one);
    shared.retainAll(other);
    int all = one.size() + other.size() - shared.size();
    return shared.size() * 10 >= all * ofTen;
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private static List<String> figures(String text) {
    List<String> figures = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      if (isDigit(text, from)) {
        int to = from;
        for (int i = from;
            i < text.length() && (isDigit(text, i) || isPoint(text.charAt(i)));
            i++) {
          to = isDigit(text, i) ? i + 1 : to;
        }
        figures.add(text.substring(from, to));
        from = to;
      } else {
        from++;
      }
    }
    return figures;
  }

  private static boolean clauseTwice(String text) {
    List<String> clauses = clauses(text);
    if (clauses.size() < 2) {
      return false;
    }
    List<String> seen = new ArrayList<>();
    String last = "";
    for (String clause : clauses) {
      String plain = plain(clause);
      boolean typed = plain.indexOf(Sentence.REFERENCE) < 0;
      if (typed
          && plain.length() >= SHORTEST_CLAUSE
          && (seen.contains(plain) || isCarried(last, plain))) {
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
      if (ENDS.indexOf(sign) >= 0 || (sign == ',' && !isDigit(text, i + 1))) {
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

  /** Without spaces and signs, but for those inside a number. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (isHan(sign)
          || (SIGNS.indexOf(sign) < 0
              && (!isPunctuation(sign) || (isDigit(text, i - 1) && isDigit(text, i + 1))))) {
        plain.append(sign);
      }
    }
    return plain.toString();
  }

  private static boolean isHan(char sign) {
    return sign >= '\u4e00' && sign <= '\u9fff';
  }

  private static boolean isPunctuation(char sign) {
    return sign > ' ' && sign < 127 && !Character.isLetterOrDigit(sign);
  }

  private static boolean isPoint(char sign) {
    return sign == '.' || sign == ',';
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
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
