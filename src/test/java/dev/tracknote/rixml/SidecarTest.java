package dev.tracknote.rixml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is told as it is, whatever stands in it, and the same release gives the same bytes. */
class SidecarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "]]> & \"quoted\" 'single'",
        "<?xml version=\"1.0\"?><!-- -->",
        "&amp; &#x202E; &lt;",
        "right \u202Eto left\u202C, isolated \u2066x\u2069, zero\u200Bwidth",
        "Ａ full width, é and e\u0301, 🚀",
        "${7*7} <#assign x=1> [=x]"
      })
  void what_is_written_is_what_is_read(String title) throws Exception {
    byte[] content = Sidecar.of(Samples.release(title)).content();

    Element read = ElementReader.read(content);

    assertThat(read.all("Title").getFirst().text()).isEqualTo(title);
    assertThat(Sidecar.of(Samples.release(title)).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0008b", "a\uD83Db", "a\uFFFEb", "a\uDC00b"})
  void what_no_xml_can_hold_is_marked(String title) throws Exception {
    byte[] content = Sidecar.of(Samples.release(title)).content();

    assertThat(ElementReader.read(content).all("Title").getFirst().text()).isEqualTo("a\uFFFDb");
  }

  @Test
  void a_summary_without_end_is_cut_after_a_sentence() {
    Release.Rendition long1 =
        new Release.Rendition(
            dev.tracknote.wording.Language.EN,
            "T",
            "",
            "A sentence of the summary. ".repeat(5000),
            "a.pdf",
            "1",
            1);
    Release sample = Samples.release("T");
    Release release =
        new Release(
            sample.house(),
            sample.company(),
            sample.period(),
            sample.date(),
            sample.standing(),
            List.of(long1),
            sample.analysts(),
            sample.opinion(),
            sample.target(),
            sample.related(),
            sample.disclosures());

    Sidecar sidecar = Sidecar.of(release);

    assertThat(sidecar.findings()).isEmpty();
    assertThat(new String(sidecar.content(), StandardCharsets.UTF_8))
        .contains("A sentence of the summary.</Abstract>")
        .doesNotContain("<SubTitle>");
    assertThat(sidecar.content()).hasSizeLessThan(10_000);
  }

  @Test
  void a_note_keeps_its_identity_and_each_edition_has_its_own() {
    Release first = Samples.release("T");
    Release second = standing(first, new Release.Standing(2, false, "1".repeat(64)));

    assertThat(Uuids.product(second, "FY25Q2")).isEqualTo(Uuids.product(first, "FY25Q2"));
    assertThat(Uuids.product(first, "FY25Q1")).isNotEqualTo(Uuids.product(first, "FY25Q2"));
    assertThat(Uuids.research(second)).isNotEqualTo(Uuids.research(first));
    assertThat(Uuids.research(first).version()).isEqualTo(5);
    assertThat(Uuids.research(first).variant()).isEqualTo(2);
    assertThat(Samples.text(first)).isEqualTo(Samples.text(Samples.release("T")));
  }

  /** RFC 9562, appendix A.4: the name www.example.com in the space of DNS names. */
  @Test
  void names_are_hashed_as_the_rfc_has_it() {
    assertThat(
            Uuids.within(
                java.util.UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
                "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  @Test
  void a_revision_says_so() {
    Release first = Samples.release("T");
    assertThat(Samples.text(first)).contains("statusType=\"Published\"", "<Version>1</Version>");
    assertThat(Samples.text(standing(first, new Release.Standing(2, false, "1"))))
        .contains("statusType=\"Revised\"", "<Version>2</Version>");
    assertThat(Samples.text(standing(first, new Release.Standing(3, true, "1"))))
        .contains("statusType=\"RevisedNoMaterialChange\"", "<Version>3</Version>");
  }

  private static Release standing(Release of, Release.Standing standing) {
    return new Release(
        of.house(),
        of.company(),
        of.period(),
        of.date(),
        standing,
        of.renditions(),
        of.analysts(),
        of.opinion(),
        of.target(),
        of.related(),
        of.disclosures());
  }
}
