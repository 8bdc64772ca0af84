package dev.tracknote.report;

import dev.tracknote.revision.PageChange;
import dev.tracknote.revision.TypedFigure;
import dev.tracknote.wording.Language;
import java.util.function.IntFunction;

/** Tells which typed figures stand otherwise than they did, though nobody typed them anew. */
final class TypedTurns {

  private static final int MOST = 20;

  private final Language language;

  TypedTurns(Language language) {
    this.language = language;
  }

  void write(ReportPaper paper, PageChange page, IntFunction<String> rest) {
    String tongue = page.language() == Language.ZH ? "中文" : "English";
    paper.heading(
        word("手写数字的核对结果改变（" + tongue + "）", "Typed figures that stand otherwise (" + tongue + ")"),
        page.claims().size());
    for (PageChange.ClaimTurn turn : page.claims().stream().limit(MOST).toList()) {
      TypedFigure now = turn.now();
      paper.item(
          now.place().file()
              + ":"
              + now.place().line()
              + word("：", ": ")
              + now.text()
              + word("：", ": ")
              + stands(turn.then())
              + " → "
              + stands(now));
    }
    paper.more(page.claims().size() - MOST, rest);
  }

  private String stands(TypedFigure figure) {
    return switch (figure.verdict()) {
      case "matched" -> word("与数据一致", "matched");
      case "contradicted" -> word("与数据不符", "contradicted");
      case "outside" -> word("有数据之外的出处", "outside source");
      case "unchecked" -> word("未能核对", "unchecked");
      default -> figure.verdict();
    };
  }

  private String word(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
