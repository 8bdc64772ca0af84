package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft is looked at and never published. */
class DraftPreviewTest {

  private static final DraftCase PARTIAL = DraftCase.named("a-quarter-of-which-little-is-known");

  @TempDir private Path folder = Path.of("");

  @Test
  void a_draft_is_printed_as_a_preview_that_says_so_on_every_page() throws IOException {
    Workplace workplace = drafted();

    assertThat(workplace.run("build", "NVDA/FY27Q2").exit()).isZero();

    Path preview = workplace.output().resolve("NVDA/FY27Q2/preview");
    assertThat(workplace.output().resolve("NVDA/FY27Q2/manifest.json")).doesNotExist();
    assertThat(Files.readString(preview.resolve("manifest.json")))
        .contains("it is printed as a preview and not published", "draft-left");
    assertThat(preview.resolve("NVDA-FY27Q2.rixml.xml")).as("for receivers").doesNotExist();
    for (String language : new String[] {"zh", "en"}) {
      FinishedNote note =
          FinishedNote.of(
              "NVDA", Files.readAllBytes(preview.resolve("NVDA-FY27Q2." + language + ".pdf")));
      String status = language.equals("zh") ? "草稿，未发布" : "Draft,notpublished";
      for (int page = 1; page <= note.pages(); page++) {
        assertThat(note.text(page)).contains(status);
      }
    }
  }

  @Test
  void the_pages_say_what_is_not_known_of_the_quarter() throws IOException {
    Workplace workplace = drafted();
    workplace.run("build", "NVDA/FY27Q2");

    FinishedNote note =
        FinishedNote.of(
            "NVDA",
            Files.readAllBytes(
                workplace.output().resolve("NVDA/FY27Q2/preview/NVDA-FY27Q2.zh.pdf")));

    String pages = note.text(1) + note.text(2) + note.text(3);
    assertThat(pages)
        .contains("未披露：GAAP营业利润、GAAP净利润")
        .contains("所存数据尚无FY27Q2的净利率。")
        .contains("所存数据尚无FY27Q2，图至FY27Q1。")
        .contains("所存数据尚无FY27Q2的研发费用、营业利润、净利润");
  }

  @Test
  void a_preview_leaves_the_published_edition_alone() throws IOException {
    Workplace workplace = drafted();
    Path note = PARTIAL.noteIn(workplace);
    String drafted = Files.readString(note.resolve("note.md"));
    Files.delete(note.resolve("note.en.md"));
    Files.writeString(note.resolve("note.md"), published(drafted));
    assertThat(workplace.run("build", "NVDA/FY27Q2").exit()).isZero();
    byte[] edition = workplace.pdf("NVDA", "FY27Q2", "zh");

    Files.writeString(note.resolve("note.md"), drafted);
    assertThat(workplace.run("build", "NVDA/FY27Q2").exit()).isZero();

    assertThat(workplace.pdf("NVDA", "FY27Q2", "zh")).isEqualTo(edition);
    assertThat(workplace.output().resolve("NVDA/FY27Q2/preview/NVDA-FY27Q2.zh.pdf")).exists();
  }

  @Test
  void a_mark_that_is_left_keeps_a_note_from_being_published() throws IOException {
    Workplace workplace = drafted();
    Path file = PARTIAL.noteIn(workplace).resolve("note.md");
    Files.delete(PARTIAL.noteIn(workplace).resolve("note.en.md"));
    Files.writeString(
        file, published(Files.readString(file)).replace("1. **竞争加剧：**", "1. 【待核】**竞争加剧：**"));

    Workplace.Said said = workplace.run("build", "NVDA/FY27Q2");

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err())
        .containsPattern("note\\.md:\\d+:4: error\\[draft-left] .* found the mark 【待核】")
        .contains("edit the passage, or confirm it, and take the mark out")
        .containsOnlyOnce("error[");
    assertThat(workplace.written()).isEmpty();
  }

  @Test
  void what_was_carried_over_only_warns_while_it_is_marked() throws IOException {
    Workplace workplace = drafted();
    Path file = PARTIAL.noteIn(workplace).resolve("note.md");
    String wrong = "管理层指引下季营收区间为 900–860 亿美元，";
    Files.writeString(file, Files.readString(file).replace("【待核】英伟达从", "【待核】" + wrong + "英伟达从"));

    Workplace.Said marked = workplace.run("check", "NVDA/FY27Q2");
    Files.writeString(file, Files.readString(file).replace("【待核】" + wrong, wrong));
    Workplace.Said unmarked = workplace.run("check", "NVDA/FY27Q2");

    assertThat(marked.exit()).isZero();
    assertThat(marked.err()).contains("warning[R6]");
    assertThat(unmarked.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(unmarked.err()).contains("error[R6]");
  }

  @Test
  void no_later_note_lists_a_draft_among_the_reports() throws IOException {
    Workplace workplace = drafted();
    NoteCase.change(
        workplace.folder(),
        List.of(
            "data/NVDA/calendar.csv",
            "+ FY27Q3,2026-07-27,2026-10-25",
            "data/NVDA/facts.csv",
            "+ FY27Q3,revenue,,gaap,99000000000,USD,partial-fy27q2,2026-11-20,"));

    assertThat(workplace.run("new", "NVDA", "FY27Q3").out()).contains("carried over from FY27Q1");
    assertThat(workplace.run("build", "NVDA/FY27Q3").exit()).isZero();

    FinishedNote note =
        FinishedNote.of(
            "NVDA",
            Files.readAllBytes(
                workplace.output().resolve("NVDA/FY27Q3/preview/NVDA-FY27Q3.zh.pdf")));
    assertThat(note.text(1)).contains("FY27Q1跟踪报告").doesNotContain("FY27Q2跟踪报告");
  }

  private Workplace drafted() throws IOException {
    Workplace workplace = PARTIAL.layInto(folder);
    assertThat(workplace.run(PARTIAL.arguments()).exit()).isZero();
    return workplace;
  }

  private static String published(String draft) {
    return draft
        .replaceAll("【(草稿|待核)】", "")
        .replaceFirst("status: draft\n", "")
        .replaceFirst("(?m)^date:$", "date: 2026-08-28");
  }
}
