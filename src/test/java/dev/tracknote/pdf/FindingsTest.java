package dev.tracknote.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {
  @Test
  void a_sound_document_has_none() {
    assertThat(Prints.body(ChineseSettingTest.longText()).findings()).isEmpty();
  }

  @Test
  void a_character_that_no_font_has_is_named_with_its_page() {
    assertThat(Prints.body("<p>增长 \uD83D\uDE80 与</p>").findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("missing-glyph");
              assertThat(finding.page()).isEqualTo(1);
              assertThat(finding.message()).contains("U+1F680");
            });
  }

  @Test
  void private_use_characters_cannot_pose_as_marks() {
    PrintedPdf pdf = Prints.body("<p>增\uE002长</p>");

    assertThat(pdf.findings()).extracting(LayoutFinding::rule).containsExactly("missing-glyph");
    assertThat(PageReading.of(pdf.bytes()).text()).isEqualTo("增长");
  }

  @Test
  void text_that_leaves_its_box_is_reported() {
    assertThat(Prints.body("<div style='width:40pt'>Antidisestablishmentarian</div>").findings())
        .extracting(LayoutFinding::rule)
        .containsExactly("text-overflow");
  }

  @Test
  void text_taller_than_its_box_is_reported() {
    assertThat(
            Prints.body("<div style='height:30pt;width:100pt'>" + "文字".repeat(60) + "</div>")
                .findings())
        .extracting(LayoutFinding::rule)
        .containsExactly("text-overflow");
  }

  @Test
  void a_table_under_a_float_is_reported_unless_it_begins_below() {
    String side = "<div style='float:right;width:100pt;height:90pt'>侧栏</div>";
    String table = "<table style='%s'><tr><td>环节</td><td>公司</td></tr></table>";

    assertThat(Prints.body(side + table.formatted("width:100%")).findings())
        .extracting(LayoutFinding::rule, LayoutFinding::page, LayoutFinding::message)
        .containsExactly(tuple("overlap", 1, "a table runs under what stands beside it: 环节公司"));
    assertThat(Prints.body(side + table.formatted("width:100%;clear:both")).findings()).isEmpty();
  }

  @Test
  void what_a_finding_quotes_keeps_its_spaces() {
    String side = "<div style='float:right;width:100pt;height:90pt'>Side</div>";
    String table =
        "<table style='width:100%'><tr><td>Power and cooling</td><td>Sample Co</td></tr></table>";
    String box = "<div style='height:10pt;width:60pt'>Power and <b>cooling</b> of racks</div>";

    assertThat(Prints.body(side + table).findings())
        .extracting(LayoutFinding::message)
        .containsExactly("a table runs under what stands beside it: Power and cooling Sample Co");
    assertThat(Prints.body(box).findings())
        .extracting(LayoutFinding::message)
        .anyMatch(message -> message.endsWith("pt: Power and cooling of racks"));
  }

  @Test
  void lines_beside_a_float_are_clear_of_it_but_not_of_what_overflows_it() {
    String side = "<div style='float:right;width:100pt;height:%spt'>" + "文字".repeat(60) + "</div>";
    String text = "<p>" + "正文".repeat(400) + "</p>";

    assertThat(Prints.body(side.formatted("300") + text).findings()).isEmpty();
    assertThat(Prints.body(side.formatted("60") + text).findings())
        .extracting(LayoutFinding::rule)
        .containsOnly("text-overflow", "overlap");
  }

  @Test
  void a_line_that_cannot_be_filled_is_reported() {
    String body = "<div style='width:120pt'>联系人王芳 ABCDEFGHIJKLMNOPQRSTUVW 继续</div>";

    assertThat(Prints.body(body).findings()).extracting(LayoutFinding::rule).contains("loose-line");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p { letter-spacing: 1pt }                           | letter-spacing
          p { word-spacing: 1pt }                             | word-spacing
          p { hyphens: auto }                                 | hyphens
          p { background-image: linear-gradient(red, blue) }  | linear-gradient
          @font-face { font-family: X; src: url(x.ttf) }      | @font-face
          @import url(other.css);                             | @import
          p { display: flex }                                 | flex
          p { width: calc(1pt + 2pt) }                        | calc
          """)
  void what_the_engine_does_not_do_is_reported(String css, String what) {
    assertThat(Prints.body("<p>文字</p>", css).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("stylesheet");
              assertThat(finding.message()).contains(what);
            });
  }

  @Test
  void style_attributes_are_checked_too() {
    assertThat(Prints.body("<p><span style='letter-spacing:1pt'>文字</span></p>").findings())
        .anySatisfy(finding -> assertThat(finding.message()).contains("letter-spacing"));
  }

  @Test
  void an_unknown_family_is_reported() {
    assertThat(Prints.body("<p style='font-family:Courier'>文字</p>").findings())
        .anySatisfy(finding -> assertThat(finding.message()).contains("Courier"));
  }

  @Test
  void nothing_is_fetched() {
    String body =
        "<p style='background-image:url(http://example.invalid/a.png)'>文字</p>"
            + "<p><img src='file:///etc/hostname' alt='x'/></p>";

    assertThat(Prints.body(body).findings())
        .extracting(LayoutFinding::rule)
        .contains("blocked-resource")
        .doesNotContain("engine-warning");
    assertThat(Prints.body(body).findings())
        .anyMatch(finding -> finding.message().contains("example.invalid"))
        .anyMatch(finding -> finding.message().contains("/etc/hostname"));
  }

  @Test
  void an_unknown_drawing_is_reported() {
    assertThat(
            Prints.body("<p><img src='drawing:pie' alt='x' style='width:10pt;height:10pt'/></p>")
                .findings())
        .extracting(LayoutFinding::rule)
        .containsExactly("unknown-drawing");
  }
}
