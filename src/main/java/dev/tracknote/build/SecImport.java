package dev.tracknote.build;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.filing.Edgar;
import dev.tracknote.filing.Filed;
import dev.tracknote.filing.FilingReader;
import dev.tracknote.intake.Changes;
import dev.tracknote.intake.Intake;
import dev.tracknote.quantity.FiscalQuarter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Brings what a company filed with the SEC into its folder. */
public final class SecImport {

  private final Intake intake;
  private final Wish wish;

  public SecImport(Path dataRoot, Wish wish) {
    this.intake = new Intake(dataRoot);
    this.wish = wish;
  }

  /**
   * What is asked for.
   *
   * @param name a ticker, or a CIK of up to ten digits
   * @param folder the company's folder, when it is not called like the ticker
   * @param since the first quarter that is wanted; else that of the folder, or the first there is
   * @param write whether the folder is changed, or the changes only told
   */
  public record Wish(
      String name, Optional<String> folder, Optional<FiscalQuarter> since, boolean write) {

    Optional<String> cik() {
      return name.matches("\\d{1,10}")
          ? Optional.of("0".repeat(10 - name.length()) + name)
          : Optional.empty();
    }
  }

  /**
   * What came of it.
   *
   * @param warnings what of the filings was left out, and what is odd
   */
  public record Result(Changes changes, List<Diagnostic> warnings) {}

  /** From a file that was downloaded before. */
  public Result from(Path file) throws RejectedInput, IOException {
    String folder = folder(Optional.empty());
    if (Files.isDirectory(file)) {
      throw rejection(
          "unreadable-file",
          file.toString(),
          "expected a companyfacts file, found a folder",
          "name the file in it, such as CIK##########.json");
    }
    try (InputStream in = Files.newInputStream(file)) {
      Filed filed = FilingReader.read(file.toString(), in, since(folder));
      return take(folder, filed, wish.cik());
    } catch (NoSuchFileException e) {
      throw rejection(
          "missing-file", file.toString(), "expected a file, found none", "see how it is spelled");
    }
  }

  /** From the service. */
  public Result from(Edgar service) throws RejectedInput, IOException {
    Optional<String> known =
        wish.cik().isPresent() ? wish.cik() : intake.cikOf(folder(Optional.empty()));
    String cik = known.isPresent() ? known.get() : service.cik(wish.name());
    String folder = folder(Optional.of(service));
    return take(folder, service.filed(cik, since(folder)), Optional.of(cik));
  }

  private String folder(Optional<Edgar> service) throws RejectedInput, IOException {
    if (wish.folder().isPresent()) {
      return wish.folder().get();
    }
    if (wish.cik().isEmpty()) {
      return wish.name().toUpperCase(Locale.ROOT);
    }
    String cik = wish.cik().get();
    Optional<String> own = intake.folderOf(cik);
    if (own.isEmpty() && service.isPresent()) {
      own = service.get().ticker(cik);
    }
    return own.orElse("CIK" + cik);
  }

  private Optional<FiscalQuarter> since(String folder) throws RejectedInput {
    return wish.since().isPresent()
        ? wish.since()
        : intake.held(folder).map(CompanyFacts::calendar).map(c -> c.getFirst().label());
  }

  private Result take(String folder, Filed filed, Optional<String> wanted)
      throws RejectedInput, IOException {
    String cik = filed.delivery().cik();
    if (wanted.isPresent() && !wanted.get().equals(cik)) {
      throw rejection(
          "wrong-company",
          wish.name(),
          "expected figures of CIK %s, found those of CIK %s, %s"
              .formatted(wanted.get(), cik, filed.delivery().name()),
          "give the file or the number of the company that you mean");
    }
    Optional<String> holder = intake.folderOf(cik);
    if (holder.isPresent() && intake.held(folder).isEmpty()) {
      throw rejection(
          "wrong-company",
          wish.name(),
          "expected a company that is not held yet, found CIK %s, %s, in the folder %s"
              .formatted(cik, filed.delivery().name(), holder.get()),
          "name that folder with --company, or give the file of the company that you mean");
    }
    return new Result(intake.take(folder, filed.delivery(), wish.write()), filed.warnings());
  }

  private static RejectedInput rejection(String rule, String place, String message, String hint) {
    return new RejectedInput(List.of(Diagnostic.error(rule, Place.file(place), message, hint)));
  }
}
