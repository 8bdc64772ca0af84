package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a note becomes a web page, and that nothing in its data becomes a part of one. */
class WebPageCasesTest {

  private static final String PAGE = "ACME/FY25Q2/ACME-FY25Q2.zh.html";

  @TempDir Path temporary = Path.of("");
  private Workplace workplace = new Workplace(temporary);

  @BeforeEach
  void layOut() throws IOException {
    workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
  }

  private void publishWebPages() throws IOException {
    change("data/house/house.json", "\"languages\"", "\"web_pages\": true,\n  \"languages\"");
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = workplace.folder().resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private FinishedPage page() throws IOException {
    Workplace.Said said = workplace.run("build");
    assertThat(said.exit()).as(said.err()).isZero();
    return FinishedPage.of(workplace, "ACME", "FY25Q2", "zh");
  }

  @Test
  void a_house_that_does_not_ask_for_web_pages_has_none() throws IOException {
    workplace.run("build");

    assertThat(workplace.written()).isNotEmpty().doesNotContainKey(PAGE);
  }

  @Test
  void a_house_that_begins_to_publish_web_pages_has_its_notes_made_again() throws IOException {
    workplace.run("build");
    publishWebPages();

    assertThat(workplace.run("build").out()).contains("1 written");
    assertThat(workplace.written()).containsKey(PAGE);
    assertThat(Files.readString(workplace.output().resolve("ACME/FY25Q2/manifest.json")))
        .contains("ACME-FY25Q2.zh.html");
    assertThat(Files.readString(workplace.output().resolve("index.html"))).contains(PAGE);
    assertThat(workplace.run("build").out()).contains("0 written, 1 unchanged");
  }

  @Test
  void a_web_page_that_is_lost_is_made_again() throws IOException {
    publishWebPages();
    page();
    Files.delete(workplace.output().resolve(PAGE));

    assertThat(workplace.run("build").out()).contains("1 written");
    assertThat(workplace.written()).containsKey(PAGE);
  }

  @Test
  void a_change_of_its_templates_makes_it_again() throws IOException {
    publishWebPages();
    page();
    change("templates/html/page.ftlh", "<footer>", "<footer><p>到此为止</p>");

    assertThat(page().text()).contains("到此为止");
  }

  @Test
  void a_template_at_fault_leaves_everything_as_it_was() throws IOException {
    publishWebPages();
    page();
    var before = workplace.written();
    change("templates/html/parts/origins.ftlh", "<#macro sources>", "<#macro sources>${none.such}");

    Workplace.Said said = workplace.run("build");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).contains("templates/html/parts/origins.ftlh:");
    assertThat(workplace.written()).isEqualTo(before);
  }

  @Test
  void the_colours_of_the_house_are_those_of_the_page_and_its_drawings() throws IOException {
    publishWebPages();
    change("templates/style.json", "\"accent\": \"#9b1c1f\"", "\"accent\": \"#0a5f38\"");
    change("templates/style.json", "\"accent\": \"#f0858a\"", "\"accent\": \"#7fe0b0\"");

    String html = page().html();

    assertThat(html).contains("--accent:#0a5f38", "--accent:#7fe0b0");
    assertThat(html).containsPattern("--i\\d+:#0a5f38;").containsPattern("--i\\d+:#7fe0b0;");
  }

  @Test
  void markup_in_names_sources_words_and_prose_is_text() throws IOException {
    publishWebPages();
    String evil = "\\\"><script>alert(1)</script><img src=x onerror=alert(2)>";
    String shown = evil.replace("\\", "");
    change("data/ACME/company.json", "示例科技季报", "季报" + evil);
    change("data/ACME/company.json", "\"示例科技\"", "\"<i>示例</i>&lt;\"");
    change("templates/labels.zh.json", "\"目录\"", "\"目录" + evil + "\"");
    change(
        "data/ACME/notes/FY25Q2/note.md",
        "我们维持“中性”评级。",
        "我们维持“中性”评级，\\<script>alert(3)\\</script> &amp;lt; ]]> --> {{7*7}} \\<#if x>。");

    FinishedPage page = page();

    assertThat(page.all("script")).isEmpty();
    assertThat(page.all("img")).isEmpty();
    assertThat(page.all("nav").getFirst().getAttribute("aria-label")).isEqualTo("目录" + shown);
    assertThat(page.withId("origins").getParentNode().getTextContent()).contains("季报" + shown);
    assertThat(page.text()).contains("<i>示例</i>&lt;（ACME.O）");
    assertThat(page.text()).contains("<script>alert(3)</script> &lt; ]]> --> {{7*7}} <#if x>");
    assertThat(page.all("meta")).hasSize(8);
  }
}
