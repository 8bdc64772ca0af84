package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import java.util.regex.Pattern;

/**
 * How a value is made of the things that a sentence names. A figure that happens to have such a
 * value means it only where words of its sentence say so.
 */
enum Making {
  /** How far two of them, or two times of one, lie apart. */
  DISTANCE,
  /** How far one lies from what was guided or expected. */
  GAP,
  /** How far several together moved. */
  MOVE_OF_SUM,
  SUM,
  OUTLOOK,
  SHARE,
  CONTRIBUTION,
  GROWTH_OF_SUM,
  GROWTH_TO_OUTLOOK,
  /** Of rates and in times, which few words name. */
  RATE;

  private static final Pattern APART =
      Pattern.compile(
          "(?i)差|多|少|高出|低于|高于|超|不足|不及|距|余|剩|增|减|升|降|涨|跌|扩大|收窄|净(?!利|息|收入|资产|手续)|盈余|缺口|落后|领先|拉开|较|(?<![同环占对])比(?!例|重|率)|尚有|贡献|变动|回落|反弹|改善|恶化|转|拨备前|"
              + "\\b(?:more|less|fewer|above|below|over|under|ahead|behind|beyond|short|exceed\\w*|differ\\w*|gap|distance|left|leav\\w+|remain\\w*|lead|added|adds?|gain\\w*|lost|rose|fell|up|down|grew|growth|grown|higher|lower|increase\\w*|decrease\\w*|declin\\w*|swing|spread|extra|additional|contribut\\w*|came|chipped|supplied|provided|gave|surplus|outstrip\\w*|beat|missed|surprise|net|rest|apart|between|climb\\w*|drop\\w*|shed|put|wider|narrower|pulled|took|taken|moved|handed|cost|works? out|pre-provision|divided|slip\\w*|eas\\w+|advanc\\w*|improv\\w*|jump\\w*|surg\\w*|shrank|shrunk|larger|smaller|bigger|extended|trim\\w*|cut|saved|expand\\w*|widen\\w*|narrow\\w*|turn\\w*|recover\\w*|rebound\\w*|better|worse|out-?(?:sold|sell|earn|grew|spent)\\w*|overt(?:ook|ake)\\w*|reduc\\w*|topped|by)\\b");

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)合计|相加|之和|[两二三四五六]|共|加|总|与|和|及|、|\\b(?:together|jointly|sum|combined|both|two|three|four|total\\w*|plus|and|all|add\\w*|they|overall)\\b");

  private static final Pattern PART =
      Pattern.compile(
          "(?i)占|份额|比重|权重|比例|率|成|贡献|来自|相当|为.{0,8}的|的\\s?[约近逾超]?\\s?\\d|半|分之|"
              + "\\b(?:of|shares?|split|part|portion|proportion|represent\\w*|account\\w*|ratio|margin|half|third|fraction|contribut\\w*|convert\\w*|against|took|take[sn]?|make[sn]?|made|up|absorb\\w*)\\b");

  /** Whether the words of the sentence can mean what is made so. */
  boolean isMeant(ReadSentence sentence, Claim claim, Scene scene) {
    if (scene.things().isCarried()) {
      // such words stand where the things were named
      return true;
    }
    return switch (this) {
      case DISTANCE -> isMove(sentence, claim);
      case GAP -> isOfOutlook(sentence, scene) && isMove(sentence, claim);
      case MOVE_OF_SUM -> sentence.holds(TOGETHER) && isMove(sentence, claim);
      case SUM -> isTotal(sentence, claim);
      case GROWTH_OF_SUM -> isTotal(sentence, claim);
      case OUTLOOK, GROWTH_TO_OUTLOOK -> isOfOutlook(sentence, scene);
      case SHARE -> claim.share() || sentence.holds(PART);
      case CONTRIBUTION -> sentence.holds(PART) || sentence.holds(APART);
      case RATE -> true;
    };
  }

  private static boolean isMove(ReadSentence sentence, Claim claim) {
    return claim.change()
        || claim.against().isPresent()
        || claim.figure().signed()
        || sentence.holds(APART)
        || !sentence.mentions(Mention.OfComparison.class).isEmpty();
  }

  private static boolean isTotal(ReadSentence sentence, Claim claim) {
    return sentence.holds(TOGETHER)
        || TotalWrong.isTotal(sentence, sentence.claims().indexOf(claim));
  }

  private static boolean isOfOutlook(ReadSentence sentence, Scene scene) {
    return Outlook.isMeant(sentence) || scene.isOfOutlook();
  }
}
