package dev.tracknote.data;

import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A file that lies below a root folder itself, with what the system said of it when it was looked
 * at.
 *
 * @param length in bytes
 * @param changed when its content or its status changed last, in nanoseconds since 1970; absent
 *     where the disk knows no such time
 */
public record OwnFile(Path path, long length, OptionalLong changed) {}
