package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sidecar of a sound company with some changes; {@code then.txt} holds those after which it is
 * published once more, and {@code -Dgolden=update} writes the expected sidecars down anew.
 */
class SidecarCasesTest {

  private static final Path CASES = Path.of("src/test/resources/sidecars");
  private static final String SCHEMA = "src/test/resources/rixml/schema";

  @TempDir Path temporary = Path.of("");
  private Workplace workplace = new Workplace(temporary);

  @BeforeEach
  void layOut() throws IOException {
    workplace = Workplace.in(temporary, NoteCase.BASE.resolve("data"));
  }

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void says(Path folder) throws IOException {
    NoteCase.change(workplace.folder(), Files.readAllLines(folder.resolve("changes.txt")));
    assertThat(build().err()).isEmpty();
    if (Files.exists(folder.resolve("then.txt"))) {
      NoteCase.change(workplace.folder(), Files.readAllLines(folder.resolve("then.txt")));
      assertThat(build().err()).isEmpty();
    }
    String sidecar = Files.readString(sidecar());
    String told = withoutHashes(sidecar);
    Path expected = folder.resolve("expected.xml");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
    assertThat(workplace.run("build", "--force").exit()).isZero();
    assertThat(sidecar()).as("made again").hasContent(sidecar);
    assertThat(verify().out()).contains("keeps the structure of RIXML 2.5 and its schema");
  }

  private Workplace.Said build() {
    return workplace.run("build", "ACME/FY25Q2", "--rixml-xsd", SCHEMA);
  }

  private Workplace.Said verify() {
    return run("verify", "--rixml-xsd", SCHEMA, sidecar().toString());
  }

  /** A command that needs no folder of the program. */
  private static Workplace.Said run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Tracknote.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Workplace.Said(exit, out.toString(), err.toString());
  }

  private Path sidecar() {
    return workplace.output().resolve("ACME/FY25Q2/ACME-FY25Q2.rixml.xml");
  }

  /** The bytes of PDFs change with every font; what is made of them is held by other tests. */
  private static String withoutHashes(String sidecar) {
    return sidecar
        .replaceAll("researchID=\"[-0-9a-f]{36}\"", "researchID=\"…\"")
        .replaceAll("sha256=\"[0-9a-f]{64}\" bytes=\"\\d+\"", "sha256=\"…\" bytes=\"…\"");
  }

  @Test
  void a_pdf_that_was_altered_is_not_the_one_that_the_sidecar_speaks_of() throws IOException {
    build();
    Path pdf = workplace.output().resolve("ACME/FY25Q2/ACME-FY25Q2.zh.pdf").toRealPath();
    Files.write(pdf, new byte[] {' '}, StandardOpenOption.APPEND);

    Workplace.Said said = verify();

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err()).contains("altered-resource", "ACME-FY25Q2.zh.pdf is not what its hash");
  }

  @Test
  void a_sidecar_that_points_out_of_its_folder_opens_nothing() throws IOException {
    build();
    Path elsewhere = temporary.resolve("elsewhere.rixml.xml");
    Files.writeString(
        elsewhere,
        Files.readString(sidecar()).replace("ACME-FY25Q2.zh.pdf", "../../../etc/hostname"));

    Workplace.Said said = run("verify", elsewhere.toString());

    assertThat(said.err()).contains("bad-resource-name").doesNotContain("missing-resource");
  }

  @Test
  void a_schema_that_wants_something_else_keeps_the_note_from_being_published() throws IOException {
    Path strict = temporary.resolve("schema");
    Workplace.copy(Path.of(SCHEMA), strict);
    Path known = strict.resolve("known.xsd");
    Files.writeString(
        known,
        Files.readString(known)
            .replace("<xs:element ref=\"Name\" minOccurs=\"0\"/>", "<xs:element ref=\"Title\"/>"));

    Workplace.Said said = workplace.run("build", "--rixml-xsd", strict.toString());

    assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err()).contains("ACME-FY25Q2.rixml.xml:", "error[rixml-schema]", "'{\"http");
    assertThat(workplace.written()).isEmpty();
    assertThat(workplace.run("build").out()).as("without it").contains("1 written");
  }

  @Test
  void a_schema_that_reaches_out_is_refused() throws IOException {
    for (String import_ :
        List.of("http://127.0.0.1:9/x.xsd", "file:///etc/passwd", "../../secret.xsd")) {
      Path strict = temporary.resolve("reaching");
      Workplace.copy(Path.of(SCHEMA), strict);
      Path known = strict.resolve("known.xsd");
      Files.writeString(known, Files.readString(known).replace("known-types.xsd", import_));

      Workplace.Said said = workplace.run("build", "--rixml-xsd", strict.toString());

      assertThat(said.exit()).isEqualTo(ExitCode.REJECTED.number());
      assertThat(said.err()).contains("reaching/", "error[rixml-schema-unusable]");
      Files.delete(known);
      Files.delete(strict.resolve("known-types.xsd"));
      Files.delete(strict);
    }
  }
}
