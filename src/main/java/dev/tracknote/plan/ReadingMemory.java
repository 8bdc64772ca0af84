package dev.tracknote.plan;

import dev.tracknote.data.OwnFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/**
 * Memory into which files are read one after another, since getting new memory for each takes
 * longer than reading it. For one thread.
 */
final class ReadingMemory {

  private ByteBuffer memory = ByteBuffer.allocate(256 * 1024);

  /**
   * The content of a file, until the next is read.
   *
   * @throws IOException if it cannot be read
   */
  Content read(OwnFile file) throws IOException {
    memory.clear();
    try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
      while (channel.read(memory) >= 0 && !isAll(file)) {
        if (!memory.hasRemaining()) {
          grow();
        }
      }
    }
    return new Content(memory.array(), memory.position(), file.changed());
  }

  /** Whether as much was read as there was, which saves asking for the end. */
  private boolean isAll(OwnFile file) {
    return memory.hasRemaining() && memory.position() == file.length();
  }

  private void grow() {
    memory = ByteBuffer.allocate(Math.multiplyExact(2, memory.capacity())).put(memory.flip());
  }
}
