package dev.tracknote.check;

import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R5: «营收连续三个季度超出指引上限», «revenue fell short of consensus in two of the last three quarters»: a
 * verdict on several quarters that those for which the yardstick is known do not bear out.
 */
final class VerdictStreakWrong implements Check {

  private static final String N = "(?<n>" + CountWords.CARDINAL + ")";

  private static final Pattern TIMES =
      Pattern.compile(
          "(?i)(?:连续|近|过去|最近)(?<zh>[两二三四五六七八])个?季度?(?:都|均|皆)?"
              + "|\\b(?:(?<some>"
              + CountWords.CARDINAL
              + ") of (?:the|its) (?:last|past) (?<of>"
              + CountWords.CARDINAL
              + ")|(?:in |for )?(?:all |each of )?(?:the (?:last|past) )?"
              + N
              + ")(?: straight| consecutive)? quarters\\b(?: running| in a row| of FY\\d\\d)?");

  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)超出|超过|高于|好于|优于|\\b(?:beat(?:en|s)?|exceed(?:ed|s)?|topp(?:ed|ing)|above|ahead of|over)\\b");
  private static final Pattern BELOW =
      Pattern.compile(
          "(?i)低于|未达|不及|逊于|\\b(?:miss(?:ed|es)?|below|fell short of|fallen short of|short of|under)\\b");
  private static final Pattern WITHIN = Pattern.compile("(?i)落在|处于|位于|\\b(?:within|inside)\\b");
  private static final Pattern CONSENSUS =
      Pattern.compile("(?i)" + ConsensusWords.ZH + "|\\bconsensus\\b");
  private static final Pattern GUIDANCE =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|\\bguid(?:ance|ed)\\b|\\b(?:its|the) (?:revenue |own )?range\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|下限|下沿|下端|midpoint|(?:low|bottom)(?:er)? end|\\bbottom\\b|全年|\\bfull[- ]year\\b|不是|并非|\\bnot\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(TIMES)) {
      boolean consensus = sentence.holds(CONSENSUS);
      if (PartsMeant.named(sentence).isEmpty()
          && sentence.mentions(Mention.OfCondition.class).isEmpty()
          && !sentence.isRow()
          && !sentence.holds(OTHER)
          && consensus != sentence.holds(GUIDANCE)) {
        sentence
            .first(TIMES)
            .flatMap(m -> judge(sentence, m, consensus, dossier))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Matcher found, boolean consensus, Dossier dossier) {
    Optional<Mention.Verdict> said = said(sentence);
    Optional<Measure> measure = measure(sentence);
    if (said.isEmpty() || measure.isEmpty()) {
      return Optional.empty();
    }
    int all =
        CountWords.read(
            found.group("zh") != null
                ? found.group("zh")
                : found.group("of") != null ? found.group("of") : found.group("n"));
    int some = found.group("some") == null ? all : CountWords.read(found.group("some"));
    int such = 0;
    FiscalQuarter quarter = dossier.quarter();
    for (int i = 0; i < all; i++) {
      Optional<Boolean> holds = holds(said.get(), measure.get(), quarter, consensus, dossier);
      if (holds.isEmpty()) {
        return Optional.empty();
      }
      such += holds.get() ? 1 : 0;
      quarter = quarter.previous();
    }
    return such == some
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R5",
                sentence.sentence().placeAt(found.start()),
                "expected it to be so in " + such + " of " + all + " quarters, found " + some,
                "",
                "compare each quarter with what was guided or expected of it"));
  }

  private static Optional<Mention.Verdict> said(ReadSentence sentence) {
    boolean above = sentence.holds(ABOVE);
    boolean below = sentence.holds(BELOW);
    boolean within = sentence.holds(WITHIN);
    if ((above ? 1 : 0) + (below ? 1 : 0) + (within ? 1 : 0) != 1) {
      return Optional.empty();
    }
    return Optional.of(
        above ? Mention.Verdict.ABOVE : below ? Mention.Verdict.BELOW : Mention.Verdict.WITHIN);
  }

  /** The one line that the sentence names; revenue where it names none. */
  private static Optional<Measure> measure(ReadSentence sentence) {
    List<String> named =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .map(Mention.OfMeasure::measure)
            .distinct()
            .toList();
    return named.size() == 1 ? Measure.of(named.getFirst()) : Optional.empty();
  }

  /** Whether a quarter bears the verdict out, on any basis; empty where it cannot be told. */
  private static Optional<Boolean> holds(
      Mention.Verdict said,
      Measure measure,
      FiscalQuarter quarter,
      boolean consensus,
      Dossier dossier) {
    List<GuidedSpan> spans =
        consensus ? expected(measure, quarter, dossier) : guided(measure, quarter, dossier);
    Ground ground = dossier.ground();
    List<BigDecimal> actual =
        ground.onEveryBasis(measure, List.of(Stretch.of(quarter)), ground::value);
    if (spans.isEmpty() || actual.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        actual.stream().anyMatch(a -> spans.stream().anyMatch(s -> bearsOut(said, a, s))));
  }

  private static List<GuidedSpan> guided(Measure measure, FiscalQuarter quarter, Dossier dossier) {
    return dossier.guidedSpans().stream()
        .filter(s -> s.measure().equals(Optional.of(measure)) && s.period().equals(quarter))
        .toList();
  }

  private static List<GuidedSpan> expected(
      Measure measure, FiscalQuarter quarter, Dossier dossier) {
    return dossier.ground().consensus().stream()
        .filter(s -> s.period().equals(Optional.of(quarter)) && s.high().isEmpty())
        .filter(s -> OutlookValues.line(s) == measure)
        .map(s -> span(s, quarter))
        .toList();
  }

  private static GuidedSpan span(Statement statement, FiscalQuarter quarter) {
    return new GuidedSpan(
        Optional.empty(), quarter, statement.value(), statement.value(), false, statement.id());
  }

  private static boolean bearsOut(Mention.Verdict said, BigDecimal actual, GuidedSpan span) {
    return switch (said) {
      case ABOVE -> actual.compareTo(span.high()) > 0;
      case BELOW -> actual.compareTo(span.low()) < 0;
      case WITHIN -> actual.compareTo(span.low()) >= 0 && actual.compareTo(span.high()) <= 0;
    };
  }
}
