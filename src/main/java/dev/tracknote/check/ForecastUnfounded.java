package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R10: «revenue should grow 9%», «有望突破 300 万份»: what will be, in one figure, that nobody is named
 * for and that neither guidance nor a statement nor the minutes give. What has been may be as large
 * by chance; it does not hold what is to come.
 */
final class ForecastUnfounded implements Check {

  private static final Pattern AHEAD =
      Pattern.compile(
          "(?i)(?:(?<![即必])将(?!近|上|其|于|信将疑|(?!会|把|于)[^，。；]{1,30}(?:重述|更正|调[至入]|转[至入]|划[入出转归]|归入|并入|计入|列入|重分类|改[为按用]|调整[为至]|由[^，。；]{1,12}[为至]))|有望|可望|势必|料将|料会|预计(?:可|将|会|提升|增长|达|为|下降|回升|新增)|\\b(?:will(?! (?:note|notice|recall|remember|recogni[sz]e))|shall|should|(?:is|are) (?:set|bound|going|likely|poised|slated|certain|expected|projected|forecast|on (?:track|course)) to)\\b)");

  /** What follows from a figure that was given before. */
  private static final Pattern FOLLOWS =
      Pattern.compile(
          "(?i)^\\W*(?:That|This|It|They|These|Those|Which|So|Hence|Thus|Then|Therefore|Together|此|这|由此|因此|据此|即|则|从而|也就是|其中)|\\b(?:leaves?|leaving|need|means?|equals?|impl(?:y|ies)|add up|sum|therefore|thus|hence|so that|again have|paid|payable)\\b|意味|相当|对应|剩余|仍需|需要|派发|支付|按此|照此|以此|据此|到账|归还|到期|购回|注销");

  private static final Pattern PERIOD =
      Pattern.compile("(?i)fy\\d\\d(?:q\\d)?|to|of|the|in|for|and|a|by|year|quarter|全年|本季");

  private static final Pattern SCALED = Pattern.compile("(?i)万|亿|million|billion|,\\d{3}");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    Optional<ReadSentence> before = Optional.empty();
    for (ReadSentence sentence : dossier.note()) {
      Optional<ReadSentence> last = before;
      if (isTold(sentence)
          && ForecastWithoutSource.isUnspoken(sentence)
          && !Attribution.isNamed(sentence, dossier)
          && last.filter(b -> Attribution.carriesOn(sentence, b, dossier)).isEmpty()) {
        figure(sentence, dossier).map(f -> told(sentence, f)).ifPresent(findings::add);
      }
      before = Optional.of(sentence);
    }
    return findings;
  }

  private static boolean isTold(ReadSentence sentence) {
    PartKind part = sentence.sentence().part();
    return part != PartKind.PICKS
        && !sentence.isRow()
        && !sentence.claims().isEmpty()
        && sentence.holds(AHEAD)
        && !sentence.holds(FOLLOWS)
        && sentence.text().indexOf(Sentence.REFERENCE) < 0
        && sentence.mentions(Mention.OfSource.class).isEmpty()
        && sentence.mentions(Mention.OfCondition.class).stream()
            .allMatch(c -> sentence.holdsIn(c.from(), c.to(), AHEAD))
        && sentence.mentions(Mention.OfOutlook.class).stream()
            .noneMatch(Mention.OfOutlook::guidance);
  }

  /** The first figure behind the word, where it is one and no range. */
  private static Optional<StatedFigure> figure(ReadSentence sentence, Dossier dossier) {
    Matcher ahead = AHEAD.matcher(sentence.masked());
    if (!ahead.find()) {
      return Optional.empty();
    }
    return sentence.claims().stream()
        .filter(c -> c.figure().from() >= ahead.end())
        .filter(c -> c.figure().kind() != StatedFigure.Kind.COUNT || isLarge(sentence, c.figure()))
        .findFirst()
        .filter(c -> !dossier.isNoForecast(sentence, c))
        .map(Claim::figure)
        .filter(f -> f.kind() != StatedFigure.Kind.MULTIPLE)
        .filter(f -> !f.isRange() && f.width().isEmpty())
        .filter(f -> !isGiven(sentence, f, dossier))
        .filter(f -> !HeldFigure.isInMinutes(f, dossier));
  }

  /** Guidance holds it, or a statement that shares a word with the sentence. */
  private static boolean isGiven(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    if (!dossier.pool().isQuoted(figure)) {
      return false;
    }
    Set<String> words = new LinkedHashSet<>(dossier.names().wordsIn(sentence.text()));
    List<Statement> equal =
        dossier.facts().statements().stream().filter(s -> isEnd(s, figure)).toList();
    return equal.isEmpty() || equal.stream().anyMatch(s -> isAbout(s, words, dossier));
  }

  private static boolean isEnd(Statement statement, StatedFigure figure) {
    return Tolerance.exact(figure, statement.value())
        || statement.high().filter(h -> Tolerance.exact(figure, h)).isPresent();
  }

  private static boolean isAbout(Statement statement, Set<String> words, Dossier dossier) {
    return Stream.of(Language.values())
        .filter(statement.subject()::has)
        .flatMap(l -> dossier.names().wordsIn(statement.subject().in(l)).stream())
        .anyMatch(w -> words.contains(w) && !PERIOD.matcher(w).matches());
  }

  private static boolean isLarge(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(figure.from(), figure.to(), SCALED);
  }

  private static Diagnostic told(ReadSentence sentence, StatedFigure figure) {
    return Findings.warning(
        "R10",
        sentence.sentence().placeAt(figure.from()),
        "expected the source of the forecast " + sentence.typed(figure) + ", found none",
        "name in the sentence who says it, or enter the figure in statements.csv");
  }
}
