package dev.tracknote.cli;

import dev.tracknote.build.EditionDiff;
import dev.tracknote.report.RevisionReport;
import dev.tracknote.wording.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what moved between two editions of a note. */
@Command(
    name = "diff",
    description =
        "Tells what moved between two editions of a note: figures, restated facts, verdicts,"
            + " sentences, exhibits.",
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  /** The forms of the report. */
  enum Form {
    TEXT,
    JSON,
    MD;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FolderOptions folders = new FolderOptions();

  @Parameters(index = "0", paramLabel = "COMPANY/PERIOD", description = "Which note.")
  private String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OLD",
      description =
          "The earlier edition: the beginning of its id, a day (the edition in force when it ended,"
              + " UTC), current or previous (default: ${DEFAULT-VALUE}).")
  private String older = "previous";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "NEW",
      description =
          "The later edition, or pending for what the note's folder holds now (default:"
              + " ${DEFAULT-VALUE}).")
  private String newer = "current";

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "The language of the report: zh or en (default: the first of the house).")
  private Optional<Language> language = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or md (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  @Override
  public Integer call() {
    return Attempt.of(spec)
        .run(
            out -> {
              EditionDiff diff = new EditionDiff(folders.folders());
              RevisionReport report = diff.compare(diff.note(name), older, newer);
              out.print(worded(report, language.orElse(diff.firstLanguage())));
            });
  }

  private String worded(RevisionReport report, Language in) {
    if (!report.isIn(in)) {
      throw new ParameterException(
          spec.commandLine(), "--lang is none of the house's languages: " + in.code());
    }
    return switch (form) {
      case TEXT -> report.text(in);
      case MD -> report.markdown(in);
      case JSON -> report.json();
    };
  }
}
