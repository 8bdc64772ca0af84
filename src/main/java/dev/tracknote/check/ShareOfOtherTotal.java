package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** R8: a share of one total told as that of a wider one, or of the quarter as that of the year. */
final class ShareOfOtherTotal implements Check {

  private static final Pattern OF_COMPANY =
      Pattern.compile(
          "(?i)占(?:公司|集团|全公司)?(?:的)?(?:总|整体|全年|全部)?(?:营业)?(?:营收|收入)|占公司|(?:放到|按|以)(?:公司|集团)(?:口径|营业收入|总营收|营收)"
              + "|\\bof (?:total |group |company |the company's |our )?(?:revenue|sales)\\b|\\bof the (?:whole )?(?:company|group)\\b|\\bwhole company\\b");
  private static final Pattern OF_YEAR = Pattern.compile("(?i)全年|\\bfull[- ]year|\\bof the year");

  private static final Pattern WITHIN = Pattern.compile("(?i)\\b(?:within|inside) (?:the )?$");
  private static final Pattern INSIDE = Pattern.compile("^(?:业务|板块|分部)?(?:内部|之内|当中)");

  /** What customers buy is no part of the company that the facts hold. */
  private static final Pattern CUSTOMERS =
      Pattern.compile("(?i)客户|\\b(?:customers?|clients?|buyers?)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      for (Claim claim : sentence.claims()) {
        dossier
            .scenes()
            .of(sentence)
            .flatMap(s -> judge(sentence, claim, s, dossier))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Claim claim, Scene scene, Dossier dossier) {
    StatedFigure figure = claim.figure();
    String clause = clause(sentence, figure);
    Optional<String> whole = whole(sentence, claim, clause);
    if (figure.kind() != StatedFigure.Kind.PERCENT
        || Scopes.isTooRough(figure)
        || claim.change()
        || CUSTOMERS.matcher(clause).find()
        || whole.isEmpty()) {
      return Optional.empty();
    }
    Readings readings = new Readings(dossier.ground());
    Stretch now = Stretch.of(dossier.quarter());
    boolean ofYear = OF_YEAR.matcher(clause).find();
    Stretch meant = ofYear ? Stretch.year(dossier.quarter().year()) : now;
    Set<String> parts = parts(sentence, claim, scene, whole.get());
    boolean right =
        parts.stream()
            .flatMap(
                p -> times(scene, meant).stream().flatMap(t -> share(readings, p, whole.get(), t)))
            .anyMatch(e -> Tolerance.lenient(figure, e.value()));
    if (right) {
      return Optional.empty();
    }
    for (String part : parts) {
      for (Split split : dossier.facts().company().splits()) {
        boolean narrower =
            split.parts().contains(part)
                && !split.of().equals(whole.get())
                && !split.of().isEmpty();
        if (narrower || ofYear) {
          String of = narrower ? split.of() : whole.get();
          Optional<Expected> other =
              share(readings, part, of, now)
                  .filter(e -> Tolerance.exact(figure, e.value()))
                  .findFirst();
          if (other.isPresent()) {
            return finding(sentence, figure, readings, part, whole.get(), meant, other.get());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String clause(ReadSentence sentence, StatedFigure figure) {
    int from = Clauses.start(sentence.text(), figure.from());
    int before = Clauses.start(sentence.text(), Math.max(0, from - 1));
    return sentence.text().substring(before, Clauses.end(sentence.text(), figure.to()));
  }

  /** The whole that the clause names: the company, or a segment right behind «of». */
  private static Optional<String> whole(ReadSentence sentence, Claim claim, String clause) {
    StatedFigure figure = claim.figure();
    Optional<Mention.OfSegment> behind =
        sentence.mentions(Mention.OfSegment.class).stream()
            .filter(s -> s.from() >= figure.to() && s.from() - figure.to() <= 6)
            .filter(
                s ->
                    sentence.text().substring(figure.to(), s.from()).strip().matches("of(?: the)?"))
            .findFirst();
    if (behind.isPresent()) {
      return behind.map(Mention.OfSegment::segment);
    }
    if (isWithinPart(sentence)) {
      return Optional.empty();
    }
    return sentence.holdsIn(clause, OF_COMPANY) ? Optional.of("") : Optional.empty();
  }

  /** «Within furniture, upholstery made up 60.6% of sales»: of those of the part, that is. */
  private static boolean isWithinPart(ReadSentence sentence) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .anyMatch(s -> sentence.holdsIn(0, s.from(), WITHIN) || sentence.holdsFrom(s.to(), INSIDE));
  }

  private static Set<String> parts(ReadSentence sentence, Claim claim, Scene scene, String whole) {
    Set<String> parts = new LinkedHashSet<>();
    sentence.mentions(Mention.OfSegment.class).stream()
        .filter(s -> s.to() <= claim.figure().from())
        .forEach(s -> parts.add(s.segment()));
    if (parts.stream().allMatch(String::isEmpty)) {
      parts.addAll(scene.segments());
    }
    parts.remove("");
    parts.remove(whole);
    return parts;
  }

  /** A change tells of the time before too. */
  private static List<Stretch> times(Scene scene, Stretch meant) {
    List<Stretch> times = new ArrayList<>(List.of(meant, meant.yearAgo()));
    if (meant.quarters() == 1) {
      times.addAll(scene.stretches());
    }
    return times;
  }

  private static java.util.stream.Stream<Expected> share(
      Readings readings, String part, String whole, Stretch stretch) {
    return readings
        .ratio(
            Subject.segment(Measure.REVENUE, part),
            Subject.segment(Measure.REVENUE, whole),
            stretch)
        .stream();
  }

  private static Optional<Diagnostic> finding(
      ReadSentence sentence,
      StatedFigure figure,
      Readings readings,
      String part,
      String whole,
      Stretch meant,
      Expected other) {
    return share(readings, part, whole, meant)
        .findFirst()
        .map(
            e ->
                Findings.error(
                    "R8",
                    sentence.sentence().placeAt(figure.from()),
                    "expected a share of "
                        + Words.of(e.value(), figure)
                        + ", found "
                        + sentence.typed(figure)
                        + ", which is "
                        + other.words(),
                    Words.arithmetic(List.of(e), figure),
                    "say of which total, and of which time, the share is"));
  }
}
