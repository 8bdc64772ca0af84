package dev.tracknote.check;

import dev.tracknote.claim.Han;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R13: two notations for points in one note. A house that writes «+1.2pcts» behind a sign and «提升
 * 1.2 个百分点» in words, always so, has one notation for each and mixes none.
 */
final class PointsNotation {

  private static final Pattern PCT = Pattern.compile("\\d\\s?(?:pcts?|pp)\\b");

  /** A band, «50.0%±1.0pct», is a notation of its own where every band is written so. */
  private static final Pattern PCT_OF_NO_BAND =
      Pattern.compile("(?<!± ?\\d{0,3}(?:\\.\\d{0,2})?)" + PCT.pattern());

  private static final Pattern BAND_IN_POINTS =
      Pattern.compile("± ?\\d{1,3}(?:\\.\\d{1,2})?\\s?个?百分点");
  private static final Pattern POINTS =
      Pattern.compile("(?:(?<=\\d\\.\\d{1,3})|(?<!\\d)[1-9])\\s?个?百分点");
  private static final Pattern SIGNED = Pattern.compile("[+\\-−±] ?\\d+(?:\\.\\d+)?$");
  private static final Pattern PCT_EN =
      Pattern.compile("(?i)\\d\\s?pcts?\\b(?! (?:of|more|less|higher|lower|growth))");
  private static final Pattern POINTS_EN =
      Pattern.compile("(?i)\\d\\s?(?:percentage points?|points?|pts?|pp|ppts?|bps?)\\b");
  private static final Pattern RATIO_EN =
      Pattern.compile(
          "(?i)\\b(?:margins?|ratios?|rates?|shares?|mix|NIM|occupancy|penetration)\\b");

  /** One sign among so many figures in words is no habit. */
  private static final int SELDOM = 4;

  /** A notation that stands in so many sentences for each of the other is no slip of one hand. */
  private static final int SLIP = 5;

  private PointsNotation() {}

  static List<Diagnostic> findings(Dossier dossier) {
    List<ReadSentence> all = dossier.everything();
    List<ReadSentence> latin = all.stream().filter(s -> !Han.isIn(s.text())).toList();
    return latin.size() * 2 > all.size() ? pctInEnglish(latin) : mixed(all);
  }

  /** The notation that is used less is the one to change, told once; of a tie, the second. */
  private static List<Diagnostic> mixed(List<ReadSentence> all) {
    Pattern apart = with(BAND_IN_POINTS, all).isEmpty() ? PCT_OF_NO_BAND : PCT;
    List<ReadSentence> pct = with(apart, all);
    List<ReadSentence> points = with(POINTS, all);
    if (pct.isEmpty() || points.isEmpty() || isHabit(pct, points) || isBoth(pct, points)) {
      return List.of();
    }
    boolean pctIsRare = pct.size() < points.size();
    Pattern rare = pctIsRare ? apart : POINTS;
    ReadSentence sentence = (pctIsRare ? pct : points).getFirst();
    Matcher matcher = rare.matcher(sentence.text());
    return matcher.find()
        ? List.of(
            Findings.warning(
                "R13",
                sentence.sentence().placeAt(matcher.start()),
                "expected one notation for points, found pcts and 个百分点 in one note",
                "write " + (pctIsRare ? "个百分点" : "pcts") + " here too"))
        : List.of();
  }

  /** Where each stands in several sentences, the house takes them for the same. */
  private static boolean isBoth(List<ReadSentence> pct, List<ReadSentence> points) {
    int rare = Math.min(pct.size(), points.size());
    return rare > 1 && rare * SLIP > Math.max(pct.size(), points.size());
  }

  private static boolean isHabit(List<ReadSentence> pct, List<ReadSentence> points) {
    Signs signs = Signs.of(PCT, pct);
    Signs words = Signs.of(POINTS, points);
    return signs.worded == 0
        && words.signed == 0
        && (signs.signed > 1 || signs.signed * SELDOM > words.worded);
  }

  /** How often a notation stands behind a sign, and how often behind a word. */
  private record Signs(int signed, int worded) {

    static Signs of(Pattern notation, List<ReadSentence> sentences) {
      int signed = 0;
      int worded = 0;
      for (ReadSentence sentence : sentences) {
        Matcher matcher = notation.matcher(sentence.text());
        while (matcher.find()) {
          boolean sign = SIGNED.matcher(before(sentence.text(), matcher)).find();
          signed += sign ? 1 : 0;
          worded += sign ? 0 : 1;
        }
      }
      return new Signs(signed, worded);
    }

    private static String before(String text, Matcher notation) {
      int end = notation.start();
      while (end < notation.end() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      return text.substring(0, end);
    }
  }

  /** In English «pct» is per cent, so where points are counted beside it, it is the wrong one. */
  private static List<Diagnostic> pctInEnglish(List<ReadSentence> sentences) {
    List<Diagnostic> findings = new ArrayList<>();
    if (with(POINTS_EN, sentences).isEmpty()) {
      return findings;
    }
    for (ReadSentence sentence : with(PCT_EN, sentences)) {
      Matcher matcher = PCT_EN.matcher(sentence.text());
      if (matcher.find() && sentence.holds(RATIO_EN)) {
        findings.add(
            Findings.warning(
                "R13",
                sentence.sentence().placeAt(matcher.start()),
                "expected points as in the rest of the note, found " + matcher.group(),
                "write pts or points; pct reads as per cent"));
      }
    }
    return findings;
  }

  private static List<ReadSentence> with(Pattern notation, List<ReadSentence> sentences) {
    return sentences.stream().filter(s -> s.holds(notation)).toList();
  }
}
