package dev.tracknote.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that no spreadsheet program writes, put together part by part. */
public final class EvilZip {

  private final Map<String, String> parts = new LinkedHashMap<>();

  public EvilZip() {
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"Model\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
  }

  public EvilZip part(String name, String text) {
    parts.put(name, text);
    return this;
  }

  /** Puts rows into the one sheet. */
  EvilZip sheet(String rows) {
    return part(
        "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  public Path write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  /** Writes a sheet that unpacks to many megabytes of blanks. */
  public Path bomb(Path file, int megabytes) throws IOException {
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        boolean sheet = part.getKey().startsWith("xl/worksheets");
        zip.putNextEntry(new ZipEntry(part.getKey()));
        if (sheet) {
          zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < megabytes; i++) {
            zip.write(blanks);
          }
          zip.write("</worksheet>".getBytes(StandardCharsets.UTF_8));
        } else {
          zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
      }
    }
    return file;
  }
}
