package dev.tracknote.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Looks at the size of an archive's directory, which is held whole while the archive is open. */
final class ZipDirectory {

  // APPNOTE.TXT 4.3.16: the end record is the last of the file, but for a comment
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENTRIES_AT = 10;
  private static final int SIZE_AT = 12;
  private static final long LARGEST = 4L << 20;

  private ZipDirectory() {}

  /**
   * Refuses an archive with more parts than a workbook has; one without an end is left to others.
   */
  static void check(Path path, String file) throws Fault, IOException {
    ByteBuffer tail = tail(path);
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        int entries = Short.toUnsignedInt(tail.getShort(at + ENTRIES_AT));
        long size = Integer.toUnsignedLong(tail.getInt(at + SIZE_AT));
        if (entries > ZipParts.MOST_PARTS || size > LARGEST) {
          throw new Fault(
              "oversized-file",
              file,
              "expected at most %,d parts, found more".formatted(ZipParts.MOST_PARTS),
              "save the model's sheet as a workbook of its own");
        }
        return;
      }
    }
  }

  private static ByteBuffer tail(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
      ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(channel.size() - length);
      for (int read = 0; read >= 0 && tail.hasRemaining(); ) {
        read = channel.read(tail);
      }
      return tail.flip();
    }
  }
}
