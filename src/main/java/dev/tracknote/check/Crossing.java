package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part that passes another for the first time: 混动车收入首次超过燃油车.
 *
 * @param over the part that is said to be the larger one now
 * @param under the part that is said to have been the larger one before
 */
record Crossing(Subject over, Subject under) {

  private static final Pattern PASSES =
      Pattern.compile(
          "(?i)超过|超越|反超|高于|大于|多于|首超|赶超|\\b(?:larger|bigger|greater|exceed\\w*|overt(?:ook|ake\\w*)|outsold|surpass\\w*|passe[ds]|ahead of|outweigh\\w*|eclips\\w*|more than)\\b");
  private static final Pattern FORMER = Pattern.compile("(?i)前者|\\bthe former\\b");
  private static final Pattern LATTER = Pattern.compile("(?i)后者|\\bthe latter\\b");

  static Optional<Crossing> read(Phrase phrase) {
    Matcher passes = PASSES.matcher(phrase.masked());
    if (!passes.find(phrase.start()) || passes.end() > phrase.end()) {
      return Optional.empty();
    }
    List<Mention.OfSegment> named =
        phrase.sentence().mentions(Mention.OfSegment.class).stream()
            .filter(s -> !s.segment().isEmpty())
            .toList();
    List<Mention.OfSegment> here =
        named.stream().filter(s -> s.from() >= phrase.start() && s.to() <= phrase.end()).toList();
    if (here.size() == 2
        && here.getFirst().to() <= passes.start()
        && here.getLast().from() >= passes.end()) {
      return Optional.of(of(here.getFirst(), here.getLast()));
    }
    List<String> heads =
        named.stream()
            .filter(s -> s.to() <= phrase.start())
            .map(Mention.OfSegment::segment)
            .distinct()
            .toList();
    if (here.size() == 1 && heads.size() == 1 && here.getFirst().from() >= passes.end()) {
      return Optional.of(
          of(
              named.stream()
                  .filter(s -> s.segment().equals(heads.getFirst()))
                  .findFirst()
                  .orElseThrow(),
              here.getFirst()));
    }
    List<Mention.OfSegment> before = named.stream().filter(s -> s.to() <= phrase.start()).toList();
    boolean former = phrase.clauseHolds(FORMER);
    boolean latter = phrase.clauseHolds(LATTER);
    if (before.size() != 2 || !(former || latter)) {
      return Optional.empty();
    }
    boolean inverse = !former || (latter && firstIsLatter(phrase.clause()));
    return Optional.of(
        inverse
            ? of(before.getLast(), before.getFirst())
            : of(before.getFirst(), before.getLast()));
  }

  private static boolean firstIsLatter(String clause) {
    Matcher former = FORMER.matcher(clause);
    Matcher latter = LATTER.matcher(clause);
    return former.find() && latter.find() && latter.start() < former.start();
  }

  private static Crossing of(Mention.OfSegment over, Mention.OfSegment under) {
    return new Crossing(
        Subject.segment(Measure.REVENUE, over.segment()),
        Subject.segment(Measure.REVENUE, under.segment()));
  }

  /** What is wrong with it, if anything. */
  Optional<String> wrong(Phrase phrase, Dossier dossier) {
    Ground ground = dossier.ground();
    if (!ground.knows(over) || !ground.knows(under)) {
      return Optional.empty();
    }
    FiscalQuarter now = Window.told(phrase, dossier);
    if (!isLarger(now, ground)) {
      return Optional.of("expected " + over.id() + " above " + under.id() + ", found it below");
    }
    return Window.before(now, phrase, dossier, new History(ground, over, History.Of.LEVEL)).stream()
        .filter(q -> isLarger(q, ground))
        .findFirst()
        .map(q -> "expected no earlier quarter like it, found " + q.label());
  }

  private boolean isLarger(FiscalQuarter quarter, Ground ground) {
    Optional<BigDecimal> one = ground.value(over, Stretch.of(quarter));
    Optional<BigDecimal> other = ground.value(under, Stretch.of(quarter));
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
  }
}
