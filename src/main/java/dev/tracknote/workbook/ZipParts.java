package dev.tracknote.workbook;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook, read as a stream and never beyond what a model needs. */
final class ZipParts {

  /** More parts than any workbook has. */
  static final int MOST_PARTS = 5_000;

  private static final long LARGEST_SHEET = 4L << 30;
  private static final long LARGEST_TEXTS = 1L << 30;
  private static final long LARGEST_OTHER = 24L << 20;
  // what a sheet may be however well it is packed; beyond it, no model is packed like this
  private static final long UNSUSPECTED = 64L << 20;
  private static final int BOMB_RATIO = 150;
  private static final int DEEPEST = 100;
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,6}");

  private final String file;
  private final ZipFile zip;
  private final TreeMap<String, ZipEntry> entries = new TreeMap<>();
  private long unpacked;

  ZipParts(String file, ZipFile zip) throws Fault {
    this.file = file;
    this.zip = zip;
    if (zip.size() > MOST_PARTS) {
      throw new Fault(
          "oversized-file",
          file,
          "expected at most %d parts, found %d".formatted(MOST_PARTS, zip.size()),
          "save the model's sheet as a workbook of its own");
    }
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entries.put(entry.getName().toLowerCase(Locale.ROOT), entry) != null) {
        throw new Fault(
            "damaged-file",
            file,
            "expected each part once, found " + entry.getName() + " twice",
            "open it in a spreadsheet program and save it again");
      }
    }
  }

  boolean has(String part) {
    return entries.containsKey(part.toLowerCase(Locale.ROOT));
  }

  /** Hands each element's beginning and end to a visitor; absent when there is no such part. */
  boolean visit(String part, Visitor visitor) throws Fault, IOException {
    ZipEntry entry = entries.get(part.toLowerCase(Locale.ROOT));
    if (entry == null) {
      return false;
    }
    try (Measured in = new Measured(zip.getInputStream(entry), largest(part), unsuspected(entry))) {
      XMLStreamReader reader = factory().createXMLStreamReader(in);
      int depth = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        if (depth > DEEPEST) {
          throw damaged(part);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new Fault(
              "xml-entities",
              file,
              "expected plain XML in " + part + ", found a document type or an entity",
              "no spreadsheet program writes this: ask where the file comes from");
        }
        visitor.event(event, reader);
      }
    } catch (PartTooLarge e) {
      throw tooLarge(part, entry, e);
    } catch (ZipException e) {
      throw damaged(part);
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof PartTooLarge tooLarge) {
        throw tooLarge(part, entry, tooLarge);
      }
      throw damaged(part);
    } catch (EOFException e) {
      throw damaged(part);
    }
    return true;
  }

  /** Sheets go by, and texts lie on the disk; formats are held. */
  private static long largest(String part) {
    return part.contains("worksheets/")
        ? LARGEST_SHEET
        : part.endsWith("sharedStrings.xml") ? LARGEST_TEXTS : LARGEST_OTHER;
  }

  private static long unsuspected(ZipEntry entry) {
    return Math.max(UNSUSPECTED, BOMB_RATIO * Math.max(0, entry.getCompressedSize()));
  }

  private Fault tooLarge(String part, ZipEntry entry, PartTooLarge found) {
    if (found.withoutMarkup) {
      return damaged(part);
    }
    long packed = Math.max(1, entry.getCompressedSize());
    boolean bomb = found.most / packed >= BOMB_RATIO;
    return new Fault(
        bomb ? "zip-bomb" : "oversized-file",
        file,
        "expected at most %d MiB in %s, found more (%d KiB before it is unpacked)"
            .formatted(found.most >> 20, part, packed >> 10),
        bomb
            ? "no model is packed like this: ask where the file comes from"
            : "save the model's sheet as a workbook of its own");
  }

  private Fault damaged(String part) {
    return new Fault(
        "damaged-file",
        file,
        "expected a whole part " + part + ", found one that is damaged",
        "fetch the file again, or open it in a spreadsheet program and save it again");
  }

  /** Follows a reading; the state of the reader is that of the event. */
  interface Visitor {
    void event(int event, XMLStreamReader reader) throws XMLStreamException, IOException, Fault;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // what is wrong with a part is told as a finding, and not on the side
    factory.setXMLReporter((message, kind, related, location) -> {});
    return factory;
  }

  /** The value of an attribute without a namespace. */
  static Optional<String> attribute(XMLStreamReader reader, String name) {
    return Optional.ofNullable(reader.getAttributeValue(null, name));
  }

  static boolean isTrue(XMLStreamReader reader, String name) {
    return attribute(reader, name).map(v -> v.equals("1") || v.equals("true")).orElse(false);
  }

  /** The value of an attribute that counts from one. */
  static Optional<Integer> number(XMLStreamReader reader, String name) {
    return attribute(reader, name).filter(v -> COUNT.matcher(v).matches()).map(Integer::parseInt);
  }

  /** Hands the beginning of each element of a part to a visitor. */
  boolean elements(String part, BiConsumer<String, XMLStreamReader> visitor)
      throws Fault, IOException {
    return visit(
        part,
        (event, reader) -> {
          if (event == XMLStreamConstants.START_ELEMENT) {
            visitor.accept(reader.getLocalName(), reader);
          }
        });
  }

  /** More came out of a part than its packed size or reason allows. */
  private static final class PartTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
    private final long most;
    private final boolean withoutMarkup;

    PartTooLarge(long most, boolean withoutMarkup) {
      this.most = most;
      this.withoutMarkup = withoutMarkup;
    }
  }

  /** Counts what is unpacked, since a file's own word for it cannot be trusted. */
  private final class Measured extends FilterInputStream {

    // an element, with all its attributes, is held by the parser until it ends
    private static final int LONGEST_TAG = 1 << 20;

    private final long most;
    private long count;
    private int withinTag = -1;

    Measured(InputStream in, long largest, long unsuspected) {
      super(in);
      this.most = Math.min(largest, unsuspected);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(0, read);
      unpacked += Math.max(0, read);
      if (count > most || unpacked > LARGEST_SHEET) {
        throw new PartTooLarge(most, false);
      }
      for (int i = offset; i < offset + read; i++) {
        if (into[i] == '<') {
          withinTag = 0;
        } else if (into[i] == '>') {
          withinTag = -1;
        } else if (withinTag >= 0 && ++withinTag > LONGEST_TAG) {
          throw new PartTooLarge(most, true);
        }
      }
      return read;
    }
  }
}
