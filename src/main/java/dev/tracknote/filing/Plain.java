package dev.tracknote.filing;

import dev.tracknote.diagnostic.Place;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The text of a file that may be packed, with bounds on how much there can be of it. */
final class Plain extends InputStream {

  // the largest real file has 15 MiB; ten times as much of the service's would still pass
  private static final long LARGEST = 512L << 20;
  private static final long SUSPICIOUS = 32L << 20;
  private static final int TIGHTEST = 100;

  private final InputStream text;
  private final Counted packed;
  private final boolean isPacked;
  private long read;

  private Plain(InputStream text, Counted packed, boolean isPacked) {
    this.text = text;
    this.packed = packed;
    this.isPacked = isPacked;
  }

  /**
   * The bytes of a JSON text.
   *
   * @throws Fault if the file begins as something else
   */
  static InputStream bytes(String file, InputStream in) throws Fault, IOException {
    Counted counted = new Counted(in);
    BufferedInputStream buffered = new BufferedInputStream(counted, 1 << 16);
    buffered.mark(2);
    boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    InputStream text = packed ? unpacked(buffered) : buffered;
    BufferedInputStream plain = new BufferedInputStream(new Plain(text, counted, packed), 1 << 16);
    begins(file, plain);
    return plain;
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (EOFException | ZipException e) {
      throw new Damaged("truncated-file", "a complete gzip file", "one that is damaged", e);
    }
  }

  private static void begins(String file, BufferedInputStream in) throws Fault, IOException {
    in.mark(1 << 10);
    int first = in.read();
    for (int i = 0; i < 1_000 && (Character.isWhitespace(first) || first > 0x7f); i++) {
      first = in.read();
    }
    in.reset();
    if (first == '{') {
      return;
    }
    String found =
        switch (first) {
          case -1 -> "an empty file";
          case '<' -> "a web page";
          case 'P' -> "a ZIP archive or another kind of file";
          case '[' -> "a JSON list";
          default -> "another kind of file";
        };
    throw new Fault(
        "not-companyfacts",
        Place.file(file),
        "expected a companyfacts file of the SEC, which begins with {, found " + found,
        first == '<'
            ? "the service answers with a page when it refuses: download the file again"
            : "download CIK##########.json from the service's companyfacts folder");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count;
    try {
      count = text.read(into, offset, length);
    } catch (EOFException | ZipException e) {
      throw new Damaged("truncated-file", "a complete gzip file", "one that is damaged", e);
    }
    read += Math.max(0, count);
    if (read > LARGEST) {
      throw new Damaged("implausible-file", "at most 512 MiB", "more", new IOException());
    }
    if (isPacked && read > SUSPICIOUS && read / TIGHTEST > packed.read) {
      throw new Damaged(
          "implausible-file",
          "a text that packs to a tenth",
          "one that unpacks a hundredfold and more",
          new IOException());
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** A file that no disk is to blame for. */
  static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;
    private final String rule;
    private final String expected;
    private final String found;

    Damaged(String rule, String expected, String found, IOException cause) {
      super(found, cause);
      this.rule = rule;
      this.expected = expected;
      this.found = found;
    }

    Fault fault(String file) {
      return new Fault(
          rule,
          Place.file(file),
          "expected " + expected + ", found " + found,
          "download the file again");
    }
  }

  /** Counts what was taken of a stream. */
  private static final class Counted extends InputStream {
    private final InputStream in;
    private long read;

    Counted(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      read += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = in.read(into, offset, length);
      read += Math.max(0, count);
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
