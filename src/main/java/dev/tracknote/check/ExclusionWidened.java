package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Guidance;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R8: more is said to be left out of the guidance than its source leaves out. */
final class ExclusionWidened implements Check {

  private static final Pattern EXCLUDES =
      Pattern.compile(
          "(?i)(?:guid(?:ance|ed)|outlook|"
              + GuidanceWords.ZH
              + "|展望)[^.。；;]{0,40}?(?:\\bleaves? out|\\bexcludes?|\\bassumes? no|\\bdoes not include|不含|不包括|未计入|剔除|没有计入)(?<what>.*)$");
  private static final Pattern ANY =
      Pattern.compile(
          "(?i)\\b(?:any|all|every|entirely|altogether|whole|completely)\\b|任何|全部|所有|整个|一切");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(EXCLUDES)) {
      excluded(sentence, dossier).ifPresent(findings::add);
    }
    return findings;
  }

  /** All of something, where the source leaves out a part of it. */
  private static Optional<Diagnostic> excluded(ReadSentence sentence, Dossier dossier) {
    if (!sentence.holds(EXCLUDES)) {
      return Optional.empty();
    }
    Matcher matcher = EXCLUDES.matcher(sentence.text());
    Optional<Guidance> guided =
        dossier.facts().guidance().stream()
            .filter(g -> g.excludes().isPresent() && g.period().compareTo(dossier.quarter()) > 0)
            .findFirst();
    if (!matcher.find() || guided.isEmpty()) {
      return Optional.empty();
    }
    int from = matcher.start("what");
    Set<String> said = StatedNames.words(matcher.group("what"));
    List<String> segments =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.from() >= from && !s.segment().isEmpty())
            .map(s -> sentence.text().substring(s.from(), s.to()))
            .toList();
    boolean wide = ANY.matcher(matcher.group("what")).find() || !segments.isEmpty();
    for (Language language : Language.values()) {
      if (guided.get().excludes().get().has(language)) {
        Set<String> source = StatedNames.words(guided.get().excludes().get().in(language));
        long shared = said.stream().filter(source::contains).count();
        if (shared * 2 >= source.size()) {
          return Optional.empty();
        }
      }
    }
    return wide
        ? Optional.of(
            Findings.error(
                "R8",
                sentence.sentence().placeAt(from),
                "expected no more left out than the guidance leaves out, found "
                    + matcher.group("what").strip(),
                "",
                "take the exclusion over as guidance.json has it"))
        : Optional.empty();
  }
}
