package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R1 and R4: several parts are all said to have done something that one of them has not. */
final class EveryPartWrong implements Check {

  private static final Pattern ALL =
      Pattern.compile(
          "(?i)均|都|皆|全部|全都|全数|悉数|双双|无一例外|无一掉队|(?<none>(?:无一|没有一[个项家块条])(?=下[滑降跌]|负增长|萎缩|回落|减少|走低|收缩|增长|上升|走高|回升))|齐头并进|普遍|全线|一致(?=增长|上升|走高)|\\b(?:both(?! (?:the|its|our) (?:\\w+-)?\\w+est\\b)|all|each|every|across the board|without exception)\\b");

  /** What is measured otherwise, supposed, or told quarter by quarter. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|预期|行业|同行|占比|份额|季度均|每个季度|各季|记录|历史|新高|新低|剔除|不变汇率|绝对|贡献|\\b(?:guid\\w*|consensus|expect\\w*|quarters|record|history|share|industry|peers|exclud\\w*|constant|nearly all|almost all|not all|(?:each|every|all)(?: [\\w-]+){1,5} (?:but|except|save|bar)|contribut\\w*)\\b");

  /** What only a word of who earns and who loses can be said of. */
  private static final Pattern EARNINGS =
      Pattern.compile("(?i)利润|毛利|费用|\\b(?:margins?|profits?|income|costs?|expenses?)\\b");

  private static final Pattern NEXT = Pattern.compile("[\\s,，、:—–-]*(?:and |和|与)?(?:the )?");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(ALL)) {
      if (PartsMeant.isAsserted(sentence)) {
        List<Diagnostic> told = new ArrayList<>();
        sentence.each(ALL, m -> judge(sentence, m, dossier).ifPresent(told::add));
        told.stream().findFirst().ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher found, Dossier dossier) {
    Phrase phrase = Phrase.of(sentence, sentence.masked(), found);
    if (phrase.isUnreal() || sentence.holds(OTHER)) {
      return Optional.empty();
    }
    int from = Clauses.start(sentence.text(), found.start());
    int to = Clauses.end(sentence.text(), found.end());
    Optional<MoveOfPart> said =
        MoveOfPart.in(sentence, from, end(sentence, found.end()), dossier)
            .or(() -> MoveOfPart.in(sentence, from, to, dossier))
            // «无一下滑»: what none has done
            .map(m -> found.group("none") == null ? m : m.reversed());
    List<List<String>> ways = PartsMeant.of(sentence, dossier);
    if (said.isEmpty() || ways.isEmpty() || !PartsMeant.isOf(sentence, said.get(), EARNINGS)) {
      return Optional.empty();
    }
    List<Span> spans = Span.of(sentence, dossier.scenes().before(sentence), dossier.quarter());
    List<String> other = new ArrayList<>();
    for (List<String> parts : ways) {
      for (Span span : spans) {
        Subjects of = new Subjects(parts, span, said.get(), dossier.ground());
        if (of.areKnown()) {
          Optional<String> part = of.other();
          if (part.isEmpty()) {
            return Optional.empty();
          }
          other.add(part.get());
        }
      }
    }
    return other.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                said.get().isOfRate() ? "R4" : "R1",
                sentence.sentence().placeAt(found.start()),
                "expected it to be so of all parts, found " + other.getFirst() + " otherwise",
                "",
                "look at each part again, and name those of which it is true"));
  }

  /** «All three businesses, A, B and C, grew»: the names between are no end of the clause. */
  private static int end(ReadSentence sentence, int from) {
    int to = Clauses.end(sentence.text(), from);
    for (Mention.OfSegment named : sentence.mentions(Mention.OfSegment.class)) {
      if (named.from() >= to
          && NEXT.matcher(sentence.text().substring(to, named.from())).matches()) {
        to = named.to();
      }
    }
    return to == Clauses.end(sentence.text(), from)
        ? to
        : Clauses.end(sentence.text(), Math.min(to + ", ".length(), sentence.text().length()));
  }

  /** Parts of which something is said over a span. */
  private record Subjects(List<String> parts, Span span, MoveOfPart said, Ground ground) {

    private Optional<Boolean> holds(String part) {
      return said.holds(Subject.segment(Measure.REVENUE, part), span, ground);
    }

    boolean areKnown() {
      return parts.stream().allMatch(p -> holds(p).isPresent());
    }

    /** The part of which it is not true. */
    Optional<String> other() {
      return parts.stream().filter(p -> holds(p).filter(h -> !h).isPresent()).findFirst();
    }
  }
}
