package dev.tracknote.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptancesTest {

  private static final String HEADER = "rule,file,line,excerpt,reason\n";

  @TempDir private Path folder = Path.of("");

  private Acceptances accepted(String rows) throws IOException {
    Files.writeString(folder.resolve("accepted.csv"), HEADER + rows);
    return Acceptances.read(folder);
  }

  private Diagnostic finding(String rule, String text, int line, int column) throws IOException {
    Path file = Files.writeString(folder.resolve("note.md"), text);
    return Diagnostic.error(rule, new Place(file.toString(), line, column), "found", "mend");
  }

  @Test
  void a_finding_is_accepted_by_rule_file_and_words() throws IOException {
    Acceptances acceptances = accepted("R10,note.md,2,1 万亿美元,管理层电话会口径\n");

    Diagnostic judged = acceptances.judged(finding("R10", "一\n资本开支将超过 1 万亿美元。\n", 2, 9));

    assertThat(judged.isAccepted()).isTrue();
    assertThat(judged.isError()).isFalse();
    assertThat(judged.reason()).isEqualTo("管理层电话会口径");
    assertThat(acceptances.astray(true)).isEmpty();
  }

  @Test
  void another_rule_is_not_accepted_with_it() throws IOException {
    Acceptances acceptances = accepted("R10,note.md,1,1 万亿美元,x\n");

    assertThat(acceptances.judged(finding("R9", "超过 1 万亿美元", 1, 4)).isError()).isTrue();
  }

  @Test
  void another_file_is_not_accepted_with_it() throws IOException {
    Acceptances acceptances = accepted("R10,note.en.md,1,1 万亿美元,x\n");

    assertThat(acceptances.judged(finding("R10", "超过 1 万亿美元", 1, 4)).isError()).isTrue();
  }

  @Test
  void another_sentence_of_the_same_line_is_not_accepted_with_it() throws IOException {
    Acceptances acceptances = accepted("R10,note.md,1,超过 1 万亿,x\n");
    String line = "资本开支超过 1 万亿。机器人市场达 3 万亿。";

    assertThat(acceptances.judged(finding("R10", line, 1, 8)).isError()).isFalse();
    assertThat(acceptances.judged(finding("R10", line, 1, 19)).isError()).isTrue();
  }

  @Test
  void a_finding_about_the_page_is_accepted_by_the_words_of_its_message() throws IOException {
    Acceptances acceptances = accepted("text-overflow,note.md,,leaves its box,checked by eye\n");
    Diagnostic layout =
        Diagnostic.error(
            "text-overflow", Place.file("a/note.md"), "page 2: text leaves its box by 1 em", "");

    assertThat(acceptances.astray(false)).isEmpty();
    assertThat(acceptances.astray(true)).hasSize(1);
    assertThat(acceptances.judged(layout).isAccepted()).isTrue();
    assertThat(acceptances.astray(true)).isEmpty();
  }

  @Test
  void one_that_meets_no_finding_is_a_warning_at_its_own_place() throws IOException {
    Acceptances acceptances = accepted("R10,note.md,1,gone,x\n");

    List<Diagnostic> unused = acceptances.astray(false);

    assertThat(unused).extracting(Diagnostic::rule).containsExactly("acceptance-unused");
    assertThat(unused.getFirst().place().line()).isEqualTo(2);
    assertThat(unused.getFirst().isError()).isFalse();
  }

  @Test
  void without_a_reason_nothing_is_accepted() throws IOException {
    Acceptances acceptances = accepted("R10,note.md,1,1 万亿美元,\n");

    assertThat(acceptances.faults())
        .extracting(Diagnostic::rule)
        .containsExactly("acceptance-without-reason");
    assertThat(acceptances.faults().getFirst().isError()).isTrue();
    assertThat(acceptances.judged(finding("R10", "超过 1 万亿美元", 1, 4)).isError()).isTrue();
  }

  @Test
  void without_words_a_whole_file_would_be_accepted_so_nothing_is() throws IOException {
    Acceptances acceptances = accepted("R10,note.md,one,,agreed\n");

    assertThat(acceptances.faults())
        .extracting(Diagnostic::rule)
        .containsExactly("bad-number", "incomplete-acceptance");
  }

  @Test
  void a_note_without_the_file_accepts_nothing() {
    assertThat(Acceptances.read(folder).faults()).isEmpty();
  }

  @Test
  void a_line_that_is_gone_accepts_nothing() throws IOException {
    Acceptances acceptances = accepted("R10,note.md,1,x,y\n");

    assertThat(acceptances.judged(finding("R10", "x", 7, 1)).isError()).isTrue();
    assertThat(acceptances.judged(finding("R10", "x", 1, 99)).isError()).isFalse();
  }

  @Test
  void a_finding_in_another_line_is_accepted_and_its_line_is_told() throws IOException {
    Acceptances acceptances = accepted("R10,note.md,9,1 万亿美元,x\n");

    Diagnostic judged = acceptances.judged(finding("R10", "一\n资本开支将超过 1 万亿美元。\n", 2, 9));

    assertThat(judged.isError()).isFalse();
    assertThat(acceptances.astray(false))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.rule()).isEqualTo("acceptance-moved");
              assertThat(d.message()).contains("in line 9, found it in line 2");
              assertThat(d.isError()).isFalse();
            });
  }

  @Test
  void one_of_several_findings_in_the_line_that_is_named_is_enough() throws IOException {
    Acceptances acceptances = accepted("R10,note.md,2,3 万亿,x\n");
    String text = "达 3 万亿。\n达 3 万亿。\n";

    assertThat(acceptances.judged(finding("R10", text, 1, 3)).isError()).isFalse();
    assertThat(acceptances.judged(finding("R10", text, 2, 3)).isError()).isFalse();
    assertThat(acceptances.astray(false)).isEmpty();
  }

  @Test
  void what_is_wrong_with_one_that_meets_nothing_is_in_its_hint() throws IOException {
    Acceptances acceptances =
        accepted(
            """
            R10,note.md,1,3万亿,x
            R10,note.md,1,市场,x
            R10,note.md,1,四,x
            R10,report.md,1,市场,x
            """);
    finding("R10", "一\n市场达 3 万亿。\n", 2, 1);

    assertThat(acceptances.astray(false))
        .extracting(Diagnostic::hint)
        .satisfiesExactly(
            h -> assertThat(h).contains("in line 2 with other spaces"),
            h -> assertThat(h).contains("stand in line 2, and this rule finds nothing"),
            h -> assertThat(h).contains("stand nowhere in note.md"),
            h -> assertThat(h).contains("no file \"report.md\""));
  }

  @Test
  void a_rule_that_no_finding_can_have_is_refused() throws IOException {
    Acceptances acceptances =
        accepted("R99,note.md,1,x,y\nr10,note.md,1,x,y\nfacts-contradict,facts.csv,1,x,y\n");

    assertThat(acceptances.faults())
        .extracting(Diagnostic::rule)
        .containsExactly("unknown-rule", "unknown-rule");
    assertThat(acceptances.faults()).allMatch(Diagnostic::isError);
  }

  @Test
  void nothing_is_said_of_what_could_not_be_checked() throws IOException {
    Acceptances acceptances = accepted("R10,note.md,1,x,y\n");

    acceptances.uncheckedInPart();

    assertThat(acceptances.astray(false)).isEmpty();
  }
}
