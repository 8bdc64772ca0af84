package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A level of the time that its words say, where another time is named too: «ended FY25 with revenue
 * of $2 billion in the fourth quarter», «上半年合计 …；净利润合计 …，上年同期为 …».
 */
final class AtSaidTime implements Derivation {

  private static final Pattern QUARTER =
      Pattern.compile(
          "(?i)\\bin (?:the|its) (?:(first)|(second)|(third)|(fourth)) (?:fiscal )?quarter\\b");
  private static final Pattern TOTAL =
      Pattern.compile("(?i)合计|累计|\\b(?:in all|altogether|total|together)\\b");

  private static final Pattern OF_YEAR =
      Pattern.compile(
          "(?i)(?:全年(?:为|约|是|则|\\s)*|\\b(?:full year|for the year|full-year total)(?:,| it| was| is| of| at| about| came to)*\\s?)$");

  @Override
  public List<Interval> of(Told told) {
    ReadSentence sentence = told.sentence();
    Claim claim = told.claim();
    Dossier dossier = told.dossier();
    List<Interval> derived = new ArrayList<>();
    if (!told.is(Kind.MONEY)) {
      return derived;
    }
    boolean own =
        sentence
            .firstIn(claim.figure().to(), sentence.text().length(), QUARTER)
            .filter(m -> m.group(dossier.quarter().quarter()) != null)
            .isPresent();
    if (own) {
      told.values(told.now()).map(Told::exactly).forEach(derived::add);
    }
    if (claim.measure().isEmpty() && claim.period().isEmpty() && told.stands(OF_YEAR)) {
      ofYear(told, derived);
    }
    if (sentence.holds(TOTAL) && claim.period().isEmpty()) {
      Set<Stretch> spans = dossier.scenes().of(sentence).map(Scene::spans).orElse(Set.of());
      boolean yearAgo = claim.when().filter(w -> w == Mention.When.YEAR_AGO).isPresent();
      for (Stretch span : spans) {
        for (Subject subject : told.subjects()) {
          told.value(subject, yearAgo ? span.yearAgo() : span)
              .map(Told::exactly)
              .ifPresent(derived::add);
        }
      }
    }
    return derived;
  }

  /** «研发费用 5.18 亿欧元；全年 18.66 亿欧元»: the line that was named last, over the year. */
  private static void ofYear(Told told, List<Interval> derived) {
    Stretch year = Stretch.year(told.now().last().year());
    for (String line : told.names().lastMeasures()) {
      Measure.of(line).stream()
          .flatMap(m -> told.ground().bases().stream().map(b -> new Subject(m, "", b)))
          .flatMap(s -> told.value(s, year).stream())
          .map(Told::exactly)
          .forEach(derived::add);
    }
  }
}
