package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What moves when facts are restated: ACME's note refers to its figures, BETA's analyst typed one.
 */
class ChangeReportTest {

  private static final String RESTATED =
      "FY25Q2,net_income,,gaap,150000000,USD,report,2025-09-01,\n";
  private static final String REFERRED = "净利润 ${net_income}，同比${net_income.yoy}。";
  private static final String TYPED = "净利润 1.7 亿美元，同比${net_income.yoy}。";

  @TempDir private Path folder = Path.of("");
  private Workplace workplace = new Workplace(Path.of(""));

  @BeforeEach
  void publish() throws IOException {
    workplace = Workplace.in(folder, NoteCase.BASE.resolve("data"));
    Workplace.copy(workplace.data().resolve("ACME"), workplace.data().resolve("BETA"));
    replace(note("BETA"), REFERRED, TYPED);
    Workplace.Said said = workplace.run("build");
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(output("ACME", "changes.md")).as("a first edition").doesNotExist();
  }

  @Test
  void a_note_that_refers_to_its_figures_publishes_by_itself_and_tells_what_moved()
      throws IOException {
    restate();

    workplace.run("build");

    assertThat(Files.readString(output("ACME", "changes.md")))
        .contains(
            "## 重述与更正 · 1",
            "- 净利润 FY25Q2：1.70 亿美元（2025-08-06，",
            "→ 1.50 亿美元（2025-09-01，",
            "- 净利润 FY25Q2：1.7 亿美元 → 1.5 亿美元（−11.8%）",
            "  - 原：净利润 1.7 亿美元，同比+68%。",
            "  - 现：净利润 1.5 亿美元，同比+49%。",
            "变动的输入：data/ACME/facts.csv。");
    JsonNode json =
        JsonMapper.shared().readTree(Files.readAllBytes(output("ACME", "changes.json")));
    assertThat(json.at("/restated/0/then/value/value").asString()).isEqualTo("170000000");
    assertThat(json.at("/restated/0/now/asOf").asString()).isEqualTo("2025-09-01");
    assertThat(json.at("/pages/0/figures").size()).isPositive();
    assertThat(json.at("/pages/0/exhibits/0/points").size()).isPositive();
  }

  @Test
  void a_note_whose_typed_words_became_untrue_waits_for_its_analyst() throws IOException {
    String before = Files.readString(output("BETA", "manifest.json"));
    restate();

    Workplace.Said said = workplace.run("build");

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err())
        .contains(
            "data/BETA/notes/FY25Q2/note.md:17:", "error[R21]", "BETA/FY25Q2 needs the analyst");
    assertThat(said.out()).contains("1 written", "0 rejected", "1 need the analyst");
    assertThat(Files.readString(output("BETA", "manifest.json"))).isEqualTo(before);
    assertThat(output("BETA", "changes.md")).doesNotExist();
    assertThat(Files.readString(output("BETA", "pending/changes.md")))
        .contains("待发布", "## 需要分析师处理 · 1", "note.md:17:");
    assertThat(workplace.run("check", "BETA").exit()).isEqualTo(ExitCode.REJECTED.number());
  }

  @Test
  void a_note_that_waits_is_told_again_and_not_judged_again_while_its_report_is_there()
      throws IOException {
    restate();
    Workplace.Said first = workplace.run("build", "--steps");

    Workplace.Said again = workplace.run("build", "--steps");

    assertThat(again.exit()).isEqualTo(first.exit());
    assertThat(again.err()).isEqualTo(first.err());
    assertThat(first.out()).contains("BETA/FY25Q2 zh");
    assertThat(again.out())
        .doesNotContain("BETA/FY25Q2 zh")
        .contains("0 written", "1 need the analyst");

    Files.delete(output("BETA", "pending/changes.md"));
    Files.delete(output("BETA", "pending/changes.json"));
    Files.delete(output("BETA", "pending"));
    assertThat(workplace.run("build").err()).isEqualTo(first.err());
    assertThat(output("BETA", "pending/changes.md")).isRegularFile();
  }

  @Test
  void a_typed_figure_that_stands_otherwise_is_told_though_no_word_of_it_changed()
      throws IOException {
    replace(note("ACME"), REFERRED, "园区投资 3 亿美元。" + REFERRED);
    workplace.run("build", "ACME");

    state("park,园区投资,Investment in the park,FY25Q2,300000000,,USD,report,2025-08-06,");
    workplace.run("build", "ACME");

    assertThat(Files.readString(output("ACME", "changes.md")))
        .contains("## 手写数字的核对结果改变（中文） · 1", "note.md:17：3 亿美元：与数据不符 → 有数据之外的出处")
        .contains("新增陈述 1 项。");
    JsonNode json =
        JsonMapper.shared().readTree(Files.readAllBytes(output("ACME", "changes.json")));
    assertThat(json.at("/pages/0/claims/0/then").asString()).isEqualTo("contradicted");
    assertThat(json.at("/pages/0/claims/0/now").asString()).isEqualTo("outside");
    assertThat(json.at("/statements/0/now/value").asString()).isEqualTo("300000000");
    assertThat(workplace.run("diff", "ACME/FY25Q2").out()).contains("手写数字的核对结果改变");
  }

  @Test
  void a_statement_that_is_another_now_is_told_with_the_figure_that_it_contradicts()
      throws IOException {
    replace(note("ACME"), REFERRED, "园区投资 3 亿美元。" + REFERRED);
    state("park,园区投资,Investment in the park,FY25Q2,300000000,,USD,report,2025-08-06,");
    workplace.run("build", "ACME");

    state("park,园区投资,Investment in the park,FY25Q2,500000000,,USD,report,2025-08-06,");

    assertThat(workplace.run("diff", "ACME/FY25Q2", "current", "pending").out())
        .contains("手写数字的核对结果改变（中文） · 1", "note.md:17：3 亿美元：有数据之外的出处 → 与数据不符")
        .contains("报表外陈述的更正 · 1", "园区投资 FY25Q2：3.00 亿美元（2025-08-06，", "→ 5.00 亿美元（");
  }

  @Test
  void once_the_sentence_is_mended_the_note_is_published() throws IOException {
    restate();
    workplace.run("build");

    replace(note("BETA"), TYPED, REFERRED);
    Workplace.Said said = workplace.run("build");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(output("BETA", "pending")).doesNotExist();
    assertThat(Files.readString(output("BETA", "changes.md")))
        .contains("（改写）", "  - 现：净利润 1.5 亿美元，同比+49%。");
  }

  @Test
  void once_the_facts_are_taken_back_nothing_is_pending() throws IOException {
    restate();
    workplace.run("build");

    for (String company : new String[] {"ACME", "BETA"}) {
      replace(workplace.data().resolve(company).resolve("facts.csv"), RESTATED, "");
    }
    Workplace.Said said = workplace.run("build");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(output("BETA", "pending")).doesNotExist();
  }

  @Test
  void where_only_the_design_changed_one_line_says_so() throws IOException {
    Files.writeString(
        workplace.templates().resolve("note.css"), "/* */\n", StandardOpenOption.APPEND);

    workplace.run("build", "ACME");

    assertThat(Files.readString(output("ACME", "changes.md")))
        .endsWith("数字、结论与文字均无变动。变动的输入：templates/note.css。\n");
  }

  @Test
  void any_two_editions_can_be_compared() throws IOException {
    restate();
    workplace.run("build", "ACME");

    Workplace.Said plain = workplace.run("diff", "ACME/FY25Q2");
    assertThat(plain.exit()).as(plain.err()).isZero();
    assertThat(plain.out()).contains("重述与更正 · 1", "  净利润 FY25Q2：1.7 亿美元 → 1.5 亿美元（−11.8%）");
    assertThat(workplace.run("diff", "ACME/FY25Q2", "--lang", "en").exit())
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(workplace.run("diff", "ACME/FY25Q2", "previous", "current", "--format", "md").out())
        .isEqualTo(Files.readString(output("ACME", "changes.md")));
    assertThat(workplace.run("diff", "ACME/FY25Q2", "current", "current").out()).contains("均无变动");
    assertThat(workplace.run("diff", "ACME/FY25Q2", "1999-12-31").err())
        .contains("error[unknown-edition]", "hint: published were ");
    assertThat(workplace.run("diff", "BETA/FY25Q2", "current", "pending").out())
        .contains("需要分析师处理 · 1", "净利润 FY25Q2：1.70 亿美元");
  }

  @Test
  void editions_are_compared_in_the_order_in_which_they_are_named() throws IOException {
    assertThat(workplace.run("diff", "ACME/FY25Q2", "current", "previous").err())
        .contains("error[unknown-edition]", "hint: no edition came before; published were ");
    restate();
    workplace.run("build", "ACME");

    assertThat(workplace.run("diff", "ACME/FY25Q2", "current", "previous").out())
        .contains("净利润 FY25Q2：1.5 亿美元 → 1.7 亿美元（+13.3%）");
    assertThat(workplace.run("diff", "ACME/FY25Q2", "previous", "previous").out()).contains("均无变动");
  }

  @Test
  void where_nothing_waits_nothing_is_said_to_be_pending() throws IOException {
    assertThat(workplace.run("diff", "ACME/FY25Q2", "previous", "pending").out())
        .contains(" → 资料夹现有内容。", "均无变动")
        .doesNotContain("待发布");
    restate();

    assertThat(workplace.run("diff", "BETA/FY25Q2", "previous", "pending").out())
        .contains("→ 待发布；在分析师处理之前");
  }

  private void state(String row) throws IOException {
    Files.writeString(
        workplace.data().resolve("ACME/statements.csv"),
        "id,zh,en,period,value,high,unit,source,as_of,stated_to\n" + row + "\n");
  }

  private void restate() throws IOException {
    for (String company : new String[] {"ACME", "BETA"}) {
      Path facts = workplace.data().resolve(company).resolve("facts.csv");
      Files.writeString(facts, RESTATED, StandardOpenOption.APPEND);
    }
  }

  private Path note(String company) {
    return workplace.data().resolve(company).resolve("notes/FY25Q2/note.md");
  }

  private Path output(String company, String name) {
    return workplace.output().resolve(company).resolve("FY25Q2").resolve(name);
  }

  private static void replace(Path file, String old, String text) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(old);
    Files.writeString(file, before.replace(old, text));
  }
}
