package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R11: one part is said to be so many times another, and is not. */
final class TimesAnotherPart implements Check {

  private static final Pattern IS =
      Pattern.compile(
          "(?i)(?:的?(?:营收|收入|业务))?的?(?:体量|规模)?(?:约|已|几乎|大约|大致)?(?:为|是|相当于|达到?)(?:了)?|(?:revenues?|sales)? ?(?:is|are|was|were|amounts? to) .*");

  /** «境内收入 66.6 亿元，同比增长 4.2%，仍为境外的三倍以上»: with its own figures told in between. */
  private static final Pattern IS_LATER =
      Pattern.compile("(?:营收|收入|业务)[^。；]{0,40}[，,](?:已|仍|约|仍然|依然|规模)*(?:为|是|相当于)");

  /** «Systems is 2.9 times the size of Services». */
  private static final Pattern IS_EN =
      Pattern.compile(
          "(?i)(?:'s)? ?(?:revenues?|sales)? ?(?:is|are|was|were|has become|amounts? to) (?:now |still |some |about |roughly |nearly |almost )*");

  private static final Pattern SIZE_OF =
      Pattern.compile(
          "(?i) ?(?:(?:the )?(?:size|revenues?|sales) of|those of|that of|as (?:large|big) as|(?:larger|bigger) than) (?:the )?");

  private static final Pattern TIMES_OF = Pattern.compile("(?i)\\s?(?:营收|收入)?的?(?:近|约|超过|逾)?\\s?");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, TimesAnotherPart::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    List<Mention.OfSegment> parts = sentence.mentions(Mention.OfSegment.class);
    if (figure.kind() != StatedFigure.Kind.MULTIPLE || figure.isRange()) {
      return Optional.empty();
    }
    List<Mention.OfSegment> before = parts.stream().filter(s -> s.to() <= figure.from()).toList();
    boolean compared =
        before.size() == 2
            ? isHeldBefore(sentence, figure, before.getFirst(), before.getLast())
            : parts.size() == 2
                && before.size() == 1
                && isHeldBehind(sentence, figure, parts.getFirst(), parts.getLast());
    if (!compared) {
      return Optional.empty();
    }
    List<Mention.OfSegment> held = before.size() == 2 ? before : parts;
    Mention.OfSegment one = held.getFirst();
    Mention.OfSegment other = held.getLast();
    Stretch now = Stretch.of(dossier.quarter());
    Optional<BigDecimal> a = dossier.ground().value(subject(one), now);
    Optional<BigDecimal> b =
        dossier.ground().value(subject(other), now).filter(v -> v.signum() > 0);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal times = Rounding.quotient(a.get(), b.get());
    return Admissible.matches(figure, times)
        ? Optional.empty()
        : Optional.of(
            Findings.figure(
                "R11",
                sentence,
                figure,
                Words.of(times, figure),
                "",
                "divide the one by the other, and mind which is which"));
  }

  private static boolean isHeldBefore(
      ReadSentence sentence, StatedFigure figure, Mention one, Mention other) {
    String between =
        one.to() <= other.from() ? sentence.text().substring(one.to(), other.from()) : "";
    return (IS.matcher(between).matches() || IS_LATER.matcher(between).matches())
        && TIMES_OF.matcher(sentence.text().substring(other.to(), figure.from())).matches();
  }

  private static boolean isHeldBehind(
      ReadSentence sentence, StatedFigure figure, Mention one, Mention other) {
    String text = sentence.text();
    return IS_EN.matcher(text.substring(one.to(), figure.from())).matches()
        && SIZE_OF.matcher(text.substring(figure.to(), other.from())).matches();
  }

  private static Subject subject(Mention.OfSegment part) {
    return Subject.segment(Measure.REVENUE, part.segment());
  }
}
