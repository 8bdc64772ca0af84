package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What has come together since a beginning, and what is left: «三个季度累计回购 6,000 万美元，授权还剩 9,000 万美元».
 */
final class SoFar implements Derivation {

  private static final Pattern SO_FAR =
      Pattern.compile(
          "(?i)累计|年初至今|今年以来|启动以来|开始以来|至今|\\b(?:to date|so far|since (?:the )?(?:programme|program|scheme|plan|launch|start|beginning|inception)|cumulative(?:ly)?)\\b");
  private static final Pattern QUARTERS =
      Pattern.compile(
          "(?i)(" + CountWords.CARDINAL + ")\\s?个季度|\\b(" + CountWords.CARDINAL + ") quarters\\b");
  private static final Pattern LEFT =
      Pattern.compile("(?i)(?:还剩|剩余|剩下|尚余|余额|remain\\w*|left|unused|outstanding)[^，。,;]{0,24}$");
  private static final Pattern LEFT_AFTER =
      Pattern.compile("(?i)^[^，。,;]{0,24}\\b(?:remain\\w*|left|unused)\\b");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    Dossier dossier = told.dossier();
    List<Interval> derived = new ArrayList<>();
    if (told.is(Kind.MONEY) && (told.stands(LEFT) || told.follows(LEFT_AFTER))) {
      left(sentence, told, dossier, derived);
    }
    if (told.clauseHolds(SO_FAR) && (told.is(Kind.MONEY) || told.is(Kind.COUNT))) {
      List<Integer> spans = spans(sentence, dossier);
      for (Subject subject : told.subjects()) {
        if (told.is(Kind.MONEY) && !subject.measure().isRatio()) {
          sums(q -> told.value(subject, Stretch.of(q)), spans, dossier, derived);
        }
      }
      dossier
          .series(claim.measure())
          .filter(s -> !s.isRatio())
          .ifPresent(s -> sums(s::at, spans, dossier, derived));
    }
    return derived;
  }

  /** So many quarters as are said; unsaid, those of the fiscal year, or all that are on record. */
  private static List<Integer> spans(ReadSentence sentence, Dossier dossier) {
    List<Integer> spans = new ArrayList<>();
    sentence.each(QUARTERS, m -> spans.add(CountWords.read(m)));
    if (spans.isEmpty()) {
      spans.add(dossier.quarter().quarter());
      spans.add(Integer.MAX_VALUE);
    }
    return spans;
  }

  private static void sums(
      Function<FiscalQuarter, Optional<BigDecimal>> at,
      List<Integer> spans,
      Dossier dossier,
      List<Interval> derived) {
    BigDecimal sum = BigDecimal.ZERO;
    int count = 0;
    Optional<BigDecimal> value = at.apply(dossier.quarter());
    while (value.isPresent()) {
      sum = sum.add(value.get());
      count++;
      if (spans.contains(count)) {
        derived.add(Told.exactly(sum));
      }
      value = at.apply(dossier.quarter().plus(-count));
    }
    if (spans.contains(Integer.MAX_VALUE)) {
      derived.add(Told.exactly(sum));
    }
  }

  /** What was authorised, as it is on record, less what the sentence says was used of it. */
  private static void left(
      ReadSentence sentence, Told told, Dossier dossier, List<Interval> derived) {
    for (Statement statement : dossier.facts().statements()) {
      if (statement.unit().equals(dossier.facts().company().currency())
          && Attribution.isAbout(statement, sentence.text())) {
        told.figures()
            .before(Kind.MONEY)
            .forEach(used -> derived.add(Told.exactly(statement.value()).minus(used)));
      }
    }
  }
}
