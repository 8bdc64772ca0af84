package dev.tracknote.build;

import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.util.ArrayList;
import java.util.List;

/** Turns names on the command line into notes of the coverage. */
final class Selection {

  private final CoverageReader coverage;
  private final String dataRoot;

  Selection(CoverageReader coverage, String dataRoot) {
    this.coverage = coverage;
    this.dataRoot = dataRoot;
  }

  List<NoteFolder> of(List<String> names) throws RejectedInput {
    List<NoteFolder> notes = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    List<String> wanted = names.isEmpty() ? coverage.companies() : names;
    for (String typed : wanted) {
      String name = typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
      int slash = name.indexOf('/');
      String company = slash < 0 ? name : name.substring(0, slash);
      List<NoteFolder> of =
          known(company, findings)
              ? coverage.notes(company).stream()
                  .filter(n -> slash < 0 || n.name().equals(name))
                  .toList()
              : List.of();
      if (of.isEmpty() && slash >= 0 && coverage.companies().contains(company)) {
        findings.add(unknownNote(name, coverage.notes(company)));
      }
      of.stream().filter(n -> !notes.contains(n)).forEach(notes::add);
    }
    if (!findings.isEmpty()) {
      throw new RejectedInput(findings);
    }
    return notes;
  }

  private boolean known(String company, List<Diagnostic> findings) {
    List<String> companies = coverage.companies();
    if (companies.contains(company)) {
      return true;
    }
    findings.add(
        Diagnostic.error(
            "unknown-company",
            Place.file(dataRoot),
            "expected the folder of a company, found none called \"" + company + "\"",
            companies.isEmpty()
                ? "add a folder with a company.json"
                : "the coverage holds " + String.join(", ", firstOf(companies))));
    return false;
  }

  private static List<String> firstOf(List<String> companies) {
    return companies.subList(0, Math.min(10, companies.size()));
  }

  private Diagnostic unknownNote(String name, List<NoteFolder> notes) {
    String held = String.join(", ", notes.stream().map(NoteFolder::period).toList());
    return Diagnostic.error(
        "unknown-note",
        Place.file(dataRoot),
        "expected the folder of a note, found none called \"" + name + "\"",
        held.isEmpty() ? "add a folder below notes/" : "the company has " + held);
  }
}
