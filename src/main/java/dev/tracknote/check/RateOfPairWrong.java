package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R2: «€462 million compares with €377 million, up 12.5%»: the two amounts make another rate. */
final class RateOfPairWrong implements Check {

  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)(?:\\s?[\\p{IsHan}a-z]{1,9})?[,，]?\\s?(?:compare[sd]? (?:with|to)|against|versus|after|(?:up|down|rose|fell|grew)? ?from|较|比|对比|上年同期(?:为|的)?|去年同期(?:为|的)?)(?:(?!多|少|增|减|高|低|赚|升|降|more|less|higher|lower)[^,，;；。.]){0,14}");

  /** «较上季末增加 18.5 亿元，较去年同期的 68 亿元»: how far something moved is no level. */
  static final Pattern MOVED_BY =
      Pattern.compile(
          "(?i)(?:增加|减少|增长|下降|净增|净减|多出?|少了?|上升|提升|扩大|收窄)(?:了|约|近|超|逾|\\s)*$|\\b(?:rose|fell|grew|increased|decreased|declined|up|down|more|less) by (?:about |some |nearly )?$");

  /** «营收高于指引上限 112.27 亿元，比中值 109 亿元高出 6.2%»: a mark that something else is held against. */
  private static final Pattern PAST_MARK =
      Pattern.compile(
          "(?i)(?:高于|低于|高过|高出|超过|超出|超|越过|突破|不及|未及|未达|好于|优于|逊于)[^，。；,;\\d]{0,14}$|\\b(?:above|below|past|beyond|exceed\\w*|beat\\w*|topp?\\w*|clear\\w*|surpass\\w*|ahead of|short of|missed) (?:[a-z]+ ){0,5}(?:[A-Z]{2,3} ?)?[$€£¥]?$");

  private static final Pattern RATE =
      Pattern.compile(
          "(?i)[^,，;；。.\\d]{0,18}[,，(（]?\\s?(?:or |which is |that is |thus |i\\.e\\. |即|相当于|同比|约合)*(?:up|down|(?:an? )?(?:increase|rise|gain|growth|decline|drop|fall|decrease) of|增长|增幅|增加|提升|上升|下降|减少|降幅|高出|多)(?:了|约|近|超|nearly|about|some|by|\\s)*");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, RateOfPairWrong::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    if (index < 2 || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    Claim claim = sentence.claims().get(index);
    StatedFigure rate = claim.figure();
    StatedFigure one = sentence.claims().get(index - 2).figure();
    StatedFigure other = sentence.claims().get(index - 1).figure();
    String text = sentence.text();
    boolean pair =
        rate.kind() == StatedFigure.Kind.PERCENT
            && !rate.isRange()
            && (one.kind() == StatedFigure.Kind.MONEY || isCount(one))
            && one.isOfOneUnitWith(other)
            && !sentence.holdsIn(0, one.from(), MOVED_BY)
            && !sentence.holdsIn(0, one.from(), PAST_MARK)
            && one.value().signum() > 0
            && other.value().signum() > 0
            && one.to() <= other.from()
            && other.to() <= rate.from()
            && AGAINST.matcher(text.substring(one.to(), other.from())).matches()
            && RATE.matcher(text.substring(other.to(), rate.from())).matches();
    if (!pair) {
      return Optional.empty();
    }
    if (one.kind() == StatedFigure.Kind.COUNT && !isCount(other)) {
      return Optional.empty();
    }
    Interval made = Interval.of(one).over(Interval.of(other)).minus(BigDecimal.ONE);
    boolean right =
        made.admits(rate)
            || Tolerance.lenient(rate, made.middle().abs())
            || dossier
                .scenes()
                .of(sentence)
                .flatMap(s -> s.admissible().levelOrGrowth(rate))
                .filter(e -> made.contains(e.value()))
                .isPresent();
    return right
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R2",
                sentence,
                rate,
                "a change of " + Words.of(made.middle(), rate) + " between the two values",
                "",
                "divide the one by the other again"));
  }

  /** «当季出货 26.8 万台，上年同期 16.5 万台»: so many that they are no ordinals or a handful. */
  private static boolean isCount(StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.COUNT
        && PointMisplaced.digits(figure) > 1
        && figure.value().compareTo(BigDecimal.TEN) >= 0;
  }
}
