package dev.tracknote.workbook;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts by number: the first of them at hand, the others by the hundred in a file of their own. */
final class TextStore implements AutoCloseable {

  /** What a spreadsheet takes into one cell. */
  static final int LONGEST = 32_767;

  private static final int AT_HAND = 1 << 20;
  private static final int TOGETHER = 128;

  private final List<String> first = new ArrayList<>();
  private final List<Long> places = new ArrayList<>();
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private long length;
  private int size;
  private @Nullable FileChannel file;
  private int loaded = -1;
  private List<String> group = List.of();

  void add(String text) throws IOException {
    if (file == null && length < AT_HAND) {
      first.add(text);
      length += text.length();
      size++;
      return;
    }
    if ((size - first.size()) % TOGETHER == 0) {
      flush();
      places.add(channel().size());
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DataOutputStream out = new DataOutputStream(gathered);
    out.writeInt(bytes.length);
    out.write(bytes);
    size++;
  }

  /**
   * One of the texts.
   *
   * @throws UncheckedIOException if the disk fails
   */
  Optional<String> at(int index) {
    if (index < first.size()) {
      return Optional.of(first.get(index));
    }
    if (index >= size) {
      return Optional.empty();
    }
    int beyond = index - first.size();
    try {
      load(beyond / TOGETHER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(group.get(beyond % TOGETHER));
  }

  private void load(int number) throws IOException {
    if (number == loaded) {
      return;
    }
    flush();
    FileChannel channel = channel().position(places.get(number));
    int texts = Math.min(TOGETHER, size - first.size() - number * TOGETHER);
    List<String> read = new ArrayList<>();
    InputStream in = Channels.newInputStream(channel);
    DataInputStream data = new DataInputStream(new java.io.BufferedInputStream(in, 1 << 13));
    for (int i = 0; i < texts; i++) {
      read.add(new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8));
    }
    group = read;
    loaded = number;
  }

  private void flush() throws IOException {
    if (gathered.size() > 0) {
      FileChannel channel = channel();
      channel.position(channel.size());
      ByteBuffer bytes = ByteBuffer.wrap(gathered.toByteArray());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      gathered.reset();
    }
  }

  private FileChannel channel() throws IOException {
    if (file == null) {
      Path path = Files.createTempFile("tracknote", ".texts");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
