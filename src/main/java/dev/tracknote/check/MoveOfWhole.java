package dev.tracknote.check;

import dev.tracknote.claim.StatedFigure.Kind;
import dev.tracknote.facts.Split;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the whole gained of which a named part is said to have brought so much: «单季增量 50.1
 * 百万欧元中，南欧区贡献 35.6», «EUR23.8m of the EUR34.5m that the division added».
 */
final class MoveOfWhole implements Derivation {

  private static final Pattern IN_CHINESE =
      Pattern.compile("(?:增量|增额|增收|净增|增加额|新增(?:收入|营收)?)[^，。；]{0,6}$");
  private static final Pattern AMONG = Pattern.compile("^\\s?(?:当?中|里|之中|可拆|拆|由|来自)");
  private static final Pattern OF_THE =
      Pattern.compile(
          "(?i)\\b(?:of|behind) (?:the|its|that)\\s?(?:extra |additional |incremental )?$|\\b(?:increase|rise|increment|gain|growth|improvement) of $");
  private static final Pattern ADDED =
      Pattern.compile(
          "(?i)\\b(?:added|gained|gain|increase|rise|increment|extra|additional|growth)\\b");

  @Override
  public List<Interval> of(Told told) {
    boolean chinese = told.stands(IN_CHINESE) && told.follows(AMONG);
    boolean english = told.stands(OF_THE) && told.sentence().holds(ADDED);
    if (!told.is(Kind.MONEY) || !(chinese || english)) {
      return List.of();
    }
    Measure measure = Measure.of(told.claim().measure()).orElse(Measure.REVENUE);
    List<Interval> derived = new ArrayList<>();
    for (String whole : wholes(told)) {
      Subject line = Subject.segment(measure, whole);
      Stretch time = told.time();
      told.value(line, time)
          .ifPresent(
              now ->
                  told.bases(time)
                      .forEach(
                          base ->
                              told.value(line, base)
                                  .ifPresent(
                                      then -> derived.add(Told.exactly(now.subtract(then))))));
    }
    return derived;
  }

  /** Those that the named parts are parts of, and the company. */
  private static Set<String> wholes(Told told) {
    Set<String> wholes = new LinkedHashSet<>();
    told.dossier().facts().company().splits().stream()
        .filter(s -> s.parts().stream().anyMatch(told.names().lastParts()::contains))
        .map(Split::of)
        .forEach(wholes::add);
    wholes.add("");
    return wholes;
  }
}
