package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** R12: «every quarter since», 逐季: one quarter of that time went the other way. */
final class EveryQuarterWrong implements Check {

  private static final Pattern EVERY =
      Pattern.compile(
          "(?i)逐季(?:度)?|季季|每(?:个|一)?季度?(?:都|均|皆|同比|环比)|each (?:and every )?quarter|every (?:single )?quarter|quarter after quarter|quarter by quarter");
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)快于|慢于|高于|低于|超过|than\\b|outgr|" + GuidanceWords.ZH + "|预期|guidance|consensus|每个季度末");

  /** Between the figures of a row, and between the last of them and what is said of them. */
  private static final Pattern BESIDE =
      Pattern.compile("(?i)^\\s?[、，,和及与]?\\s?(?:and |then |再到|最后(?:为|是)?|呈|up |down )*$");

  /** «in each quarter until FY26Q1»: and then no longer. */
  private static final Pattern UNTIL =
      Pattern.compile("(?i)\\b(?:until|through|up to|before)\\b|直到|截至|此前|之前");

  private static final Pattern HISTORY =
      Pattern.compile(
          "(?i)历史|有数据|存|(?:our|stored|the) (?:\\w+ )?history|we (?:hold|store)|on record");
  private static final Pattern SINCE = Pattern.compile("(?i)以来|起|开始|\\bsince\\b|\\bfrom\\b|从|自");

  /** «2024 年以来，境内收入每个季度…»: the clause before it names the time. */
  private static final Pattern SINCE_BEFORE =
      Pattern.compile("(?i)^\\s?年?度?(?:的)?(?:以来|起|开始)，[^，。；]*$|^, [^,.;]*$");

  private static final Pattern SINCE_EN = Pattern.compile("(?i)\\bsince (?:the start of )?$");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return HistoryWords.each(
        dossier, EVERY, (phrase, matcher, topics) -> judge(phrase, topics.all(), dossier));
  }

  private static Optional<Diagnostic> judge(
      Phrase phrase, List<List<Subject>> topics, Dossier dossier) {
    if (phrase.clauseHolds(COMPARED) || phrase.afterHolds(UNTIL) || isOfRow(phrase)) {
      return Optional.empty();
    }
    List<FiscalQuarter> quarters = quarters(phrase, dossier);
    Optional<String> fault = Optional.empty();
    for (List<Subject> topic : topics) {
      for (Subject subject : topic) {
        List<Trend> trends = trends(phrase, subject);
        Optional<String> wrong = wrong(subject, trends, quarters, dossier);
        if (wrong.isEmpty()) {
          return Optional.empty();
        }
        fault = fault.or(() -> wrong);
      }
    }
    return fault.map(
        f -> HistoryWords.told(phrase, f, "name the quarters in which it moved that way"));
  }

  /** «增速依次为 0.7%、2.2%、4.5%，逐季走高»: it is said of the figures right before it, and so they run. */
  private static boolean isOfRow(Phrase phrase) {
    List<StatedFigure> row = new ArrayList<>();
    int to = phrase.from();
    for (Claim claim : phrase.sentence().claims().reversed()) {
      StatedFigure figure = claim.figure();
      if (figure.to() <= to
          && (row.isEmpty() || row.getFirst().kind() == figure.kind())
          && phrase.sentence().holdsIn(figure.to(), to, BESIDE)) {
        row.addFirst(figure);
        to = figure.from();
      }
    }
    return row.size() > 2
        && ((runs(row, 1) && phrase.clauseHolds(Trend.RISES))
            || (runs(row, -1) && phrase.clauseHolds(Trend.FALLS)));
  }

  private static boolean runs(List<StatedFigure> row, int way) {
    for (int i = 1; i < row.size(); i++) {
      if (row.get(i).value().subtract(row.get(i - 1).value()).signum() * way <= 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Trend> trends(Phrase phrase, Subject subject) {
    Optional<Trend> mark =
        TrendAgainstMark.typed(phrase, subject)
            .or(() -> TrendAgainstMark.twoDigits(phrase, subject));
    if (mark.isPresent()) {
      return List.of(mark.get());
    }
    String first = phrase.isChinese() ? phrase.after() : phrase.before();
    return Trend.read(List.of(first, phrase.clause(), phrase.masked()), phrase, subject);
  }

  /** Right where one way to read it holds in every quarter that can be judged. */
  private static Optional<String> wrong(
      Subject subject, List<Trend> trends, List<FiscalQuarter> quarters, Dossier dossier) {
    Optional<String> fault = Optional.empty();
    for (Trend trend : trends) {
      History history = new History(dossier.ground(), subject, trend.of());
      List<FiscalQuarter> judged =
          quarters.stream()
              .filter(q -> history.at(q).isPresent())
              .filter(q -> history.at(trend.onYear() ? q.yearAgo() : q.previous()).isPresent())
              .toList();
      Optional<FiscalQuarter> against =
          judged.stream().filter(q -> !trend.holds(history, q)).findFirst();
      if (judged.isEmpty()) {
        continue;
      }
      if (against.isEmpty()) {
        return Optional.empty();
      }
      fault =
          Optional.of(
              "expected every quarter of "
                  + history.id()
                  + " to move that way, found "
                  + against.get().label()
                  + " otherwise");
    }
    return fault;
  }

  private static Optional<FiscalPeriod> sinceBefore(Phrase phrase) {
    ReadSentence sentence = phrase.sentence();
    return sentence.mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.to() <= phrase.start())
        .filter(
            p ->
                sentence.holdsIn(p.to(), phrase.from(), SINCE_BEFORE)
                    && (phrase.isChinese() || sentence.holdsIn(0, p.from(), SINCE_EN)))
        .map(Mention.OfPeriod::period)
        .findFirst();
  }

  /** The quarters that are meant; unsaid, those of the fiscal year and at least the last two. */
  private static List<FiscalQuarter> quarters(Phrase phrase, Dossier dossier) {
    FiscalQuarter now = dossier.quarter();
    List<FiscalQuarter> all =
        dossier.facts().calendar().stream()
            .map(ReportedQuarter::label)
            .filter(q -> q.compareTo(now) <= 0)
            .toList();
    Optional<FiscalPeriod> own =
        phrase.sentence().mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.from() >= phrase.start() && p.to() <= phrase.end())
            .map(Mention.OfPeriod::period)
            .reduce((a, b) -> a);
    Optional<FiscalPeriod> said = own.or(() -> sinceBefore(phrase));
    boolean since = own.isEmpty() || phrase.clauseHolds(SINCE);
    if (said.isPresent() && said.get() instanceof FiscalQuarter from && since) {
      return all.stream().filter(q -> q.compareTo(from) > 0).toList();
    }
    if (said.isPresent() && said.get() instanceof FiscalYear year) {
      return all.stream()
          .filter(q -> since ? q.year() >= year.year() : q.year() == year.year())
          .toList();
    }
    if (phrase.clauseHolds(HISTORY)) {
      return all;
    }
    List<FiscalQuarter> recent = new ArrayList<>();
    for (int back = 0; back < Math.max(2, now.quarter() - 1); back++) {
      recent.add(now.plus(-back));
    }
    return recent;
  }
}
