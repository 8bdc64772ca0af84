package dev.tracknote.check;

import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R3: parts are typed with plus signs between them, and the total told right beside them is nearly
 * but not quite what they make: «6.30+0.95+0.25，即 7.40 亿元», "27.53 (17.78 + 6.48 + 3.37)".
 *
 * <p>The signs say that it is a sum, so no words for one are asked for.
 */
final class TypedSumWrong implements Check {

  private static final Pattern PLUS_BETWEEN =
      Pattern.compile("^[^,，;；。=＝\\d]{0,24}[+＋]\\s?[^,，;；。=＝\\d]{0,24}$");

  /** «同比+22.4%、旧作同比+14.3%»: signs of moves in a row are no additions. */
  private static final Pattern NAME_BETWEEN =
      Pattern.compile("(?i)^(?!.*(?:同比|环比|\\band\\b))[^,，、和与及;；。=＝\\d]{0,24}$");

  private static final Pattern SIGNED = Pattern.compile("^[+＋]");

  /** From the parts to their total, in the same breath. */
  private static final Pattern BESIDE = Pattern.compile("^[^;；。\\d]{0,32}$");

  /** What the parts are held against, and not what they make. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)较|相比|高于|低于|上年|去年|上一?季|不及|超过|其中|一半|"
              + ConsensusWords.ZH
              + "|"
              + GuidanceWords.ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|\\b(?:than|above|below|versus|vs|against|from|compared|up|down|last|prior|earlier|of which|guid\\w*|"
              + ConsensusWords.EN
              + ")\\b");

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?i)抵销|抵消|内部|尾差|其余|另有|等[^于额]|eliminat|inter-?segment|\\brest\\b|\\bothers?\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      if (sentence.claims().size() > 2 && !sentence.holds(LEFT_OUT)) {
        judge(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    List<StatedFigure> figures = sentence.claims().stream().map(c -> c.figure()).toList();
    for (int from = 0; from + 1 < figures.size(); from++) {
      int to = from + 1;
      while (to < figures.size() && isAdded(sentence, figures.get(to - 1), figures.get(to))) {
        to++;
      }
      if (to - from > 1 && !SIGNED.matcher(sentence.typed(figures.get(from))).find()) {
        return judge(sentence, figures, from, to, dossier);
      }
    }
    return Optional.empty();
  }

  private static boolean isAdded(ReadSentence sentence, StatedFigure one, StatedFigure next) {
    return SIGNED.matcher(sentence.typed(next)).find()
        ? sentence.holdsIn(one.to(), next.from(), NAME_BETWEEN)
        : sentence.holdsIn(one.to(), next.from(), PLUS_BETWEEN);
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, List<StatedFigure> figures, int from, int to, Dossier dossier) {
    Optional<Diagnostic> wrong = Optional.empty();
    for (int at : List.of(to, from - 1)) {
      boolean beside =
          at >= 0
              && at < figures.size()
              && isBeside(sentence, figures, Math.min(at, to - 1), Math.max(at, from));
      if (beside) {
        StatedFigure total = figures.get(at);
        List<StatedFigure> parts = parts(sentence, figures.subList(from, to), total);
        if (!parts.isEmpty() && ListedSumWrong.makes(parts, total)) {
          return Optional.empty();
        }
        if (!parts.isEmpty() && ListedSumWrong.isNearly(parts, total) && wrong.isEmpty()) {
          // of a total that is right one of the parts is wrong
          boolean right = dossier.isRight(sentence, sentence.claims().get(at));
          StatedFigure place = right ? figures.get(from) : total;
          wrong = Optional.of(ListedSumWrong.told(sentence, parts, total, place));
        }
      }
    }
    return wrong;
  }

  private static boolean isBeside(
      ReadSentence sentence, List<StatedFigure> figures, int one, int other) {
    int from = figures.get(one).to();
    int to = figures.get(other).from();
    return sentence.holdsIn(from, to, BESIDE)
        && !OTHER.matcher(sentence.text().substring(from, to)).find();
  }

  private static List<StatedFigure> parts(
      ReadSentence sentence, List<StatedFigure> row, StatedFigure total) {
    List<StatedFigure> parts = new ArrayList<>();
    if (total.isRange()
        || total.width().isPresent()
        || total.kind() == StatedFigure.Kind.MULTIPLE) {
      return parts;
    }
    for (StatedFigure part : row) {
      Optional<StatedFigure> alike = ListedSumWrong.part(sentence, part, total);
      if (alike.isEmpty()) {
        return List.of();
      }
      parts.add(alike.get());
    }
    return parts;
  }
}
