package dev.tracknote.check;

import dev.tracknote.claim.HanNumber;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Count;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R12: a record or a streak that the stored history does not bear out. */
final class RecordNotBorneOut implements Check {

  private static final Pattern RECORD =
      Pattern.compile(
          "(?i)历史新高|历史最高|新高|创纪录|刷新[^，。]{0,6}纪录|历史纪录|\\b(?:a|an all-time|new|quarterly) (?:record|high)\\b|record (?:high|quarter|level)|highest (?:ever|on record)");
  private static final Pattern STREAK =
      Pattern.compile(
          "(?i)连续\\s?(?:第\\s?)?(\\d{1,2}|[一二两三四五六七八九十]{1,3})\\s?个?(?:财)?季度?|(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen) (?:consecutive|straight|successive) quarters|(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen) quarters in a row");
  private static final Pattern RISING =
      Pattern.compile("(?i)增长|上升|提升|环比|rise|rose|rising|growth|grew|increase|sequential");
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?i)加速|加快|同比|为正|盈利|亏损|以来|近\\S{1,4}季|超过|高于|低于|下降|下滑|acceler|faster|positive|profit|since|declin|year[- ]on|above|below|over the last|year-over");
  private static final List<String> ENGLISH =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      if (sentence.mentions(Mention.OfCondition.class).isEmpty()) {
        record(sentence, dossier, findings);
        streak(sentence, dossier, findings);
      }
    }
    return findings;
  }

  private static void record(ReadSentence sentence, Dossier dossier, List<Diagnostic> findings) {
    Matcher matcher = RECORD.matcher(sentence.text());
    if (!matcher.find()) {
      return;
    }
    for (Subject subject : subjects(sentence, matcher.start())) {
      Optional<FiscalQuarter> higher = higherQuarter(subject, dossier);
      if (higher.isPresent()) {
        findings.add(
            Findings.error(
                "R12",
                sentence.sentence().placeAt(matcher.start()),
                "expected no quarter above "
                    + dossier.quarter().label()
                    + " for a record in "
                    + subject.id()
                    + ", found "
                    + higher.get().label(),
                "",
                "take the record back, or say since when it is one"));
        return;
      }
    }
  }

  private static List<Subject> subjects(ReadSentence sentence, int before) {
    Optional<Mention.OfMeasure> measure =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .filter(m -> m.to() <= before)
            .reduce((a, b) -> b);
    Optional<String> segment =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.to() <= before)
            .reduce((a, b) -> b)
            .map(Mention.OfSegment::segment);
    Basis basis =
        sentence.mentions(Mention.OfBasis.class).stream()
            .filter(b -> b.to() <= before)
            .reduce((a, b) -> b)
            .map(Mention.OfBasis::basis)
            .orElse(Basis.GAAP);
    return measure
        .flatMap(m -> Measure.of(m.measure()))
        .map(m -> List.of(new Subject(m, segment.orElse(""), basis)))
        .orElse(List.of());
  }

  private static Optional<FiscalQuarter> higherQuarter(Subject subject, Dossier dossier) {
    Optional<BigDecimal> now = value(subject, dossier.quarter(), dossier);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    return dossier.expectations().calendar().stream()
        .filter(q -> q.compareTo(dossier.quarter()) < 0)
        .filter(
            q -> value(subject, q, dossier).filter(v -> v.compareTo(now.get()) >= 0).isPresent())
        .reduce((a, b) -> b);
  }

  private static Optional<BigDecimal> value(
      Subject subject, FiscalQuarter quarter, Dossier dossier) {
    Optional<Figure> figure = dossier.metrics().level(subject, quarter);
    return figure.flatMap(f -> Expectations.bare(f.value()));
  }

  private static void streak(ReadSentence sentence, Dossier dossier, List<Diagnostic> findings) {
    Matcher matcher = STREAK.matcher(sentence.text());
    if (!matcher.find() || SPECIAL.matcher(around(sentence.text(), matcher)).find()) {
      return;
    }
    if (!RISING.matcher(around(sentence.text(), matcher)).find()) {
      return;
    }
    int said = number(matcher);
    for (Subject subject : subjects(sentence, matcher.end())) {
      Figure streak = dossier.metrics().risingStreak(subject, dossier.quarter());
      if (streak.value() instanceof Count count && count.number() != said) {
        findings.add(
            Findings.error(
                "R12",
                sentence.sentence().placeAt(matcher.start()),
                "expected "
                    + count.number()
                    + " quarters in a row of rising "
                    + subject.id()
                    + ", found "
                    + said,
                streak.formula(),
                "write ${" + subject.id() + ".streak}; the stored history bears out no more"));
      }
    }
  }

  /** The streak with the words that say of what it is one. */
  private static String around(String text, Matcher matcher) {
    int end = Math.min(text.length(), matcher.end() + 12);
    String after = text.substring(matcher.end(), end).split("[，,；;。]", -1)[0];
    String before = text.substring(Math.max(0, matcher.start() - 8), matcher.start());
    int cut = Math.max(before.lastIndexOf('，'), before.lastIndexOf('、'));
    return before.substring(cut + 1) + matcher.group() + after;
  }

  private static int number(Matcher matcher) {
    for (int group = 1; group <= 3; group++) {
      String word = matcher.group(group);
      if (word != null) {
        if (Character.isDigit(word.charAt(0))) {
          return Integer.parseInt(word);
        }
        int english = ENGLISH.indexOf(word.toLowerCase(Locale.ROOT));
        return english >= 0 ? english : HanNumber.read(word).orElse(0);
      }
    }
    return 0;
  }
}
