package dev.tracknote.claim;

/**
 * What is said of several things that are taken as one sum. Both are alternatives of a pattern,
 * without a group around them; the pattern must not mind capitals.
 */
public final class TogetherWords {

  public static final String ZH =
      "合计|合共|合起来(?![使令让])|合在一起|并在一起|加在一起|放在一起|合并起来|加起来|加到一起|相加|加总|总计|共计|之和|总和|总共|拢共";

  public static final String EN =
      "\\btogether\\b|\\bcombined\\b|\\baltogether\\b|\\bcollectively\\b|\\bjointly\\b|\\bin (?:all|total|sum|aggregate)\\b|\\ball told\\b|\\bbetween them\\b";

  private TogetherWords() {}
}
