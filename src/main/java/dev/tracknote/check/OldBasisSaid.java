package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import java.util.regex.Pattern;

/** Whether a sentence says that it speaks of values as they stood before a restatement. */
final class OldBasisSaid {

  private static final Pattern OLD =
      Pattern.compile(
          "(?i)[原旧]口径|(?:原先|原来|最初|首次|当时|当初)(?:所)?披露|重[述列分](?:类)?前|更正前|口径(?:调整|变更)前"
              + "|\\b(?:on|under) the (?:old|previous|former|original) (?:basis|base|presentation)\\b|\\bold (?:one|basis|base)\\b|\\b(?:first|originally) (?:reported|published|stated)\\b|\\b(?:before|prior to) the (?:restatement|recast|reclassification)\\b");

  /** What the growth would be, or is with the base that is named outright. */
  private static final Pattern SUPPOSED =
      Pattern.compile(
          "(?i)若|如果|假如|倘若|以[^，。；]{2,24}为基数|\\bwould\\b|\\bhad the\\b|\\bwere the\\b|\\bif\\b");

  /** What goes on to build on that growth has taken it for the one that counts. */
  private static final Pattern BUILT_ON =
      Pattern.compile(
          "(?i)我们采用|可比|[高低快慢]于|加速|放缓|\\bwe use\\b|comparable|\\b(?:faster|slower|higher|lower|quicker) than\\b");

  private OldBasisSaid() {}

  static boolean is(ReadSentence sentence) {
    return sentence.holds(OLD);
  }

  /** «若以原先披露的 93.5 百万欧元为基数，增速为 25.5%»: growth from the old base, told as such. */
  static boolean isSupposed(ReadSentence sentence) {
    return sentence.holds(OLD) && sentence.holds(SUPPOSED) && !sentence.holds(BUILT_ON);
  }
}
