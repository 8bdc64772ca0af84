package dev.tracknote.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifDocumentTest {

  private static final Place PLACE = new Place("data/NVDA/notes/FY27Q1/note.md", 11, 4);
  private static final Diagnostic ERROR =
      Diagnostic.error("R2", PLACE, "expected +85%, found +58%", "816 ÷ 441 − 1 = 85%", "mend it");

  private static JsonNode sarif(Diagnostic... findings) {
    RunReport report =
        new RunReport(
            "tracknote 1",
            List.of(new NoteResult("NVDA/FY27Q1", "unwritable", "disk full", "")),
            List.of(findings),
            3);
    return JsonMapper.shared().readTree(SarifDocument.of(report));
  }

  @Test
  void keeps_to_the_schema() {
    JsonNode log =
        sarif(
            ERROR,
            ERROR.accepted("the company's own rounding"),
            Diagnostic.warning("front-matter", Place.file("a b/报告.md"), "found none", ""),
            Diagnostic.warning("never-heard-of", new Place("/tmp/x.csv", 3, 0), "found", ""));

    assertThat(SarifSchema.faults(log)).isEmpty();
  }

  @Test
  void the_schema_sees_faults() {
    JsonNode log =
        JsonMapper.shared()
            .readTree(
                "{\"version\": \"2.0\", \"runs\": [{\"tool\": {}, \"x\": 1, \"results\":"
                    + " [{\"message\": {\"text\": \"\"}, \"locations\": [{\"physicalLocation\":"
                    + " {\"region\": {\"startLine\": 0}}}]}]}]}");

    assertThat(SarifSchema.faults(log)).hasSize(4);
  }

  @Test
  void says_where_and_what() {
    JsonNode result = sarif(ERROR).at("/runs/0/results/0");

    assertThat(result.get("ruleId").asString()).isEqualTo("R2");
    assertThat(result.get("level").asString()).isEqualTo("error");
    assertThat(result.at("/message/text").asString())
        .isEqualTo("expected +85%, found +58%\n= 816 ÷ 441 − 1 = 85%\nhint: mend it");
    JsonNode physical = result.at("/locations/0/physicalLocation");
    assertThat(physical.at("/artifactLocation/uri").asString())
        .isEqualTo("data/NVDA/notes/FY27Q1/note.md");
    assertThat(physical.at("/region/startLine").asInt()).isEqualTo(11);
    assertThat(physical.at("/region/startColumn").asInt()).isEqualTo(4);
    assertThat(result.has("suppressions")).isFalse();
  }

  @Test
  void an_accepted_finding_is_suppressed_with_its_reason() {
    JsonNode suppression = sarif(ERROR.accepted("agreed")).at("/runs/0/results/0/suppressions/0");

    assertThat(suppression.get("kind").asString()).isEqualTo("external");
    assertThat(suppression.get("justification").asString()).isEqualTo("agreed");
  }

  @Test
  void lists_every_rule_and_those_that_were_met() {
    JsonNode run = sarif(Diagnostic.warning("never-heard-of", PLACE, "found", "")).at("/runs/0");
    List<String> ids =
        run.at("/tool/driver/rules").valueStream().map(r -> r.get("id").asString()).toList();

    for (int i = 1; i <= 24; i++) {
      assertThat(ids).contains("R" + i);
    }
    assertThat(ids.get(run.at("/results/0/ruleIndex").asInt())).isEqualTo("never-heard-of");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(RuleCatalog.description("never-heard-of")).isEqualTo("Never heard of.");
  }

  @Test
  void a_uri_holds_only_what_a_uri_may() {
    assertThat(SarifDocument.uri("a b/报告.md")).isEqualTo("a%20b/%E6%8A%A5%E5%91%8A.md");
    assertThat(SarifDocument.uri("/tmp/x.csv")).isEqualTo("file:///tmp/x.csv");
  }

  @Test
  void a_fault_of_the_machine_is_an_invocation_that_failed() {
    JsonNode invocation = sarif().at("/runs/0/invocations/0");

    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asString())
        .contains("disk full", "");
  }
}
