package dev.tracknote.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets as an .xlsx workbook, the same bytes for the same sheets. */
public final class WorkbookWriter {

  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CREATED =
      "(?<start><dcterms:created [^>]*>)[^<]*(?<end></dcterms:created>)";

  private WorkbookWriter() {}

  public static byte[] write(List<TidySheet> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Tracknote", "1.0")) {
      for (TidySheet sheet : sheets) {
        write(workbook.newWorksheet(sheet.name()), sheet);
      }
      workbook.finish();
      return dateless(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Worksheet out, TidySheet sheet) {
    for (int column = 0; column < sheet.columns().size(); column++) {
      out.value(0, column, sheet.columns().get(column));
      out.style(0, column).bold().set();
    }
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<Cell.Content> cells = sheet.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        String text = cells.get(column) instanceof Cell.Content.Words words ? words.text() : "";
        if (cells.get(column) instanceof Cell.Content.Numeric number) {
          out.value(row + 1, column, number.value());
        } else if (!text.isEmpty()) {
          out.value(row + 1, column, text);
        }
      }
    }
    out.freezePane(0, 1);
  }

  /** The engine notes the time in the properties and in each part; neither says anything here. */
  private static byte[] dateless(byte[] workbook) throws IOException {
    Path staged = Files.createTempFile("tracknote", ".xlsx");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Files.write(staged, workbook);
      try (ZipFile in = new ZipFile(staged.toFile());
          ZipOutputStream out = new ZipOutputStream(bytes)) {
        for (ZipEntry part : Collections.list(in.entries())) {
          ZipEntry copy = new ZipEntry(part.getName());
          copy.setTimeLocal(EPOCH);
          out.putNextEntry(copy);
          out.write(content(in, part));
          out.closeEntry();
        }
      }
    } finally {
      Files.delete(staged);
    }
    return bytes.toByteArray();
  }

  private static byte[] content(ZipFile zip, ZipEntry part) throws IOException {
    try (InputStream in = zip.getInputStream(part)) {
      byte[] content = in.readAllBytes();
      if (!part.getName().equals("docProps/core.xml")) {
        return content;
      }
      String text = new String(content, StandardCharsets.UTF_8);
      return text.replaceFirst(CREATED, "${start}1980-01-01T00:00:00Z${end}")
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
