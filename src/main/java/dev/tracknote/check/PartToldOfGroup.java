package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R8: a statement about one part that is told of the group. */
final class PartToldOfGroup implements Check {

  private static final Pattern GROUP =
      Pattern.compile(
          "(?i)\\b(?:group|company|total|overall|group-wide|company-wide)(?:'s)? (?<en>[a-z]+)|(?:公司|集团|整体|全公司)(?:的)?(?:总)?(?<zh>[\\p{IsHan}]{2,8})");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      for (Claim claim : sentence.claims()) {
        if (!claim.conditional() && !claim.figure().isRange()) {
          ofGroup(sentence, claim, dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** A statement about one part, told of the group: «Group backlog» for «Imaging backlog». */
  private static Optional<Diagnostic> ofGroup(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    int start = Clauses.start(sentence.text(), figure.from());
    Optional<Matcher> found = sentence.firstIn(start, figure.from(), GROUP);
    if (found.isEmpty() || ScopeMisnamed.part(sentence, figure).isPresent()) {
      return Optional.empty();
    }
    Matcher group = found.get();
    for (Statement statement : dossier.facts().statements()) {
      for (Language language : Language.values()) {
        if (statement.subject().has(language) && Tolerance.exact(figure, statement.value())) {
          String subject = statement.subject().in(language);
          Optional<String> rest = rest(subject, language, dossier);
          String noun = group.group("en") != null ? group.group("en") : group.group("zh");
          if (rest.filter(r -> isSame(r, noun)).isPresent()) {
            return Optional.of(
                ScopeMisnamed.told(
                    sentence,
                    figure,
                    "expected it told of a part, " + subject + ", found the group"));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(String rest, String noun) {
    String first = rest.replaceFirst("^(\\w+).*", "$1");
    return first.equalsIgnoreCase(noun) || (rest.length() > 1 && noun.startsWith(rest));
  }

  /** What a statement says behind the name of a segment. */
  private static Optional<String> rest(String subject, Language language, Dossier dossier) {
    return dossier.facts().company().segments().stream()
        .filter(s -> s.name().has(language))
        .map(s -> s.name().in(language))
        .filter(subject::startsWith)
        .map(n -> subject.substring(n.length()).strip())
        .filter(r -> !r.isEmpty())
        .findFirst();
  }
}
