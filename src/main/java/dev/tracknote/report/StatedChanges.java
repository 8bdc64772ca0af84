package dev.tracknote.report;

import dev.tracknote.facts.Statement;
import dev.tracknote.house.NumberFormat;
import dev.tracknote.house.NumberStyle;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Multiple;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.revision.StatementChange;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;

/** Tells what became of the figures that somebody stated outside the accounts. */
final class StatedChanges {

  private static final int MOST = 12;
  private static final String PER_SHARE = "/share";

  private final Language language;
  private final NumberStyle numbers;

  StatedChanges(Language language) {
    this.language = language;
    this.numbers = new NumberStyle(language);
  }

  void write(ReportPaper paper, List<StatementChange> changes, IntFunction<String> rest) {
    List<StatementChange> restated = changes.stream().filter(StatementChange::isRestated).toList();
    paper.heading(word("报表外陈述的更正", "Stated otherwise outside the accounts"), restated.size());
    restated.stream().limit(MOST).forEach(c -> paper.item(restated(c)));
    paper.more(restated.size() - MOST, rest);
    long added = changes.stream().filter(c -> c.then().isEmpty()).count();
    if (added > 0) {
      paper.line(word("新增陈述 " + added + " 项。", "New statements: " + added + "."));
    }
    long gone = changes.stream().filter(c -> c.now().isEmpty()).count();
    if (gone > 0) {
      paper.line(word("不再列示的陈述 " + gone + " 项。", "Statements no longer held: " + gone + "."));
    }
  }

  private String restated(StatementChange change) {
    Statement then = change.then().orElseThrow();
    Statement now = change.now().orElseThrow();
    String period = now.period().map(p -> " " + p.label()).orElse("");
    return now.subject().in(language) + period + word("：", ": ") + told(then) + " → " + told(now);
  }

  private String told(Statement statement) {
    String figure =
        statement
            .high()
            .map(high -> worded(statement.value(), statement) + "–" + worded(high, statement))
            .orElseGet(() -> worded(statement.value(), statement));
    return figure
        + word("（", " (")
        + statement.asOf()
        + word("，", ", ")
        + statement.source().title().in(language)
        + word("）", ")");
  }

  private String worded(BigDecimal value, Statement statement) {
    String unit = statement.unit();
    if (unit.equals("%")) {
      return text(Ratio.level(value));
    }
    if (unit.equals("x")) {
      return text(new Multiple(value));
    }
    if (unit.endsWith(PER_SHARE)) {
      String currency = unit.substring(0, unit.length() - PER_SHARE.length());
      return text(new PerShare(value, currency));
    }
    return unit.matches("[A-Z]{3}")
        ? text(new Amount(value, unit))
        : value.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
  }

  private String text(Quantity quantity) {
    return numbers.text(quantity, NumberFormat.decimals(2));
  }

  private String word(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
