package dev.tracknote.draft;

import dev.tracknote.facts.Guidance;
import dev.tracknote.house.Phrase;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Margins on each basis, costs and what is left. */
final class ProfitPoint implements PointDrafter {

  private static final List<Measure> LEADS =
      List.of(Measure.GROSS_MARGIN, Measure.OPERATING_INCOME, Measure.NET_INCOME);

  @Override
  public Topic topic() {
    return Topic.PROFIT;
  }

  @Override
  public Optional<Point> draft(Pen pen, Undisclosed undisclosed) {
    Optional<Measure> first = LEADS.stream().filter(m -> pen.told(m).isPresent()).findFirst();
    return first.map(
        measure -> {
          String told = pen.told(measure).orElseThrow();
          return new Point(
              pen.capital(pen.words(Phrase.LEAD_TOLD, "told", told)),
              body(pen, measure, undisclosed));
        });
  }

  private static String body(Pen pen, Measure lead, Undisclosed undisclosed) {
    List<Subject> open = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    guided(pen, open).forEach(c -> body.append(pen.sentence(c)));
    body.append(open(pen, open));
    List<String> earned = new ArrayList<>();
    for (Measure measure :
        List.of(Measure.OPERATING_INCOME, Measure.OPERATING_MARGIN, Measure.NET_MARGIN)) {
      if (measure != lead) {
        pen.told(measure).ifPresent(earned::add);
      }
    }
    List<String> spent = new ArrayList<>();
    for (Measure measure :
        List.of(
            Measure.RESEARCH_AND_DEVELOPMENT,
            Measure.OPERATING_EXPENSES,
            Measure.OPERATING_EXPENSE_RATIO)) {
      pen.told(measure).ifPresent(spent::add);
    }
    body.append(pen.sentence(earned)).append(pen.sentence(spent));
    return body.append(undisclosed.sentence(Topic.PROFIT, open.stream().map(pen::name).toList()))
        .toString();
  }

  /** What was guided against what came; what has not come yet is set aside. */
  private static List<String> guided(Pen pen, List<Subject> open) {
    Occasion occasion = pen.occasion();
    List<String> clauses = new ArrayList<>();
    for (Guidance.Line line :
        occasion.facts().guidanceFor(occasion.quarter()).map(Guidance::lines).orElse(List.of())) {
      Optional<Measure> measure =
          Measure.of(line.metric().id()).filter(m -> Topic.of(m) == Topic.PROFIT);
      if (measure.isPresent()) {
        Subject subject = new Subject(measure.get(), "", line.basis());
        if (!pen.holds(subject.id())) {
          open.add(subject);
        } else if (line.value() instanceof Band) {
          AgainstGuidance.of(pen, line.metric(), line.basis())
              .map(v -> v.told(pen, measure.get()))
              .ifPresent(clauses::add);
        } else {
          clauses.add(about(pen, subject));
        }
      }
    }
    return clauses;
  }

  private static String about(Pen pen, Subject subject) {
    return pen.words(
        Phrase.GUIDED_ABOUT,
        "name",
        pen.name(subject),
        "actual",
        Pen.reference(subject.id()),
        "guided",
        Pen.reference("guidance.current." + subject.id()));
  }

  private static String open(Pen pen, List<Subject> subjects) {
    List<String> names =
        subjects.stream()
            .map(
                s ->
                    pen.words(
                        Phrase.WITH_FIGURE,
                        "name",
                        pen.name(s),
                        "figure",
                        Pen.reference("guidance.current." + s.id())))
            .toList();
    return names.isEmpty()
        ? ""
        : pen.sentence(pen.words(Phrase.GUIDED_OPEN, "names", pen.list(names)));
  }
}
