package dev.tracknote.check;

import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Subject;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R5: beat, in line or miss is said against a consensus that stands otherwise. */
final class ConsensusVerdictWrong implements Check {

  private static final Pattern CONSENSUS = Pattern.compile("(?i)consensus|一致预期");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.everything()) {
      List<Mention.OfVerdict> verdicts = sentence.mentions(Mention.OfVerdict.class);
      boolean guided =
          sentence.mentions(Mention.OfOutlook.class).stream().anyMatch(Mention.OfOutlook::guidance);
      if (verdicts.size() == 1 && !guided && CONSENSUS.matcher(sentence.text()).find()) {
        judge(sentence, verdicts.getFirst(), dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Mention.OfVerdict said, Dossier dossier) {
    Optional<Subject> subject = Subjects.before(sentence, said.from(), Optional.empty());
    Stretch now = Stretch.of(dossier.quarter());
    Optional<BigDecimal> actual = subject.flatMap(s -> dossier.ground().value(s, now));
    Optional<Statement> consensus = subject.flatMap(s -> consensus(s, dossier));
    if (actual.isEmpty() || consensus.isEmpty()) {
      return Optional.empty();
    }
    // definition: in line is equal at the precision to which the consensus is stated
    BigDecimal gap = actual.get().subtract(consensus.get().value());
    boolean equal = gap.abs().multiply(BigDecimal.TWO).compareTo(consensus.get().statedTo()) < 0;
    Mention.Verdict truth =
        equal
            ? Mention.Verdict.WITHIN
            : gap.signum() > 0 ? Mention.Verdict.ABOVE : Mention.Verdict.BELOW;
    return truth == said.verdict()
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R5",
                sentence.sentence().placeAt(said.from()),
                "expected a result "
                    + (truth == Mention.Verdict.ABOVE ? "above" : equal ? "in line with" : "below")
                    + " the consensus, found \""
                    + sentence.text().substring(said.from(), said.to())
                    + "\"",
                actual.get().toPlainString()
                    + " against "
                    + consensus.get().value().toPlainString(),
                "say beat, in line or miss as the two figures have it"));
  }

  private static Optional<Statement> consensus(Subject subject, Dossier dossier) {
    return dossier.facts().statements().stream().filter(s -> says(s, subject, dossier)).findFirst();
  }

  private static boolean says(Statement statement, Subject subject, Dossier dossier) {
    for (Language language : Language.values()) {
      if (statement.subject().has(language)) {
        String words = statement.subject().in(language);
        boolean ours = words.contains(dossier.quarter().label());
        boolean measured =
            ClaimFinder.mentions(words, dossier.vocabulary()).stream()
                .anyMatch(
                    m ->
                        m instanceof Mention.OfMeasure measure
                            && measure.measure().equals(subject.measure().id()));
        if (ours && measured && CONSENSUS.matcher(words).find()) {
          return true;
        }
      }
    }
    return false;
  }
}
