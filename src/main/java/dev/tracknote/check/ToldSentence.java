package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence without its signs, with the figures in it.
 *
 * @param number counts the sentences of its text
 */
record ToldSentence(int number, ReadSentence read, String plain, List<String> figures) {

  private static final String SIGNS = " \t\n\u000B\f\r，。；：、“”（）";

  private static final Pattern SIDE =
      Pattern.compile(
          "(?i)(?<up>高于|高出|快于|优于|多于|超出|\\b(?:above|higher|more|faster|ahead|better)\\b)"
              + "|(?<down>低于|慢于|逊于|少于|不及|\\b(?:below|lower|less|slower|behind|worse)\\b)");

  static ToldSentence of(int number, ReadSentence read) {
    return new ToldSentence(number, read, plain(read.text()), figures(read.text()));
  }

  /** The parts and measures that it names. */
  List<String> topics() {
    List<String> topics = new ArrayList<>();
    read.mentions(Mention.OfSegment.class).forEach(s -> topics.add(s.segment()));
    read.mentions(Mention.OfMeasure.class).forEach(m -> topics.add(m.measure()));
    return topics;
  }

  /** Whether it says the other way what another says: «下降» for «上升», «低于» for «高于». */
  boolean isTurnedFrom(ToldSentence other) {
    List<Boolean> own = ways();
    List<Boolean> others = other.ways();
    List<Mention.Against> then = comparisons();
    List<Mention.Against> otherThen = other.comparisons();
    return (own.size() == others.size() && !own.equals(others))
        || (then.size() == otherThen.size() && !then.equals(otherThen));
  }

  private List<Mention.Against> comparisons() {
    return read.mentions(Mention.OfComparison.class).stream()
        .map(Mention.OfComparison::against)
        .toList();
  }

  private List<Boolean> ways() {
    List<Boolean> ways = new ArrayList<>();
    read.mentions(Mention.OfDirection.class).forEach(d -> ways.add(d.up()));
    read.each(SIDE, m -> ways.add(m.group("up") != null));
    return ways;
  }

  /** Each two neighbouring signs of a text. */
  static Set<String> pairs(String text) {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  /** Whether of all pairs of two texts so many in ten are in both. */
  static boolean isAlike(Set<String> one, Set<String> other, int ofTen) {
    Set<String> shared = new LinkedHashSet<>(one);
    shared.retainAll(other);
    int all = one.size() + other.size() - shared.size();
    return shared.size() * 10 >= all * ofTen;
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

  /** Without spaces and signs, but for those inside a number. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (isHan(sign) || isLetterOrDigit(sign) || isKept(sign, text, i)) {
        plain.append(sign);
      }
    }
    return plain.toString();
  }

  private static boolean isKept(char sign, String text, int at) {
    return SIGNS.indexOf(sign) < 0
        && (!isPunctuation(sign) || (isDigit(text, at - 1) && isDigit(text, at + 1)));
  }

  private static boolean isLetterOrDigit(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= '0' && sign <= '9')
        || (sign >= 'A' && sign <= 'Z');
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

  static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
