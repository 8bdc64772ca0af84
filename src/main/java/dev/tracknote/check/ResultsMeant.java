package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The results that a verdict can be said of, in topics of which the likeliest is the first. */
final class ResultsMeant {

  private static final Pattern ACTUAL =
      Pattern.compile(
          "(?i)实际|\\b(?:it|that(?! (?:guid|range|band))|outcome|print|result|actual)\\b");

  private static final Pattern LINE =
      Pattern.compile(
          "(?i)利润|毛利|\\b(?:earnings|profits?|profitability|margins?|bottom line|cash flow)\\b");

  private ResultsMeant() {}

  /** Those of the sentence, else of the sentences just before it. */
  static List<List<Subject>> of(SaidVerdict verdict) {
    Phrase phrase = verdict.phrase();
    Dossier dossier = verdict.dossier();
    if (isOfUnreadLine(phrase)) {
      return List.of();
    }
    List<List<Subject>> topics = new ArrayList<>(Topics.of(phrase, List.of(), dossier).all());
    int start = phrase.start();
    int apposed = startOfApposed(phrase);
    if (topics.isEmpty() && start > 0 && (phrase.beforeHolds(ACTUAL) || apposed > 0)) {
      int at = (apposed > 0 ? apposed : start) - 1;
      Phrase ahead = new Phrase(phrase.sentence(), at, at, phrase.masked());
      topics.addAll(Topics.of(ahead, List.of(), dossier).all());
    }
    return topics.isEmpty() && isUnnamed(phrase) ? before(verdict) : topics;
  }

  /**
   * «The result for revenue, $1.2bn, lay above»: where the clause of nothing but a value begins.
   */
  private static int startOfApposed(Phrase phrase) {
    if (phrase.start() == 0) {
      return 0;
    }
    int from = Clauses.start(phrase.masked(), phrase.start() - 1);
    return phrase.sentence().claims().stream()
            .map(Claim::figure)
            .anyMatch(
                f ->
                    f.from() >= from
                        && phrase.masked().substring(from, f.from()).isBlank()
                        && phrase.start() - f.to() <= 1)
        ? from
        : 0;
  }

  /** «营收低于一致预期、利润符合», «a miss on margin»: said of a line that its name leaves open. */
  private static boolean isOfUnreadLine(Phrase phrase) {
    List<Integer> ends = new ArrayList<>(List.of(phrase.start()));
    phrase
        .sentence()
        .eachMasked(
            VerdictWords.WORDS,
            m -> {
              if (m.end() <= phrase.from() && m.end() > phrase.start()) {
                ends.add(m.end());
              }
            });
    int from = ends.getLast();
    return LINE.matcher(phrase.masked().substring(from, phrase.end())).find()
        && phrase.sentence().mentions(Mention.OfMeasure.class).stream()
            .noneMatch(m -> m.from() >= from && m.to() <= phrase.end());
  }

  private static boolean isUnnamed(Phrase phrase) {
    return phrase.sentence().mentions(Mention.OfMeasure.class).isEmpty()
        && (ACTUAL.matcher(phrase.masked()).find()
            || phrase.sentence().claims().stream()
                .noneMatch(c -> c.figure().kind() == StatedFigure.Kind.MONEY));
  }

  /** What the nearest sentence before it is about that something is held against. */
  private static List<List<Subject>> before(SaidVerdict verdict) {
    ReadSentence sentence = verdict.phrase().sentence();
    List<ReadSentence> before = verdict.before();
    for (int i = before.size() - 1; i >= 0; i--) {
      ReadSentence last = before.get(i);
      if (last.sentence().place().file().equals(sentence.sentence().place().file())) {
        List<List<Subject>> topics =
            Topics.ofSubject(last, before.subList(0, i), verdict.dossier()).stream()
                .map(t -> onSaidBasis(t, sentence))
                .filter(t -> verdict.yardstick(t.getFirst()).isPresent())
                .toList();
        if (!topics.isEmpty()) {
          return topics;
        }
      }
    }
    return List.of();
  }

  /** «On the non-GAAP basis that is below what we guided to»: the basis is said anew. */
  private static List<Subject> onSaidBasis(List<Subject> topic, ReadSentence sentence) {
    List<Basis> said =
        sentence.mentions(Mention.OfBasis.class).stream()
            .map(Mention.OfBasis::basis)
            .distinct()
            .toList();
    return said.size() == 1
        ? topic.stream().map(s -> new Subject(s.measure(), s.segment(), said.getFirst())).toList()
        : topic;
  }

  /** Where no basis is said, the one that is guided can be meant. */
  static List<Subject> onBothBases(List<Subject> topic, SaidVerdict verdict) {
    List<Subject> subjects = new ArrayList<>(topic);
    if (verdict.phrase().sentence().mentions(Mention.OfBasis.class).isEmpty()) {
      topic.stream()
          .filter(s -> Yardstick.guided(s, verdict.dossier()).isEmpty())
          .map(s -> new Subject(s.measure(), s.segment(), Basis.NONGAAP))
          .forEach(subjects::add);
    }
    return subjects;
  }
}
