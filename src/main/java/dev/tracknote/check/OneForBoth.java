package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.TogetherWords;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R8: «dividends and buybacks together came to 1,210m», which is what one of the two is by itself.
 */
final class OneForBoth implements Check {

  private static final List<Measure> RETURNS =
      List.of(Measure.DIVIDENDS_PAID, Measure.SHARE_REPURCHASES);

  private static final Pattern JOINED =
      Pattern.compile(
          "(?i)\\s?(?:,|、|和|与|及|以及|加上?|\\+|&|(?:, )?(?:\\band\\b|\\bplus\\b|\\bas well as\\b))\\s?(?:the |its |share |stock |cash |业务|收入)*");

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)"
              + TogetherWords.ZH
              + "|一共|共为|共达|两者|二者|两项|"
              + TogetherWords.EN
              + "|\\b(?:alike|taken as one|added up|the two|both)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, OneForBoth::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean plain =
        sentence.claims().size() == 1
            && figure.kind() == StatedFigure.Kind.MONEY
            && !figure.isRange()
            && !claim.change()
            && claim.against().isEmpty()
            && sentence.mentions(Mention.OfCondition.class).isEmpty()
            && sentence.mentions(Mention.OfExclusion.class).isEmpty();
    List<Subject> two = plain ? joined(sentence) : List.of();
    if (two.isEmpty()
        || !(sentence.holds(TOGETHER)
            || two.stream().map(Subject::measure).allMatch(RETURNS::contains))) {
      return Optional.empty();
    }
    Optional<Subject> alone = Optional.empty();
    for (Stretch time : times(sentence, dossier)) {
      Optional<BigDecimal> one = dossier.ground().value(two.getFirst(), time);
      Optional<BigDecimal> other = dossier.ground().value(two.getLast(), time);
      if (one.isEmpty() || other.isEmpty() || is(figure, one.get().add(other.get()))) {
        return Optional.empty();
      }
      alone =
          alone
              .or(() -> one.filter(v -> is(figure, v)).map(v -> two.getFirst()))
              .or(() -> other.filter(v -> is(figure, v)).map(v -> two.getLast()));
    }
    return alone.map(
        s ->
            Findings.figure(
                "R8",
                sentence,
                figure,
                "both together, and not " + s.id() + " alone",
                "",
                "add up the two, or name the one that it is"));
  }

  private static boolean is(StatedFigure figure, BigDecimal value) {
    return value.signum() != 0 && Tolerance.exact(figure.withoutHedge(), value);
  }

  /** The two lines that the sentence joins: measures of the company, or parts of it. */
  private static List<Subject> joined(ReadSentence sentence) {
    List<Mention> named = new ArrayList<>();
    List<Subject> lines = new ArrayList<>();
    for (Mention mention : sentence.mentions()) {
      line(mention)
          .ifPresent(
              s -> {
                named.add(mention);
                lines.add(s);
              });
    }
    for (int i = 0; i + 1 < named.size(); i++) {
      boolean joins =
          named.get(i).to() <= named.get(i + 1).from()
              && !lines.get(i).equals(lines.get(i + 1))
              && lines.get(i).segment().isEmpty() == lines.get(i + 1).segment().isEmpty()
              && JOINED
                  .matcher(sentence.text().substring(named.get(i).to(), named.get(i + 1).from()))
                  .matches();
      if (joins && lines.size() == 2) {
        return List.of(lines.get(i), lines.get(i + 1));
      }
    }
    return List.of();
  }

  private static Optional<Subject> line(Mention mention) {
    if (mention instanceof Mention.OfSegment part && !part.segment().isEmpty()) {
      return Optional.of(Subject.segment(Measure.REVENUE, part.segment()));
    }
    return mention instanceof Mention.OfMeasure named
        ? Measure.of(named.measure()).filter(RETURNS::contains).map(Subject::company)
        : Optional.empty();
  }

  private static List<Stretch> times(ReadSentence sentence, Dossier dossier) {
    List<Stretch> times = new ArrayList<>();
    dossier.scenes().of(sentence).ifPresent(s -> times.addAll(s.stretches()));
    return times.isEmpty() ? List.of(Stretch.of(dossier.quarter())) : times;
  }
}
