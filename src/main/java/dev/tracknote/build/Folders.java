package dev.tracknote.build;

import java.nio.file.Path;

/** Where a run reads and writes. */
public record Folders(Path data, Path templates, Path output) {}
