package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which figures are right by what their sentences name or type. */
final class BorneOut {

  private final Scenes scenes;
  // many rules ask it of the same figure
  private final IdentityHashMap<Claim, Boolean> right = new IdentityHashMap<>();
  private final IdentityHashMap<ReadSentence, Optional<YieldOfNamed>> yields =
      new IdentityHashMap<>();
  private final IdentityHashMap<ReadSentence, Optional<YieldOfNamed>> onBasis =
      new IdentityHashMap<>();
  private final Supplier<OutlookValues> outlook;

  BorneOut(Scenes scenes, Supplier<OutlookValues> outlook) {
    this.scenes = scenes;
    this.outlook = outlook;
  }

  /**
   * Whether a figure is as exactly as it is typed what the facts yield for the things that are
   * named, whatever the words at it say.
   */
  boolean isYielded(ReadSentence sentence, Claim claim) {
    return yields.computeIfAbsent(sentence, this::yieldOf).filter(y -> y.holds(claim)).isPresent()
        || onNamedBasis(sentence).filter(y -> y.holds(claim)).isPresent()
        || (YieldOfNamed.isFine(claim.figure())
            && sentence.claims().size() == 1
            && scenes.of(sentence).filter(s -> s.things().isCarried()).isPresent()
            && Typed.yieldedByTwo(scenes.typedBefore(sentence), claim.figure()));
  }

  /** Whether a figure is what several quarters of what is named make together. */
  boolean isYieldedTogether(ReadSentence sentence, Claim claim) {
    return yields
        .computeIfAbsent(sentence, this::yieldOf)
        .filter(y -> y.holdsTogether(claim))
        .isPresent();
  }

  private Optional<YieldOfNamed> yieldOf(ReadSentence sentence) {
    return scenes
        .naming(sentence)
        .map(s -> new YieldOfNamed(s, withOneBefore(sentence), outlook.get()));
  }

  private Optional<YieldOfNamed> onNamedBasis(ReadSentence sentence) {
    return onBasis.computeIfAbsent(sentence, this::yieldOnBasis);
  }

  private Optional<YieldOfNamed> yieldOnBasis(ReadSentence sentence) {
    List<Basis> named =
        sentence.mentions(Mention.OfBasis.class).stream()
            .map(Mention.OfBasis::basis)
            .distinct()
            .toList();
    return named.size() == 1
        ? scenes
            .naming(sentence)
            .map(s -> YieldOfNamed.on(named.getFirst(), s, withOneBefore(sentence), outlook.get()))
        : Optional.empty();
  }

  private List<ReadSentence> withOneBefore(ReadSentence sentence) {
    List<ReadSentence> near = new ArrayList<>(List.of(sentence));
    List<ReadSentence> before = scenes.before(sentence);
    if (!before.isEmpty()) {
      near.add(before.getLast());
    }
    return near;
  }

  /**
   * The same of a figure that words put ahead: one of few digits can be of anything, unless it
   * stands beside what was guided or expected.
   */
  boolean isNoForecast(ReadSentence sentence, Claim claim) {
    boolean fine =
        claim.figure().kind() != StatedFigure.Kind.POINTS && YieldOfNamed.isFine(claim.figure());
    return (fine || typesOutlook(sentence)) && isYielded(sentence, claim);
  }

  private boolean typesOutlook(ReadSentence sentence) {
    return yields
        .computeIfAbsent(sentence, this::yieldOf)
        .filter(YieldOfNamed::typesOutlook)
        .isPresent();
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
