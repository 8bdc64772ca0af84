package dev.tracknote.intake;

import dev.tracknote.data.FactsReader;
import dev.tracknote.data.FolderNames;
import dev.tracknote.data.LinkedOut;
import dev.tracknote.data.Schemas;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Delivery;
import dev.tracknote.facts.Ledger;
import dev.tracknote.facts.ReportedQuarter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes delivered figures into the folder of a company. */
public final class Intake {

  private final Path dataRoot;
  private final boolean restating;

  /** An intake into the companies below a folder. */
  public Intake(Path dataRoot) {
    this(dataRoot, false);
  }

  private Intake(Path dataRoot, boolean restating) {
    this.dataRoot = dataRoot;
    this.restating = restating;
  }

  /** The same, but what contradicts the folder and is stated later restates it. */
  public Intake restating() {
    return new Intake(dataRoot, true);
  }

  /** The folder whose {@code company.json} names a CIK of ten digits. */
  public Optional<String> folderOf(String cik) throws IOException {
    return CompanyFolder.all(dataRoot).stream()
        .filter(f -> f.cik().equals(cik))
        .map(CompanyFolder::company)
        .findFirst();
  }

  /** The CIK that the folder of a company names, in ten digits. */
  public Optional<String> cikOf(String company) throws IOException {
    return CompanyFolder.all(dataRoot).stream()
        .filter(f -> f.company().equals(company))
        .map(CompanyFolder::cik)
        .filter(cik -> !cik.isEmpty())
        .findFirst();
  }

  /** What the folder of a company holds; nothing when there is none. */
  public Optional<CompanyFacts> held(String company) throws RejectedInput {
    return folder(company).isThere()
        ? Optional.of(new FactsReader(dataRoot).read(company).value())
        : Optional.empty();
  }

  /** Nothing is written through a link to somewhere else. */
  private CompanyFolder folder(String company) throws RejectedInput {
    if (!FolderNames.isCompany(company)) {
      throw rejected(
          "bad-id",
          Place.file("--company"),
          "expected the name of a company's folder, found \"" + company + "\"",
          "write letters of one script, digits, `.`, `_` and `-`, and no name that is taken");
    }
    CompanyFolder folder = new CompanyFolder(dataRoot, company);
    if (LinkedOut.is(dataRoot, folder.path())) {
      throw rejected(
          "linked-out",
          folder.place("company.json"),
          "expected a folder within the data, found a link out of it",
          "put the folder itself here");
    }
    return folder;
  }

  private static RejectedInput rejected(String rule, Place place, String message, String hint) {
    return new RejectedInput(List.of(Diagnostic.error(rule, place, message, hint)));
  }

  /**
   * Adds what is new and what was restated; no row that is there is changed or moved.
   *
   * @param company the name of its folder
   * @param write whether the folder is changed, or the changes only told
   * @throws RejectedInput if the folder is at fault, or the delivery is not of this company
   * @throws IOException if the disk is full or cannot be written; the folder stays as it was
   */
  public Changes take(String company, Delivery delivery, boolean write)
      throws RejectedInput, IOException {
    CompanyFolder folder = folder(company);
    Optional<CompanyFacts> held = held(company);
    CompanyText text =
        held.isPresent() ? folder.companyText() : CompanyText.skeleton(company, delivery);
    if (held.isPresent()) {
      new Belonging(folder.place("company.json"), folder.place("calendar.csv"))
          .check(held.get(), text.cik(), delivery);
    }
    Ledger ledger = held.map(CompanyFacts::reported).orElse(new Ledger(List.of()));
    Comparison comparison = Comparison.of(ledger, delivery.facts(), restating);
    Changes changes =
        new Changes(
            company,
            delivery.name(),
            held.isEmpty(),
            quarters(held, delivery),
            comparison.added(),
            comparison.restated(),
            comparison.conflicts(),
            comparison.confirmed(),
            Forecasts.of(
                held.map(CompanyFacts::estimates).orElse(new Ledger(List.of())),
                delivery.estimates()),
            held.isPresent() ? List.of() : List.of(unfinished(folder.place("company.json"))),
            false);
    if (changes.isNothing()) {
      return changes;
    }
    FolderDraft draft = FolderDraft.of(folder, text, changes, delivery.currency());
    List<Diagnostic> findings = new ArrayList<>(changes.findings());
    findings.addAll(draft.readBack().warnings());
    if (write) {
      if (changes.isNew()) {
        Schemas.layInto(dataRoot);
      }
      draft.write();
    }
    return changes.with(findings, write);
  }

  private static List<ReportedQuarter> quarters(Optional<CompanyFacts> held, Delivery delivery) {
    return delivery.calendar().stream()
        .filter(q -> held.flatMap(h -> h.quarter(q.label())).isEmpty())
        .toList();
  }

  private static Diagnostic unfinished(Place place) {
    return Diagnostic.warning(
        "unfinished-company",
        place,
        "expected code, names, group, sector and industry of the company, found what the source"
            + " knows of them",
        "complete the entries that say " + CompanyText.OPEN_EN + ", and add the name in Chinese");
  }
}
