package dev.tracknote.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * The hashes that the last run came to; serves many threads.
 *
 * <p>A time is never trusted alone. The content of each file is read in any case, and its hash is
 * remembered only where the content has the length and both of two independent checksums that it
 * had, 64 bits together, and where besides the system says that the file was not touched since: the
 * time of its last change of status, which no program can set. A checksum tells what came about by
 * chance and not what was made to deceive, so neither is enough without the other. Where a disk
 * knows no such time nothing is remembered, and what is published is always hashed in full.
 */
final class RememberedHashes implements Hasher {

  /** The name of the file in the folder of results; it may be deleted at any time. */
  static final String FILE = ".hashes";

  private static final int FORM = 1;

  private final Map<String, Entry> then;
  private final Map<String, Entry> now = new ConcurrentHashMap<>();

  /**
   * A file as it was.
   *
   * @param changed nanoseconds since 1970
   */
  private record Entry(long length, long checksums, long changed, String sha256) {

    boolean isOf(Entry other) {
      return length == other.length && checksums == other.checksums && changed == other.changed;
    }
  }

  private RememberedHashes(Map<String, Entry> then) {
    this.then = then;
  }

  /** Remembers what a file holds; one that is garbled or of another form holds nothing. */
  static RememberedHashes of(Optional<byte[]> file) {
    try {
      return new RememberedHashes(file.isPresent() ? read(file.get()) : Map.of());
    } catch (IOException garbled) {
      return new RememberedHashes(Map.of());
    }
  }

  @Override
  public String sha256(String name, Content content) {
    if (content.changed().isEmpty()) {
      return content.sha256();
    }
    long changed = content.changed().getAsLong();
    Entry found = new Entry(content.length(), checksums(content), changed, "");
    Entry known = then.get(name);
    Entry entry =
        known != null && known.isOf(found)
            ? known
            : new Entry(found.length, found.checksums, changed, content.sha256());
    now.put(name, entry);
    return entry.sha256;
  }

  /** What is to be remembered from now on, unless it is the same as before. */
  Optional<byte[]> file() {
    return now.equals(then) ? Optional.empty() : Optional.of(write());
  }

  private static long checksums(Content content) {
    return checksum(new CRC32(), content) << Integer.SIZE | checksum(new CRC32C(), content);
  }

  private static long checksum(Checksum checksum, Content content) {
    checksum.update(content.memory(), 0, content.length());
    return checksum.getValue();
  }

  private byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORM);
      out.writeInt(now.size());
      for (Map.Entry<String, Entry> file : new TreeMap<>(now).entrySet()) {
        Entry entry = file.getValue();
        out.writeUTF(file.getKey());
        out.writeLong(entry.length);
        out.writeLong(entry.checksums);
        out.writeLong(entry.changed);
        out.write(HexFormat.of().parseHex(entry.sha256));
      }
      out.writeLong(checksum(new CRC32(), Content.of(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, Entry> read(byte[] file) throws IOException {
    int held = file.length - Long.BYTES;
    CRC32 sum = new CRC32();
    sum.update(file, 0, Math.max(0, held));
    Map<String, Entry> entries = new LinkedHashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      if (in.readInt() != FORM || held < 0) {
        throw new IOException("another form");
      }
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        long length = in.readLong();
        long checksums = in.readLong();
        long changed = in.readLong();
        String sha256 = HexFormat.of().formatHex(in.readNBytes(32));
        entries.put(name, new Entry(length, checksums, changed, sha256));
      }
      if (in.readLong() != sum.getValue()) {
        throw new IOException("garbled");
      }
    }
    return entries;
  }
}
