package dev.tracknote.check;

import dev.tracknote.commentary.Commentary;
import dev.tracknote.commentary.CommentaryReader;
import dev.tracknote.data.FactsReader;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Ledger;
import dev.tracknote.house.House;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.wording.Language;
import dev.tracknote.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The notes of one half of the claims corpus, each with the findings that it must have. */
final class Corpus {

  private static final Path ROOT = Path.of("src/test/resources/claims");
  static final House HOUSE =
      new House(
          Wording.of("示例证券", "Sample Securities"),
          Wording.of("研究部", "Research"),
          List.of(Language.ZH, Language.EN),
          List.of(),
          List.of());

  /** Each company is read once, however many notes are about it. */
  private static final Map<String, CompanyFacts> READ = new ConcurrentHashMap<>();

  /** What was worked out for one text about a company at a quarter serves the next. */
  private static final Map<String, Books> OPENED = new ConcurrentHashMap<>();

  private final Map<String, Expectation> expectations = new LinkedHashMap<>();
  private final List<Located> findings = new ArrayList<>();
  private int sentences;

  /** A planted fault: any of these rules may name it. */
  record Expectation(String line, List<String> rules, String reason) {}

  /** A finding by case, file and line. */
  record Located(String line, Diagnostic finding) {}

  static Corpus read(String half) throws IOException {
    Corpus corpus = new Corpus();
    try (Stream<Path> cases = Files.list(ROOT.resolve(half))) {
      for (Path folder : cases.filter(Files::isDirectory).sorted().toList()) {
        corpus.add(folder);
      }
    }
    return corpus;
  }

  private void add(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    for (String line : Files.readAllLines(folder.resolve("expected.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.strip().split("\\s+", 3);
        String at = words[0].contains(":") ? words[0] : "note.md:" + words[0];
        String key = name + "/" + at;
        expectations.put(
            key,
            new Expectation(
                key, List.of(words[1].split("\\|", -1)), words.length > 2 ? words[2] : ""));
      }
    }
    List<Diagnostic> found = new ArrayList<>();
    Commentary note = commentary(folder.resolve("note.md"), found).orElseThrow();
    Optional<Commentary> minutes = commentary(folder.resolve("transcript.md"), found);
    CompanyFacts facts = facts(note.front().value("company", ""));
    FiscalQuarter quarter = FiscalQuarter.parse(note.front().value("period", "")).orElseThrow();
    Dossier dossier = new Dossier(facts, quarter, HOUSE, note, minutes, earlier(folder, facts));
    found.addAll(Checklist.run(dossier).findings());
    sentences += dossier.everything().size();
    for (Diagnostic finding : found) {
      if (finding.rule().matches("R\\d+")) {
        findings.add(
            new Located(
                name + "/" + finding.place().file() + ":" + finding.place().line(), finding));
      }
    }
  }

  /** What the checks say of a text about one of the corpus's companies. */
  static List<Diagnostic> findings(String company, String period, String text) {
    return checked(company, period, text).findings();
  }

  static Checked checked(String company, String period, String text) {
    return Checklist.run(dossier(company, period, text));
  }

  static Dossier dossier(String company, String period, String text) {
    Commentary note = CommentaryReader.read("note.md", text, new ArrayList<>());
    FiscalQuarter quarter = FiscalQuarter.parse(period).orElseThrow();
    return new Dossier(books(company, quarter), HOUSE, note, Optional.empty(), Optional.empty());
  }

  /** The notes of a set as they are written, in the order of their names. */
  static List<Path> notes(String half) throws IOException {
    try (Stream<Path> cases = Files.list(ROOT.resolve(half))) {
      return cases.map(c -> c.resolve("note.md")).filter(Files::exists).sorted().toList();
    }
  }

  /**
   * What the checks say of a text that was published before on other facts.
   *
   * @param then turns each fact of today into that of the last edition
   */
  static List<Diagnostic> findings(
      String company, String period, String text, UnaryOperator<Fact> then) {
    Commentary note = CommentaryReader.read("note.md", text, new ArrayList<>());
    FiscalQuarter quarter = FiscalQuarter.parse(period).orElseThrow();
    CompanyFacts now = facts(company);
    CompanyFacts earlier =
        new CompanyFacts(
            now.company(),
            now.calendar(),
            new Ledger(now.reported().all().stream().map(then).toList()),
            now.guidance(),
            now.estimates(),
            now.statements(),
            now.prices(),
            now.market());
    return Checklist.run(
            new Dossier(now, quarter, HOUSE, note, Optional.empty(), Optional.of(earlier)))
        .findings();
  }

  private static Optional<Commentary> commentary(Path file, List<Diagnostic> findings)
      throws IOException {
    return Files.exists(file)
        ? Optional.of(
            CommentaryReader.read(file.getFileName().toString(), Files.readString(file), findings))
        : Optional.empty();
  }

  /** The company as it stood at the last edition: its own folder with the facts of then. */
  private static Optional<CompanyFacts> earlier(Path folder, CompanyFacts now) throws IOException {
    Path then = folder.resolve("earlier").resolve("facts.csv");
    if (!Files.exists(then)) {
      return Optional.empty();
    }
    String company = now.company().id();
    Path root = Files.createTempDirectory("tracknote-earlier");
    try {
      Path copy = Files.createDirectories(root.resolve(company));
      try (Stream<Path> files = Files.list(ROOT.resolve("companies").resolve(company))) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
      Files.copy(then, copy.resolve("facts.csv"), StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(new FactsReader(root).read(company).value());
    } catch (RejectedInput rejected) {
      throw new IllegalStateException(company + ": " + rejected.getMessage(), rejected);
    } finally {
      clear(root);
    }
  }

  private static void clear(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Books books(String company, FiscalQuarter quarter) {
    return OPENED.computeIfAbsent(
        company + " " + quarter.label(), k -> new Books(facts(company), quarter));
  }

  private static CompanyFacts facts(String company) {
    return READ.computeIfAbsent(company, Corpus::readFacts);
  }

  private static CompanyFacts readFacts(String company) {
    try {
      return new FactsReader(ROOT.resolve("companies")).read(company).value();
    } catch (RejectedInput rejected) {
      throw new IllegalStateException(company + ": " + rejected.getMessage(), rejected);
    }
  }

  Map<String, Expectation> expectations() {
    return expectations;
  }

  List<Located> findings() {
    return findings;
  }

  int sentences() {
    return sentences;
  }
}
