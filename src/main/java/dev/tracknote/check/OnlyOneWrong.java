package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R1: «是唯一下滑的业务», «only A and B grew», «A 是三项中唯一低于整体的»: they did not, or another part did as well.
 */
final class OnlyOneWrong implements Check {

  private static final Pattern ONLY =
      Pattern.compile(
          "(?i)(?<alone>唯一|独[有自家]|\\bthe only (?!quarter|year|time|month|period)|\\bthe (?:sole|one) (?=[a-z]+ (?:to|that|which)\\b))|(?<lead>只有|仅有?(?!\\d)|唯有|\\bonly (?=[A-Z\\u25a1]|the ))");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)行业|同行|高增长|占比|份额|首次|以来|季度中|个季度|"
              + GuidanceWords.ZH
              + "|预期|剔除|peer|industry|since|quarters|share of|guid|consensus|record|exclud");
  private static final Pattern EARNINGS =
      Pattern.compile("(?i)利润|毛利|费用|亏损|盈利|profit|margin|expense|loss");
  private static final Pattern JOINS =
      Pattern.compile("(?i)[\\s、,，和与及以]*(?:and|as well as)?[\\s、,，和与及以]*(?:the )?");

  /** Behind the last name that is read: another by a name of its own. */
  private static final Pattern GOES_ON = Pattern.compile("^\\s?(?:[、和与及]|以及|,? and )\\s?\\S");

  private static final int RIGHT_AFTER = 6;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(ONLY)) {
      if (PartsMeant.isAsserted(sentence) && !sentence.holds(OTHER)) {
        sentence.first(ONLY).flatMap(m -> judge(sentence, m, dossier)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher found, Dossier dossier) {
    List<String> named =
        found.group("alone") != null ? before(sentence, found) : after(sentence, found);
    Optional<Split> split =
        named.isEmpty()
            ? Optional.empty()
            : dossier.facts().company().splitWithPart(named.getFirst());
    if (split.isEmpty() || !split.get().parts().containsAll(named)) {
      return Optional.empty();
    }
    int to = Clauses.end(sentence.text(), found.end());
    Optional<MoveOfPart> said = MoveOfPart.in(sentence, found.end(), to, dossier);
    boolean meant = said.filter(s -> s.isOfProfit() || !sentence.holds(EARNINGS)).isPresent();
    if (!meant) {
      return Optional.empty();
    }
    List<Span> spans = Span.of(sentence, dossier.scenes().before(sentence), dossier.quarter());
    Optional<List<String>> instead = Optional.empty();
    for (Span span : spans) {
      Optional<List<String>> such = said.get().such(split.get(), span, dossier.ground());
      if (such.filter(s -> new TreeSet<>(s).equals(new TreeSet<>(named))).isPresent()) {
        return Optional.empty();
      }
      instead = instead.or(() -> such);
    }
    return instead.map(s -> finding(sentence, found, named, s));
  }

  /** The part that the sentence is about, named last before the words. */
  private static List<String> before(ReadSentence sentence, Matcher found) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .filter(s -> s.to() <= found.start() && !s.segment().isEmpty())
        .map(Mention.OfSegment::segment)
        .reduce((a, b) -> b)
        .map(List::of)
        .orElse(List.of());
  }

  /** The parts that stand right behind the words, joined to one another. */
  private static List<String> after(ReadSentence sentence, Matcher found) {
    List<String> named = new ArrayList<>();
    int end = found.end();
    for (Mention.OfSegment part : sentence.mentions(Mention.OfSegment.class)) {
      boolean joined =
          part.from() >= end
              && (named.isEmpty()
                  ? part.from() - end <= RIGHT_AFTER
                  : JOINS.matcher(sentence.text().substring(end, part.from())).matches());
      if (joined && !part.segment().isEmpty()) {
        named.add(part.segment());
        end = part.to();
      }
    }
    return sentence.holdsFrom(end, GOES_ON) ? List.of() : named;
  }

  private static Diagnostic finding(
      ReadSentence sentence, Matcher found, List<String> named, List<String> such) {
    return Findings.error(
        "R1",
        sentence.sentence().placeAt(found.start()),
        "expected "
            + (such.isEmpty() ? "none" : String.join(", ", such))
            + " of which it is true, found "
            + String.join(", ", named)
            + " alone",
        "",
        "look at every part again");
  }
}
