package dev.tracknote.build;

import dev.tracknote.data.NoteFolder;
import dev.tracknote.output.OutputFolder;
import dev.tracknote.output.Refusals;
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

  private final List<List<NoteFolder>> companies;
  private final FreshnessCheck check;
  private final Crew crew;

  Planning(
      List<NoteFolder> notes,
      InputReader inputs,
      OutputFolder output,
      Crew crew,
      Refusals refusals) {
    this.companies = byCompany(notes);
    this.check = new FreshnessCheck(inputs, output, companies.size(), refusals);
    this.crew = crew;
  }

  /** Tells of each note, in their order, whether it is out of date. */
  List<Freshness> plan() {
    List<Freshness> plan = new ArrayList<>();
    crew.each(companies, this::freshness, plan::addAll);
    return plan;
  }

  /**
   * Keeps what the next planning can make use of.
   *
   * @throws IOException if the folder of results cannot be written
   */
  void remember() throws IOException {
    check.remember();
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
    CompanyInputs of = check.company(company.getFirst().company());
    return company.stream().map(note -> freshness(note, of)).toList();
  }

  /** What cannot be read is due, and fails alone when it is written. */
  private Freshness freshness(NoteFolder note, CompanyInputs of) {
    try {
      return check.of(note, of);
    } catch (IOException | UncheckedIOException e) {
      Reason reason = new Reason(Reason.Kind.UNREADABLE, Reasons.of(e));
      return new Freshness(
          note, NoteState.FINAL, "", Optional.empty(), List.of(reason), Optional.empty());
    }
  }
}
