package dev.tracknote.plan;

import dev.tracknote.output.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/** What a file holds, lent until the next one is read. */
final class Content {

  /** What a folder, a device, a link out or a file without permission counts as. */
  static final Content UNREADABLE = of("unreadable".getBytes(StandardCharsets.UTF_8));

  private final byte[] memory;
  private final int length;
  private final OptionalLong changed;

  /**
   * @param memory begins with the content, and may go on with anything
   * @param length of the content
   * @param changed when the file changed, as the system said before it was read; absent where
   *     nobody knows
   */
  Content(byte[] memory, int length, OptionalLong changed) {
    this.memory = memory;
    this.length = length;
    this.changed = changed;
  }

  /** All of some bytes, of no file. */
  static Content of(byte[] bytes) {
    return new Content(bytes, bytes.length, OptionalLong.empty());
  }

  byte[] memory() {
    return memory;
  }

  int length() {
    return length;
  }

  OptionalLong changed() {
    return changed;
  }

  /** The content to be kept. */
  byte[] copy() {
    return Arrays.copyOf(memory, length);
  }

  boolean is(byte[] bytes) {
    return Arrays.equals(memory, 0, length, bytes, 0, bytes.length);
  }

  String sha256() {
    return Manifest.sha256(memory, length);
  }
}
