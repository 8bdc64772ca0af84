package dev.tracknote.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells in which encoding a text was saved, without holding it. */
final class Encoding {

  private static final char MARK = '\uFEFF';
  private static final int BLOCK = 1 << 16;
  // every GBK text is one of GB18030, which every JDK reads
  private static final Charset CHINESE = Charset.forName("GB18030");

  private Encoding() {}

  /** How a file reads in an encoding. */
  private enum Reading {
    SOUND,
    /** It ends within a character, and has others of more than one byte. */
    CUT_OFF,
    /** It holds a character zero, which no text does. */
    BINARY,
    OTHER
  }

  /** The encoding of a file; GBK is tried where UTF-8 fails, since the reverse rarely fails. */
  static Charset of(Path path, String file) throws Fault, IOException {
    if (Files.size(path) == 0) {
      throw new Fault("truncated-file", file, "expected a table, found an empty file", "fetch it");
    }
    Charset first = isMarkedUtf16(path) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    Reading reading = read(path, first);
    Charset found = first;
    if (reading == Reading.OTHER && first.equals(StandardCharsets.UTF_8)) {
      found = CHINESE;
      reading = read(path, found);
    }
    return switch (reading) {
      case SOUND -> found;
      case BINARY ->
          throw new Fault(
              "wrong-file",
              file,
              "expected a table of text, found a binary file",
              "if it is a workbook, use import xlsx");
      case CUT_OFF ->
          throw new Fault(
              "truncated-file",
              file,
              "expected a whole table, found one that ends within a character",
              "fetch the file again");
      case OTHER ->
          throw new Fault(
              "wrong-encoding",
              file,
              "expected UTF-8 or GBK, found bytes that are neither",
              "save the table as CSV in UTF-8");
    };
  }

  /** The text of a file without its byte order mark. */
  static Reader open(Path path, Charset charset) throws IOException {
    PushbackReader reader =
        new PushbackReader(
            new InputStreamReader(Files.newInputStream(path), charset.newDecoder()), 1);
    int first = reader.read();
    if (first >= 0 && first != MARK) {
      reader.unread(first);
    }
    return reader;
  }

  private static boolean isMarkedUtf16(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(2);
      return head.length == 2
          && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
              || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    }
  }

  private static Reading read(Path path, Charset charset) throws IOException {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer chars = CharBuffer.allocate(BLOCK);
    boolean wide = false;
    boolean odd = false;
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = 0; read >= 0; ) {
        read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.limit(bytes.position() + Math.max(0, read)).position(0);
        CoderResult result = decoder.decode(bytes, chars, false);
        odd |= result.isError();
        wide |= chars.position() < bytes.position();
        if (hasZero(chars.flip())) {
          return Reading.BINARY;
        }
        if (odd && hasZero(bytes)) {
          return Reading.BINARY;
        }
        if (odd) {
          return Reading.OTHER;
        }
        chars.clear();
        bytes.compact();
      }
    }
    return bytes.position() == 0 ? Reading.SOUND : wide ? Reading.CUT_OFF : Reading.OTHER;
  }

  private static boolean hasZero(CharBuffer text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.get(i) == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasZero(ByteBuffer rest) {
    while (rest.hasRemaining()) {
      if (rest.get() == 0) {
        return true;
      }
    }
    return false;
  }
}
