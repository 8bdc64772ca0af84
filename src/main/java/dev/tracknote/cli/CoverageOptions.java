package dev.tracknote.cli;

import dev.tracknote.build.Folders;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command that goes through the coverage is asked. */
final class CoverageOptions {

  @Mixin private FolderOptions folders = new FolderOptions();
  @Mixin private ReportFormat format = new ReportFormat();

  @Parameters(paramLabel = "COMPANY[/PERIOD]", description = "Which notes; all when none is named.")
  private List<String> names = List.of();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = JobCount.class,
      description = "How many notes are worked on at a time; as many as there are processors.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  Folders folders() {
    return folders.folders();
  }

  List<String> names() {
    return names;
  }

  int jobs() {
    return jobs;
  }

  boolean isText() {
    return format.isText();
  }

  Reporter reporter(PrintWriter out, PrintWriter err) {
    return format.reporter(out, err);
  }
}
