package dev.tracknote.build;

import dev.tracknote.data.CoverageReader;
import dev.tracknote.data.NoteFolder;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns names on the command line into notes of the coverage. */
final class Selection {

  private final CoverageReader coverage;
  private final Crew crew;
  private final String dataRoot;

  Selection(CoverageReader coverage, Crew crew, String dataRoot) {
    this.coverage = coverage;
    this.crew = crew;
    this.dataRoot = dataRoot;
  }

  List<NoteFolder> of(List<String> names) throws RejectedInput {
    return names.isEmpty() ? all() : named(names);
  }

  private List<NoteFolder> all() {
    List<NoteFolder> notes = new ArrayList<>();
    crew.each(coverage.companies(), coverage::notes, notes::addAll);
    return List.copyOf(notes);
  }

  private List<NoteFolder> named(List<String> names) throws RejectedInput {
    Set<NoteFolder> notes = new LinkedHashSet<>();
    List<Diagnostic> findings = new ArrayList<>();
    Set<String> companies = new LinkedHashSet<>(coverage.companies());
    for (String typed : names) {
      String name = typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
      int slash = name.indexOf('/');
      String company = slash < 0 ? name : name.substring(0, slash);
      if (!companies.contains(company)) {
        findings.add(unknownCompany(company, List.copyOf(companies)));
        continue;
      }
      List<NoteFolder> held = coverage.notes(company);
      List<NoteFolder> meant =
          held.stream().filter(n -> slash < 0 || n.name().equals(name)).toList();
      if (meant.isEmpty() && slash >= 0) {
        findings.add(unknownNote(name, held));
      }
      notes.addAll(meant);
    }
    if (!findings.isEmpty()) {
      throw new RejectedInput(findings);
    }
    return List.copyOf(notes);
  }

  private Diagnostic unknownCompany(String company, List<String> companies) {
    return Diagnostic.error(
        "unknown-company",
        Place.file(dataRoot),
        "expected the folder of a company, found none called \"" + company + "\"",
        companies.isEmpty()
            ? "add a folder with a company.json"
            : "the coverage holds " + String.join(", ", firstOf(companies)));
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
