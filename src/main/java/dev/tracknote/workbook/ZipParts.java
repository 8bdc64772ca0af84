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
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook, read as a stream and never beyond what a model needs. */
final class ZipParts {

  private static final long LARGEST_SHEET = 64L << 20;
  private static final long LARGEST_OTHER = 24L << 20;
  private static final int BOMB_RATIO = 150;
  private static final int MOST_PARTS = 5_000;

  private final String file;
  private final ZipFile zip;
  private final TreeMap<String, ZipEntry> entries = new TreeMap<>();

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
    try (Measured in = new Measured(zip.getInputStream(entry), largest(part))) {
      XMLStreamReader reader = factory().createXMLStreamReader(in);
      while (reader.hasNext()) {
        int event = reader.next();
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
      throw tooLarge(part, entry);
    } catch (ZipException e) {
      throw damaged(part);
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof PartTooLarge) {
        throw tooLarge(part, entry);
      }
      throw damaged(part);
    } catch (EOFException e) {
      throw damaged(part);
    }
    return true;
  }

  /** Texts and formats are held while sheets are read; sheets go by. */
  private static long largest(String part) {
    return part.contains("worksheets/") ? LARGEST_SHEET : LARGEST_OTHER;
  }

  private Fault tooLarge(String part, ZipEntry entry) {
    long packed = Math.max(1, entry.getCompressedSize());
    boolean bomb = largest(part) / packed >= BOMB_RATIO;
    return new Fault(
        bomb ? "zip-bomb" : "oversized-file",
        file,
        "expected at most %d MiB in %s, found more (%d KiB before it is unpacked)"
            .formatted(largest(part) >> 20, part, packed >> 10),
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
    void event(int event, XMLStreamReader reader) throws XMLStreamException, Fault;
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

  /** More came out of a part than the directory of the file or reason allows. */
  private static final class PartTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Counts what is unpacked, since a file's own word for it cannot be trusted. */
  private static final class Measured extends FilterInputStream {

    private final long largest;
    private long count;

    Measured(InputStream in, long largest) {
      super(in);
      this.largest = largest;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws PartTooLarge {
      count += read;
      if (count > largest) {
        throw new PartTooLarge();
      }
    }
  }
}
