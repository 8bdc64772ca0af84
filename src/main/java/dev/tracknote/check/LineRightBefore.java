package dev.tracknote.check;

import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of the accounts, of the company or of a part, as the words right before others name it.
 *
 * @param bases on which it can be meant
 */
record LineRightBefore(Measure measure, String part, List<Basis> bases) {

  /** Between what moved and the words for it. */
  private static final Pattern LED =
      Pattern.compile(
          "(?i)(?:\\s|收入|营收|业务|板块|分部|规模|在?本季度?|当季|也|亦|均|仍|则|却|\\b(?:revenues?|sales|business|segment|also|again|still|has|have|was|is|were|are|itself)\\b)*");

  /** What may stand before the thing in its clause without making another thing of it. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)(?:\\s|□|公司的?|集团的?|本季度?的?|当季的?|该季的?|其中|此外|同时|另外|不过|尽管|虽然|而|但|且|的|[（(]|\\b(?:the|its|company['’]s|group['’]s|reported|total|and|but|while|meanwhile|however|although|though|in|this|quarter|for|as)\\b)*");

  /** What is named right before some words, whole and unmixed with other words. */
  static Optional<LineRightBefore> before(ReadSentence sentence, int at, Dossier dossier) {
    List<Mention> names =
        sentence.mentions().stream().filter(m -> isName(m) && m.to() <= at).toList();
    if (names.isEmpty()
        || !LED.matcher(sentence.text().substring(names.getLast().to(), at)).matches()) {
      return Optional.empty();
    }
    int start = Clauses.start(sentence.text(), at);
    if (!LEAD.matcher(bare(sentence, start, names.getLast().to())).matches()) {
      return Optional.empty();
    }
    List<Mention> own = names.stream().filter(m -> m.from() >= start).toList();
    List<Mention.OfSegment> parts = only(Mention.OfSegment.class, own);
    List<Mention.OfMeasure> lines = only(Mention.OfMeasure.class, own);
    if (parts.size() > 1 || lines.size() > 1 || own.isEmpty()) {
      return Optional.empty();
    }
    Optional<Measure> measure =
        lines.isEmpty() ? Optional.of(Measure.REVENUE) : Measure.of(lines.getFirst().measure());
    String part = parts.isEmpty() ? "" : parts.getFirst().segment();
    return measure
        .filter(m -> sentence.mentions(Mention.OfShare.class).isEmpty())
        .map(m -> new LineRightBefore(m, part, bases(sentence, start, at, dossier)));
  }

  private static List<Basis> bases(ReadSentence sentence, int from, int to, Dossier dossier) {
    List<Basis> said =
        sentence.mentions(Mention.OfBasis.class).stream()
            .filter(b -> b.from() >= from && b.to() <= to)
            .map(Mention.OfBasis::basis)
            .toList();
    return said.isEmpty() ? List.copyOf(dossier.ground().bases()) : said;
  }

  /** A stretch of the sentence with its names, bases and periods blanked. */
  private static String bare(ReadSentence sentence, int from, int to) {
    StringBuilder bare = new StringBuilder(sentence.text().substring(from, to));
    for (Mention mention : sentence.mentions()) {
      boolean blank =
          isName(mention)
              || mention instanceof Mention.OfBasis
              || mention instanceof Mention.OfPeriod;
      if (blank && mention.from() >= from && mention.to() <= to) {
        for (int i = mention.from(); i < mention.to(); i++) {
          bare.setCharAt(i - from, ' ');
        }
      }
    }
    return bare.toString();
  }

  private static boolean isName(Mention mention) {
    return mention instanceof Mention.OfMeasure || mention instanceof Mention.OfSegment;
  }

  private static <T extends Mention> List<T> only(Class<T> kind, List<Mention> mentions) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Subject on(Basis basis) {
    return new Subject(measure, part, basis);
  }
}
