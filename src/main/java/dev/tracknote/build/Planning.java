package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.output.OutputFolder;
import dev.tracknote.plan.CompanyInputs;
import dev.tracknote.plan.Freshness;
import dev.tracknote.plan.FreshnessCheck;
import dev.tracknote.plan.InputReader;
import dev.tracknote.plan.NoteState;
import dev.tracknote.plan.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out which notes are due, company by company, as notes of one share most of their files. */
final class Planning {

  private final InputReader inputs;
  private final FreshnessCheck check;
  private final Crew crew;

  Planning(InputReader inputs, OutputFolder output, Crew crew) {
    this.inputs = inputs;
    this.check = new FreshnessCheck(inputs, output);
    this.crew = crew;
  }

  /** Tells of each note, in their order, whether it is out of date. */
  List<Freshness> of(List<NoteFolder> notes) {
    List<Freshness> plan = new ArrayList<>();
    crew.each(byCompany(notes), this::freshness, plan::addAll);
    return plan;
  }

  /** Notes that follow one another and are about the same company, together. */
  private static List<List<NoteFolder>> byCompany(List<NoteFolder> notes) {
    List<List<NoteFolder>> companies = new ArrayList<>();
    String last = "";
    for (NoteFolder note : notes) {
      if (!note.company().equals(last)) {
        companies.add(new ArrayList<>());
        last = note.company();
      }
      companies.getLast().add(note);
    }
    return companies;
  }

  private List<Freshness> freshness(List<NoteFolder> company) {
    CompanyInputs of = inputs.company(company.getFirst().company());
    return company.stream().map(note -> freshness(note, of)).toList();
  }

  /** What cannot be read is due, and fails alone when it is written. */
  private Freshness freshness(NoteFolder note, CompanyInputs of) {
    try {
      return check.of(note, of);
    } catch (IOException | UncheckedIOException e) {
      Reason reason = new Reason(Reason.Kind.UNREADABLE, Reasons.of(e));
      return new Freshness(note, NoteState.FINAL, "", Optional.empty(), List.of(reason));
    }
  }
}
