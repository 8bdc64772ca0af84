package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R2: «fell by a third to $10.1bn from $19.0bn»: the two amounts make another part of it. */
final class FractionOfTold implements Check {

  private static final Pattern MOVED_BY =
      Pattern.compile(
          "(?i)\\b(?:fell|dropped|declined|decreased|down|rose|grew|increased|climbed|jumped|up)(?: by)?"
              + "(?: (?<hedge>nearly|almost|about|around|roughly|some|more than|over|less than|under))?"
              + " (?<part>a (?:third|quarter|fifth)|half|two[- ]thirds|three[- ]quarters)\\b");

  private static final Pattern TO_FROM = Pattern.compile("(?i)^,? ?to (?:[a-z]+ )?$");
  private static final Pattern FROM = Pattern.compile("(?i)^,? ?from (?:[a-z]+ )?$");

  /** How far what is about a part may lie from it. */
  private static final BigDecimal BELOW = new BigDecimal("0.88");

  private static final BigDecimal ABOVE = new BigDecimal("1.12");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(MOVED_BY)) {
      sentence.first(MOVED_BY).flatMap(m -> judge(sentence, m)).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher said) {
    List<StatedFigure> behind =
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.from() >= said.end() && f.kind() == StatedFigure.Kind.MONEY)
            .filter(f -> !f.isRange() && f.value().signum() > 0)
            .limit(2)
            .toList();
    if (behind.size() < 2) {
      return Optional.empty();
    }
    StatedFigure one = behind.getFirst();
    StatedFigure other = behind.getLast();
    boolean back =
        sentence.holdsIn(said.end(), one.from(), TO_FROM)
            && sentence.holdsIn(one.to(), other.from(), FROM);
    boolean on =
        sentence.holdsIn(said.end(), one.from(), FROM)
            && sentence.holdsIn(one.to(), other.from(), TO_FROM);
    if (!back && !on) {
      return Optional.empty();
    }
    Interval now = Interval.of(back ? one : other);
    Interval then = Interval.of(back ? other : one);
    Interval moved = now.over(then).minus(BigDecimal.ONE).absolute();
    return admits(said, moved)
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R2",
                sentence.sentence().placeAt(said.start("part")),
                "expected a move of "
                    + Words.plain(moved.middle().movePointRight(2), 1)
                    + "%, found "
                    + said.group("part"),
                "",
                "divide the two amounts"));
  }

  private static boolean admits(Matcher said, Interval moved) {
    BigDecimal part = part(said.group("part"));
    BigDecimal low = part.multiply(BELOW);
    BigDecimal high = part.multiply(ABOVE);
    switch (said.group("hedge") == null ? "" : said.group("hedge").toLowerCase(Locale.ROOT)) {
      case "more than", "over" -> low = part;
      case "less than", "under", "nearly", "almost" -> high = part;
      default -> {}
    }
    return moved.high().compareTo(low) >= 0 && moved.low().compareTo(high) <= 0;
  }

  private static BigDecimal part(String words) {
    return switch (words.toLowerCase(Locale.ROOT).replace('-', ' ')) {
      case "a third" -> new BigDecimal("0.3333");
      case "a quarter" -> new BigDecimal("0.25");
      case "a fifth" -> new BigDecimal("0.2");
      case "two thirds" -> new BigDecimal("0.6667");
      case "three quarters" -> new BigDecimal("0.75");
      default -> new BigDecimal("0.5");
    };
  }
}
