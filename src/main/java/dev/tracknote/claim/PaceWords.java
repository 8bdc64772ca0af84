package dev.tracknote.claim;

/** That growth got faster or slower, one list of words for each of the two. */
public final class PaceWords {

  /** Alternatives of a pattern, without a group around them; the pattern must not mind capitals. */
  public static final String FASTER =
      "加快|加速|提速|快过一|\\baccelerat\\w*|\\bfaster\\b|\\bquicken\\w*|\\bquicker\\b|\\bpick(?:ed|s|ing) up\\b|\\bspe?e?d(?:ed|s|ing)? up\\b|\\bstep(?:ped|s|ping) up\\b|\\b(?:gather|gain)(?:ed|s|ing) (?:pace|speed|momentum|steam)\\b";

  /** As {@link #FASTER}. */
  public static final String SLOWER =
      "放缓|放慢|减速|降速|减慢|趋缓|慢过一|\\bslow(?:ed|er|ing|s|down|ly)?\\b|\\bdecelerat\\w*|\\bcool(?:ed|s|ing)(?: off| down)?\\b|\\bmoderat(?:ed|es|ing|ion)\\b|\\blos(?:t|t some|es|ing) (?:pace|speed|momentum|steam)\\b";

  /** What growth, told as a rate, does that gets faster. */
  public static final String RATE_UP =
      FASTER
          + "|回升|抬升|走高|上行|上升|提高|提升|扩大|\\b(?:rose|risen|climbed|increased|widened|strengthened|firmed|improved|rebounded|recovered)\\b";

  /** As {@link #RATE_UP}. */
  public static final String RATE_DOWN =
      SLOWER
          + "|回落|走低|下行|下降|下滑|降低|收窄|\\b(?:fell|fallen|declined|decreased|narrowed|weakened|softened|eased|faded|dropped|slipped|halved|dipped|retreated)\\b";

  private PaceWords() {}
}
