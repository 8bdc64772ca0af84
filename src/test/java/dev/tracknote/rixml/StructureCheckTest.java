package dev.tracknote.rixml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The structure that sidecars keep, and that it says the same as a schema made for the test. */
class StructureCheckTest {

  private static final Path SCHEMA = Path.of("src/test/resources/rixml/schema");

  @Test
  void a_sound_sidecar_has_no_findings() throws Exception {
    assertThat(structure(Samples.sidecar())).isEmpty();
    assertThat(schema(Samples.sidecar())).isEmpty();
  }

  /** What is replaced in a sound sidecar by what, and the place and words of the finding. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      maxCharsPerColumn = 20_000,
      value = {
        "<Title>Acme FY25Q2</Title>                      | | expected Title in Content, found none",
        "<MIMEType>application/pdf</MIMEType>            | | expected MIMEType in Resource, found none",
        "<MIMEType>application/pdf</MIMEType>            | <Name>a</Name><MIMEType>x</MIMEType> | found MIMEType out of place",
        "<AssetType assetType=\"Stock\"/>                | | expected AssetType in Security, found none",
        "<SubTitle>Growth &amp; margins</SubTitle>       | <SubTitle>a</SubTitle><SubTitle>b</SubTitle> | expected one SubTitle in Content, found another",
        "<Version>1</Version>                            | <Version> </Version> | expected for Version a text",
        "statusType=\"Published\"                        | statusType=\"Printed\" | expected for StatusInfo@statusType one of Pending",
        "statusType=\"Published\"                        | | expected the attribute statusType of StatusInfo, found none",
        "language=\"eng\" | language=\"en\"              | expected for Research@language a language of ISO 639-2, found \"en\"",
        "external=\"Yes\" | external=\"Yes\" colour=\"red\" | expected no attribute colour of Context",
        "createDateTime=\"2025-08-07T00:00:00Z\" | createDateTime=\"2025-08-07\" | a moment of UTC such as",
        "<Currency>USD</Currency>                        | <Currency>dollars</Currency> | a currency of ISO 4217, found \"dollars\"",
        "<Context external=\"Yes\">                      | <Context external=\"Yes\">words | expected no text between the elements of Context",
        ">120</FinancialValue>                           | >a lot</FinancialValue> | a decimal number, found \"a lot\"",
        "<MIMEType>application/pdf</MIMEType>            | <MIMEType><b xmlns=\"\">x</b></MIMEType> | expected no element here, found {}b",
      })
  void a_damaged_sidecar_is_found_as_a_schema_finds_it(String from, String to, String words)
      throws Exception {
    String damaged = replaced(from, to);

    assertThat(structure(damaged)).extracting(Diagnostic::message).anyMatch(m -> m.contains(words));
    assertThat(structure(damaged))
        .allSatisfy(f -> assertThat(f.place().line()).isGreaterThan(1))
        .allSatisfy(f -> assertThat(f.rule()).isEqualTo("rixml-structure"));
    assertThat(schema(damaged)).as("what the schema says").isNotEmpty();
  }

  /** What no schema can say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "currentStatusIndicator=\"Yes\" | currentStatusIndicator=\"No\" | one StatusInfo with currentStatusIndicator",
        "<PublisherDefinedValue>Neutral</PublisherDefinedValue> | | expected PublisherDefinedValue with such a rating",
        "issuerID=\"ACME.O\" | issuerID=\"BETA.O\" | expected the issuerID of an Issuer of this product",
        "<Issuer issuerType=\"Corporate\" primaryIndicator=\"Yes\"> | <Issuer issuerType=\"Corporate\" primaryIndicator=\"No\"> | expected a primary Issuer",
        "idType=\"RIC\" idValue | idType=\"PublisherDefined\" idValue | expected publisherDefinedValue with such an idType",
      })
  void what_does_not_agree_is_found(String from, String to, String words) throws Exception {
    assertThat(structure(replaced(from, to)))
        .extracting(Diagnostic::message)
        .anyMatch(m -> m.contains(words));
  }

  /** Files that no writer of sidecars makes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a> | a document type is not taken",
        "<Research                                                        | found this:",
        "not even XML                                                     | found this:",
        "<a xmlns='http://www.rixml.org/2013/2/RIXML'/>                   | expected the element Research of RIXML 2.5",
      })
  void a_strangers_file_is_refused(String file, String words) {
    List<Diagnostic> findings = structure(file);

    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().message()).contains(words);
  }

  @Test
  void an_entity_bomb_is_refused_at_its_first_line() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 \"x\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    assertThat(structure(bomb + "]><a>&a39;</a>")).hasSize(1);
  }

  @Test
  void a_file_nested_without_end_is_refused() {
    assertThat(structure("<a>".repeat(100_000))).hasSize(1);
  }

  @Test
  void every_element_that_the_table_speaks_of_is_in_it() {
    List<String> seen = new ArrayList<>(List.of("Research"));
    for (int i = 0; i < seen.size(); i++) {
      Structure.Form form = Structure.known().form(seen.get(i)).orElseThrow();
      form.parts().stream()
          .map(Structure.Part::name)
          .filter(n -> !seen.contains(n))
          .forEach(seen::add);
    }
    assertThat(seen).hasSizeGreaterThan(40);
  }

  private static String replaced(String from, String to) {
    String sound = Samples.sidecar();
    assertThat(sound).contains(from);
    return sound.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to == null ? "" : to));
  }

  private static List<Diagnostic> structure(String sidecar) {
    return StructureCheck.findings("a.rixml.xml", sidecar.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Diagnostic> schema(String sidecar) throws Exception {
    try {
      return OfficialSchema.in(SCHEMA, "schema")
          .findings("a.rixml.xml", sidecar.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
