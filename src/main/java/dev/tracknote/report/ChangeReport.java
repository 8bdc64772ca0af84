package dev.tracknote.report;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Company;
import dev.tracknote.facts.Fact;
import dev.tracknote.house.Label;
import dev.tracknote.house.Labels;
import dev.tracknote.house.NumberFormat;
import dev.tracknote.house.NumberStyle;
import dev.tracknote.metrics.GuidanceVerdict;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.revision.Changes;
import dev.tracknote.revision.DataChange;
import dev.tracknote.revision.InputChange;
import dev.tracknote.revision.PageChange;
import dev.tracknote.revision.PageChange.SentenceChange;
import dev.tracknote.revision.VerdictTurn;
import dev.tracknote.wording.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What moved between two editions, to be read at six in the morning: what needs a hand first, then
 * verdicts, restated facts, figures, sentences, exhibits.
 */
public final class ChangeReport {

  private static final int MOST_FIGURES = 15;
  private static final int MOST_POINTS = 4;
  private static final int MOST_FACTS = 12;

  private final Language language;
  private final Labels labels;
  private final Company company;
  private final NumberStyle numbers;
  private final FigureWords figures;

  /** A report in one language on one company. */
  public ChangeReport(Language language, Labels labels, Company company) {
    this.language = language;
    this.labels = labels;
    this.company = company;
    this.numbers = new NumberStyle(language);
    this.figures = new FigureWords(language, labels, company);
  }

  /** As Markdown. */
  public String markdown(Compared compared, Changes changes) {
    return write(new ReportPaper("# ", "## ", "- "), compared, changes);
  }

  /** As plain text for a terminal. */
  public String text(Compared compared, Changes changes) {
    return write(new ReportPaper("", "", "  "), compared, changes);
  }

  private String write(ReportPaper paper, Compared compared, Changes changes) {
    paper.title(
        company.name().in(language)
            + word("（", " (")
            + company.code()
            + word("）", ") ")
            + compared.period()
            + word("：较上一版的变动", ": what moved"));
    paper.line(editions(compared, changes));
    if (changes.isNothing()) {
      paper.line(nothing(changes));
      return paper.text();
    }
    untrue(paper, changes.untrue());
    turns(paper, changes.turns());
    changes.pages().forEach(p -> new TypedTurns(language).write(paper, p, this::more));
    data(paper, changes.data());
    new StatedChanges(language).write(paper, changes.data().statements(), this::more);
    changes.pages().stream().filter(p -> p.language() == language).forEach(p -> figures(paper, p));
    changes.pages().forEach(p -> sentences(paper, p));
    changes.pages().stream().filter(p -> p.language() == language).forEach(p -> exhibits(paper, p));
    paper.line(inputs(changes.inputs()));
    return paper.text();
  }

  private String editions(Compared compared, Changes changes) {
    String then = Compared.shortened(compared.then());
    if (!compared.isPending()) {
      return word("版本 ", "Edition ") + then + " → " + Compared.shortened(compared.now());
    }
    return changes.untrue().isEmpty()
        ? word("已发布版本 ", "Published edition ")
            + then
            + word(" → 资料夹现有内容。", " → what the folder holds now.")
        : word(
            "已发布版本 " + then + " → 待发布；在分析师处理之前，已发布版本保持不变。",
            "Published edition "
                + then
                + " → pending; it stays until the analyst has seen to this.");
  }

  private String nothing(Changes changes) {
    return word("数字、结论与文字均无变动。", "No figure, verdict or sentence moved. ")
        + inputs(changes.inputs());
  }

  private void untrue(ReportPaper paper, List<Diagnostic> findings) {
    paper.heading(word("需要分析师处理", "Needs the analyst"), findings.size());
    for (Diagnostic finding : findings) {
      paper.item(finding.place() + ": " + UntrueWords.of(finding, language));
      if (!finding.arithmetic().isEmpty()) {
        paper.below("= " + finding.arithmetic());
      }
    }
  }

  private void turns(ReportPaper paper, List<VerdictTurn> turns) {
    paper.heading(word("结论改变", "Verdicts that turned"), turns.size());
    for (VerdictTurn turn : turns) {
      String subject =
          figures.of(
              turn.metric().id() + (turn.basis().id().equals("nongaap") ? ".nongaap" : ""), "");
      paper.item(
          subject
              + word("对照指引：", " against guidance: ")
              + verdict(turn.then())
              + " → "
              + verdict(turn.now()));
    }
  }

  private String verdict(GuidanceVerdict verdict) {
    return labels.text(
        switch (verdict) {
          case ABOVE -> Label.VERDICT_ABOVE;
          case WITHIN -> Label.VERDICT_WITHIN;
          case BELOW -> Label.VERDICT_BELOW;
        });
  }

  private void data(ReportPaper paper, DataChange data) {
    paper.heading(word("重述与更正", "Restated"), data.restated().size());
    data.restated().stream()
        .limit(MOST_FACTS)
        .forEach(
            r ->
                paper.item(
                    kind(r.kind())
                        + figures.of(r.now().key())
                        + word("：", ": ")
                        + stated(r.then())
                        + " → "
                        + stated(r.now())));
    paper.more(data.restated().size() - MOST_FACTS, this::more);
    if (!data.added().isEmpty()) {
      paper.line(word("新增事实 ", "New facts: ") + data.added().size() + word(" 项。", "."));
    }
    if (!data.withdrawn().isEmpty()) {
      paper.line(
          word("不再列示的事实 ", "Facts no longer held: ")
              + data.withdrawn().size()
              + word(" 项：", ": ")
              + data.withdrawn().stream()
                  .limit(MOST_POINTS)
                  .map(f -> figures.of(f.key()))
                  .collect(Collectors.joining(word("、", ", "))));
    }
  }

  private String kind(DataChange.Kind kind) {
    return switch (kind) {
      case REPORTED -> "";
      case GUIDED -> word("指引 ", "Guidance: ");
      case ESTIMATED -> word("预测 ", "Forecast: ");
    };
  }

  private String stated(Fact fact) {
    return exactly(fact.value())
        + word("（", " (")
        + fact.asOf()
        + word("，", ", ")
        + fact.source().title().in(language)
        + word("）", ")");
  }

  /** A restatement may be smaller than what a page prints. */
  private String exactly(Quantity value) {
    return value instanceof Amount
        ? numbers.text(value, NumberFormat.decimals(2))
        : numbers.text(value);
  }

  private void figures(ReportPaper paper, PageChange page) {
    List<PageChange.FigureChange> shown =
        page.figures().stream().filter(f -> f.shows() && !f.isOfExhibitsOnly()).toList();
    long below = page.figures().stream().filter(f -> !f.shows()).count();
    paper.heading(word("数字", "Figures"), shown.size());
    shown.stream().limit(MOST_FIGURES).forEach(f -> paper.item(figure(f)));
    paper.more(shown.size() - MOST_FIGURES, this::more);
    if (below > 0) {
      paper.line(
          word(
              "另有 " + below + " 个数字的变动小于所印的末位。",
              below + " more moved by less than their last printed digit."));
    }
  }

  private String figure(PageChange.FigureChange change) {
    Optional<Quantity> difference = change.difference();
    return figures.of(change.now().name(), change.now().period())
        + word("：", ": ")
        + change.then().text()
        + " → "
        + change.now().text()
        + difference
            .map(d -> word("（", " (") + numbers.text(d, NumberFormat.decimals(1)) + word("）", ")"))
            .orElse("");
  }

  private void sentences(ReportPaper paper, PageChange page) {
    String tongue = page.language() == Language.ZH ? "中文" : "English";
    paper.heading(
        word("句子（" + tongue + "）", "Sentences (" + tongue + ")"), page.sentences().size());
    for (SentenceChange sentence : page.sentences()) {
      paper.item(
          sentence.place().file() + ":" + sentence.place().line() + changed(sentence.kind()));
      if (!sentence.then().isEmpty()) {
        paper.below(word("原：", "was: ") + sentence.then());
      }
      if (!sentence.now().isEmpty()) {
        paper.below(word("现：", "now: ") + sentence.now());
      }
    }
  }

  private String changed(SentenceChange.Kind kind) {
    return switch (kind) {
      case FIGURES -> "";
      case WORDS -> word("（改写）", " (reworded)");
      case ADDED -> word("（新增）", " (new)");
      case GONE -> word("（删去）", " (taken out)");
    };
  }

  private void exhibits(ReportPaper paper, PageChange page) {
    paper.heading(word("图表", "Exhibits"), page.exhibits().size());
    for (PageChange.ExhibitChange exhibit : page.exhibits()) {
      paper.item((exhibit.label() + " " + exhibit.caption()).strip());
      exhibit.points().stream()
          .limit(MOST_POINTS)
          .forEach(
              p ->
                  paper.below(
                      (p.series() + " " + p.at()).strip()
                          + word("：", ": ")
                          + p.then()
                          + " → "
                          + p.now()));
      if (exhibit.points().size() > MOST_POINTS) {
        paper.below(more(exhibit.points().size() - MOST_POINTS));
      }
    }
  }

  private String inputs(List<InputChange> inputs) {
    return inputs.isEmpty()
        ? ""
        : word("变动的输入：", "Inputs that changed: ")
            + inputs.stream().map(InputChange::name).collect(Collectors.joining(word("、", ", ")))
            + word("。", ".");
  }

  private String more(int number) {
    return word("另有 " + number + " 项，见 changes.json", number + " more, see changes.json");
  }

  private String word(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
