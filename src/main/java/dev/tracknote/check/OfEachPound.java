package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A share told in coins: «of each revenue dollar, 25 cents come from Security Cloud», 每 1 元收入里有
 * 0.37 元毛利.
 */
final class OfEachPound implements Derivation {

  private static final Pattern EACH =
      Pattern.compile(
          "(?i)\\b(?:each|every|per|(?:in|on|of) (?:the|a|one)) (?:\\w+ ){0,2}(?:dollar|pound|euro|franc|krona|yuan|renminbi)\\b|\\bto the (?:pound|dollar|euro)\\b|每\\s?(?:1|一)?\\s?(?:元|块|美元|英镑|欧元)");

  @Override
  public List<Interval> of(Told told) {
    boolean coins = told.claim().figure().value().abs().compareTo(BigDecimal.ONE) < 0;
    List<Interval> derived = new ArrayList<>();
    if (told.is(Kind.MONEY) && coins && told.sentence().holds(EACH)) {
      for (Stretch time : List.of(told.time(), told.timeBehind())) {
        told.value(Subject.company(Measure.REVENUE), time)
            .filter(v -> v.signum() > 0)
            .ifPresent(all -> shares(all, time, told, derived));
      }
    }
    return derived;
  }

  private static void shares(BigDecimal all, Stretch time, Told told, List<Interval> derived) {
    for (Subject subject : subjects(told)) {
      Optional<BigDecimal> value = told.value(subject, time);
      value.ifPresent(
          v ->
              derived.add(
                  Told.exactly(subject.measure().isRatio() ? v : Rounding.quotient(v, all))));
    }
  }

  private static Set<Subject> subjects(Told told) {
    Set<Subject> subjects = new LinkedHashSet<>();
    told.names().own().forEach(p -> subjects.add(Subject.segment(Measure.REVENUE, p)));
    for (Mention.OfMeasure named : told.sentence().mentions(Mention.OfMeasure.class)) {
      for (Basis basis : told.ground().bases()) {
        Measure.of(named.measure()).ifPresent(m -> subjects.add(new Subject(m, "", basis)));
      }
    }
    subjects.remove(Subject.company(Measure.REVENUE));
    return subjects;
  }
}
