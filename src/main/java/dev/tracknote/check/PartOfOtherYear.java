package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a span makes of a whole year before it: «前三季度营收已相当于 2024 年全年的 87.6%», «nine-month revenue
 * equals 88% of all of FY24».
 */
final class PartOfOtherYear implements Derivation {

  private static final Pattern OF =
      Pattern.compile(
          "(?:相当于|达到?|已?[是为占])(?:了)?(?:[^，。；]{0,4})FY\\d\\d(?:财年)?\\s?(?:全年)?[^，。；\\d]{0,6}的(?:约|近|逾|超过?|\\s)*$");
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)^\\s?(?:of|as much as|as large as)? ?(?:the |that of |what (?:it|the company) [a-z]+ in )?(?:all of |whole of |full-year |entire )?(?:(?:revenue|sales|profit|total|level|figure) (?:of|for|in) )?(?:all of )?FY\\d\\d(?!\\s?Q)");

  @Override
  public List<Interval> of(Told told) {
    boolean part = told.is(Kind.PERCENT) || told.is(Kind.MULTIPLE);
    if (!part || !(told.stands(OF) || told.follows(BEHIND))) {
      return List.of();
    }
    // the one span that the sentence names is held by PartOfNamedYear
    if (!RelativeToWrong.partsOfYear(told.sentence(), told.claim().figure(), told.dossier())
        .isEmpty()) {
      return List.of();
    }
    Set<Stretch> spans = new LinkedHashSet<>(List.of(told.now()));
    told.dossier().scenes().of(told.sentence()).map(Scene::stretches).ifPresent(spans::addAll);
    List<Interval> derived = new ArrayList<>();
    for (Mention.OfPeriod named : told.sentence().mentions(Mention.OfPeriod.class)) {
      if (named.period() instanceof FiscalYear year) {
        Stretch whole = Stretch.year(year.year());
        for (Stretch span : spans) {
          if (span.last().compareTo(whole.last()) > 0) {
            of(span, whole, told, derived);
          }
        }
      }
    }
    return derived;
  }

  private static void of(Stretch span, Stretch whole, Told told, List<Interval> derived) {
    for (Subject subject : told.subjects()) {
      if (!subject.measure().isRatio()) {
        told.share(subject, span, whole).ifPresent(derived::add);
      }
    }
  }
}
