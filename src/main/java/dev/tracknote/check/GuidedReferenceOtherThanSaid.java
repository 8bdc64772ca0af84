package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Resolution;
import dev.tracknote.quantity.FiscalPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference to guidance that leads to another line, time, end or comparison than its sentence
 * speaks of.
 */
final class GuidedReferenceOtherThanSaid implements Check {

  private static final String PREFIX = "guidance.";

  private static final Pattern END =
      Pattern.compile(
          "(?i)(?<high>上[限沿]|高端|\\b(?:high|upper|top)[- ]?(?:end|bound|limit)?(?= (?:end|of)\\b|[- ]end))"
              + "|(?<low>下[限沿]|低端|\\b(?:low|lower|bottom)[- ]?(?:end|bound|limit)?(?= (?:end|of)\\b|[- ]end))"
              + "|(?<mid>"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + ")");

  private static final List<String> ENDS = List.of("high", "low", "mid");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      if (sentence.sentence().references().stream().anyMatch(r -> r.name().startsWith(PREFIX))) {
        for (Referred referred : Referred.in(sentence)) {
          if (referred.reference().name().startsWith(PREFIX)
              && dossier.figures().resolve(referred.reference().name())
                  instanceof Resolution.Found found) {
            judge(referred, found.figure(), dossier).ifPresent(findings::add);
          }
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(Referred referred, Figure figure, Dossier dossier) {
    List<String> words = List.of(referred.reference().name().split("[.\\[]", -1));
    String metric = words.get(2);
    return line(referred, metric)
        .or(() -> against(referred, words))
        .or(() -> time(referred, figure.period(), dossier))
        .or(() -> end(referred, words));
  }

  private static Optional<Diagnostic> line(Referred referred, String metric) {
    List<Mention.OfMeasure> named = own(referred, Mention.OfMeasure.class);
    return named.size() == 1
            && Measure.of(named.getFirst().measure()).isPresent()
            && !named.getFirst().measure().equals(metric)
            && referred.behind(Mention.OfMeasure.class).isEmpty()
        ? Optional.of(
            referred.finding(
                "R1", "guidance of " + named.getFirst().measure(), "that of " + metric))
        : Optional.empty();
  }

  /** Outside Chinese what stands between two figures may be said of either. */
  private static <T extends Mention> List<T> own(Referred referred, Class<T> kind) {
    String text = referred.sentence().text();
    return Han.isIn(text) || referred.from() <= Clauses.start(text, referred.at())
        ? referred.inClause(kind)
        : List.of();
  }

  private static Optional<Diagnostic> against(Referred referred, List<String> words) {
    List<Mention.OfComparison> named = own(referred, Mention.OfComparison.class);
    if (named.size() != 1 || !referred.behind(Mention.OfComparison.class).isEmpty()) {
      return Optional.empty();
    }
    boolean year = named.getFirst().against() == Mention.Against.YEAR_AGO;
    return words.contains(year ? "qoq" : "yoy")
        ? Optional.of(
            referred.finding(
                "R2",
                "a move against the " + (year ? "year" : "quarter") + " before",
                "one against the " + (year ? "quarter" : "year") + " before"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> time(
      Referred referred, FiscalPeriod guided, Dossier dossier) {
    List<FiscalPeriod> named = new ArrayList<>();
    referred.before(Mention.OfPeriod.class).forEach(p -> named.add(p.period()));
    for (Mention.OfRelativePeriod said : referred.before(Mention.OfRelativePeriod.class)) {
      named.add(said.when() == Mention.When.NEXT_QUARTER ? dossier.quarter().next() : guided);
    }
    return named.size() == 1 && !named.getFirst().equals(guided)
        ? Optional.of(
            referred.finding(
                "R9", "guidance for " + named.getFirst().label(), "for " + guided.label()))
        : Optional.empty();
  }

  private static Optional<Diagnostic> end(Referred referred, List<String> words) {
    if (!referred.sentence().mayHold(END)) {
      return Optional.empty();
    }
    String said = "";
    Matcher matcher =
        END.matcher(referred.sentence().text().substring(referred.from(), referred.at()));
    while (matcher.find()) {
      if (!said.isEmpty()) {
        return Optional.empty();
      }
      said = ENDS.stream().filter(e -> matcher.group(e) != null).findFirst().orElse("");
    }
    String end = words.stream().filter(ENDS::contains).findFirst().orElse("");
    return said.isEmpty() || end.isEmpty() || said.equals(end)
        ? Optional.empty()
        : Optional.of(referred.finding("R6", words(said), words(end)));
  }

  private static String words(String end) {
    return end.equals("mid") ? "the midpoint" : "the " + end + " end";
  }
}
