package dev.tracknote.data;

import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Guidance;
import dev.tracknote.facts.Ledger;
import dev.tracknote.facts.Market;
import dev.tracknote.facts.ReportedQuarter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads all that is known of a company: its folder, and the market data of its industry. */
public final class FactsReader {

  private final Path dataRoot;

  /** A reader of the companies below a folder, each in a folder of its own. */
  public FactsReader(Path dataRoot) {
    this.dataRoot = dataRoot;
  }

  /**
   * Reads one company.
   *
   * @param companyId the name of its folder
   * @throws RejectedInput with the findings of all its files, if one of them is an error
   * @throws UncheckedIOException if the disk fails
   */
  public Read<CompanyFacts> read(String companyId) throws RejectedInput {
    Findings findings = new Findings();
    Optional<Path> folder = new CompanyFolders(dataRoot, findings).find(companyId);
    if (folder.isEmpty()) {
      throw findings.rejection();
    }
    return findings.conclude(facts(companyId, folder.get(), findings));
  }

  private CompanyFacts facts(String companyId, Path folder, Findings findings) {
    SourceFiles files = new SourceFiles(findings);
    CompanyProfile profile =
        new CompanyFile(findings)
            .read(companyId, files.required(folder.resolve("company.json"), "the company's names"));
    Optional<List<ReportedQuarter>> calendar =
        new CalendarFile(findings)
            .read(files.required(folder.resolve("calendar.csv"), "the days of each quarter"));
    FactTable table = new FactTable(profile, findings);
    int before = findings.errors();
    List<Fact> reported =
        files
            .required(folder.resolve("facts.csv"), "the reported figures")
            .map(table::facts)
            .orElse(List.of());
    new SeriesCheck(findings).check(reported, findings.errors() == before, calendar);
    List<Guidance> guidance =
        new GuidanceFile(profile, findings).read(files.optional(folder.resolve("guidance.json")));
    List<Fact> estimates =
        files.optional(folder.resolve("estimates.csv")).map(table::estimates).orElse(List.of());
    return new CompanyFacts(
        profile.company(),
        calendar.orElse(List.of()),
        new Ledger(reported),
        guidance,
        new Ledger(estimates),
        files
            .optional(folder.resolve("statements.csv"))
            .map(new StatementTable(profile, findings)::read)
            .orElse(List.of()),
        new PricesFile(dataRoot, findings).read(folder),
        market(profile.company().industry(), findings));
  }

  private Optional<Market> market(String industry, Findings findings) {
    return industry.isEmpty()
        ? Optional.empty()
        : new MarketFolder(dataRoot, industry, findings).read();
  }
}
