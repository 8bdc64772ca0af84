package dev.tracknote.cli;

import java.nio.file.Path;
import java.util.List;

/** Says which folders the program has laid because they were missing. */
final class LaidFolders {

  private LaidFolders() {}

  static List<String> lines(List<Path> laid) {
    return laid.stream()
        .map(
            folder ->
                folder.endsWith("house")
                    ? "laid "
                        + folder
                        + ": a sample house; write your own name, analysts and"
                        + " disclosures into it before you publish"
                    : "laid " + folder + ": the house style")
        .toList();
  }
}
