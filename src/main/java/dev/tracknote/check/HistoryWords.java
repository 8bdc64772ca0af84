package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through the words that say something of the past quarters and of what they say it. */
final class HistoryWords {

  /** Judges one word of history. */
  interface Judge {

    Optional<Diagnostic> judge(Phrase phrase, Matcher matcher, Topics topics);
  }

  /** Other spans than quarters and fiscal years, whose history is not kept. */
  private static final Pattern LONGER =
      Pattern.compile(
          "(?i)(?:近|过去)十二个月|近四个?季|四个季度(?:合计|累计)|滚动|上半|下半|前三季|前三个|九个月|trailing|rolling|last twelve|quarters (?:together|combined|taken)|TTM|first half|second half|half[- ]year|nine[- ]months?");

  private HistoryWords() {}

  /** One finding at most for a word in a sentence; what is supposed or hoped is left alone. */
  static List<Diagnostic> each(Dossier dossier, Pattern pattern, Judge judge) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().mayHold(pattern)) {
      List<ReadSentence> earlier = dossier.scenes().before(sentence);
      sentence.eachMasked(
          pattern,
          matcher -> {
            Phrase phrase = Phrase.of(sentence, sentence.masked(), matcher);
            if (!phrase.isUnreal() && !isOfLonger(phrase)) {
              judge
                  .judge(phrase, matcher, Topics.of(phrase, earlier, dossier))
                  .ifPresent(findings::add);
            }
          });
    }
    return findings;
  }

  /** «近四个季度营收 102 亿元，首次超过 100 亿元»: the clause before it says of what time. */
  private static boolean isOfLonger(Phrase phrase) {
    boolean elided =
        phrase.sentence().mentions().stream()
            .filter(m -> m instanceof Mention.OfMeasure || m instanceof Mention.OfSegment)
            .noneMatch(m -> m.from() >= phrase.start() && m.to() <= phrase.end());
    return phrase.clauseHolds(LONGER)
        || (elided && phrase.sentence().holdsIn(phrase.soFar(), LONGER));
  }

  /** Whether what is spoken of is a loss, so that less of it is more. */
  static boolean isLoss(Phrase phrase) {
    return phrase.clauseHolds(Trend.LOSS)
        || (Trend.LOSS.matcher(phrase.soFar()).find()
            && phrase.sentence().mentions(Mention.OfMeasure.class).stream()
                .noneMatch(m -> m.from() >= phrase.start() && m.to() <= phrase.from()));
  }

  static Diagnostic told(Phrase phrase, String message, String hint) {
    return Findings.error(
        "R12", phrase.sentence().sentence().placeAt(phrase.from()), message, "", hint);
  }
}
