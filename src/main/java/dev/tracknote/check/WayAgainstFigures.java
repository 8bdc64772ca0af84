package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.PaceWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R2 and R7: «Gross margin narrows: 9.5%, then 12.1%», «up 18.6%! Cloud slid from $1.38bn to
 * $1.63bn»: all figures of the sentence are those of what it names, and a word says that this went
 * the way that it did not, wherever the word stands.
 */
final class WayAgainstFigures implements Check {

  /** What is told of growth, of a record, of a time before or by contrast has a way of its own. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?i)"
              + PaceWords.FASTER
              + "|"
              + PaceWords.SLOWER
              + "|增速|新高|新低|纪录|历史|最[高低大小多少]|从[未没]|不曾|谷底|峰值|高点|低点|扭转|逆转|结束|终结|反转|曾|此前|之前|先前|原先|止[跌降]|行业|同业|同行|对手|剔除|汇率"
              + "|后首|之后|连续|\\bfall(?:s|en|ing)? (?:[a-z]+ ){0,2}(?:above|within|inside|outside)\\b|\\bthe middle\\b|\\bfor (?:[a-z]+ ){1,2}quarters|\\bin a row\\b|\\bconsecutive|\\bstraight\\b|\\bpace\\b|\\bgrowth (?!of\\b)|\\bgrowth,|\\bafter (?:\\w+ ){1,3}(?:quarters|years)|\\bnever\\b|\\bnot since\\b|\\brecord|\\bno (?:quarter|other|earlier|previous|prior)|\\b(?:high|low|larg|small|strong|weak)est\\b|\\bpeak|\\btrough|\\brevers|\\bend(?:ed|s|ing) (?:a|the)\\b|\\bpreviously|(?<!where (?:it|they) )\\bhad (?:been|\\w+(?:ed|en|wn))\\b|\\bafter (?:\\w+ing|an? \\w+)\\b|\\bindustry|\\bpeers?\\b|\\bcurrency|\\bexcluding|\\bcompetitor");

  /** What several did is in no line of theirs. */
  private static final Pattern TOGETHER =
      Pattern.compile("(?i)两者|二者|合计|共计|双双|\\b(?:they|together|both|combined|the two|their)\\b");

  /** What was, is held against what is. */
  private static final Pattern THAN_NOW =
      Pattern.compile(
          "(?i)\\bthan (?:at present|now|today|it (?:is|does)|currently|the (?:latest|current|present)|this)|[比较与跟同和](?:本季|当季|如今|现在|眼下|当前|目前|今)");

  private static final Pattern RIGHT_BEHIND =
      Pattern.compile(
          "(?i),? ?(?:(?:[a-z]+ly|a|the|to the|yet|still|of|year[- ]on[- ]year|quarter[- ]on[- ]quarter|sequential|annual|more) )*|\\s?(?:的|这个|这一|这?[一]?)?(?:[同环]比|按[年季])?");

  /** Of which the accounts have no rate. */
  private static final Pattern OTHER_RATE =
      Pattern.compile(
          "(?i)剔除|汇率|有机|内生|可比|同店|行业|同业|单价|均价|销量|预期|指引|一致|重述|\\bexclud|\\bcurrenc|\\borganic|\\blike-for-like|\\bcomparable|\\bsame-store|\\bindustry|\\bpeers?\\b|\\bguid|\\bconsensus|\\brestated|\\brecast|\\bunderlying|\\bprices?\\b|\\bvolumes?\\b");

  private static final Pattern WOULD = Pattern.compile("(?i)would|should|若|如果?|照此|按此");

  /** What others expect, and where what came stands in what was guided. */
  private static final Pattern OTHER_OUTLOOK =
      Pattern.compile(
          "(?i)一致预期|市场预期|目标|计划|平均|均值|区间的?[上下]|[上下][限端沿]|consensus|street|target|\\bplan|\\baverage|\\bend of\\b|\\bbeat|\\bmiss|\\bprevious guid|\\braised?\\b|\\blowered\\b|\\bcut\\b|上[调修]|下[调修]");

  /** A word that is taken back, or stands for what did not happen. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)(?:没有?|未|不|并非|而非|非|无|停止|难以?|[勿莫]|\\bnot?\\b|n't|\\bnever|\\bwithout|\\binstead of|\\brather than|\\bneither|\\bnor|\\bfar from|\\brisk of|\\bstopped|\\bno longer)\\W?(?:[a-z]+ )?$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      if (!sentence.text().startsWith("|")) {
        Optional<Diagnostic> word = isPlain(sentence) ? judge(sentence, dossier) : Optional.empty();
        word.or(() -> sign(sentence, dossier))
            .filter(d -> !isFoundAtFigure(sentence, dossier))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** What is told of the figure need not be told of the word again. */
  private static boolean isFoundAtFigure(ReadSentence sentence, Dossier dossier) {
    for (int i = 0; i < sentence.claims().size(); i++) {
      if (MoveReversed.judge(sentence, i, dossier).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(ReadSentence sentence) {
    return (PartsMeant.isAsserted(sentence) || isGuided(sentence))
        && sentence.mentions(Mention.OfExclusion.class).isEmpty()
        && sentence.mentions(Mention.OfLoss.class).isEmpty()
        && !sentence.holds(OTHERWISE)
        && !sentence.holds(TOGETHER)
        && !sentence.holds(MoveReversed.OF_UNITS)
        && (!sentence.holds(THAN_NOW) || isGuided(sentence))
        && (!sentence.holds(WayNearby.OF_OTHERS) || isGuided(sentence))
        && !sentence.holds(WayNearby.WORTH)
        && sentence.claims().stream().noneMatch(c -> MoveReversed.isOfOther(sentence, c));
  }

  /** What is guided is told as a value at its time, and what it would be. */
  private static boolean isGuided(ReadSentence sentence) {
    return !sentence.mentions(Mention.OfOutlook.class).isEmpty()
        && sentence.mentions(Mention.OfOutlook.class).stream()
            .allMatch(
                o ->
                    o.guidance()
                        || WOULD.matcher(sentence.text().substring(o.from(), o.to())).matches())
        && sentence.mentions(Mention.OfSource.class).isEmpty()
        && !sentence.holds(OTHER_OUTLOOK)
        && sentence.mentions(Mention.OfCondition.class).stream()
            .allMatch(c -> WOULD.matcher(sentence.text().substring(c.from(), c.to())).matches());
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Dossier dossier) {
    List<WayWord> words = WayWord.in(sentence);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<MovesTold.One> moves = MovesTold.of(sentence, dossier);
    if (moves.isEmpty()) {
      return Optional.empty();
    }
    return free(sentence, words, moves)
        .or(
            () ->
                moves.stream().flatMap(m -> wrong(sentence, words, m, moves).stream()).findFirst())
        .map(w -> finding(sentence, w, moves));
  }

  /** A rate has the size of the growth of what is named, and the other sign. */
  private static Optional<Diagnostic> sign(ReadSentence sentence, Dossier dossier) {
    boolean plain =
        PartsMeant.isAsserted(sentence)
            && sentence.mentions(Mention.OfExclusion.class).isEmpty()
            && sentence.mentions(Mention.OfLoss.class).isEmpty()
            && sentence.mentions(Mention.OfSource.class).isEmpty()
            && !sentence.holds(OTHER_RATE)
            && !sentence.holds(MoveReversed.OF_UNITS);
    if (!plain) {
      return Optional.empty();
    }
    for (Claim claim : sentence.claims()) {
      StatedFigure figure = claim.figure();
      boolean rate =
          figure.signed()
              && figure.kind() == StatedFigure.Kind.PERCENT
              && !figure.isRange()
              && figure.width().isEmpty()
              && !claim.share()
              && claim.against().isPresent()
              && (PointMisplaced.digits(figure) > 2
                  || claim.measure().startsWith(StatedSeries.PREFIX));
      if (rate) {
        List<Boolean> ways = MovesTold.ofRate(sentence, claim, dossier);
        boolean up = figure.value().signum() > 0;
        if (!ways.isEmpty() && ways.stream().noneMatch(w -> w == up)) {
          return Optional.of(
              finding(
                  sentence, new WayWord(figure.from() + 1, up, sentence.typed(figure)), List.of()));
        }
      }
    }
    return Optional.empty();
  }

  /** All moves went one way, and every word of motion says that they went the other. */
  private static Optional<WayWord> free(
      ReadSentence sentence, List<WayWord> words, List<MovesTold.One> moves) {
    boolean up = moves.getFirst().up();
    boolean against =
        moves.stream().allMatch(m -> m.up() == up)
            && words.stream().noneMatch(w -> w.up() == up || isDenied(sentence, w))
            && !namesSeveral(sentence)
            && sentence.mentions(Mention.OfOutlook.class).isEmpty();
    return against ? words.stream().filter(WayWord::isOfMotion).findFirst() : Optional.empty();
  }

  private static boolean namesSeveral(ReadSentence sentence) {
    return PartsMeant.named(sentence).size() > 1
        || sentence.mentions(Mention.OfMeasure.class).stream()
                .map(Mention.OfMeasure::measure)
                .distinct()
                .count()
            > 1;
  }

  /** The word right behind a figure, or else those before it, which say what no move of it does. */
  private static Optional<WayWord> wrong(
      ReadSentence sentence, List<WayWord> words, MovesTold.One move, List<MovesTold.One> moves) {
    StatedFigure figure = move.figure();
    Optional<WayWord> behind =
        words.stream().filter(w -> isBehind(sentence, figure, w)).findFirst();
    List<WayWord> near =
        figure.signed()
            ? words.stream().filter(w -> w.at() == figure.from() + 1).toList()
            : move.apart() && behind.isPresent()
                ? List.of(behind.get())
                : before(sentence, figure, words);
    boolean open =
        near.isEmpty()
            || moves.stream().anyMatch(m -> m.figure().equals(figure) && m.up() != move.up())
            || near.stream()
                .anyMatch(w -> w.up() == move.up() || w.isLoose() || isDenied(sentence, w))
            || (!figure.signed()
                && (!move.apart() || behind.isEmpty())
                && !near.stream().allMatch(WayWord::isOfMotion));
    return open ? Optional.empty() : Optional.of(near.getLast());
  }

  private static List<WayWord> before(
      ReadSentence sentence, StatedFigure figure, List<WayWord> words) {
    int from = sentence.endOfFigureBefore(figure);
    Optional<StatedFigure> last =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.to() == from && f.to() <= figure.from())
            .findFirst();
    return words.stream()
        .filter(w -> w.at() >= from && w.at() <= figure.from())
        .filter(w -> last.filter(f -> isBehind(sentence, f, w)).isEmpty())
        .toList();
  }

  private static boolean isBehind(ReadSentence sentence, StatedFigure figure, WayWord word) {
    return word.at() >= figure.to()
        && RIGHT_BEHIND.matcher(sentence.text().substring(figure.to(), word.at())).matches();
  }

  private static boolean isDenied(ReadSentence sentence, WayWord word) {
    return DENIED.matcher(sentence.text().substring(0, word.at())).find();
  }

  private static Diagnostic finding(
      ReadSentence sentence, WayWord word, List<MovesTold.One> moves) {
    boolean amounts =
        !moves.isEmpty()
            && moves.stream()
                .allMatch(m -> m.apart() && m.figure().kind() == StatedFigure.Kind.MONEY);
    return Findings.error(
        amounts ? "R7" : "R2",
        sentence.sentence().placeAt(word.at()),
        "expected a word for "
            + (word.up() ? "a fall" : "a rise")
            + ", found \""
            + word.text()
            + "\"",
        "",
        "say which way it went as the figures have it");
  }
}
