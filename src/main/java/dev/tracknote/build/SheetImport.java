package dev.tracknote.build;

import dev.tracknote.data.FactsReader;
import dev.tracknote.data.MappingReader;
import dev.tracknote.data.Read;
import dev.tracknote.data.Schemas;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Delivery;
import dev.tracknote.intake.Changes;
import dev.tracknote.intake.Intake;
import dev.tracknote.mapping.MappedSheet;
import dev.tracknote.mapping.Mapping;
import dev.tracknote.mapping.SheetFigures;
import dev.tracknote.mapping.Suggestion;
import dev.tracknote.workbook.SeparatedFile;
import dev.tracknote.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the figures of an analyst's sheet about one company. */
public final class SheetImport {

  private final Path dataRoot;
  private final String company;
  private final Path file;

  /**
   * An import of one file.
   *
   * @param file an .xlsx workbook, or a text of rows and cells when it is called otherwise
   */
  public SheetImport(Path dataRoot, String company, Path file) {
    this.dataRoot = dataRoot;
    this.company = company;
    this.file = file;
  }

  /**
   * Writes the mapping that the sheet seems to ask for; one that is there already stays.
   *
   * @return the name of the sheet that was looked at, empty for a text
   * @throws RejectedInput if the file is no sheet, or the mapping is there already
   * @throws IOException if the disk is full or cannot be written
   */
  public String suggest(Path mapping, Kind kind) throws RejectedInput, IOException {
    CompanyFacts held = held();
    if (Files.exists(mapping)) {
      throw rejection(
          "mapping-exists",
          mapping,
          "expected to write a new mapping, found one that is there already",
          "move it away, or name another with --mapping");
    }
    Suggestion suggestion = new Suggestion(held);
    Suggestion.Candidate sheet =
        best(suggestion, kind)
            .orElseThrow(
                () ->
                    rejection(
                        "missing-period",
                        file,
                        "expected a sheet with periods across or down, found none",
                        "write the mapping by hand, with header: and columns:"));
    Path folder = mapping.toAbsolutePath().normalize().resolveSibling("");
    String text =
        suggestion.text(
            Schemas.reference(dataRoot, folder, "mapping"),
            String.valueOf(file.getFileName()),
            sheet);
    Files.writeString(mapping, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    return sheet.grid().name();
  }

  /** What kind of file holds the sheet. */
  public enum Kind {
    XLSX,
    CSV
  }

  /**
   * What came of it.
   *
   * @param warnings of the mapping, then of the sheet
   */
  public record Result(Changes changes, List<Diagnostic> warnings) {}

  /**
   * Reads the sheet by its mapping and takes its figures into the company's folder.
   *
   * @param asOf the day on which the figures were stated, where the mapping does not say
   * @param restating whether reported figures that differ from the folder's and are stated later
   *     take their place as restatements; else they are told as conflicts and stay out
   * @param write whether the folder is changed, or the changes only told
   * @throws RejectedInput with everything that is wrong with the sheet or the mapping
   * @throws IOException if the disk is full or cannot be written; the folder stays as it was
   */
  public Result take(
      Path mapping, Kind kind, Optional<LocalDate> asOf, boolean restating, boolean write)
      throws RejectedInput, IOException {
    CompanyFacts held = held();
    Read<Mapping> read = new MappingReader(held.company()).read(mapping, asOf);
    SheetFigures figures = figures(held, read.value(), kind, mapping);
    List<Diagnostic> warnings = new ArrayList<>(read.warnings());
    warnings.addAll(figures.warnings());
    Delivery delivery =
        new Delivery(
            "",
            String.valueOf(file.getFileName()),
            held.company().currency(),
            List.of(),
            figures.actuals(),
            figures.estimates());
    Intake intake = new Intake(dataRoot);
    return new Result(
        (restating ? intake.restating() : intake).take(company, delivery, write), warnings);
  }

  private CompanyFacts held() throws RejectedInput {
    return new FactsReader(dataRoot).read(company).value();
  }

  private Optional<Suggestion.Candidate> best(Suggestion suggestion, Kind kind)
      throws RejectedInput {
    String typed = Typed.path(file);
    if (kind == Kind.CSV) {
      return suggestion.best(List.of(new SeparatedFile(file, typed)));
    }
    try (WorkbookFile workbook = WorkbookFile.open(file, typed)) {
      return suggestion.best(workbook.sheets().stream().map(workbook::sheet).toList());
    }
  }

  private SheetFigures figures(CompanyFacts held, Mapping mapping, Kind kind, Path mappingFile)
      throws RejectedInput {
    String typed = Typed.path(file);
    MappedSheet reader = new MappedSheet(held, mapping);
    if (kind == Kind.CSV) {
      return reader.read(new SeparatedFile(file, typed));
    }
    try (WorkbookFile workbook = WorkbookFile.open(file, typed)) {
      List<String> names = workbook.allSheets();
      if (!names.contains(mapping.sheet())) {
        throw rejection(
            "missing-sheet",
            mappingFile,
            "expected the sheet \"%s\" in the workbook, found none of that name"
                .formatted(mapping.sheet()),
            "its sheets are " + String.join(", ", names));
      }
      return reader.read(workbook.sheet(mapping.sheet()));
    }
  }

  private static RejectedInput rejection(String rule, Path path, String message, String hint) {
    Place place = Place.file(Typed.path(path));
    return new RejectedInput(List.of(Diagnostic.error(rule, place, message, hint)));
  }
}
