package dev.tracknote.cli;

import dev.tracknote.build.Folders;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command reads and writes. */
final class FolderOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Companies, house and market (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The house style (default: ${DEFAULT-VALUE}).")
  private Path templates = Path.of("templates");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where notes are written (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("output");

  Folders folders() {
    return new Folders(data, templates, output);
  }
}
