package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures in the headline and in headings are filled and traced like any other. */
class HeadingFiguresTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void a_headline_and_headings_are_filled_and_stand_in_the_ledger() throws IOException {
    Workplace workplace =
        new NoteCase(NoteCase.CASES.resolve("figures-that-are-filled-in-headings")).layInto(folder);
    assertThat(workplace.run("build", "ACME").exit()).isZero();
    Path edition = workplace.output().resolve("ACME/FY25Q2");

    List<String> traced = new ArrayList<>();
    for (JsonNode figure : ledger(edition).get("figures")) {
      if (figure.get("page").asInt() > 0) {
        traced.add(
            figure.get("where").asString()
                + " "
                + figure.get("name").asString()
                + " "
                + figure.get("text").asString());
      }
    }
    assertThat(traced)
        .contains(
            "headline revenue 14.5 亿美元",
            "headline revenue.yoy +32%",
            "key-points period FY25Q2",
            "minutes revenue.yoy +32%");
    FinishedNote note =
        FinishedNote.of("ACME", Files.readAllBytes(edition.resolve("ACME-FY25Q2.zh.pdf")));
    assertThat(note.body()).contains("营收14.5亿美元，同比+32%", "评论FY25Q2", "增长+32%之后");
  }

  @Test
  void a_later_note_lists_the_headline_with_the_figures_of_its_own_quarter() throws IOException {
    Workplace workplace = Workplace.in(folder, NoteCase.BASE.resolve("data"));
    Path notes = workplace.data().resolve("ACME/notes");
    Files.createDirectories(notes.resolve("FY25Q1"));
    Files.writeString(
        notes.resolve("FY25Q1/note.md"),
        """
        ---
        status: archived
        title: 上季跟踪
        headline: 营收 ${revenue}
        date: 2025-05-07
        ---
        """);

    assertThat(workplace.run("build", "ACME/FY25Q2").err()).isEmpty();

    List<String> names = new ArrayList<>();
    for (JsonNode figure : ledger(workplace.output().resolve("ACME/FY25Q2")).get("figures")) {
      if (figure.get("where").asString().equals("related")) {
        names.add(figure.get("name").asString());
      }
    }
    assertThat(names).containsExactly("revenue[FY25Q1]");
  }

  private static JsonNode ledger(Path edition) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(edition.resolve("ledger.zh.json")));
  }
}
