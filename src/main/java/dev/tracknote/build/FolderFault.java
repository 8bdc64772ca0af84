package dev.tracknote.build;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.RejectedInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Folders that a run cannot work with. */
final class FolderFault {

  private FolderFault() {}

  /**
   * Looks at the folders before anything is read.
   *
   * @throws RejectedInput when one is missing, or when results would land among the inputs
   */
  static void reject(Folders folders) throws RejectedInput {
    List<Diagnostic> findings = new ArrayList<>();
    missing(folders.data(), "--data", findings);
    missing(folders.templates(), "--templates", findings);
    Path output = folders.output().toAbsolutePath().normalize();
    for (Path input : List.of(folders.data(), folders.templates())) {
      if (output.startsWith(input.toAbsolutePath().normalize())) {
        findings.add(
            Diagnostic.error(
                "output-among-inputs",
                Place.file(Typed.path(folders.output())),
                "expected an output folder outside " + Typed.path(input) + ", found it inside",
                "choose another folder with --output"));
      }
    }
    if (!findings.isEmpty()) {
      throw new RejectedInput(findings);
    }
  }

  private static void missing(Path folder, String option, List<Diagnostic> findings) {
    if (!Files.isDirectory(folder)) {
      findings.add(
          Diagnostic.error(
              "missing-folder",
              Place.file(Typed.path(folder)),
              "expected a folder at " + folder.toAbsolutePath().normalize() + ", found none",
              "run tracknote in the folder that holds it, name it with "
                  + option
                  + ", or begin with import sec and new, which lay what is missing"));
    }
  }
}
