package dev.tracknote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.rixml.Sidecar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Input made to do harm comes out as text or as a finding: nothing is run, nothing opened, nothing
 * fetched, and the program never breaks.
 *
 * <p>Cases are folders as {@link NoteCase} reads them. In their lines <code>{server}</code> is an
 * address that nobody may call, <code>{bait}</code> a file and <code>{elsewhere}</code> a folder
 * that nobody may open, <code>\</code><code>u{202E}</code> a character and <code>{9 times x}</code>
 * a text repeated. {@code pages.txt} holds what must stand on the pages, {@code -Dgolden=update}
 * writes the answers down anew.
 */
class HostileContentTest {

  static final Path CASES = Path.of("src/test/resources/hostile");
  private static final String MARK = "what-nobody-may-read-7f3a";
  private static final int LONGEST_LINE = 1200;
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\u\\{([0-9A-F]+)}|\\{(\\d+) times ([^}]*)}|\\{(server|bait|elsewhere)}");

  @TempDir Path temporary = Path.of("");
  private Workplace workplace = new Workplace(temporary);
  private ServerSocket server = uncalled();

  private static ServerSocket uncalled() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void layOut() throws IOException {
    workplace = Workplace.in(temporary.resolve("work"), NoteCase.BASE.resolve("data"));
    Files.writeString(bait(), "# " + MARK + "\n\n<p>" + MARK + "</p>\n");
    Workplace.copy(NoteCase.BASE.resolve("data/ACME"), elsewhere());
    Files.writeString(
        elsewhere().resolve("company.json"),
        Files.readString(elsewhere().resolve("company.json")).replace("示例科技", MARK));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private Path bait() {
    return temporary.resolve("bait.txt");
  }

  private Path elsewhere() {
    return temporary.resolve("elsewhere");
  }

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comes_out_as_text_or_as_a_finding(Path folder) throws IOException {
    lay(Files.readAllLines(folder.resolve("changes.txt")));
    Map<String, String> around = Workplace.files(temporary);

    Workplace.Said said = workplace.run("build");

    String answer = answer(folder, said);
    Path expected = folder.resolve("expected.txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, answer);
    }
    assertThat(answer).isEqualTo(Files.readString(expected));
    assertThat(said.exit()).isIn(0, 2);
    assertThat(said.err()).doesNotContain("Exception", "\tat ", MARK);
    assertThat(said.err().lines()).allMatch(line -> line.length() <= LONGEST_LINE);
    assertThat(said.err())
        .doesNotContainPattern("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");
    assertNothingWasTouched(around);
    assertThat(calls()).as("connections to " + address()).isZero();
    if (said.exit() == 0) {
      assertPages(folder);
    }
  }

  private void lay(List<String> lines) throws IOException {
    List<String> laid = new ArrayList<>();
    for (String line : lines) {
      laid.add(
          ESCAPE
              .matcher(line.replace("\\n", "\n"))
              .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(unescaped(m))));
    }
    NoteCase.change(workplace.folder(), laid);
  }

  private String unescaped(MatchResult escape) {
    if (escape.group(1) != null) {
      return Character.toString(Integer.parseInt(escape.group(1), 16));
    }
    if (escape.group(2) != null) {
      return escape.group(3).repeat(Integer.parseInt(escape.group(2)));
    }
    return switch (escape.group(4)) {
      case "server" -> address();
      case "bait" -> bait().toString();
      default -> elsewhere().toString();
    };
  }

  private String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** How often the address was called. */
  private int calls() throws IOException {
    server.setSoTimeout(1);
    int calls = 0;
    while (true) {
      try {
        server.accept().close();
        calls++;
      } catch (java.net.SocketTimeoutException none) {
        return calls;
      }
    }
  }

  /** Columns are left out where they follow an address or a path, whose lengths nobody knows. */
  private String answer(Path folder, Workplace.Said said) throws IOException {
    String err = said.err().replace(address(), "{server}").replace(temporary + "/", "");
    if (Files.readString(folder.resolve("changes.txt")).matches("(?s).*\\{(server|bait)}.*")) {
      err = err.replaceAll("(?m)^(\\S+:\\d+):\\d+: ", "$1: ");
    }
    return "exit %d%n%s".formatted(said.exit(), err);
  }

  /** Everything around the output is as it was. */
  private void assertNothingWasTouched(Map<String, String> around) throws IOException {
    Map<String, String> now = Workplace.files(temporary);
    now.keySet().removeIf(name -> name.startsWith("work/output/"));
    assertThat(now).isEqualTo(around);
  }

  private void assertPages(Path folder) throws IOException {
    byte[] pdf = workplace.pdf("ACME", "FY25Q2", "zh");
    FinishedNote note = FinishedNote.of("ACME", pdf);
    String body = note.body();
    assertThat(body).doesNotContain(MARK);
    Path pages = folder.resolve("pages.txt");
    if (Files.exists(pages)) {
      for (String text : Files.readAllLines(pages)) {
        assertThat(body).contains(text);
      }
    }
    assertThat(note.ask(HostileContentTest::actions))
        .allMatch(a -> a.matches("(https?://|mailto:).*"));
    assertThat(note.ask(HostileContentTest::images)).isZero();
    String sidecar = Files.readString(sidecar());
    assertThat(sidecar).doesNotContain(MARK);
    Workplace.Said verified = verified();
    assertThat(verified.err()).isEmpty();
    assertThat(verified.exit()).isZero();
  }

  private Path sidecar() {
    return workplace.output().resolve("ACME/FY25Q2").resolve(Sidecar.fileName("ACME", "FY25Q2"));
  }

  private Workplace.Said verified() {
    java.io.StringWriter said = new java.io.StringWriter();
    java.io.PrintWriter writer = new java.io.PrintWriter(said);
    Path pdf = sidecar().resolveSibling("ACME-FY25Q2.zh.pdf");
    int exit = Tracknote.run(writer, writer, "verify", pdf.toString(), sidecar().toString());
    return new Workplace.Said(exit, "", exit == 0 ? "" : said.toString());
  }

  /** Where the document leads when something is clicked or opened. */
  private static List<String> actions(PDDocument document) throws IOException {
    List<String> actions = new ArrayList<>();
    if (document.getDocumentCatalog().getOpenAction() instanceof PDAction action) {
      actions.add(words(action));
    }
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link) {
          PDAction action = link.getAction();
          if (action != null && !(action instanceof PDActionGoTo)) {
            actions.add(words(action));
          }
        } else {
          actions.add(annotation.getSubtype());
        }
      }
    }
    return actions;
  }

  private static String words(PDAction action) {
    return action instanceof PDActionURI uri ? uri.getURI() : action.getSubType();
  }

  private static int images(PDDocument document) throws IOException {
    int images = 0;
    for (PDPage page : document.getPages()) {
      for (var name : page.getResources().getXObjectNames()) {
        images += page.getResources().isImageXObject(name) ? 1 : 0;
      }
    }
    return images;
  }
}
