package dev.tracknote.workbook;

import dev.tracknote.diagnostic.RejectedInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An .xlsx workbook; each sheet is read as a stream when it is asked for. */
public final class WorkbookFile implements AutoCloseable {

  private static final String SAVE_AS = "save it as .xlsx without a password";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final String file;
  private final ZipFile zip;
  private final ZipParts parts;
  private final List<Listed> sheets = new ArrayList<>();
  private final SharedTexts texts;
  private final NumberFormats formats;
  private boolean from1904;

  private record Listed(String name, boolean hidden, String part) {}

  private WorkbookFile(String file, ZipFile zip) throws Fault, IOException {
    this.file = file;
    this.zip = zip;
    this.parts = new ZipParts(file, zip);
    if (!parts.has("xl/workbook.xml")) {
      throw parts.has("xl/workbook.bin")
          ? fault("a binary workbook (.xlsb)", SAVE_AS)
          : fault("a zip archive of something else", "give the workbook itself");
    }
    Map<String, String> targets = targets();
    list(targets);
    this.texts = SharedTexts.read(parts, "xl/sharedStrings.xml");
    this.formats = NumberFormats.read(parts, "xl/styles.xml");
  }

  /**
   * Opens a workbook.
   *
   * @param file as the user typed it, for findings
   * @throws RejectedInput when it is no workbook, or one that cannot be relied on
   * @throws UncheckedIOException if the disk fails
   */
  @SuppressWarnings("StreamResourceLeak") // the workbook closes the archive
  public static WorkbookFile open(Path path, String file) throws RejectedInput {
    try {
      recognise(path, file);
      ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
      try {
        return new WorkbookFile(file, zip);
      } catch (Fault e) {
        zip.close();
        throw e.rejection();
      }
    } catch (Fault e) {
      throw e.rejection();
    } catch (ZipException | EOFException e) {
      throw truncated(file).rejection();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void recognise(Path path, String file) throws Fault, IOException {
    if (!Files.isRegularFile(path)) {
      throw new Fault(
          "unreadable-file", file, "expected a workbook, found no such file", "look at its name");
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(512);
    } catch (NoSuchFileException e) {
      throw new Fault(
          "unreadable-file", file, "expected a workbook, found that it was just removed", "retry");
    }
    Foreign.check(head, file);
    ZipDirectory.check(path, file);
  }

  private static Fault truncated(String file) {
    return new Fault(
        "truncated-file",
        file,
        "expected a whole workbook, found one that ends too early",
        "fetch the file again");
  }

  private Fault fault(String found, String hint) {
    return new Fault("wrong-file", file, "expected an .xlsx workbook, found " + found, hint);
  }

  private Map<String, String> targets() throws Fault, IOException {
    Map<String, String> targets = new TreeMap<>();
    parts.elements(
        "xl/_rels/workbook.xml.rels",
        (element, reader) -> {
          if (element.equals("Relationship")) {
            String target = ZipParts.attribute(reader, "Target").orElse("");
            targets.put(
                ZipParts.attribute(reader, "Id").orElse(""),
                target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        });
    return targets;
  }

  private void list(Map<String, String> targets) throws Fault, IOException {
    parts.elements(
        "xl/workbook.xml",
        (element, reader) -> {
          if (element.equals("workbookPr")) {
            String value = ZipParts.attribute(reader, "date1904").orElse("0");
            from1904 = value.equals("1") || value.equals("true");
          } else if (element.equals("sheet")) {
            String id = reader.getAttributeValue(RELATIONS, "id");
            String part = id == null ? "" : targets.getOrDefault(id, "");
            boolean hidden =
                !ZipParts.attribute(reader, "state").orElse("visible").equals("visible");
            sheets.add(new Listed(ZipParts.attribute(reader, "name").orElse(""), hidden, part));
          }
        });
    sheets.removeIf(s -> !s.part().contains("worksheets/"));
    if (sheets.isEmpty()) {
      throw fault("one without a sheet", "give the workbook that holds the model");
    }
  }

  /** The names of the sheets that are shown, in their order. */
  public List<String> sheets() {
    return sheets.stream().filter(s -> !s.hidden()).map(Listed::name).toList();
  }

  /** The names of all sheets, those that are hidden last. */
  public List<String> allSheets() {
    List<String> all = new ArrayList<>(sheets());
    sheets.stream().filter(Listed::hidden).map(Listed::name).forEach(all::add);
    return all;
  }

  /**
   * One of the sheets; it can be read as long as the workbook is open.
   *
   * @param name one of {@link #allSheets}
   */
  public Sheet sheet(String name) {
    Listed listed = sheets.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    return new Part(listed);
  }

  private final class Part implements Sheet {

    private final Listed listed;

    Part(Listed listed) {
      this.listed = listed;
    }

    @Override
    public String name() {
      return listed.name();
    }

    @Override
    public Grid read(Sieve sieve) throws RejectedInput {
      SheetReading reading = new SheetReading(file, name(), sieve, texts, formats, from1904);
      try {
        if (!parts.visit(listed.part(), reading)) {
          throw new Fault(
              "damaged-file",
              file,
              "expected the sheet " + name() + ", found only its name",
              "open it in a spreadsheet program and save it again");
        }
      } catch (Fault e) {
        throw e.rejection();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return reading.grid();
    }
  }

  @Override
  public void close() {
    try (texts) {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
