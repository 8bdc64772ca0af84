package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.commentary.PartKind;
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
 * R5: beat, in line or miss is said of a result that stands otherwise against the company's
 * guidance, the consensus or the house's own forecast. A loss smaller than feared beats; costs
 * above their band are no beat.
 */
final class VerdictWrong implements Check {

  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\b(?:headline|key|main|overall|the) (?:numbers|figures|results)\\b|各项指标|主要指标|整体业绩|业绩整体");
  private static final List<Measure> HEADLINE =
      List.of(Measure.REVENUE, Measure.OPERATING_INCOME, Measure.NET_INCOME, Measure.EPS_DILUTED);
  private static final int REACH_BACK = 3;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    List<ReadSentence> sentences = dossier.everything();
    for (int i = 0; i < sentences.size(); i++) {
      ReadSentence sentence = sentences.get(i);
      if (isAsked(sentence, dossier)) {
        List<ReadSentence> before = sentences.subList(Math.max(0, i - REACH_BACK), i);
        sentence.eachMasked(
            VerdictWords.WORDS,
            m -> {
              Phrase phrase = Phrase.of(sentence, sentence.masked(), m);
              judge(new SaidVerdict(phrase, VerdictWords.of(m).ofResult(phrase), before, dossier))
                  .ifPresent(findings::add);
            });
      }
    }
    return findings;
  }

  private static boolean isAsked(ReadSentence sentence, Dossier dossier) {
    // a risk is what may come: «需求复苏低于预期» tells of no result
    boolean told = sentence.sentence().part() != PartKind.RISKS || !sentence.claims().isEmpty();
    return !sentence.isRow()
        && told
        && sentence.holds(VerdictOfNoResult.HELD_AGAINST)
        && sentence.mayHold(VerdictWords.WORDS)
        && isOfNow(sentence, dossier);
  }

  /** The coming quarter's guidance is held against nothing yet. */
  private static boolean isOfNow(ReadSentence sentence, Dossier dossier) {
    return sentence.mentions(Mention.OfPeriod.class).stream()
            .allMatch(p -> p.period().equals(dossier.quarter()))
        && sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .noneMatch(p -> p.when() == Mention.When.NEXT_QUARTER);
  }

  private static Optional<Diagnostic> judge(SaidVerdict verdict) {
    Phrase phrase = verdict.phrase();
    if (VerdictOfNoResult.is(phrase, verdict.words())) {
      return Optional.empty();
    }
    if (isOneOfRow(phrase)) {
      return Optional.empty();
    }
    return phrase.sentence().mentions(Mention.OfMeasure.class).isEmpty()
            && phrase.sentence().holds(SEVERAL)
        ? ofSeveral(verdict, HEADLINE)
        : ofTopics(verdict);
  }

  /** «Inside the range, a shade below consensus»: in a row each may be of another line. */
  private static boolean isOneOfRow(Phrase phrase) {
    ReadSentence sentence = phrase.sentence();
    if (!sentence.claims().isEmpty() || !sentence.mentions(Mention.OfMeasure.class).isEmpty()) {
      return false;
    }
    List<Integer> told = new ArrayList<>();
    sentence.eachMasked(VerdictWords.WORDS, m -> told.add(m.start()));
    return told.size() > 1 && !sentence.holds(SEVERAL);
  }

  /** «the headline numbers»: wrong where it is wrong of each that was guided or expected. */
  private static Optional<Diagnostic> ofSeveral(SaidVerdict verdict, List<Measure> measures) {
    Optional<Diagnostic> fault = Optional.empty();
    for (Measure measure : measures) {
      for (Basis basis : verdict.dossier().ground().bases()) {
        Subject subject = new Subject(measure, "", basis);
        Optional<Yardstick> yardstick = verdict.yardstick(subject);
        Optional<BigDecimal> actual = verdict.actual(subject);
        if (yardstick.isPresent() && actual.isPresent()) {
          Optional<Diagnostic> wrong = verdict.fault(subject, yardstick.get(), actual.get());
          if (wrong.isEmpty()) {
            return Optional.empty();
          }
          fault = fault.or(() -> wrong);
        }
      }
    }
    return fault;
  }

  /** Judged by the first topic of which something is held against a result. */
  private static Optional<Diagnostic> ofTopics(SaidVerdict verdict) {
    Optional<Subject> unrecorded = Optional.empty();
    for (List<Subject> topic : ResultsMeant.of(verdict)) {
      Set<Measure> judged = new LinkedHashSet<>();
      for (Subject subject : ResultsMeant.onBothBases(topic, verdict)) {
        Optional<Yardstick> yardstick = verdict.yardstick(subject);
        Optional<BigDecimal> actual = verdict.actual(subject);
        if (topic.contains(subject)
            && yardstick.isEmpty()
            && actual.isPresent()
            && isUnrecorded(verdict, subject)) {
          unrecorded = unrecorded.or(() -> Optional.of(subject));
        }
        if (yardstick.filter(y -> YardstickMeant.isTyped(verdict.phrase(), y)).isPresent()
            && actual.isPresent()
            && judged.add(subject.measure())) {
          Optional<Diagnostic> wrong = verdict.fault(subject, yardstick.get(), actual.get());
          if (wrong.isPresent()) {
            return wrong;
          }
        }
      }
      if (!judged.isEmpty()) {
        return Optional.empty();
      }
    }
    return unrecorded.map(s -> unrecorded(verdict.phrase(), s));
  }

  /** A consensus is somebody's; one that no statement holds has no source. */
  private static boolean isUnrecorded(SaidVerdict verdict, Subject subject) {
    boolean said = Yardstick.CONSENSUS.matcher(YardstickMeant.near(verdict.phrase())).find();
    boolean whole = subject.segment().isEmpty();
    return said && whole && Yardstick.consensus(subject, verdict.dossier()).isEmpty();
  }

  private static Diagnostic unrecorded(Phrase phrase, Subject subject) {
    return Findings.error(
        "R10",
        phrase.sentence().sentence().placeAt(phrase.from()),
        "expected a recorded consensus for " + subject.id() + ", found none",
        "",
        "enter it in statements.csv with its source");
  }
}
