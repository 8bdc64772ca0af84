package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import java.util.IdentityHashMap;

/** Which figures are right by what their sentences name or type. */
final class BorneOut {

  private final Scenes scenes;
  // many rules ask it of the same figure
  private final IdentityHashMap<Claim, Boolean> right = new IdentityHashMap<>();

  BorneOut(Scenes scenes) {
    this.scenes = scenes;
  }

  /** Whether what the sentence names, or what is typed beside it, yields a figure. */
  boolean explains(ReadSentence sentence, Claim claim) {
    return Typed.yields(sentence, claim.figure())
        || scenes.of(sentence).flatMap(s -> s.admissible().reading(sentence, claim)).isPresent();
  }

  /** Whether some reading of what is named, or of what is typed beside it, makes a figure right. */
  boolean isRight(ReadSentence sentence, Claim claim) {
    return right.computeIfAbsent(claim, c -> isBorneOut(sentence, c));
  }

  private boolean isBorneOut(ReadSentence sentence, Claim claim) {
    return explains(sentence, claim)
        || scenes.of(sentence).filter(s -> s.isOfSpan(claim.figure())).isPresent()
        || Typed.yields(sentence, scenes.typedBefore(sentence), claim.figure())
        || scenes
            .of(sentence)
            .flatMap(s -> s.admissible().levelOrGrowth(sentence, claim))
            .isPresent()
        || isBesideAccounts(sentence, claim);
  }

  /** Whether a figure comes out of an amount typed near it and one of the accounts. */
  boolean isBesideAccounts(ReadSentence sentence, Claim claim) {
    return scenes
        .of(sentence)
        .filter(s -> BesideAccounts.yields(sentence, scenes.typedBefore(sentence), s, claim))
        .isPresent();
  }
}
