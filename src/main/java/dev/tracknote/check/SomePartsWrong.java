package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.CountWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R15: «two of the three divisions grew», «三类收入中有两类增长»: of so many parts, another number did. */
final class SomePartsWrong implements Check {

  private static final String KIND = "(?:大|个|项|条|类|者|家|款|种|块)";

  private static final Pattern SOME =
      Pattern.compile(
          "(?i)(?<!\\b(?:every|each|any|not|no|but|bar|save|except|only) )\\b(?<n>one|two|three|four|five) (?:out )?of (?:the |its |our |those )?(?<m>two|three|four|five|six|seven)\\b(?! (?:quarters?|years?|months?))"
              + "|(?<zhm>[两二三四五六七])"
              + KIND
              + "[^，,。；;\\d]{0,10}?[中里](?:，|,)?(?:仅|只)?有?(?<zhn>[一两二三四五六])"
              + KIND
              + "(?!季)");

  /** «四大业务里，增速超过三成的有三项», «of the four, three more than doubled»: all stand before some. */
  private static final Pattern SOME_BEHIND =
      Pattern.compile(
          "(?<zhm>[两二三四五六七])"
              + KIND
              + "[^，,。；;\\d]{0,10}?(?:[中里内]|当中)[，,]?(?<zhmove>[^，,。；;]{2,30}?)的(?:就|只|仅|共|一共|总共|共计)?[有是]\\s?(?<zhn>[一两二三四五六])"
              + KIND
              + "(?!季)|(?i)\\bof (?:the |its |our |those |these )?(?<m>two|three|four|five|six|seven)\\b(?! (?:quarters?|years?|months?))[^.;,]{0,40}, (?<n>one|two|three|four|five|six)\\b(?! (?:of|quarters?|years?|months?))");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)行业|同行|占比|份额|首次|以来|季度中|个季度|"
              + GuidanceWords.ZH
              + "|预期|剔除|至少|peer|industry|since|quarters|share of|guid|consensus|record|exclud|at least");

  private static final Pattern EARNINGS = Pattern.compile("(?i)利润|毛利|费用|profit|margin|expense");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    Set<ReadSentence> counting = new LinkedHashSet<>(dossier.sentences().mayHold(SOME));
    counting.addAll(dossier.sentences().mayHold(SOME_BEHIND));
    for (ReadSentence sentence : counting) {
      if (PartsMeant.isAsserted(sentence) && !sentence.holds(OTHER)) {
        of(sentence, dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> of(ReadSentence sentence, Dossier dossier) {
    return sentence
        .first(SOME_BEHIND)
        .or(() -> sentence.first(SOME))
        .flatMap(m -> judge(sentence, m, dossier));
  }

  /** Whether what the sentence says of some of so many parts is wrong. */
  static boolean isWrong(ReadSentence sentence, Dossier dossier) {
    return !sentence.holds(OTHER) && of(sentence, dossier).isPresent();
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, Matcher found, Dossier dossier) {
    boolean english = found.group("n") != null;
    int some = CountWords.read(found.group(english ? "n" : "zhn"));
    int all = CountWords.read(found.group(english ? "m" : "zhm"));
    boolean between = found.namedGroups().containsKey("zhmove") && !english;
    int from = between ? found.start("zhmove") : found.end();
    int to = between ? found.end("zhmove") : Clauses.end(sentence.text(), found.end());
    Optional<MoveOfPart> said = MoveOfPart.in(sentence, from, to, dossier);
    if (said.isEmpty() || some > all || !PartsMeant.isOf(sentence, said.get(), EARNINGS)) {
      return Optional.empty();
    }
    List<Span> spans = Span.of(sentence, dossier.scenes().before(sentence), dossier.quarter());
    TreeSet<Integer> such = new TreeSet<>();
    for (Split split : dossier.facts().company().splits()) {
      if (split.parts().size() == all) {
        spans.forEach(
            s -> said.get().such(split, s, dossier.ground()).ifPresent(p -> such.add(p.size())));
      }
    }
    return such.isEmpty() || such.contains(some)
        ? Optional.empty()
        : Optional.of(
            Findings.error(
                "R15",
                sentence.sentence().placeAt(found.start()),
                "expected " + such.first() + " of " + all + " parts, found " + some,
                "",
                "look at each part again"));
  }
}
