package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R9: «FY24 全年，毛利累计 109.55 亿元，较上年同期的 108.88 亿元增长 0.6%»: the first value behind the one year that is
 * named, or the one before it, is what another year or the same part of it came to.
 */
final class YearOfFiguresWrong implements Check {

  /** What stands between a year and a value that need not be the year's. */
  private static final Pattern APART =
      Pattern.compile(
          "(?i)自|从|前一年|去年|上一?年|以来|起|之后|[较比与同跟和]|相比|超过|首次|新[高低]|最[高低]|纪录|均值|平均|重[述列]|口径|剔除|若|假设|如今|现在|目前|今年|本年|\\b(?:since|until|after|than|against|over|versus|vs\\.?|with|first"
              + " time|record|average|mean|restated|recast|exclud\\w*|if|were|would|now|today|this|compared|from|prior|previous|preceding|last|earlier|ago)\\b|;|；|。");

  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?:[较比与同跟对由从自]|相比|超过|[高低多少]于|\\b(?:than|against|over|versus|vs\\.?|with|on|to|by|after|above|below|since|from)(?:"
              + " that of| all of| the)?)\\s?$");

  private static final int YEARS = 4;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figured()) {
      List<Mention.OfPeriod> years =
          sentence.mentions(Mention.OfPeriod.class).stream()
              .filter(p -> p.period() instanceof FiscalYear)
              .toList();
      boolean one = years.stream().map(Mention.OfPeriod::period).distinct().count() == 1;
      if (one && sentence.mentions(Mention.OfOutlook.class).isEmpty()) {
        judge(sentence, years.getFirst(), dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Mention.OfPeriod said, Dossier dossier) {
    Optional<Mention> name = OneNamedLine.name(sentence);
    Optional<StatedFigure> figure =
        sentence.claims().stream()
            .filter(c -> !c.guidance() && !c.forecast())
            .map(Claim::figure)
            .filter(f -> f.from() >= said.to())
            .findFirst()
            .filter(YearOfFiguresWrong::isPlain)
            .filter(f -> !sentence.holdsIn(said.to(), f.from(), APART));
    if (name.isEmpty() || figure.isEmpty() || sentence.holdsIn(0, said.from(), BASE)) {
      return Optional.empty();
    }
    int year = ((FiscalYear) said.period()).year();
    Set<Stretch> own = new LinkedHashSet<>();
    for (int quarter = 1; quarter <= 4; quarter++) {
      for (int count = 1; count <= quarter; count++) {
        own.add(new Stretch(new FiscalQuarter(year, quarter), count));
      }
    }
    sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.period() instanceof FiscalQuarter)
        .forEach(p -> own.add(Stretch.of(p.period())));
    Optional<Stretch> other = Optional.empty();
    for (Subject line : OneNamedLine.lines(sentence, name.get(), dossier)) {
      FiguresOfLine of = new FiguresOfLine(line, dossier.ground());
      if (of.isValue(figure.get(), own) || of.isMove(figure.get(), own, own)) {
        return Optional.empty();
      }
      other = other.or(() -> other(of, figure.get(), year, dossier));
    }
    return other.map(o -> TimeOfFiguresWrong.finding(sentence, said, o));
  }

  private static boolean isPlain(StatedFigure figure) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && PointMisplaced.digits(figure) >= 3
        && !figure.isRange()
        && !figure.signed()
        && figure.width().isEmpty()
        && figure.hedge() == StatedFigure.Hedge.NONE;
  }

  private static Optional<Stretch> other(
      FiguresOfLine line, StatedFigure figure, int year, Dossier dossier) {
    for (int back = 0; back < YEARS; back++) {
      int then = dossier.quarter().year() - back;
      for (int quarter = 2; then != year && quarter <= 4; quarter++) {
        Stretch whole = new Stretch(new FiscalQuarter(then, quarter), quarter);
        if (line.isValue(figure, Set.of(whole))) {
          return Optional.of(whole);
        }
      }
    }
    return Optional.empty();
  }
}
