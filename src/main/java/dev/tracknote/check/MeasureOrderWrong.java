package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R1: «returns exceeded free cash flow», «净利率高于营业利润率»: two lines of the accounts, and the one lies
 * on the other side of the other.
 */
final class MeasureOrderWrong implements Check {

  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)^\\s?(?:(?:also|again|now|still|thus|therefore|has|have) )*(?:exceed(?:ed|s)|topped|outstripped|surpass(?:ed|es)|(?:was|were|is|are|stood|remain(?:ed|s)|came in) (?:well |again |still |slightly |a little )?(?:above|higher than|larger than|more than|greater than)) (?:the |its )?$|^(?:已|仍|也|均|再次|则|略|明显|大幅)*(?:高于|超过|大于|多于)$");
  private static final Pattern BELOW =
      Pattern.compile(
          "(?i)^\\s?(?:(?:also|again|now|still|thus|therefore|has|have) )*(?:trail(?:ed|s)|(?:was|were|is|are|stood|remain(?:ed|s)|came in) (?:well |again |still |slightly |a little )?(?:below|lower than|smaller than|less than)) (?:the |its )?$|^(?:已|仍|也|均|再次|则|略|明显|大幅)*(?:低于|小于|少于|不及)$");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)增速|增长|增幅|涨幅|降幅|"
              + GuidanceWords.ZH
              + "|预期|growth|grew|rose|fell|guid|consensus|forecast|combined|together|合计|累计|半年|half|nine months");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().prose()) {
      List<Mention.OfMeasure> named = sentence.mentions(Mention.OfMeasure.class);
      boolean plain =
          named.size() > 1
              && PartsMeant.named(sentence).isEmpty()
              && PartsMeant.isAsserted(sentence)
              && sentence.mentions(Mention.OfExclusion.class).isEmpty()
              && !sentence.holds(OTHER);
      for (int i = 0; plain && i + 1 < named.size(); i++) {
        judge(sentence, named.get(i), named.get(i + 1), dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Mention.OfMeasure one, Mention.OfMeasure other, Dossier dossier) {
    if (one.to() > other.from()) {
      return Optional.empty();
    }
    String between = sentence.text().substring(one.to(), other.from());
    boolean above = ABOVE.matcher(between).find();
    Optional<Measure> a = Measure.of(one.measure());
    Optional<Measure> b = Measure.of(other.measure());
    boolean comparable =
        (above || BELOW.matcher(between).find())
            && a.isPresent()
            && b.isPresent()
            && a.get() != b.get()
            && a.get().isRatio() == b.get().isRatio();
    if (!comparable) {
      return Optional.empty();
    }
    Set<Integer> orders = orders(a.get(), b.get(), sentence, dossier);
    return orders.isEmpty() || orders.contains(above ? 1 : -1)
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R1",
                sentence.sentence().placeAt(one.to()),
                "expected "
                    + a.get().id()
                    + (above ? " below " : " above ")
                    + b.get().id()
                    + ", found \""
                    + between.strip()
                    + "\"",
                "",
                "compare the two values again"));
  }

  /** How the two lie to one another on each basis, in the quarter or at the time that is named. */
  private static Set<Integer> orders(
      Measure one, Measure other, ReadSentence sentence, Dossier dossier) {
    Set<Integer> orders = new LinkedHashSet<>();
    for (Basis basis : dossier.ground().bases()) {
      for (Stretch time : times(sentence, dossier)) {
        Optional<BigDecimal> a = value(one, basis, time, dossier);
        Optional<BigDecimal> b = value(other, basis, time, dossier);
        if (a.isPresent() && b.isPresent()) {
          orders.add(a.get().compareTo(b.get()));
        }
      }
    }
    return orders;
  }

  private static Optional<BigDecimal> value(
      Measure measure, Basis basis, Stretch time, Dossier dossier) {
    return dossier
        .ground()
        .value(new Subject(measure, "", basis), time)
        .or(() -> dossier.ground().value(Subject.company(measure), time));
  }

  private static List<Stretch> times(ReadSentence sentence, Dossier dossier) {
    List<Stretch> times = new ArrayList<>();
    for (Mention.OfPeriod named : sentence.mentions(Mention.OfPeriod.class)) {
      times.add(Stretch.of(named.period()));
    }
    if (times.isEmpty()) {
      dossier.scenes().of(sentence).ifPresent(s -> times.addAll(s.stretches()));
    }
    return times.isEmpty() ? List.of(Stretch.of(dossier.quarter())) : times;
  }
}
