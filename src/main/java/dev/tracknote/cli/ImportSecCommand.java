package dev.tracknote.cli;

import dev.tracknote.build.SecImport;
import dev.tracknote.data.HouseKit;
import dev.tracknote.data.SecContact;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.filing.Contact;
import dev.tracknote.filing.Edgar;
import dev.tracknote.quantity.FiscalQuarter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in what a company filed with the SEC. */
@Command(
    name = "sec",
    description =
        "Brings in the quarters that a company filed with the SEC, and tells what is new, what was"
            + " restated and what contradicts the folder.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 1)
final class ImportSecCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FolderOptions folders = new FolderOptions();

  @Parameters(paramLabel = "TICKER|CIK", description = "Which company.")
  private String name = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A companyfacts file that was downloaded before; the service is not asked.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--company",
      paramLabel = "FOLDER",
      description = "The company's folder, if it is not called like the ticker.")
  private Optional<String> company = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "PERIOD",
      converter = QuarterConverter.class,
      description = "The first quarter wanted; else the folder's first, or the first there is.")
  private Optional<FiscalQuarter> since = Optional.empty();

  @Option(names = "--dry-run", description = "Tells what would change, and writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--contact",
      paramLabel = "NAME MAIL",
      description =
          "Who asks, as the SEC requires it; else TRACKNOTE_SEC_CONTACT, else sec_contact in"
              + " house.json.")
  private Optional<String> contact = Optional.empty();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where answers are kept; else below the user's cache folder.")
  private Optional<Path> cache = Optional.empty();

  @Option(
      names = "--service",
      paramLabel = "URL",
      description = "Another address of the service, such as a mirror.")
  private Optional<URI> address = Optional.empty();

  @Mixin private DocumentForm form = new DocumentForm();

  @Override
  public Integer call() {
    ImportPrinter printer = new ImportPrinter(spec, form);
    return Attempt.of(spec)
        .failing(
            "cannot import",
            "look at network, disk and permissions; --file takes a file that a browser downloaded")
        .rejecting(printer::rejected)
        .run(
            out -> {
              SecImport.Result result = result();
              printer.print(result.changes(), result.warnings());
              if (result.changes().written()) {
                LaidFolders.lines(
                        HouseKit.layInto(folders.folders().data(), folders.folders().templates()))
                    .forEach(printer::note);
              }
            });
  }

  private SecImport.Result result() throws RejectedInput, IOException {
    Path data = folders.folders().data();
    SecImport.Wish wish = new SecImport.Wish(name.strip(), company, since, !dryRun);
    SecImport work = new SecImport(data, wish);
    return file.isPresent() ? work.from(file.get()) : work.from(service(data));
  }

  private Edgar service(Path data) throws RejectedInput {
    Optional<String> given =
        contact
            .or(() -> Optional.ofNullable(System.getenv("TRACKNOTE_SEC_CONTACT")))
            .or(() -> SecContact.of(data));
    return new Edgar(
        address.map(Edgar.Address::at).orElseGet(Edgar.Address::official),
        Contact.of(given),
        cache.orElseGet(ImportSecCommand::usersCache).resolve("sec"),
        Thread::sleep);
  }

  private static Path usersCache() {
    String own = System.getenv("XDG_CACHE_HOME");
    return own == null || own.isBlank()
        ? Path.of(System.getProperty("user.home", ""), ".cache", "tracknote")
        : Path.of(own, "tracknote");
  }

  /** Reads a quarter's label. */
  static final class QuarterConverter implements CommandLine.ITypeConverter<FiscalQuarter> {
    @Override
    public FiscalQuarter convert(String label) {
      return FiscalQuarter.parse(label.toUpperCase(Locale.ROOT))
          .orElseThrow(
              () -> new CommandLine.TypeConversionException("expected a quarter such as FY22Q1"));
    }
  }
}
